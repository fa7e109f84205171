// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The state that the linking steps share. Link.cpp says in which order they run.
#pragma once

#include "tool/core/link/Link.h"
#include "tool/core/link/LockFlow.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringSet.h"

namespace async_tidy {

/// [[clang::WHAT]] or [[clang::annotate("async_tidy::WHAT")]].
inline bool isAnnotated(const Function &F, llvm::StringRef What) {
  return llvm::any_of(F.annotations, [&](llvm::StringRef A) {
    return (A.consume_front("clang::") || A.consume_front("async_tidy::")) && A == What;
  });
}

/// The node of what a function returns. Functions and variables share the id space, so it needs one of its own.
inline EntityId resultNode(const Function &F) { return F.id ^ 0x9E3779B97F4A7C15ull; }

using FunctionSet = llvm::SmallSetVector<FunctionIndex, 4>;

/// What becomes of the results of a function's calls, as far as it matters to locks.
struct LockScope {
  llvm::DenseMap<uint32_t, EntityId> KeptIn; // by call: the local variable that is initialised with its result
  llvm::DenseSet<uint32_t> GivenAway;        // calls whose result is an argument of another
  llvm::DenseSet<uint32_t> DestroyedResults; // calls whose result is a temporary that is destroyed
  llvm::DenseSet<EntityId> Destroyed;        // local variables
};

/// Who calls each function, and where.
class CallerLists {
public:
  void build(llvm::ArrayRef<LinkedFunction> Linked);

  llvm::ArrayRef<std::pair<FunctionIndex, uint32_t>> operator[](FunctionIndex Callee) const {
    return llvm::ArrayRef(Calls).slice(Starts[Callee], Starts[Callee + 1] - Starts[Callee]);
  }

private:
  std::vector<uint32_t> Starts; // by callee, into Calls
  std::vector<std::pair<FunctionIndex, uint32_t>> Calls;
};

class Linker {
public:
  Linker(const Catalog &Knowledge, const LinkOptions &Options) : Knowledge(Knowledge), Options(Options) {}

  void expect(llvm::ArrayRef<TuSummary> Units);
  void merge(TuSummary Unit);
  void index();
  void findCallables();
  void findPlaces();
  void findInvokedParameters();
  void connectCalls();
  void findContexts();
  void findCallers();
  void markCarriers();
  void findSubmissions();
  void indexHandles();
  void findStarts();
  void findBounds();
  void findTaskWaits();
  void findDrops();
  void findSlotLeaks();
  void findHeldLocks();
  void findStaleLocals();
  void findResources();

  Program take() { return std::move(P); }

private:
  // Merge.cpp
  uint32_t mergedType(const Type &T);
  llvm::DenseMap<EntityId, EntityId> clashes(const TuSummary &Unit);
  void number(llvm::ArrayRef<Function> Functions, llvm::DenseMap<EntityId, EntityId> &Renamed);
  static EntityId idOf(FunctionIndex F) { return EntityId(F) + 1; }
  EntityId nearestHomonym(EntityId Id, llvm::StringRef File) const;
  void settleHomonyms();
  void closeOpaque();
  bool looksLike(const Function &F, const Shape &S) const;
  const ApiRules *rulesByShape(const Function &F) const;
  const ApiRules *lookUp(const Function &F) const;
  void fillType(Type &Into, const Type &From, llvm::ArrayRef<uint32_t> Types);

  // Facts, asked for by position.
  const Function &facts(FunctionIndex F) const { return P.Functions[F]; }
  const Type &type(uint32_t T) const { return P.Types[T]; }
  FunctionIndex calleeOf(const CallSite &Call) const { return P.find(Call.callee); }
  /// Null where the catalog does not know it.
  const ApiRules *rulesOf(FunctionIndex F) const { return Rules[F]; }
  const ApiRules *rulesOf(const CallSite &Call) const {
    FunctionIndex Callee = calleeOf(Call);
    return Callee == NoFunction ? nullptr : rulesOf(Callee);
  }
  /// A library function: what it does is the catalog's business.
  bool isUnseen(FunctionIndex F) const { return F == NoFunction || !facts(F).has_body; }
  const Value *argument(const CallSite &Call, ArgIndex Index) const;
  llvm::SmallVector<FunctionIndex, 4> targets(const CallSite &Call) const;

  // Callables.cpp
  struct Atoms { // what a value may stand for: functions, and variables that hold them
    FunctionSet Functions;
    llvm::SmallSetVector<EntityId, 4> Variables;
  };
  void expand(FunctionIndex In, const Value &V, Atoms &Out, unsigned Depth = 0) const;
  void expandResult(FunctionIndex In, uint32_t Call, Atoms &Out, unsigned Depth) const;
  void flow(const Atoms &From, EntityId To);
  void flowArguments(FunctionIndex In, const CallSite &Call, FunctionIndex Callee);
  void flowFacts(FunctionIndex F);
  void spread();
  bool bindIndirectCalls();
  const Value &passed(FunctionIndex In, const Value &V, unsigned Depth = 0) const;
  FunctionSet callables(FunctionIndex In, const Value &V) const;

  // Conditions.cpp
  bool holds(const Condition &C, FunctionIndex In, const CallSite &Call, bool IfUnknown = false) const;
  bool applies(llvm::ArrayRef<Condition> When, llvm::ArrayRef<Condition> Unless, FunctionIndex In,
               const CallSite &Call) const;
  bool hasType(uint32_t T, llvm::ArrayRef<std::string> Names) const;
  bool comesFrom(FunctionIndex In, const Value &V, llvm::ArrayRef<std::string> Makers, unsigned Depth = 0) const;
  EntityId aliased(EntityId Variable) const;
  EntityId handleOf(FunctionIndex In, const Value &V) const;
  void findNonblockingHandles();
  bool isKnownReady(FunctionIndex In, const CallSite &Call) const;

  // Calls.cpp
  void connect(FunctionIndex F, uint32_t Call);
  llvm::DenseSet<EntityId> givenAway(FunctionIndex F) const;
  bool addLeaf(FunctionIndex F, uint32_t Call, FunctionIndex Callee);
  ExecutorRole spawnRole(FunctionIndex F, const CallSite &Call, const SpawnRule &Rule) const;
  const Value *boundExecutor(FunctionIndex F, const Value &V) const;
  bool addSpawns(FunctionIndex F, uint32_t Call, const ApiRules &R);
  bool addOwnSpawn(FunctionIndex F, uint32_t Call, FunctionIndex Callee);
  void addEdge(FunctionIndex F, uint32_t Call, FunctionIndex Callee, FunctionIndex Through = NoFunction);
  void addConstructed(FunctionIndex F, uint32_t Call, FunctionIndex Callee);
  void addDestroyed(FunctionIndex F, uint32_t Call, uint32_t RecordType, unsigned Depth = 0);
  FunctionIndex constructorFor(uint32_t RecordType, const CallSite &Call) const;
  llvm::SmallVector<FunctionIndex, 2> tasksIn(FunctionIndex F, const Value &V) const;

  // Contexts.cpp
  ExecutorRole roleOf(FunctionIndex In, const Value &V, unsigned Depth = 0) const;
  ExecutorRole roleOfOrigin(FunctionIndex In, const Value &V, unsigned Depth) const;
  ExecutorRole roleOfType(uint32_t T) const;
  struct Switch {
    FunctionIndex In;      // where `Executor` stands
    const Value *Executor; // null if the library has its own
    ExecutorRole Role;
  };
  std::optional<Switch> switchOf(FunctionIndex In, const Value &Awaited, unsigned Depth = 0) const;
  std::optional<Switch> switchOf(FunctionIndex In, const CallSite &Call, const ApiRules &R) const;
  static std::vector<uint64_t> placesOfCalls(const Function &Facts, llvm::ArrayRef<std::optional<uint64_t>> Fixed);
  void findSegments(FunctionIndex F);
  std::optional<ExecutorRole> whereFinished(FunctionIndex In, const Value &Awaited) const;
  void placeCalls(FunctionIndex F);
  ContextKind contextOf(const Spawn &S) const;
  ContextKind ownContext(FunctionIndex F) const;
  void enter(FunctionIndex F, ContextKind Kind);
  bool isStackful(const Function &F) const;
  bool isGenerator(const Function &F) const;

  // Bounds.cpp
  bool suspends(const CallSite &Call) const;
  bool hasYield(const CallSite &Call) const;
  void findHoldingCalls();
  void findSubmittingCalls();
  void findRecursions();
  bool comesBack(FunctionIndex From, FunctionIndex To) const;
  void findAccepts();
  bool isEach(const CallSite &Call) const;
  bool isWorker(FunctionIndex Task) const;
  std::vector<bool> runsElsewhere() const;
  llvm::SmallVector<const Value *, 2> calledObjects(const CallSite &Call) const;
  llvm::DenseSet<EntityId> handedOver() const;
  void addHelperSubmissions(FunctionIndex F, const llvm::DenseSet<EntityId> &HandedOver);
  ExecutorIndex executorOfHelper(FunctionIndex F, const CallSite &Call);
  FunctionIndex callableAt(FunctionIndex F, const Value &V) const;
  bool countsWorkers(FunctionIndex In, const Value &V, unsigned Depth = 0) const;
  bool isSizeOfExecutor(FunctionIndex In, const Value &V) const;

  // Executors.cpp
  EntityId rootOf(FunctionIndex In, const Value &V, unsigned Depth = 0);
  EntityId rootOfResult(FunctionIndex In, const CallSite &Call, unsigned Depth);
  EntityId rootOfVariable(EntityId V, unsigned Depth);
  ExecutorIndex executorOf(FunctionIndex In, const Value *V);
  std::optional<int64_t> madeWith(EntityId Root, llvm::function_ref<std::optional<ArgIndex>(llvm::StringRef)> SizeOf) const;

  // Resources.cpp
  bool isConnectionPool(uint32_t T) const;
  std::optional<uint32_t> poolOf(FunctionIndex In, const Value &V);
  void addPoolUse(FunctionIndex F, uint32_t Call);

  // Handles.cpp
  struct Source { // of a handle: the work that it stands for
    ExecutorIndex On;
    FunctionIndex By;
    uint32_t Call;
    FunctionIndex Task;
  };
  struct Origins {
    llvm::SmallVector<Source, 2> Known;
    llvm::SmallVector<FunctionIndex, 1> Completers;
    bool IsComplete = true; // nothing else is behind the handle
    llvm::SmallDenseSet<EntityId, 8> Seen;
  };
  bool hasTasks() const;
  void addCompleter(FunctionIndex F, uint32_t Call);
  void findHomes();
  bool isSelfServing(const Submission &S, FunctionIndex F) const;
  void addTask(FunctionIndex In, uint32_t Call, const Value *Bound, FunctionIndex Task, Origins &Out);
  void originsOf(FunctionIndex In, const Value &V, Origins &Out, unsigned Depth = 0);
  const Value &withinFunction(FunctionIndex F, const Value &Handle) const;
  void addWaits(FunctionIndex F, const Leaf &L);
  void addWait(FunctionIndex F, uint32_t Call, const Value &Handle, FunctionIndex WaitsIn, uint32_t WaitCall,
               unsigned Depth = 0);
  void addDrain(FunctionIndex F, uint32_t Call);

  // FanOut.cpp
  EntityId containerOf(FunctionIndex In, const Value &Given, unsigned Depth) const;
  bool makesWork(FunctionIndex Maker) const;
  void addFills(FunctionIndex F, uint32_t Call, const Value &Tasks);
  void addEach(FunctionIndex F, uint32_t Call, ArgIndex RangeAt);
  void addStarted(FunctionIndex F, uint32_t Call, const Value &Task);

  // Slots.cpp
  struct SlotCall { // a call after which a slot is taken or given back
    uint32_t Call;
    EntityId Semaphore;
    bool IsTaken;
    bool operator==(const SlotCall &) const = default;
  };
  class LeakSearch;
  void findSlotCalls();
  bool failsWithException(FunctionIndex F, const Leaf &L) const;
  std::vector<bool> throwingFunctions() const;
  llvm::DenseSet<uint32_t> givingCalls(FunctionIndex Task, EntityId Semaphore) const;
  // Locks.cpp
  LockScope lockScope(FunctionIndex F) const;
  LockHolder resultHolder(uint32_t Call, const LockScope &Scope) const;
  bool takesResult(FunctionIndex F, uint32_t Call, unsigned Depth = 0) const;
  bool returnsLock(FunctionIndex F, unsigned Depth) const;
  void addMove(FunctionIndex F, uint32_t Call, const LockScope &Scope, LockEvents &Out) const;
  void addRules(FunctionIndex F, uint32_t Call, const ApiRules &R, const LockScope &Scope, LockEvents &Out) const;
  bool isReplaced(FunctionIndex F, const CallSite &Call) const;
  void addLockEvents(FunctionIndex F, uint32_t Call, const LockScope &Scope, LockEvents &Out) const;
  llvm::SmallVector<EntityId, 1> freedForOthers(FunctionIndex F) const;
  void findFreedForOthers();
  LockEvents lockEvents(FunctionIndex F) const;
  std::vector<bool> runsInFibers() const;
  bool locksFiberMutex(const CallSite &Call) const;
  bool suspendsFiber(const CallSite &Call);
  bool alwaysSuspendsFiber(FunctionIndex F);
  bool suspendsOnEveryWay(FunctionIndex F);
  bool givesBack(const CallSite &Call) const;

  // ThreadLocals.cpp
  EntityId threadLocalReturned(FunctionIndex F, unsigned Depth) const;
  EntityId threadLocalObject(FunctionIndex In, const CallSite &Call) const;
  EntityId threadLocalBehind(FunctionIndex In, const Value &V, unsigned Depth = 0) const;

  // Awaitables.cpp
  bool isLazy(uint32_t T) const;
  bool makesTask(FunctionIndex F) const;
  bool yieldsTask(FunctionIndex F) const;
  bool givesTask(const CallSite &Call, FunctionIndex Callee) const;
  FunctionIndex makerOf(FunctionIndex In, const Value &V) const;
  bool onlySwitches(const CallSite &Call, const ApiRules &R) const;
  std::optional<Dropped::Kind> dropOf(FunctionIndex F, uint32_t Call) const;
  bool ignoresResult(FunctionIndex F, const Spawn &S) const;
  llvm::SmallVector<FunctionIndex, 2> droppedThroughErased(FunctionIndex F, uint32_t Call) const;
  bool ownsTasks(uint32_t T) const;
  bool leavesElements(const CallSite &Call, uint32_t Container) const;
  void findContainerDrops(FunctionIndex F);
  bool isNeverRead(EntityId Field, const llvm::DenseSet<EntityId> &Incomplete) const;
  void findFieldDrops();

  const Catalog &Knowledge;
  const LinkOptions &Options;
  Program P;

  llvm::StringSet<> MainFiles;
  llvm::DenseMap<EntityId, FunctionIndex> Numbers;                           // of functions, by their id in summaries
  llvm::DenseMap<EntityId, llvm::SmallVector<EntityId, 1>> Homonyms;         // other functions of the same name
  llvm::DenseMap<std::pair<uint64_t, uint64_t>, uint32_t> TypeIds;            // (record or hash of name, pointer) → type
  std::vector<const ApiRules *> Rules;                                       // by function
  llvm::DenseMap<EntityId, llvm::SmallVector<FunctionIndex, 2>> Overriders;  // by overridden method
  llvm::DenseMap<EntityId, llvm::SmallVector<FunctionIndex, 4>> Constructors; // by record
  llvm::DenseMap<EntityId, FunctionIndex> Destructors;                       // by record

  llvm::DenseMap<EntityId, FunctionSet> Held;                                // by variable: what it may hold
  llvm::DenseMap<EntityId, llvm::SmallVector<EntityId, 2>> FlowsTo;
  llvm::DenseMap<EntityId, llvm::SmallVector<std::pair<FunctionIndex, const Value *>, 2>> Sources; // of a variable
  std::vector<EntityId> Changed;
  llvm::DenseSet<std::pair<const CallSite *, FunctionIndex>> Bound;          // indirect calls whose arguments have flowed
  std::vector<uint64_t> Invoked;                                             // by function: bit N, it calls its parameter N
  llvm::DenseSet<EntityId> NonblockingHandles;
  struct KnownCall {
    FunctionIndex In;
    uint32_t Call;
    const ApiRules *Callee;
  };
  std::vector<KnownCall> KnownCalls;                                         // all whose callee has rules, by function
  std::vector<bool> YieldTypes;                                              // by type: Catalog::isYield
  CallerLists Callers;
  llvm::DenseMap<EntityId, EntityId> Roots;                                  // by variable: where its value comes from
  llvm::DenseMap<EntityId, ExecutorIndex> ExecutorIds;                       // by root
  llvm::DenseMap<EntityId, uint32_t> PoolIds;                                // by root
  std::vector<ExecutorIndex> Homes;                                          // by function: the one executor it runs on
  struct Element {
    FunctionIndex In;
    uint32_t Call;
    const Value *What;
  };
  llvm::DenseMap<EntityId, llvm::SmallVector<Element, 2>> Kept;              // by container: what calls put into it
  llvm::DenseMap<EntityId, llvm::SmallVector<std::pair<FunctionIndex, uint32_t>, 2>> Completers; // by root of a handle: who ends waits
  llvm::DenseMap<FunctionIndex, std::vector<SlotCall>> SlotCalls;
  llvm::DenseMap<FunctionIndex, llvm::SmallVector<EntityId, 1>> FreedFor;    // by function: locks of others that it gives back
  llvm::DenseMap<FunctionIndex, bool> AlwaysSuspends;                        // functions that fibers call, as far as asked for
  llvm::DenseSet<EntityId> FreedInLambdas;                                   // the same of all lambdas
  llvm::DenseSet<EntityId> CompletedSomewhere;                               // roots that some function also has by another name
};

} // namespace async_tidy
