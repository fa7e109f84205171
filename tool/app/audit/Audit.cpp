// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rows of an audit. The functions that run within a task are found once, and each of them is asked what it does.
#include "tool/app/audit/Audit.h"

#include "tool/app/audit/Tasks.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"

#include <map>

namespace async_tidy {

namespace {

using Functions = llvm::SetVector<FunctionIndex>;

/// By function: how many chains of calls lead to it.
using WayCounts = llvm::DenseMap<FunctionIndex, size_t>;

template <typename T> void addNew(std::vector<T> &To, T What) {
  if (!llvm::is_contained(To, What))
    To.push_back(std::move(What));
}

template <typename T> T *find(std::vector<T> &In, const Audit::Item &Of) {
  auto Found = llvm::find_if(In, [&](const T &Known) { return Known.Of == Of; });
  return Found == In.end() ? nullptr : &*Found;
}

/// What several instances of one template do at one place is one call …
void addCall(std::vector<Audit::Call> &To, Audit::Call Call) {
  if (Audit::Call *Known = find(To, Call.Of))
    Known->Ways += Call.Ways;
  else
    To.push_back(std::move(Call));
}

/// … and one lock.
void addLock(std::vector<Audit::Lock> &To, Audit::Lock Lock) {
  Audit::Lock *Known = find(To, Lock.Of);
  if (!Known)
    return To.push_back(std::move(Lock));
  for (Audit::Item &Wait : Lock.Around)
    addNew(Known->Around, std::move(Wait));
}

class Auditor {
public:
  Auditor(const Program &P, const Catalog &Knowledge, ExecutorIndex On)
      : P(P), Knowledge(Knowledge), Bounds(P), Submitted(std::move(tasksByExecutor(P)[On])) {
    Out.On = P.executors()[On];
    for (const SubmittedTask &T : Submitted)
      AllBodies.insert(T.Bodies.begin(), T.Bodies.end());
  }

  Audit run() {
    for (const SubmittedTask &T : Submitted)
      Out.Tasks.push_back(rowOf(T));
    for (Audit::Pool &Pool : Out.Pools)
      if (Out.On.Size && Pool.Size)
        Pool.Waiting = std::max<int64_t>(0, *Out.On.Size - *Pool.Size);
    return std::move(Out);
  }

private:
  // What runs within a task.

  std::vector<FunctionIndex> nextOf(FunctionIndex F, bool RunsHandlers) const;
  void spread(Functions &Reached, size_t From, bool HasOtherTasks, bool RunsHandlers) const;
  Functions reachedFrom(FunctionIndex Body, llvm::ArrayRef<FunctionIndex> Wrappers) const;
  Functions waitingAmong(const Functions &Reached) const;
  void order(FunctionIndex Start, const Functions &Reached, Functions &CalleesFirst,
             llvm::DenseSet<FunctionIndex> &Entered) const;
  WayCounts waysTo(FunctionIndex Body, llvm::ArrayRef<FunctionIndex> Wrappers, const Functions &Reached) const;

  // Its row.

  Audit::Task rowOf(const SubmittedTask &T);
  Audit::Task factsOf(FunctionIndex Body, llvm::ArrayRef<FunctionIndex> Wrappers);
  void addCalls(FunctionIndex F, size_t Ways, const Functions &Waiting, Audit::Task &Row) const;
  std::vector<Audit::Item> heldAround(FunctionIndex F, uint32_t Lock, const Functions &Waiting) const;
  void addThreadState(FunctionIndex F, Audit::Task &Row) const;
  void addPools(FunctionIndex F, Audit::Task &Row);
  void addSubmitters(const SubmittedTask &T, Audit::Task &Row) const;

  bool isBlocking(FunctionIndex F, const Leaf &L) const;
  bool runsLoop(FunctionIndex F, uint32_t Call) const { return llvm::is_contained(P.resources(F).LoopRuns, Call); }
  Audit::Item itemOf(FunctionIndex F, uint32_t Call, llvm::StringRef Name) const {
    return {Name.str(), P.place(P.facts(F).calls[Call].range)};
  }
  std::string calleeName(FunctionIndex F, uint32_t Call) const {
    return llvm::StringRef(P.facts(P.find(P.facts(F).calls[Call].callee)).display).ltrim(':').str();
  }

  const Program &P;
  const Catalog &Knowledge;
  BoundFinder Bounds;
  std::vector<SubmittedTask> Submitted;
  llvm::DenseSet<FunctionIndex> AllBodies;
  std::map<uint32_t, size_t> PoolNumbers; // of the program → of the audit
  Audit Out;
};

/// What a function runs before it returns, once for each call; with `RunsHandlers`, the handlers of what it starts as well.
std::vector<FunctionIndex> Auditor::nextOf(FunctionIndex F, bool RunsHandlers) const {
  std::vector<FunctionIndex> Next;
  for (const Edge &E : P.linked(F).Edges)
    if (runsWithin(P, F, E) && !P.isOffLoaded(F, E.Call))
      Next.push_back(E.Callee);
  if (RunsHandlers)
    for (const Spawn &S : P.linked(F).Spawns)
      if (S.Role == ExecutorRole::EventLoop && S.Context == ContextKind::Callback && !S.Executor)
        Next.push_back(S.Task);
  return Next;
}

/// Adds to `Reached` what its functions from position `From` on run. Without `HasOtherTasks`, tasks that come by are left out.
void Auditor::spread(Functions &Reached, size_t From, bool HasOtherTasks, bool RunsHandlers) const {
  for (size_t I = From; I < Reached.size(); ++I)
    for (FunctionIndex Next : nextOf(Reached[I], RunsHandlers))
      if (HasOtherTasks || !AllBodies.contains(Next))
        Reached.insert(Next);
}

/// An event loop that the task runs to its end runs the handlers of what the task has started.
Functions Auditor::reachedFrom(FunctionIndex Body, llvm::ArrayRef<FunctionIndex> Wrappers) const {
  Functions Reached;
  Reached.insert(Body);
  spread(Reached, 0, /*HasOtherTasks=*/true, /*RunsHandlers=*/false);
  if (llvm::any_of(Reached, [&](FunctionIndex F) { return !P.resources(F).LoopRuns.empty(); }))
    spread(Reached, 0, /*HasOtherTasks=*/true, /*RunsHandlers=*/true);
  size_t Own = Reached.size();
  Reached.insert(Wrappers.begin(), Wrappers.end());
  spread(Reached, Own, /*HasOtherTasks=*/false, /*RunsHandlers=*/false);
  return Reached;
}

/// Depth first, and each function behind what it calls.
void Auditor::order(FunctionIndex Start, const Functions &Reached, Functions &CalleesFirst,
                    llvm::DenseSet<FunctionIndex> &Entered) const {
  std::vector<std::pair<FunctionIndex, std::vector<FunctionIndex>>> Open; // and what of each is still to be entered
  auto Enter = [&](FunctionIndex F) {
    if (Reached.contains(F) && Entered.insert(F).second)
      Open.emplace_back(F, nextOf(F, /*RunsHandlers=*/true));
  };
  for (Enter(Start); !Open.empty();) {
    auto &[F, Next] = Open.back();
    if (Next.empty()) {
      CalleesFirst.insert(F);
      Open.pop_back();
      continue;
    }
    FunctionIndex Callee = Next.back();
    Next.pop_back();
    Enter(Callee);
  }
}

/// Calls that go round in a circle count once. Large numbers only say that there are many.
WayCounts Auditor::waysTo(FunctionIndex Body, llvm::ArrayRef<FunctionIndex> Wrappers, const Functions &Reached) const {
  constexpr size_t Many = 1000;
  Functions Starts, CalleesFirst;
  Starts.insert(Body);
  Starts.insert(Wrappers.begin(), Wrappers.end());
  llvm::DenseSet<FunctionIndex> Entered;
  WayCounts Ways;
  for (FunctionIndex Start : Starts) {
    order(Start, Reached, CalleesFirst, Entered);
    Ways[Start] = 1;
  }
  llvm::DenseSet<FunctionIndex> Settled(Starts.begin(), Starts.end()); // a wrapper leads to the body, but that is the same way
  for (FunctionIndex F : llvm::reverse(CalleesFirst)) {
    Settled.insert(F);
    for (FunctionIndex Next : nextOf(F, /*RunsHandlers=*/true))
      if (Reached.contains(Next) && !Settled.contains(Next))
        Ways[Next] = std::min(Many, Ways.lookup(Next) + Ways.lookup(F));
  }
  return Ways;
}

/// Locks and computing have columns of their own; what `check` does not report by default does not count here either.
bool Auditor::isBlocking(FunctionIndex F, const Leaf &L) const {
  return L.Api->Level >= Severity::Medium && L.Api->Category != "lock" && L.Api->Category != "cpu" &&
         !P.isOffLoaded(F, L.Call) && (L.Api->In.empty() || llvm::is_contained(L.Api->In, ContextKind::Coroutine));
}

/// Those of the functions that block, or call one that does.
Functions Auditor::waitingAmong(const Functions &Reached) const {
  Functions Waiting;
  for (FunctionIndex F : Reached)
    if (llvm::any_of(P.linked(F).Leaves, [&](const Leaf &L) { return isBlocking(F, L); }))
      Waiting.insert(F);
  for (size_t Before = ~size_t(0); Before != Waiting.size();) {
    Before = Waiting.size();
    for (FunctionIndex F : Reached)
      if (llvm::any_of(P.linked(F).Edges, [&](const Edge &E) { return runsWithin(P, F, E) && Waiting.contains(E.Callee); }))
        Waiting.insert(F);
  }
  return Waiting;
}

/// The last call that a guard is alive at. Whoever calls a method of it or gives it away may have ended its lock.
uint32_t endOfGuard(const Program &P, FunctionIndex F, uint32_t Lock, EntityId Guard) {
  const Function &Facts = P.facts(F);
  uint32_t End = Lock;
  for (uint32_t Call = Lock + 1; Call < Facts.calls.size(); ++Call) {
    const CallSite &C = Facts.calls[Call];
    bool IsOnGuard = C.object && C.object->entity == Guard;
    bool IsGiven = llvm::any_of(C.args, [&](const Value &A) { return A.entity == Guard; });
    bool IsWait = llvm::any_of(P.linked(F).Leaves, [&](const Leaf &L) { return L.Call == Call; });
    if (IsOnGuard && C.origin == Origin::Destructor)
      End = Call;
    else if (IsOnGuard || (IsGiven && !IsWait))
      return Call;
  }
  return End;
}

/// The calls between a guard's constructor and its destructor that wait. A wait that is given the guard lets go of the lock.
std::vector<Audit::Item> Auditor::heldAround(FunctionIndex F, uint32_t Lock, const Functions &Waiting) const {
  const Function &Facts = P.facts(F);
  auto IsGuard = [&](const Store &S) { return S.source->kind == ValueKind::Result && S.source->index == Lock; };
  auto Guard = llvm::find_if(Facts.stores, IsGuard);
  std::vector<Audit::Item> Around;
  if (Guard == Facts.stores.end())
    return Around;
  EntityId Variable = Guard->target->entity;
  uint32_t End = endOfGuard(P, F, Lock, Variable);
  auto IsHeld = [&](uint32_t Call) {
    auto IsIt = [&](const Value &A) { return A.entity == Variable; };
    return Call > Lock && Call < End && llvm::none_of(Facts.calls[Call].args, IsIt);
  };
  auto Add = [&](uint32_t Call, const std::string &Name) {
    if (IsHeld(Call))
      addNew(Around, itemOf(F, Call, Name));
  };
  for (const Leaf &L : P.linked(F).Leaves)
    if (isBlocking(F, L))
      Add(L.Call, P.leafName(F, L).str());
  for (const Edge &E : P.linked(F).Edges)
    if (runsWithin(P, F, E) && Waiting.contains(E.Callee))
      Add(E.Call, P.facts(E.Callee).display);
  llvm::sort(Around, [](const Audit::Item &A, const Audit::Item &B) { return A.At < B.At; });
  return Around;
}

void Auditor::addCalls(FunctionIndex F, size_t Ways, const Functions &Waiting, Audit::Task &Row) const {
  for (const Leaf &L : P.linked(F).Leaves) {
    if (P.isOffLoaded(F, L.Call))
      continue;
    const BlockingApi &Api = *L.Api;
    const LibraryInfo *Library = Knowledge.library(Api.Library);
    Audit::Item Of = itemOf(F, L.Call, P.leafName(F, L));
    Audit::Call Call{Of, Api.Category, Library ? Library->Title : Api.Library, Api.Async, Api.hasTwin(), Ways};
    if (runsLoop(F, L.Call))
      addNew(Row.Loops, Of);
    else if (Api.Category == "lock")
      addLock(Row.Locks, {Of, heldAround(F, L.Call, Waiting)});
    else if (Api.Category == "cpu")
      addCall(Row.Computing, std::move(Call));
    else if (isBlocking(F, L))
      addCall(Row.Blocking, std::move(Call));
  }
}

void Auditor::addThreadState(FunctionIndex F, Audit::Task &Row) const {
  for (EntityId Id : P.facts(F).thread_locals)
    if (const Variable *V = P.variable(Id))
      addNew(Row.ThreadState, {V->name, P.place(V->range)});
  for (uint32_t Call : P.resources(F).ThreadStateCalls)
    addNew(Row.ThreadState, itemOf(F, Call, calleeName(F, Call)));
}

void Auditor::addPools(FunctionIndex F, Audit::Task &Row) {
  for (uint32_t Pool : P.resources(F).Pools) {
    auto [It, New] = PoolNumbers.try_emplace(Pool, Out.Pools.size());
    if (New)
      Out.Pools.push_back({P.connectionPools()[Pool].Name, P.connectionPools()[Pool].Size});
    addNew(Row.Pools, It->second);
  }
}

void Auditor::addSubmitters(const SubmittedTask &T, Audit::Task &Row) const {
  for (auto [F, S] : T.By) {
    Audit::Item Of = itemOf(F, S->Call, P.facts(F).display);
    if (llvm::none_of(Row.Submitters, [&](const Audit::Submitter &Known) { return Known.Of == Of; }))
      Row.Submitters.push_back({Of, Bounds.boundsOf(F, *S)});
  }
}

/// Each thing is said once, however many calls there are.
void judge(Audit::Task &Row) {
  bool Waits = !Row.Blocking.empty() || !Row.Loops.empty();
  auto Rewrite = [&](std::string What) { addNew(Row.Rewrites, std::move(What)); };
  auto Obstacle = [&](std::string What) { addNew(Row.Obstacles, std::move(What)); };
  for (const Audit::Call &C : Row.Blocking)
    if (C.HasTwin)
      Rewrite(llvm::formatv("instead of '{0}': {1}", C.Of.Name, C.Instead));
    else
      Obstacle(llvm::formatv("no asynchronous twin of '{0}' is known: it would freeze the scheduler", C.Of.Name));
  for (const Audit::Item &Loop : Row.Loops)
    Rewrite(llvm::formatv("instead of '{0}': await what runs in that event loop", Loop.Name));
  for (const Audit::Call &C : Row.Computing)
    if (Waits)
      Rewrite(llvm::formatv("off-load '{0}'", C.Of.Name));
    else
      Obstacle(llvm::formatv("'{0}' computes and nothing waits: it needs a thread", C.Of.Name));
  for (const Audit::Lock &L : Row.Locks)
    if (!L.Around.empty())
      Rewrite(llvm::formatv("instead of '{0}', held while '{1}' waits: a lock that suspends", L.Of.Name,
                            L.Around.front().Name));
  for (const Audit::Item &Item : Row.ThreadState)
    if (Waits)
      Rewrite(llvm::formatv("instead of '{0}', which belongs to the thread: state of the task", Item.Name));
}

Audit::Task Auditor::factsOf(FunctionIndex Body, llvm::ArrayRef<FunctionIndex> Wrappers) {
  Audit::Task Row;
  Functions Reached = reachedFrom(Body, Wrappers);
  Functions Waiting = waitingAmong(Reached);
  WayCounts Ways = waysTo(Body, Wrappers, Reached);
  for (FunctionIndex F : Reached) {
    addCalls(F, Ways.lookup(F), Waiting, Row);
    addThreadState(F, Row);
    addPools(F, Row);
  }
  return Row;
}

/// What instances of one template have in common counts once.
void join(Audit::Task &Into, Audit::Task &&From) {
  for (auto Calls : {&Audit::Task::Blocking, &Audit::Task::Computing})
    for (Audit::Call &C : From.*Calls)
      if (Audit::Call *Known = find(Into.*Calls, C.Of))
        Known->Ways = std::max(Known->Ways, C.Ways);
      else
        (Into.*Calls).push_back(std::move(C));
  for (Audit::Lock &L : From.Locks)
    addLock(Into.Locks, std::move(L));
  for (auto Items : {&Audit::Task::Loops, &Audit::Task::ThreadState})
    for (Audit::Item &Item : From.*Items)
      addNew(Into.*Items, std::move(Item));
  for (size_t Pool : From.Pools)
    addNew(Into.Pools, Pool);
}

void sort(Audit::Task &Row) {
  auto InOrder = [](auto &Rows) { llvm::sort(Rows, [](const auto &A, const auto &B) { return A.Of < B.Of; }); };
  InOrder(Row.Blocking);
  InOrder(Row.Computing);
  InOrder(Row.Locks);
  InOrder(Row.Submitters);
  llvm::sort(Row.Loops);
  llvm::sort(Row.ThreadState);
  llvm::sort(Row.Pools);
}

Audit::Task Auditor::rowOf(const SubmittedTask &T) {
  const Function &Facts = P.facts(T.Bodies.front());
  Audit::Task Row;
  Row.Of = {Facts.display, P.place(Facts.range)};
  for (FunctionIndex Body : T.Bodies)
    join(Row, factsOf(Body, T.Wrappers));
  addSubmitters(T, Row);
  sort(Row);
  judge(Row);
  return Row;
}

} // namespace

Audit auditOf(const Program &P, const Catalog &Knowledge, ExecutorIndex On) { return Auditor(P, Knowledge, On).run(); }

const char *verdictOf(const Audit::Task &T) {
  if (!T.Obstacles.empty())
    return "not a candidate";
  return T.Rewrites.empty() ? "ready" : "ready after these rewrites";
}

size_t blockingCallsOf(const Audit::Task &T) {
  size_t Count = 0;
  for (const Audit::Call &C : T.Blocking)
    Count += C.Ways;
  return Count;
}

std::vector<std::pair<std::string, size_t>> categoriesOf(const Audit::Task &T) {
  std::map<std::string, size_t> Counts;
  for (const Audit::Call &C : T.Blocking)
    Counts[C.Category] += C.Ways;
  std::vector<std::pair<std::string, size_t>> Out(Counts.begin(), Counts.end());
  llvm::sort(Out, [](const auto &A, const auto &B) { return std::tie(B.second, A.first) < std::tie(A.second, B.first); });
  return Out;
}

std::string describe(const Audit::Pool &Pool, const Executor &Of) {
  std::string Result = Pool.Name;
  if (Pool.Size)
    Result += llvm::formatv(": {0} {1}", *Pool.Size, *Pool.Size == 1 ? "connection" : "connections");
  if (Pool.Waiting)
    Result += llvm::formatv(" for {0} threads: up to {1} {2} for one", *Of.Size, Pool.Waiting,
                            Pool.Waiting == 1 ? "task waits" : "tasks wait");
  return Result;
}

llvm::ArrayRef<AuditFormat> auditFormats() {
  static const AuditFormat Formats[] = {{"text", writeAuditText}, {"json", writeAuditJson}, {"html", writeAuditHtml}};
  return Formats;
}

} // namespace async_tidy
