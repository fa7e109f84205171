// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A loop that submits, and nothing in it that waits: all its work is in flight at once. From the innermost loop
// outwards, so that a batch of constant size is judged by the loop around it.
#include "checks/Check.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"

#include <set>

namespace async_tidy {

/// What somebody wrote as a number they meant to have in flight. More is a load that grows with the number.
static constexpr int64_t FewTasks = 10000;

static bool isWithin(const Function &F, uint32_t Inner, uint32_t Loop) {
  while (Inner > Loop)
    Inner = F.loops[Inner - 1].outer;
  return Inner == Loop;
}

/// Something in the loop waits or suspends: for a result, a slot, an element of a queue, the next connection.
static bool isHeldBack(const Program &P, FunctionIndex F, uint32_t Loop) {
  const Function &Facts = P.facts(F);
  return llvm::any_of(Facts.awaits, [&](const AwaitSite &A) { return isWithin(Facts, A.loop, Loop); }) ||
         llvm::any_of(P.linked(F).Holding,
                      [&](uint32_t Call) { return isWithin(Facts, Facts.calls[Call].loop, Loop); });
}

/// Each round has an executor of its own: `loops[i]`, or a variable of the loop's body. `pool->` is `pool`.
static bool isExecutorOfRound(const Program &P, FunctionIndex F, uint32_t Submit, const Value *Executor, uint32_t Loop) {
  const Function &Facts = P.facts(F);
  while (Executor && Executor->kind == ValueKind::Result) {
    const CallSite &Chosen = Facts.calls[Executor->index];
    if (!Chosen.args.empty())
      return isWithin(Facts, Chosen.loop, Loop);
    Executor = Chosen.object.get();
  }
  const Variable *V = Executor && Executor->kind == ValueKind::Variable ? P.variable(Executor->entity) : nullptr;
  const Range &At = Facts.loops[Loop - 1].range;
  const Range &Call = Facts.calls[Submit].range;
  return V && !V->is_static && V->range.File == At.File &&
         std::tie(At.Line, At.Column) <= std::tie(V->range.Line, V->range.Column) &&
         std::tie(V->range.Line, V->range.Column) <= std::tie(Call.Line, Call.Column);
}

static bool isPool(ExecutorRole Role) { return Role == ExecutorRole::BlockingPool || Role == ExecutorRole::ComputePool; }

/// Ports and peers on a command line are few. Files for a pool to work on are as many as there are.
static bool isCommandLine(const Function &F, const Loop &L, const Submission &S) {
  return !isPool(S.Role) && (F.name == "::main" || F.name == "main") && L.bound && L.bound->kind == ValueKind::Parameter;
}

/// The loop whose rounds are all in flight at once; null if something bounds them. `Executor` is what the call names, or null.
static const Loop *unboundedLoop(const Program &P, FunctionIndex F, uint32_t Call, const Submission &S,
                                 const Value *Executor) {
  const Function &Facts = P.facts(F);
  int64_t Tasks = 1;
  for (uint32_t Loop = Facts.calls[Call].loop; Loop; Loop = Facts.loops[Loop - 1].outer) {
    const async_tidy::Loop &L = Facts.loops[Loop - 1];
    // A loop without end must wait somewhere, or there would be no memory for it; accept loops are made so.
    if (L.endless || isHeldBack(P, F, Loop))
      return nullptr;
    if (P.linked(F).WorkerLoops.contains(Loop) || isExecutorOfRound(P, F, Call, Executor, Loop) || isCommandLine(Facts, L, S))
      continue;
    if (L.trips < 0)
      return &L;
    if (llvm::MulOverflow(Tasks, L.trips, Tasks) || Tasks > FewTasks)
      return &L;
  }
  return nullptr;
}

static std::string nameOf(const Program &P, const Value *V) {
  const Variable *Named = V ? P.variable(V->entity) : nullptr;
  return Named ? Named->name : "";
}

/// v.size(), v.end(), the range itself
static std::string rangeOf(const Program &P, const Function &F, const Value *V) {
  if (V && V->kind == ValueKind::Result && F.calls[V->index].object)
    V = F.calls[V->index].object.get();
  return nameOf(P, V);
}

/// What the number of tasks depends on, as a phrase: "once for each element of 'chunks'".
static std::string howOften(const Program &P, const Function &F, const Loop &L) {
  if (L.trips >= 0)
    return llvm::formatv("{0} times", L.trips);
  if (std::string Number = nameOf(P, L.bound.get()); !Number.empty() && P.type(L.bound->type).kind == TypeKind::Other)
    return llvm::formatv("'{0}' times", Number);
  std::string Range = rangeOf(P, F, L.bound.get());
  return Range.empty() ? "in a loop" : llvm::formatv("once for each element of '{0}'", Range).str();
}

/// Of an algorithm, which takes the range first.
static std::string howOften(const Program &P, const Function &F, const CallSite &Algorithm) {
  std::string Range = Algorithm.args.empty() ? "" : rangeOf(P, F, &Algorithm.args.front());
  return Range.empty() ? "once for each element" : llvm::formatv("once for each element of '{0}'", Range).str();
}

static Finding findingOf(const Program &P, FunctionIndex F, uint32_t Call, const Submission &S, const std::string &HowOften) {
  std::string Queue = nameOf(P, S.Executor);
  Finding Found = findingIn(P, F, P.place(P.facts(F).calls[Call].range));
  Found.Message =
      llvm::formatv("'{0}' submits '{1}' {2}{3}, and nothing bounds how many wait there at once", P.facts(F).display,
                    P.facts(S.Task).display, Queue.empty() ? "" : "to '" + Queue + "' ", HowOften);
  Found.Category = "queue";
  Found.Level = Severity::Medium;
  return Found;
}

static void reportThrough(const Program &P, FunctionIndex F, const SubmittingCall &C, Reporter &R) {
  const CallSite &Call = P.facts(F).calls[C.Call];
  const Loop *Around = unboundedLoop(P, F, C.Call, *C.At, nullptr);
  if (C.At->IsWorker || (!Around && !C.IsEach))
    return;
  Finding Found = findingOf(P, F, C.Call, *C.At,
                            C.IsEach ? howOften(P, P.facts(F), Call) : howOften(P, P.facts(F), *Around));
  if (!C.IsEach)
    Found.Path.push_back({P.place(Around->range), "the loop starts here"});
  Found.Path.push_back({P.place(P.facts(C.Through).calls[C.At->Call].range),
                        llvm::formatv("'{0}' submits it here", P.facts(C.Through).display)});
  R.report(std::move(Found));
}

/// A template says the same in each of its instances: the first one speaks for all.
static bool isFirst(const Program &P, FunctionIndex F, uint32_t Call, std::set<std::pair<std::string, Range>> &Seen) {
  Place At = P.place(P.facts(F).calls[Call].range);
  return Seen.insert({At.File, At.Where}).second;
}

static void unboundedSubmit(const Program &P, Reporter &R) {
  std::set<std::pair<std::string, Range>> Seen;
  for (FunctionIndex F = 0; F < P.functions().size(); ++F) {
    for (const Submission &S : P.linked(F).Submissions)
      if (const Loop *L = S.IsWorker ? nullptr : unboundedLoop(P, F, S.Call, S, S.Executor);
          L && isFirst(P, F, S.Call, Seen)) {
        Finding Found = findingOf(P, F, S.Call, S, howOften(P, P.facts(F), *L));
        Found.Path.push_back({P.place(L->range), "the loop starts here"});
        R.report(std::move(Found));
      }
    for (const SubmittingCall &C : P.linked(F).SubmittingCalls)
      if (Seen.count({P.place(P.facts(F).calls[C.Call].range).File, P.facts(F).calls[C.Call].range}) == 0)
        reportThrough(P, F, C, R);
  }
}

static RegisterCheck X({.Name = "async-unbounded-submit",
                        .Summary = "a loop submits tasks and nothing bounds how many are in flight",
                        .Rewrites = {},
                        .Run = unboundedSubmit});

} // namespace async_tidy
