// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What libraries mean: blocking APIs and async frameworks, read from YAML. One file per library is embedded in the
// binary; a project adds its own through `.async-tidy` with the same keys (docs/catalog.md). Only the linker asks.
//
//   YAML text → Yaml.h (tree with places) → Loader.h (one library) → Catalog::add → questions by name
//
// Everything is found by the name of a declaration as Summary.fbs spells it (inline namespaces and template arguments
// left out), through one hash table, so the size of the catalog costs a call site nothing.
#pragma once

#include "tool/core/model/Finding.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace async_tidy {

/// A test on one call site. All the parts that are given must hold.
struct Condition {
  enum class Subject { None, Argument, Object, TemplateArgument, ClassArgument };
  Subject Of = Subject::None; // `arg: 3`, `arg: object`, `template-arg: 0` (of the callee, else of its class),
                              // `class-arg: 0` (always of its class: std::unique_lock::try_lock_for is a template)
  unsigned Index = 0;
  std::vector<int64_t> Is;            // constant and one of these
  std::optional<uint64_t> Has;        // all these bits are certainly set
  bool Null = false;                  // null pointer
  bool Zero = false;                  // certainly zero: number, duration, address of a zeroed object; null excluded
  bool Nonblocking = false;           // the handle was put into non-blocking mode somewhere in the program
  std::vector<std::string> Types;     // static type, or a base of it, is one of these (`groups:` are spelled out)
  std::vector<std::string> Over;      // a template argument of its type is one of these
  std::vector<std::string> From;      // a call of one of these made it; where the program does not show who did,
                                      // LinkOptions::ReportUnsure decides
  std::vector<std::string> Variables; // is the variable of this qualified name ("std::cin")
  std::optional<unsigned> Params;     // the overload has this many parameters
  std::optional<unsigned> Args;       // this many arguments are written
  bool Discarded = false;             // nobody looks at what the call returns
  bool Missing = false;               // with `arg`: the overload has no such parameter
};

/// Inherit: that of the type's template arguments.
enum class ExecutorRole { Unknown, EventLoop, ComputePool, BlockingPool, Thread, Inherit };
/// Nonblocking: a function that says of itself that it does not block ([[clang::nonblocking]]).
enum class ContextKind { None, Coroutine, Fiber, Callback, Task, Nonblocking };

/// `calls:` — a function that stops the thread. Of several entries for one name the first that applies decides.
struct BlockingApi {
  std::string Name;
  std::string Category; // "sql", "socket", …
  Severity Level = Severity::None;
  bool Never = false;            // a negative entry: never reported, whatever a base or overridden method says
  std::vector<Condition> When;   // blocks only if one of these holds (none: always)
  std::vector<Condition> Unless; // does not block if one of these holds
  std::vector<ContextKind> In;   // blocks only what is one of these (none: all); a fiber's own wait does not block a fiber
  std::string Why;
  std::string Async; // the asynchronous twin, in words; that there is none starts with "off-load"
  std::string Library;

  bool hasTwin() const { return !Async.empty() && !llvm::StringRef(Async).starts_with("off-load"); }
};

/// `tasks:` — a coroutine or future type.
struct TaskType {
  std::string Name;
  bool Lazy = true;       // does nothing before it is awaited or spawned
  bool Generator = false; // synchronous generator: no async context
  bool Sticky = false;    // stays where an awaited operation finished, instead of coming home by itself
  bool SameThread = false; // always goes on in the thread where it was suspended
  bool ByReference = false; // awaiting one that nothing keeps gives a reference into it
  std::string Header;      // that declares it, in brackets; functions can be made coroutines that return it, of their value
};

/// An argument of a call: a position; the last one that is written (−1; many functions of Asio have a hidden parameter
/// after it); the object itself (−2). A handle may also be what the call returns (−3), as of socket(…, SOCK_NONBLOCK).
using ArgIndex = int;
constexpr ArgIndex LastArg = -1, ObjectArg = -2, ResultArg = -3;

/// `spawns:` — the call hands a callable (or a task) to an executor. It does not run in the caller.
struct SpawnRule {
  std::vector<ArgIndex> Callables;
  std::optional<ArgIndex> Executor;          // by the type or value there …
  ExecutorRole Role = ExecutorRole::Unknown; // … or fixed
  ContextKind Context = ContextKind::None;   // what a plain callable becomes there
  bool Deferred = false;                     // is only noted down, and runs when somebody starts the whole (task graphs)
  bool Inline = false;                       // runs at once in a caller that is there already (dispatch)
  std::vector<Condition> When;               // only if one of these holds (none: always)
  std::vector<Condition> Unless;             // not if one of these holds
  std::vector<Condition> Lazy;               // if one of these may hold, it may run only when somebody waits for it
};

/// `switches:` — awaiting the result moves the coroutine to another executor.
struct SwitchRule {
  std::optional<ArgIndex> Executor;
  ExecutorRole Role = ExecutorRole::Unknown;
  std::optional<ArgIndex> BoundTo;  // only if this argument comes from one of `Binders` …
  std::vector<std::string> Binders; // … whose first argument is the executor
};

/// `slots:` — the call takes a slot of a semaphore, or gives one back.
struct SlotRule {
  ArgIndex Handle = ObjectArg;
  bool IsTaken = false;
};

/// `starts:` — the call runs tasks that were made before, or a callable for all elements of a range at once.
struct StartRule {
  std::optional<ArgIndex> Tasks; // a task, or a container of them
  std::optional<ArgIndex> Each;  // the range
  std::vector<Condition> Unless; // not if one of these holds
};

/// `locks:` — the call takes the lock of a thread, or gives it back. What has the lock is an argument: a mutex, or the
/// guard that is called or made, and with which the lock goes.
struct LockRule {
  enum class Kind {
    Takes,
    Tested, // takes it, or has it, if the answer is yes
    Frees
  };
  Kind Is = Kind::Takes;
  std::vector<ArgIndex> Of;
  std::vector<Condition> When;   // as of SpawnRule
  std::vector<Condition> Unless;
};

/// `rewrites:` — what stands for a call in a coroutine of some framework. fixits/Recipe.h fills it in.
struct Recipe {
  std::string Rewrite;               // the id of the rewrite that offers it: one of RecipeRewrites
  std::vector<std::string> In;       // the types of these coroutines
  std::vector<std::string> Fibers;   // or fibers, of units that know one of these types
  std::vector<std::string> From;     // only if the object is what a call of one of these returns …
  std::optional<unsigned> TokenArg;  // … whose argument here
  std::string Token;                 // is this variable
  std::string WithError;             // in place of the text where the last argument gets the error: `${error}`
  std::string Text;                  // `${args}` are all others, `${0}`, `${object}`, `${from.1}`: their text; `${a::b}`: the name, as the file says it
  std::string Executor;              // the same for `${executor}`, unless the project names one
  bool NeedsDefault = false;         // the type of the result needs a default constructor
  std::string IfThrows;              // what becomes of exceptions, if that is not what they were
  std::map<std::string, std::string> Headers; // by name, for units that do not declare it
  std::vector<std::string> Mutex;    // only for guards of a mutex of one of these types …
  std::string MutexText;             // … whose declaration becomes this

  /// What stands between `${` and `}` is a part of the call, not a name.
  static bool isPart(llvm::StringRef Inner);
};

/// The rewrites that follow recipes. Those of the last are for whatever is called.
constexpr llvm::StringRef RecipeRewrites[] = {"async-mutex", "await-result", "bound-fan-out", "native-async", "offload"};

/// All that is known about functions of one name.
struct ApiRules {
  std::vector<BlockingApi> Blocks;
  std::vector<SpawnRule> Spawns;
  std::vector<SwitchRule> Switches;
  std::vector<StartRule> Starts;
  std::vector<LockRule> Locks;
  std::vector<Recipe> Recipes;
  std::vector<ArgIndex> Invokes; // `invokes:` runs these arguments before it returns …
  bool InvokesEach = false;      // … once for each element of a range
  std::vector<ArgIndex> Passes;  // `passes:` what it returns denotes these arguments (std::move, std::bind, …)
  std::optional<ArgIndex> BoundExecutor; // … and runs there, whoever it is given to (bind_executor)
  std::optional<ArgIndex> RunsOn; // a coroutine whose body is handed to this executor when it is called
  ContextKind Entry = ContextKind::None; // `entries:` the library runs what overrides this, and it runs as that
  bool Waits = false;            // `waits:` takes an asynchronous result by blocking (its Blocks entry says how)
  bool Constructs = false;       // `constructs:` constructs an object of its first template argument (make_unique),
                                 // or, being a member, of its class's (std::optional::emplace)
  bool Destroys = false;         // `destroys:` destroys objects of its class's template arguments (~unique_ptr, clear)
  bool CountsWorkers = false;    // `worker-counts:` how many threads an executor or the machine has
  bool Completes = false;        // `completes:` ends the waits on its object (std::promise::set_value)
  bool RunsLoop = false;         // `runs-loop:` runs an event loop until it is stopped
  bool Accepts = false;          // `accepts:` waits for the next connection
  bool Drains = false;           // `drains:` waits until its object, an executor, has run all it was given
  bool Suspends = false;         // `suspends:` other fibers run in the thread until it returns
  bool IsThreadLocal = false;    // `thread-locals:` what it returns refers to something that each thread has for itself
  bool ThreadState = false;      // `thread-state:` reads or changes what belongs to the thread
  bool AnswersReady = false;     // `ready:` where its answer is yes, a wait on the same object is over at once
  std::optional<SlotRule> Slot;
  std::optional<ArgIndex> NonblockingHandle; // `nonblocking:` from this call on the handle never waits …
  std::optional<Condition> MakesNonblocking; // … if this holds (none: always)
};

/// `shapes:` — functions of generated code, whose names nobody knows beforehand. All the parts that are given must fit, of
/// several names one. Own names, the last part of a qualified one, may begin or end with '*'.
struct Shape {
  std::vector<std::string> Classes;   // the own name of the class
  std::vector<std::string> Methods;   // its own name
  std::vector<std::string> Overrides; // the own name of the class of a method that it overrides
  std::vector<std::string> Bases;     // the class is derived from it
  std::vector<std::string> Holds;     // the class or a base has it in a field
  std::vector<std::string> Returns;   // the returned type
  ApiRules Rules;                     // its BlockingApi has no name
};

struct LibraryInfo {
  std::string Id, Title, Package;
  std::vector<std::string> Headers;
  std::vector<std::string> Flags; // with which the compiler finds and parses them
  unsigned Calls = 0;                // names of blocking functions
  std::vector<llvm::StringRef> Features; // what else it has that makes a framework: "tasks", "executors", …
};

class Catalog {
public:
  /// What is compiled into the binary.
  static Catalog builtIn();

  /// Adds the YAML text of one library. Errors read `FILE:LINE:COLUMN: error: …` and name the nearest valid word; all
  /// errors of the text are in the one that is returned, and nothing of it is added.
  llvm::Error add(llvm::StringRef Yaml, llvm::StringRef FileName);

  /// Adds another catalog, whose entries win over those that are here.
  llvm::Error add(Catalog Other);

  /// Names that must not be reported (`allow:` of a project): the function neither blocks nor is looked into.
  void allow(llvm::StringRef Name);

  const ApiRules *rules(llvm::StringRef Function) const;

  /// For a method that has no rules by name: what it may look like. Without a type, the shapes that ask for none.
  llvm::ArrayRef<Shape> shapes(llvm::StringRef FirstParam = "") const;
  const TaskType *task(llvm::StringRef TypeName) const;
  ExecutorRole executor(llvm::StringRef TypeName) const;

  /// `executors: size` — which argument of the constructor is the number of threads.
  std::optional<ArgIndex> executorSize(llvm::StringRef TypeName) const;

  /// `connection-pools:` — where the name is one, which argument of the constructor is the number of connections, if any.
  struct PoolRule {
    std::optional<ArgIndex> Size;
  };
  const PoolRule *connectionPool(llvm::StringRef TypeName) const;

  /// Null if none of the libraries has this id.
  const LibraryInfo *library(llvm::StringRef Id) const;

  /// `current-executors:` — a variable that stands for the executor that the caller runs on.
  bool isCurrentExecutor(llvm::StringRef Name) const;

  /// `yields:` — a function that takes a parameter of this type is the body of a stackful coroutine.
  bool isYield(llvm::StringRef TypeName) const;

  /// `error-codes:` — a function with a parameter of this type says there what went wrong, and throws nothing.
  bool isErrorCode(llvm::StringRef TypeName) const;
  bool isAllowed(llvm::StringRef Function) const;

  /// `opaque:` — the function belongs to a namespace that is described here, so that its body is not asked. (Bodies in
  /// system headers never are; this is for libraries that a project includes with -I.)
  bool isOpaque(llvm::StringRef Function) const;

  /// `thread-bound:` — a type whose objects, or a function that, may only be used in one thread.
  bool isThreadBound(llvm::StringRef Name) const;

  /// `rewrites:` for whatever is called.
  llvm::ArrayRef<Recipe> offloads() const { return Offloads; }
  llvm::ArrayRef<LibraryInfo> libraries() const { return Libraries; }

  /// The names of all functions that it has rules for, sorted.
  std::vector<llvm::StringRef> functions() const;

private:
  friend class LibraryReader;

  void expandGroups();

  llvm::StringMap<ApiRules> Apis;
  llvm::StringMap<std::vector<Shape>> Shapes; // by type of the first parameter; "" is any
  llvm::StringMap<TaskType> Tasks;
  llvm::StringMap<ExecutorRole> Executors;
  llvm::StringMap<ArgIndex> ExecutorSizes;
  llvm::StringMap<PoolRule> ConnectionPools;
  llvm::StringMap<char> CurrentExecutors;
  llvm::StringMap<char> Yields;
  llvm::StringMap<char> ErrorCodes;
  llvm::StringMap<char> Allowed;
  llvm::StringMap<char> Opaque;
  llvm::StringMap<char> ThreadBound;
  std::vector<Recipe> Offloads;
  llvm::StringMap<std::vector<std::string>> Groups;
  std::vector<std::pair<std::string, std::string>> GroupUses; // what this file names, and where
  std::vector<LibraryInfo> Libraries;
};

const char *spell(ExecutorRole Role);
const char *spell(ContextKind Kind);

} // namespace async_tidy
