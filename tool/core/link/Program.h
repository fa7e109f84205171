// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The whole program after linking: what the checks see. Immutable once link() has returned it.
#pragma once

#include "tool/core/catalog/Catalog.h"
#include "tool/core/model/Finding.h"
#include "tool/core/model/Summary.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/raw_ostream.h"

#include <map>
#include <vector>

namespace async_tidy {

/// Position in Program::functions().
using FunctionIndex = uint32_t;
constexpr FunctionIndex NoFunction = ~0u;

/// Position in Program::executors().
using ExecutorIndex = uint32_t;
constexpr ExecutorIndex NoExecutor = ~0u;
constexpr ExecutorIndex CurrentExecutor = ~0u - 1; // the one that the function runs on

/// What runs tasks. Two values are the same executor if both come, by initialisers, arguments and returned values, from
/// one variable, field or accessor; fields are not told apart by object.
struct Executor {
  EntityId Root; // that variable, field or accessor; the class where it is `this`
  std::string Name;
  ExecutorRole Role;
  std::optional<int64_t> Size; // number of threads
};

/// An object that lends connections, told apart as executors are.
struct ConnectionPool {
  EntityId Root;
  std::string Name;
  std::optional<int64_t> Size; // number of connections
};

/// What a function uses beside the executor that it runs on; known only where LinkOptions::FindResources asks for it.
struct ResourceUse {
  std::vector<uint32_t> Pools;            // that it takes connections from, into Program::connectionPools()
  std::vector<uint32_t> ThreadStateCalls; // of library functions that read or change what belongs to the thread
  std::vector<uint32_t> LoopRuns;         // calls that run an event loop until it is stopped
};

/// Control goes from a function to another and comes back before the caller goes on.
struct Edge {
  FunctionIndex Callee;
  uint32_t Call;         // position in the caller's `calls`
  FunctionIndex Through; // the function that calls `Callee`, which it got as an argument; NoFunction for a plain call
};

/// A call that the catalog says blocks.
struct Leaf {
  uint32_t Call;
  const BlockingApi *Api;
  bool IsWait; // takes an asynchronous result
};

/// A callable or task handed to an executor: it runs, but not in the caller.
struct Spawn {
  uint32_t Call;
  FunctionIndex Task;
  ExecutorRole Role;
  ContextKind Context; // what a plain callable becomes there
  bool IsCertain;      // the role is the library's word, not read off the executor's type
  bool IsSubmission;   // it is to run now, not when something happens
  bool IsInline;       // it runs at once if the caller is there already
  const Value *Callable; // null where the call itself makes the task
  const Value *Executor; // what the call names; null where the library has its own
};

/// A call that gives an executor something to do now, itself or in what it calls.
struct Submission {
  uint32_t Call;
  FunctionIndex Task;
  const Value *Executor; // null if unknown
  ExecutorIndex On = NoExecutor;
  ExecutorRole Role = ExecutorRole::Unknown;
  bool IsInline = false; // as in Spawn
  bool IsWorker = false; // the task runs for ever: it is a thread more, not a piece of work
  std::optional<uint32_t> Recursion = {}; // the call by which the function, or a task like this, comes here again
};

/// A call that starts tasks which a loop has made before, or one for each element of a range: all of them at once.
struct FanOut {
  FunctionIndex In;
  uint32_t Call;
  FunctionIndex FilledIn; // where the loop is
  uint32_t Fill;          // the call in the loop that keeps a task; `Call` itself if there is none
  FunctionIndex Task;
};

/// A call of a function that submits to a pool, by itself: `for (Chunk &C : Chunks) submit(C)`.
struct SubmittingCall {
  uint32_t Call;
  FunctionIndex Through;
  const Submission *At;
  bool IsEach; // the call runs the function for each element of a range
};

/// A call that stops the thread until an executor has done some work.
struct TaskWait {
  uint32_t Call;
  ExecutorIndex On;
  FunctionIndex WaitsIn; // where the thread stops in the end, if it is handed the handle: here or further down
  uint32_t WaitCall;
  FunctionIndex By;      // who gives the work to the executor, or ends the wait; this function for all work of the executor
  uint32_t ByCall;
  FunctionIndex Task;    // the work; NoFunction for all of it
  llvm::SmallVector<FunctionIndex, 1> Completers; // all who may end the wait, if it is not for a submission
};

/// An awaitable that nobody awaits.
struct Dropped {
  enum class Kind {
    Task,      // a lazy task that is discarded, so that its body never runs
    Unused,    // one that is kept in a variable which nothing reads from then on
    Left,      // … or nothing on one of the ways
    Replaced,  // … until it gets another one
    Contained, // one that is in a local container from which nothing takes it
    Field,     // one that is kept in a field which nothing reads
    Switch,    // what would have moved the coroutine
    Returned   // the task that a callable returns to an executor that ignores it
  };
  Kind Is;
  uint32_t Call;
  FunctionIndex Maker;  // Returned: the callable; else what was called
  EntityId KeptIn = 0;  // the variable, container or field
  Range Where = {};     // Left: where control leaves its scope; Replaced: where it gets another one
};

/// A slot of a semaphore that is taken before a task is submitted, which on some way out does not give it back.
struct SlotLeak {
  struct WayOut {
    Range Where;                     // a return, or a call that throws
    std::optional<uint32_t> Thrower; // that call
  };
  FunctionIndex Submitter;
  uint32_t Taken;     // calls of the submitter
  uint32_t Submitted;
  FunctionIndex Task;
  uint32_t Given;     // the first call of the task that gives it back
  EntityId Semaphore;
  WayOut Way;
};

/// A thread's lock that is held where a coroutine or fiber suspends.
struct HeldLock {
  FunctionIndex In;
  uint32_t Taken;      // by this call
  EntityId Holder;     // the guard or mutex; zero for a temporary
  uint32_t Suspension; // position in `awaits` of a coroutine, in `calls` of anything else
};

/// A local reference, pointer or iterator into what each thread has for itself, used after a suspension.
struct StaleLocal {
  FunctionIndex In;
  uint32_t Kept; // position in `kept`
  EntityId Of;   // the thread_local variable, or the function that returns a reference to it
};

/// All that linking found out about one function; the facts are in Program::functions().
struct LinkedFunction {
  std::vector<Edge> Edges;
  std::vector<Leaf> Leaves;
  std::vector<Spawn> Spawns;
  ContextKind Context = ContextKind::None;  // it is an entry of async code, of this kind
  std::vector<ExecutorIndex> MovedTo;       // per call of a coroutine: where a switch has moved it before; empty: nowhere
  std::vector<Submission> Submissions;
  std::vector<SubmittingCall> SubmittingCalls;
  std::vector<TaskWait> Waits;
  std::vector<Dropped> Drops;
  llvm::DenseSet<uint32_t> Holding;         // calls that wait, here or further down, for something that others do
  bool ReachesLeaf = false;                 // some leaf can be reached from here along edges
  bool ReachesWait = false;                 // some of Waits can be, awaited coroutines included
};

class Program {
public:
  llvm::ArrayRef<Function> functions() const { return Functions; }
  const Function &facts(FunctionIndex F) const { return Functions[F]; }
  const LinkedFunction &linked(FunctionIndex F) const { return Linked[F]; }
  const Type &type(uint32_t T) const { return Types[T]; }
  llvm::ArrayRef<Executor> executors() const { return Executors; }
  llvm::ArrayRef<SlotLeak> slotLeaks() const { return SlotLeaks; }
  llvm::ArrayRef<FanOut> fanOuts() const { return FanOuts; }
  llvm::ArrayRef<HeldLock> heldLocks() const { return HeldLocks; }
  llvm::ArrayRef<StaleLocal> staleLocals() const { return StaleLocals; }

  /// The call waits for the next connection, or for what it returns to be awaited does.
  bool isAccept(FunctionIndex F, uint32_t Call) const { return Accepts.contains({F, Call}); }
  llvm::ArrayRef<ConnectionPool> connectionPools() const { return Pools; }
  const ResourceUse &resources(FunctionIndex F) const;

  /// NoFunction where the program has no such function. Its id is its position, from 1: to look for one costs nothing.
  FunctionIndex find(EntityId Id) const { return Id - 1 < Functions.size() ? static_cast<FunctionIndex>(Id - 1) : NoFunction; }
  Place place(const Range &R) const { return {Files[R.File], R}; }
  /// The call of a coroutine runs only where blocking is allowed.
  bool isOffLoaded(FunctionIndex F, uint32_t Call) const {
    return OffLoaded.contains({F, Call});
  }

  /// The loop, from 1, runs once for each worker of an executor.
  bool isWorkerLoop(FunctionIndex F, uint32_t Loop) const { return WorkerLoops.contains({F, Loop}); }

  /// Of a coroutine that moves itself: where it has moved before this call. NoExecutor is where it was started.
  ExecutorIndex movedTo(FunctionIndex F, uint32_t Call) const {
    return Call < Linked[F].MovedTo.size() ? Linked[F].MovedTo[Call] : NoExecutor;
  }

  /// Null where no fact of the program names it.
  const Variable *variable(EntityId Id) const;

  /// The name of what blocks: as the catalog has it, or its own where the catalog knows only its shape.
  llvm::StringRef leafName(FunctionIndex In, const Leaf &L) const;

  /// The text that `print-program` shows: functions by name, their edges, leaves, spawns and contexts.
  void print(llvm::raw_ostream &OS) const;

private:
  friend class Linker;

  std::vector<std::string> Files;
  llvm::StringMap<uint32_t> FileIds;
  std::vector<Type> Types;
  std::vector<Variable> Variables;
  llvm::DenseMap<EntityId, uint32_t> VariableIds;
  std::map<std::string, BlockingApi> Annotated; // functions that the code itself calls blocking
  std::vector<Function> Functions;
  std::vector<LinkedFunction> Linked;
  std::vector<Executor> Executors;
  std::vector<SlotLeak> SlotLeaks;
  std::vector<FanOut> FanOuts;
  std::vector<HeldLock> HeldLocks; // for each that is taken the first suspension
  std::vector<StaleLocal> StaleLocals;
  llvm::DenseSet<std::pair<FunctionIndex, uint32_t>> Accepts, OffLoaded, WorkerLoops;
  std::vector<ConnectionPool> Pools;
  llvm::DenseMap<FunctionIndex, ResourceUse> Resources;
};

/// The callee runs before the caller goes on, on the same executor: a plain call, or a coroutine that is awaited. What
/// comes behind a switch runs elsewhere.
bool runsWithin(const Program &P, FunctionIndex Caller, const Edge &E);

/// `Inner` is the loop `Loop` of the function or stands in it; both count from 1, and 0 is no loop.
bool isWithin(const Function &F, uint32_t Inner, uint32_t Loop);

struct Unbounded {
  const Loop *Rounds = nullptr; // null if something bounds them
  bool IsAccepting = false;     // one for each connection
};

/// The loop around a call that submits `S`, itself or further down, whose rounds are all in flight at once. `Executor` is what
/// the call names, or null.
Unbounded unboundedLoop(const Program &P, FunctionIndex F, uint32_t Call, const Submission &S, const Value *Executor);

/// A task that stops a thread of its executor until an executor has done some work.
struct ExecutorWait {
  ExecutorIndex Of;                                          // the executor whose thread stops
  FunctionIndex Submitter;                                   // who gave it the task, or moved itself there …
  const Submission *Parent;                                  // … with which call; null where it moved itself
  std::vector<std::pair<FunctionIndex, const Edge *>> Steps; // from the task to where it waits
  FunctionIndex In;
  const TaskWait *At;
  ExecutorIndex On; // of At, and never CurrentExecutor
};

/// The shortest way from a task of each executor to each wait.
std::vector<ExecutorWait> executorWaits(const Program &P);

/// Executors are nodes, and a task of A that waits for work of B is an edge from A to B. Refers to what it is made of.
class WaitGraph {
public:
  explicit WaitGraph(llvm::ArrayRef<ExecutorWait> Waits);

  /// The waits that lead from the executor that `W` waits for back to its own, on a shortest way; empty where there is none
  /// and where both are one.
  std::vector<const ExecutorWait *> wayBack(const ExecutorWait &W) const;

private:
  llvm::DenseMap<ExecutorIndex, std::vector<const ExecutorWait *>> From; // one for each edge
};

/// A way from an async function to a blocking call.
struct BlockingPath {
  std::vector<std::pair<FunctionIndex, const Edge *>> Steps; // caller and the edge it takes, from the async function on
  FunctionIndex In = NoFunction;                             // where the leaf is
  const Leaf *At = nullptr;
};

/// For an async function: from each of its calls the shortest way to each blocking call that is reached from there without
/// leaving the executor. Does not enter coroutines (they answer for themselves) nor what is off-loaded.
std::vector<BlockingPath> blockingPaths(const Program &P, FunctionIndex From);

} // namespace async_tidy
