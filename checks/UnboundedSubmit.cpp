// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A loop that submits, and nothing in it that waits: all its work is in flight at once (link/UnboundedLoops.cpp).
#include "checks/Check.h"

#include "llvm/Support/FormatVariadic.h"

#include <set>

namespace async_tidy {

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
