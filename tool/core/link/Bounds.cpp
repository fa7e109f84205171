// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is submitted to executors, and what holds a loop back that submits.
//
// A call submits if the catalog says so, or if a callable that it passes ends up on an executor further down: in
// Workers::enqueue(f), which posts f, or keeps it in a queue from which threads take their jobs.
//
// A call holds its loop back if it waits for something that others do: it takes a result, a slot or an element of a
// queue, reads a socket, joins a thread, or suspends a fiber; itself or in what it calls.
#include "tool/core/link/Blocks.h"
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

static bool holdsBack(const Leaf &L) {
  static constexpr llvm::StringRef Categories[] = {"wait", "join", "queue", "socket", "sleep", "stdin", "ipc"};
  return L.IsWait || llvm::is_contained(Categories, L.Api->Category);
}

/// Suspends a fiber: an argument is the token that says so, or the library says it.
bool Linker::suspends(const CallSite &Call) const {
  const ApiRules *R = rulesOf(Call);
  return (R && R->Suspends) || hasYield(Call);
}

bool Linker::hasYield(const CallSite &Call) const {
  return llvm::any_of(Call.args, [&](const Value &A) { return YieldTypes[A.type]; });
}

/// From the calls that wait upwards to whatever calls them. Calling a coroutine waits for nothing.
void Linker::findHoldingCalls() {
  std::vector<FunctionIndex> Work;
  std::vector<bool> Seen(P.Functions.size());
  auto Add = [&](FunctionIndex F, uint32_t Call) {
    P.Linked[F].Holding.insert(Call);
    if (!Seen[F] && !facts(F).is_coroutine)
      Work.push_back(F);
    Seen[F] = true;
  };
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    for (const Leaf &L : P.Linked[F].Leaves)
      if (holdsBack(L))
        Add(F, L.Call);
    for (const auto &[Number, Call] : llvm::enumerate(facts(F).calls))
      if (hasYield(Call))
        Add(F, Number);
  }
  for (auto [F, Number, R] : KnownCalls)
    if (R->Suspends || R->Waits)
      Add(F, Number);
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    for (auto [Caller, Call] : Callers[F])
      Add(Caller, Call);
  }
}

/// What `f()` and std::invoke(f) call: function pointers, std::functions, closures and other objects with operator().
llvm::SmallVector<const Value *, 2> Linker::calledObjects(const CallSite &Call) const {
  if (Call.dispatch == Dispatch::Indirect)
    return {Call.target.get()};
  llvm::SmallVector<const Value *, 2> Out;
  FunctionIndex Callee = calleeOf(Call);
  if (Callee == NoFunction)
    return Out;
  if (Call.object && llvm::StringRef(facts(Callee).name).ends_with("::operator()"))
    Out.push_back(Call.object.get());
  if (const ApiRules *R = rulesOf(Callee))
    for (ArgIndex A : R->Invokes)
      if (const Value *V = argument(Call, A))
        Out.push_back(V);
  return Out;
}

/// What threads and executors run, and what that calls.
std::vector<bool> Linker::runsElsewhere() const {
  std::vector<bool> Out(P.Functions.size());
  std::vector<FunctionIndex> Work;
  auto Add = [&](FunctionIndex F) {
    if (!Out[F])
      Work.push_back(F);
    Out[F] = true;
  };
  for (const LinkedFunction &F : P.Linked)
    for (const Spawn &S : F.Spawns)
      if (S.Role == ExecutorRole::Thread || S.IsSubmission)
        Add(S.Task);
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    for (const Edge &E : P.Linked[F].Edges)
      Add(E.Callee);
    for (const CallSite &Call : facts(F).calls)
      for (const Value *Called : calledObjects(Call)) { // the next job of a queue: any of them
        Atoms Found;
        expand(F, *Called, Found);
        for (EntityId V : Found.Variables)
          if (auto It = Held.find(V); It != Held.end())
            llvm::for_each(It->second, Add);
      }
  }
  return Out;
}

/// Variables whose callable ends on an executor or a thread: it is submitted from there, or called where those run.
llvm::DenseSet<EntityId> Linker::handedOver() const {
  llvm::DenseMap<EntityId, llvm::SmallVector<EntityId, 2>> FlowsFrom;
  for (const auto &[From, Callables] : Held)
    if (auto Targets = FlowsTo.find(From); Targets != FlowsTo.end())
      for (EntityId To : Targets->second)
        FlowsFrom[To].push_back(From);
  llvm::DenseSet<EntityId> Out;
  std::vector<EntityId> Work;
  auto Add = [&](EntityId V) {
    if (Out.insert(V).second)
      Work.push_back(V);
  };
  std::vector<bool> Elsewhere = runsElsewhere();
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    auto AddAll = [&](const Value &V) {
      Atoms Found;
      expand(F, V, Found);
      llvm::for_each(Found.Variables, Add);
    };
    for (const Spawn &S : P.Linked[F].Spawns)
      if (S.IsSubmission && S.Callable)
        AddAll(*S.Callable);
    if (Elsewhere[F])
      for (const CallSite &Call : facts(F).calls)
        for (const Value *Called : calledObjects(Call))
          if (passed(F, *Called).kind != ValueKind::Parameter) // else its callers' business
            AddAll(*Called);
  }
  while (!Work.empty()) {
    EntityId To = Work.back();
    Work.pop_back();
    if (auto From = FlowsFrom.find(To); From != FlowsFrom.end())
      llvm::for_each(From->second, Add);
  }
  return Out;
}

/// The callable in `V`, if it stands there itself: a lambda, a function, what bind() made. Not what a variable may
/// hold.
FunctionIndex Linker::callableAt(FunctionIndex F, const Value &Given) const {
  Atoms Found;
  expand(F, passed(F, Given), Found);
  return Found.Functions.size() == 1 ? Found.Functions.front() : NoFunction;
}

bool Linker::isWorker(FunctionIndex Task) const {
  return llvm::any_of(facts(Task).loops, [](const Loop &L) { return L.endless; }) ||
         llvm::any_of(facts(Task).calls, [&](const CallSite &Call) {
           const ApiRules *R = rulesOf(Call);
           return R && R->RunsLoop;
         });
}

/// Where a helper of the program runs what it is given: it is the pool itself, or it names one.
ExecutorIndex Linker::executorOfHelper(FunctionIndex F, const CallSite &Call) {
  if (Call.object && passed(F, *Call.object).kind != ValueKind::This)
    return executorOf(F, Call.object.get());
  ExecutorIndex Only = NoExecutor;
  for (const Spawn &S : P.Linked[calleeOf(Call)].Spawns)
    if (S.IsSubmission) {
      ExecutorIndex On = executorOf(calleeOf(Call), S.Executor);
      if (Only != NoExecutor && On != Only)
        return NoExecutor;
      Only = On;
    }
  return Only == NoExecutor ? executorOf(F, Call.object.get()) : Only;
}

/// Calls of functions that pass a callable of theirs on to an executor.
void Linker::addHelperSubmissions(FunctionIndex F, const llvm::DenseSet<EntityId> &HandedOver) {
  LinkedFunction &Linked = P.Linked[F];
  for (const auto &[Number, Call] : llvm::enumerate(facts(F).calls)) {
    FunctionIndex Callee = calleeOf(Call);
    if (Call.origin != Origin::Written || isUnseen(Callee) ||
        llvm::any_of(Linked.Spawns, [&](const Spawn &S) { return S.Call == Number; }))
      continue;
    llvm::ArrayRef<EntityId> Parameters = facts(Callee).param_ids;
    for (size_t I = 0; I < std::min(Parameters.size(), Call.args.size()); ++I) {
      if (!HandedOver.contains(Parameters[I]))
        continue;
      FunctionIndex Task = callableAt(F, Call.args[I]);
      auto RunsHere = [&](const Edge &E) { return E.Call == Number && E.Callee == Task; };
      if (Task != NoFunction && llvm::none_of(Linked.Edges, RunsHere))
        Linked.Submissions.push_back(
            {static_cast<uint32_t>(Number), Task, Call.object.get(), executorOfHelper(F, Call),
             ExecutorRole::BlockingPool, /*IsInline=*/false, isWorker(Task)});
    }
  }
}

void Linker::findSubmissions() {
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    for (const Spawn &S : P.Linked[F].Spawns)
      if (S.IsSubmission)
        P.Linked[F].Submissions.push_back(
            {S.Call, S.Task, S.Executor, executorOf(F, S.Executor), S.Role, S.IsInline, isWorker(S.Task)});
  llvm::DenseSet<EntityId> HandedOver = handedOver();
  FlowsTo.clear(); // nobody asks any more, and it is large
  if (!HandedOver.empty())
    for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
      addHelperSubmissions(F, HandedOver);
}

bool Linker::isEach(const CallSite &Call) const {
  const ApiRules *R = rulesOf(Call);
  return R && R->InvokesEach;
}

/// One level, and pools only: further down or on event loops, a submission is how something is done (a log line, a message
/// to a peer), not what the loop is for.
void Linker::findSubmittingCalls() {
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    if (!P.Linked[F].Holding.empty() || facts(F).is_coroutine)
      continue;
    for (const Submission &S : P.Linked[F].Submissions)
      if (S.Role == ExecutorRole::BlockingPool || S.Role == ExecutorRole::ComputePool)
        for (auto [Caller, Number] : Callers[F])
          if (const CallSite &Call = facts(Caller).calls[Number];
              (Call.loop || isEach(Call)) && llvm::none_of(P.Linked[Caller].Submissions, [&, Number = Number](
                                                 const Submission &Own) { return Own.Call == Number; }))
            P.Linked[Caller].SubmittingCalls.push_back({Number, F, &S, isEach(Call)});
  }
}

static bool startsThreads(const Catalog &Knowledge, const Type &T) {
  const ApiRules *R = Knowledge.rules(T.name);
  return R && llvm::any_of(R->Spawns, [](const SpawnRule &S) { return S.Role == ExecutorRole::Thread; });
}

/// `i < n` where n is how many workers there are: a number that comes from it, or a container that was made with it.
bool Linker::countsWorkers(FunctionIndex In, const Value &Given, unsigned Depth) const {
  constexpr unsigned MaxDepth = 6;
  if (Depth == MaxDepth)
    return false;
  const Value &V = passed(In, Given);
  EntityId Variable = V.entity;
  if (const async_tidy::Variable *Named = P.variable(Variable))
    if (const ApiRules *R = Knowledge.rules(Named->name); R && R->CountsWorkers)
      return true;
  if (V.kind == ValueKind::Result) {
    const CallSite &Call = facts(In).calls[V.index];
    FunctionIndex Callee = calleeOf(Call);
    const ApiRules *R = rulesOf(Call);
    if (R && R->CountsWorkers)
      return true;
    if (isUnseen(Callee)) {
      auto IsThread = [&](uint32_t T) { return startsThreads(Knowledge, type(T)); };
      return (Call.object && llvm::any_of(type(Call.object->type).arguments, IsThread)) || // Threads.size()
             (Call.object && countsWorkers(In, *Call.object, Depth + 1)) ||
             llvm::any_of(Call.args, [&](const Value &A) { return countsWorkers(In, A, Depth + 1); });
    }
    Variable = resultNode(facts(Callee));
  }
  auto From = Sources.find(Variable);
  return From != Sources.end() &&
         llvm::any_of(From->second, [&](auto &S) { return countsWorkers(S.first, *S.second, Depth + 1); });
}

/// `Pool(n)`, and then one task for each i < n.
bool Linker::isSizeOfExecutor(FunctionIndex In, const Value &Given) const {
  EntityId Number = passed(In, Given).entity;
  auto IsMadeWithIt = [&](const Submission &S) {
    auto From = S.On < P.Executors.size() ? Sources.find(P.Executors[S.On].Root) : Sources.end();
    return From != Sources.end() && llvm::any_of(From->second, [&](auto &Made) {
             auto IsIt = [&](const Value &A) { return passed(Made.first, A).entity == Number; };
             return Made.second->kind == ValueKind::Result &&
                    llvm::any_of(facts(Made.first).calls[Made.second->index].args, IsIt);
           });
  };
  return Number && llvm::any_of(P.Linked[In].Submissions, IsMadeWithIt);
}

/// F is among what `From` calls, a few levels down.
bool Linker::comesBack(FunctionIndex From, FunctionIndex To) const {
  constexpr unsigned MaxSteps = 64;
  llvm::SmallSetVector<FunctionIndex, 16> Reached;
  Reached.insert(From);
  for (unsigned I = 0; I < Reached.size() && I < MaxSteps; ++I) {
    if (Reached[I] == To)
      return true;
    for (const Edge &E : P.Linked[Reached[I]].Edges)
      if (runsWithin(P, Reached[I], E))
        Reached.insert(E.Callee);
  }
  return false;
}

static bool leadsTo(llvm::ArrayRef<BasicBlock> Blocks, uint32_t From, uint32_t To) {
  llvm::SmallSetVector<uint32_t, 16> Reached;
  Reached.insert(From);
  for (unsigned I = 0; I < Reached.size(); ++I) {
    if (Reached[I] == To)
      return true;
    if (Reached[I] == OutOfFunction)
      continue;
    const BasicBlock &Block = Blocks[Reached[I]];
    for (const BasicBlock::Way &Way : Block.Next)
      Reached.insert(Way.To);
    Reached.insert(Block.Handlers);
  }
  return false;
}

/// Some way through the function makes both calls.
static bool mayDoBoth(const Function &F, uint32_t A, uint32_t B) {
  uint32_t InA = F.calls[A].block, InB = F.calls[B].block;
  if (!InA || !InB)
    return false;
  std::vector<BasicBlock> Blocks = basicBlocks(F);
  return leadsTo(Blocks, InA, InB) || leadsTo(Blocks, InB, InA);
}

/// A function that submits to a pool and calls itself as well, or submits twice what comes back to it: every run makes one
/// task more, or two. Once per run is a chain, of which one task is in flight.
void Linker::findRecursions() {
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    std::vector<Submission> &Own = P.Linked[F].Submissions;
    if (Own.empty() || !P.Linked[F].Holding.empty() || !facts(F).awaits.empty())
      continue;
    std::vector<uint32_t> Returning; // calls by which control comes here again
    for (const Edge &E : P.Linked[F].Edges)
      if (comesBack(E.Callee, F))
        Returning.push_back(E.Call);
    for (const Submission &S : Own)
      if (comesBack(S.Task, F))
        Returning.push_back(S.Call);
    for (Submission &S : Own)
      if (S.Role == ExecutorRole::BlockingPool || S.Role == ExecutorRole::ComputePool)
        for (uint32_t Call : Returning)
          if (Call != S.Call && mayDoBoth(facts(F), Call, S.Call))
            S.Recursion = Call;
  }
}

void Linker::findAccepts() {
  for (auto [F, Number, R] : KnownCalls)
    if (R->Accepts)
      P.Accepts.insert({F, Number});
}

void Linker::findBounds() {
  findHoldingCalls();
  findSubmittingCalls();
  findRecursions();
  findAccepts();
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    for (const auto &[I, L] : llvm::enumerate(facts(F).loops))
      if (!(P.Linked[F].Submissions.empty() && P.Linked[F].SubmittingCalls.empty()) && L.bound &&
          (countsWorkers(F, *L.bound) || isSizeOfExecutor(F, *L.bound)))
        P.WorkerLoops.insert({F, static_cast<uint32_t>(I + 1)});
}

} // namespace async_tidy
