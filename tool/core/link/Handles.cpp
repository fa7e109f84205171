// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a thread waits for. A handle (a future, a latch, a semaphore) is followed to the submission that it came from,
// through variables, fields, containers and returned values, or to who completes it. A function that waits for its own
// parameter makes each of its callers wait.
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

/// Of findHomes(): nobody has come by yet.
static constexpr ExecutorIndex Unvisited = ~0u - 2;

bool runsWithin(const Program &P, FunctionIndex Caller, const Edge &E) {
  if (P.movedTo(Caller, E.Call) != NoExecutor)
    return false;
  return !P.facts(E.Callee).is_coroutine || P.facts(Caller).calls[E.Call].awaited;
}

static bool isHandle(const Value &V, const Type &T) {
  return T.kind == TypeKind::Record && (V.kind == ValueKind::Result || V.kind == ValueKind::Variable ||
                                        V.kind == ValueKind::Parameter || V.kind == ValueKind::Field);
}

/// `Call` ends the waits on its object. Where that may be one of several handles, it is not known who ends theirs.
void Linker::addCompleter(FunctionIndex F, uint32_t Number) {
  Atoms Object;
  expand(F, *facts(F).calls[Number].object, Object);
  for (EntityId V : Object.Variables) {
    EntityId Root = rootOfVariable(V, 0);
    Completers[Root].emplace_back(F, Number);
    auto From = Sources.find(Root);
    for (size_t I = 0; From != Sources.end() && From->second.size() > 1 && I < From->second.size(); ++I)
      CompletedSomewhere.insert(rootOf(From->second[I].first, *From->second[I].second));
  }
}

bool Linker::hasTasks() const {
  return llvm::any_of(P.Linked, [](const LinkedFunction &F) { return !F.Spawns.empty(); }) ||
         llvm::any_of(P.Functions, [](const Function &F) { return F.is_coroutine; });
}

/// An unseen method may keep what it is given: futures.push_back(…).
void Linker::indexHandles() {
  if (!hasTasks())
    return;
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    for (const auto &[Number, Call] : llvm::enumerate(facts(F).calls)) {
      FunctionIndex Callee = calleeOf(Call);
      const ApiRules *R = rulesOf(Call);
      if (!Call.object || (!(R && R->Completes) && !isUnseen(Callee)))
        continue;
      if (R && R->Completes)
        addCompleter(F, Number);
      if (R && (R->Completes || !R->Spawns.empty()))
        continue;
      Atoms Object;
      expand(F, *Call.object, Object);
      for (EntityId V : Object.Variables)
        for (const Value &A : Call.args)
          if (const Value &Given = passed(F, A); isHandle(Given, type(Given.type)))
            Kept[V].push_back({F, static_cast<uint32_t>(Number), &A});
    }
}

/// The one executor that each function runs on; NoExecutor where there are several, or a thread of its own.
void Linker::findHomes() {
  Homes.assign(P.Functions.size(), Unvisited);
  std::vector<FunctionIndex> Work;
  auto Join = [&](FunctionIndex F, ExecutorIndex On) {
    ExecutorIndex New = Homes[F] == Unvisited || Homes[F] == On ? On : NoExecutor;
    if (New != Homes[F])
      Work.push_back(F);
    Homes[F] = New;
  };
  std::vector<bool> IsStarted(P.Functions.size());
  for (const LinkedFunction &F : P.Linked) {
    for (const Spawn &S : F.Spawns)
      IsStarted[S.Task] = true;
    for (const Submission &S : F.Submissions)
      IsStarted[S.Task] = true;
  }
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    if (Callers[F].empty() && !IsStarted[F])
      Join(F, NoExecutor);
    for (const Spawn &S : P.Linked[F].Spawns)
      if (!S.IsSubmission)
        Join(S.Task, NoExecutor);
    for (const Submission &S : P.Linked[F].Submissions)
      Join(S.Task, S.On < P.Executors.size() ? S.On : NoExecutor);
  }
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    for (const Edge &E : P.Linked[F].Edges)
      if (runsWithin(P, F, E))
        Join(E.Callee, Homes[F]);
  }
}

/// The helper that was called runs the task itself on some way: it knows who calls it.
bool Linker::isSelfServing(const Submission &S, FunctionIndex F) const {
  constexpr unsigned MaxSteps = 64;
  llvm::SmallSetVector<FunctionIndex, 16> Reached;
  if (FunctionIndex Callee = calleeOf(facts(F).calls[S.Call]); Callee != NoFunction)
    Reached.insert(Callee);
  for (unsigned I = 0; I < Reached.size() && I < MaxSteps; ++I)
    for (const Edge &E : P.Linked[Reached[I]].Edges) {
      if (E.Callee == S.Task)
        return true;
      Reached.insert(E.Callee);
    }
  return false;
}

/// A task that somebody runs to its end: it needs the executor that it is bound to, or that it moves itself to first.
void Linker::addTask(FunctionIndex In, uint32_t Call, const Value *Bound, FunctionIndex Task, Origins &Out) {
  ExecutorIndex On = Bound ? executorOf(In, Bound) : NoExecutor;
  for (const AwaitSite &Await : facts(Task).awaits) {
    std::optional<Switch> To = On == NoExecutor && Await.operand ? switchOf(Task, *Await.operand) : std::nullopt;
    if (!To || !To->Executor)
      continue;
    const Value &Executor = passed(To->In, *To->Executor);
    bool IsGiven = To->In == Task && Executor.kind == ValueKind::Parameter;
    On = IsGiven ? executorOf(In, argument(facts(In).calls[Call], Executor.index)) : executorOf(To->In, &Executor);
  }
  Out.Known.push_back({On, In, Call, Task});
  Out.IsComplete &= On != NoExecutor;
}

void Linker::originsOf(FunctionIndex In, const Value &Given, Origins &Out, unsigned Depth) {
  constexpr unsigned MaxDepth = 16;
  if (Depth == MaxDepth) {
    Out.IsComplete = false;
    return;
  }
  const Value &V = passed(In, Given);
  auto Follow = [&](const auto &Values) {
    for (auto [F, From] : Values)
      originsOf(F, *From, Out, Depth + 1);
  };
  if (V.kind == ValueKind::Parameter || V.kind == ValueKind::Variable || V.kind == ValueKind::Field) {
    if (!Out.Seen.insert(V.entity).second)
      return;
    Out.IsComplete &= !CompletedSomewhere.contains(V.entity);
    if (auto Ends = Completers.find(V.entity); Ends != Completers.end())
      for (auto [F, Call] : Ends->second) {
        Out.Known.push_back({Homes[F], F, Call, F});
        Out.Completers.push_back(F);
        Out.IsComplete &= Homes[F] < P.Executors.size();
      }
    if (auto From = Sources.find(V.entity); From != Sources.end())
      Follow(From->second);
    if (auto Elements = Kept.find(V.entity); Elements != Kept.end())
      for (const Element &E : Elements->second)
        originsOf(E.In, *E.What, Out, Depth + 1);
    return;
  }
  if (V.kind != ValueKind::Result)
    return;
  bool IsSubmitted = false;
  for (const Submission &S : P.Linked[In].Submissions)
    if (S.Call == V.index) {
      IsSubmitted = true;
      Out.Known.push_back({S.On, In, S.Call, S.Task});
      Out.IsComplete &= S.On != NoExecutor && !S.IsInline && !isSelfServing(S, In);
    }
  for (const Spawn &S : P.Linked[In].Spawns) // on threads of their own
    if (S.Call == V.index && !S.IsSubmission)
      Out.IsComplete = false;
  const CallSite &Call = facts(In).calls[V.index];
  FunctionIndex Callee = calleeOf(Call);
  const ApiRules *R = rulesOf(Call);
  if (!IsSubmitted && Callee != NoFunction && facts(Callee).is_coroutine)
    return addTask(In, V.index, boundExecutor(In, Given), Callee, Out);
  if (IsSubmitted || Callee == NoFunction || (R && R->Waits))
    return;
  if (!isUnseen(Callee)) {
    if (auto Returned = Sources.find(resultNode(facts(Callee))); Returned != Sources.end())
      Follow(Returned->second);
  } else if (Call.object)
    originsOf(In, *Call.object, Out, Depth + 1);
  else
    for (const Value &A : Call.args)
      originsOf(In, A, Out, Depth + 1);
}

/// What a handle is in its function: for (auto &Future : Futures) makes it Futures.
const Value &Linker::withinFunction(FunctionIndex F, const Value &Handle) const {
  constexpr unsigned MaxDepth = 16;
  const Value *V = &passed(F, Handle);
  for (unsigned Depth = 0; Depth < MaxDepth; ++Depth) {
    const Value *Next = nullptr;
    if (V->kind == ValueKind::Result) {
      const CallSite &Call = facts(F).calls[V->index];
      auto IsThis = [&](const Spawn &S) { return S.Call == V->index; };
      if (isUnseen(calleeOf(Call)) && llvm::none_of(P.Linked[F].Spawns, IsThis))
        Next = Call.object ? Call.object.get() : argument(Call, 0);
    } else if (auto From = Sources.find(V->entity); V->kind == ValueKind::Variable && From != Sources.end() &&
                                                    From->second.size() == 1 && From->second.front().first == F)
      Next = From->second.front().second;
    if (!Next)
      break;
    V = &passed(F, *Next);
  }
  return *V;
}

void Linker::addWait(FunctionIndex F, uint32_t Call, const Value &Handle, FunctionIndex WaitsIn, uint32_t WaitCall,
                     unsigned Depth) {
  constexpr unsigned MaxLevels = 4;
  if (const Value &V = withinFunction(F, Handle); V.kind == ValueKind::Parameter && Depth < MaxLevels) {
    for (auto [Caller, Number] : Callers[F]) {
      const CallSite &From = facts(Caller).calls[Number];
      if (V.index < From.args.size() && llvm::is_contained(targets(From), F))
        addWait(Caller, Number, From.args[V.index], WaitsIn, WaitCall, Depth + 1);
    }
    return;
  }
  Origins From;
  originsOf(F, Handle, From);
  if (From.Known.empty() || !From.IsComplete ||
      llvm::any_of(From.Known, [&](const Source &S) { return S.On != From.Known.front().On; }))
    return;
  const Source &First = From.Known.front();
  P.Linked[F].Waits.push_back({Call, First.On, WaitsIn, WaitCall, First.By, First.Call, First.Task, From.Completers});
}

/// pool.join(): for all that the pool was given.
void Linker::addDrain(FunctionIndex F, uint32_t Call) {
  ExecutorIndex On = executorOf(F, facts(F).calls[Call].object.get());
  if (On < P.Executors.size())
    P.Linked[F].Waits.push_back({Call, On, F, Call, F, Call, NoFunction, {}});
}

void Linker::addWaits(FunctionIndex F, const Leaf &L) {
  static constexpr llvm::StringRef Categories[] = {"wait", "join", "lock"};
  const CallSite &Call = facts(F).calls[L.Call];
  FunctionIndex Callee = calleeOf(Call);
  if (Callee == NoFunction || !llvm::is_contained(Categories, L.Api->Category))
    return;
  if (const ApiRules *R = rulesOf(Callee); R && R->Drains)
    return addDrain(F, L.Call);
  if (Call.object)
    addWait(F, L.Call, *Call.object, F, L.Call);
  for (const Value &A : Call.args) // blockingWait(task), which may be an object with an operator()
    addWait(F, L.Call, A, F, L.Call);
}

void Linker::findTaskWaits() {
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    if (facts(F).is_coroutine)
      findSegments(F);
  if (llvm::none_of(P.Linked, [](const LinkedFunction &F) { return !F.Submissions.empty() || !F.MovedTo.empty(); }))
    return;
  findHomes();
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    for (const Leaf &L : P.Linked[F].Leaves)
      addWaits(F, L);
  std::vector<FunctionIndex> Work;
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    if (!P.Linked[F].Waits.empty())
      Work.push_back(F);
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    if (!std::exchange(P.Linked[F].ReachesWait, true))
      llvm::append_range(Work, llvm::make_first_range(Callers[F]));
  }
}

} // namespace async_tidy
