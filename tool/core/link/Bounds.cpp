// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is submitted to executors, and what holds a loop back that submits.
//
// A call submits if the catalog says so, or if a callable that it passes ends up on an executor further down: in
// Workers::enqueue(f), which posts f, or keeps it in a queue from which threads take their jobs.
//
// A call holds its loop back if it waits for something that others do: it takes a result, a slot or an element of a
// queue, reads a socket, joins a thread, or suspends a fiber; itself or in what it calls.
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

static bool holdsBack(const Leaf &L) {
  static constexpr llvm::StringRef Categories[] = {"wait", "join", "queue", "socket", "sleep", "stdin", "ipc"};
  return L.IsWait || llvm::is_contained(Categories, L.Api->Category);
}

/// Suspends a fiber: an argument is the token that says so, or the library says that it waits.
bool Linker::suspends(const CallSite &Call) const {
  FunctionIndex Callee = calleeOf(Call);
  const ApiRules *R = Callee == NoFunction ? nullptr : rulesOf(Callee);
  return (R && R->Waits) ||
         llvm::any_of(Call.args, [&](const Value &A) { return Knowledge.isYield(type(A.type).name); });
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
      if (suspends(Call))
        Add(F, Number);
  }
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    for (auto [Caller, Call] : Callers[F])
      Add(Caller, Call);
  }
}

/// What threads run that the program makes, and what that calls.
std::vector<bool> Linker::runsOnThreads() const {
  std::vector<bool> Out(P.Functions.size());
  std::vector<FunctionIndex> Work;
  auto Add = [&](FunctionIndex F) {
    if (!Out[F])
      Work.push_back(F);
    Out[F] = true;
  };
  for (const LinkedFunction &F : P.Linked)
    for (const Spawn &S : F.Spawns)
      if (S.Role == ExecutorRole::Thread)
        Add(S.Task);
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    for (const Edge &E : P.Linked[F].Edges)
      Add(E.Callee);
  }
  return Out;
}

/// Tasks that run elsewhere than in who passes them on.
llvm::DenseSet<FunctionIndex> Linker::tasksElsewhere() const {
  llvm::DenseSet<FunctionIndex> Out;
  std::vector<bool> OnThread = runsOnThreads();
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    for (const Spawn &S : P.Linked[F].Spawns)
      if (S.IsSubmission)
        Out.insert(S.Task);
    for (const Edge &E : P.Linked[F].Edges)
      if (OnThread[F] && facts(F).calls[E.Call].dispatch == Dispatch::Indirect)
        Out.insert(E.Callee);
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

void Linker::findSubmissions() {
  llvm::DenseSet<FunctionIndex> Elsewhere = tasksElsewhere();
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    LinkedFunction &Linked = P.Linked[F];
    llvm::DenseSet<uint32_t> Known;
    for (const Spawn &S : Linked.Spawns) {
      if (S.IsSubmission)
        Linked.Submissions.push_back({S.Call, S.Task, S.Executor});
      Known.insert(S.Call);
    }
    for (const auto &[Number, Call] : llvm::enumerate(facts(F).calls)) {
      if (!Call.loop || Call.origin != Origin::Written || isUnseen(calleeOf(Call)) || Known.contains(Number))
        continue;
      auto RunsHere = [&](FunctionIndex Task) {
        return llvm::any_of(Linked.Edges, [&](const Edge &E) { return E.Call == Number && E.Callee == Task; });
      };
      for (const Value &A : Call.args)
        if (FunctionIndex Task = callableAt(F, A); Task != NoFunction && Elsewhere.contains(Task) && !RunsHere(Task))
          Linked.Submissions.push_back({static_cast<uint32_t>(Number), Task, Call.object.get()});
    }
  }
}

/// `i < n` where n is how many workers there are.
bool Linker::countsWorkers(FunctionIndex In, const Value &Given, unsigned Depth) const {
  constexpr unsigned MaxDepth = 4;
  const Value &V = passed(In, Given);
  if (V.kind == ValueKind::Result) {
    FunctionIndex Callee = calleeOf(facts(In).calls[V.index]);
    const ApiRules *R = Callee == NoFunction ? nullptr : rulesOf(Callee);
    return R && R->CountsWorkers;
  }
  auto From = Depth == MaxDepth ? Sources.end() : Sources.find(V.entity);
  return From != Sources.end() &&
         llvm::any_of(From->second, [&](auto &S) { return countsWorkers(S.first, *S.second, Depth + 1); });
}

void Linker::findBounds() {
  findHoldingCalls();
  findSubmissions();
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    for (const auto &[I, L] : llvm::enumerate(facts(F).loops))
      if (!P.Linked[F].Submissions.empty() && L.bound && countsWorkers(F, *L.bound))
        P.Linked[F].WorkerLoops.insert(I + 1);
}

} // namespace async_tidy
