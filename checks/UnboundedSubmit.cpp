// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A loop that submits, and nothing in it that waits: all its work is in flight at once (link/UnboundedLoops.cpp).
#include "checks/Check.h"

#include "llvm/ADT/SetVector.h"
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

static Finding findingOf(const Program &P, FunctionIndex F, uint32_t Call, std::string Message) {
  Finding Found = findingIn(P, F, P.place(P.facts(F).calls[Call].range));
  Found.Message = std::move(Message);
  Found.Category = "queue";
  Found.Level = Severity::Medium;
  return Found;
}

static std::string submits(const Program &P, FunctionIndex F, const Submission &S, const std::string &HowOften) {
  std::string Queue = S.Executor || S.On >= P.executors().size() ? nameOf(P, S.Executor) : P.executors()[S.On].Name;
  return llvm::formatv("'{0}' submits '{1}' {2}{3}, and nothing bounds how many wait there at once", P.facts(F).display,
                       P.facts(S.Task).display, Queue.empty() ? "" : "to '" + Queue + "' ", HowOften);
}

static void reportThrough(const Program &P, FunctionIndex F, const SubmittingCall &C, Reporter &R) {
  const CallSite &Call = P.facts(F).calls[C.Call];
  Unbounded Around = unboundedLoop(P, F, C.Call, *C.At, nullptr);
  if (C.At->IsWorker || Around.IsAccepting || (!Around.Rounds && !C.IsEach))
    return;
  std::string HowOften = C.IsEach ? howOften(P, P.facts(F), Call) : howOften(P, P.facts(F), *Around.Rounds);
  Finding Found = findingOf(P, F, C.Call, submits(P, F, *C.At, HowOften));
  if (!C.IsEach)
    Found.Path.push_back({P.place(Around.Rounds->range), "the loop starts here"});
  Found.Path.push_back({P.place(P.facts(C.Through).calls[C.At->Call].range),
                        llvm::formatv("'{0}' submits it here", P.facts(C.Through).display)});
  R.report(std::move(Found));
}

/// The function is, or is called by, a task of the executor, or of one that may be the same.
static bool mayRunOn(const Program &P, FunctionIndex F, ExecutorIndex On) {
  auto IsKnown = [&](ExecutorIndex E) { return E < P.executors().size(); };
  llvm::SetVector<FunctionIndex> Reached;
  for (FunctionIndex Submitter = 0; Submitter < P.functions().size(); ++Submitter)
    for (const Submission &S : P.linked(Submitter).Submissions)
      if (S.On == On || !IsKnown(S.On) || !IsKnown(On))
        Reached.insert(S.Task);
  for (size_t I = 0; I < Reached.size() && !Reached.contains(F); ++I)
    for (const Edge &E : P.linked(Reached[I]).Edges)
      if (runsWithin(P, Reached[I], E))
        Reached.insert(E.Callee);
  return Reached.contains(F);
}

/// A loop around the call, or the function's coming back to it.
static std::optional<Finding> judge(const Program &P, FunctionIndex F, const Submission &S) {
  const Function &Facts = P.facts(F);
  if (S.IsWorker)
    return std::nullopt;
  if (Unbounded Around = unboundedLoop(P, F, S.Call, S, S.Executor); Around.Rounds) {
    Finding Found = findingOf(P, F, S.Call,
                              submits(P, F, S, Around.IsAccepting ? "for each connection" : howOften(P, Facts, *Around.Rounds)));
    if (Around.IsAccepting)
      Found.Level = Severity::Low;
    Found.Path.push_back({P.place(Around.Rounds->range), "the loop starts here"});
    return Found;
  }
  if (!S.Recursion)
    return std::nullopt;
  Finding Found = findingOf(P, F, S.Call, submits(P, F, S, "each time it comes here again"));
  Found.Path.push_back({P.place(Facts.calls[*S.Recursion].range), llvm::formatv("'{0}' comes back by this", Facts.display)});
  return Found;
}

/// when_all(tasks), parallel_for_each(range, f)
static std::optional<Finding> judge(const Program &P, const FanOut &Out) {
  const Function &Facts = P.facts(Out.FilledIn);
  bool IsEach = Out.Fill == Out.Call && Out.FilledIn == Out.In;
  const CallSite &Call = Facts.calls[Out.Fill];
  Unbounded Around = IsEach ? Unbounded() : unboundedLoop(P, Out.FilledIn, Out.Fill, Submission(), nullptr);
  if (!IsEach && (!Around.Rounds || Around.IsAccepting))
    return std::nullopt;
  Finding Found = findingOf(
      P, Out.In, Out.Call,
      llvm::formatv("'{0}' starts '{1}' {2}, and nothing bounds how many run at once", P.facts(Out.In).display,
                    P.facts(Out.Task).display, IsEach ? howOften(P, Facts, Call) : howOften(P, Facts, *Around.Rounds)));
  if (!IsEach) {
    Found.Path.push_back({P.place(Around.Rounds->range), "the loop that makes them starts here"});
    Found.Path.push_back({P.place(Call.range), llvm::formatv("'{0}' keeps each of them here", Facts.display)});
  }
  return Found;
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
      if (std::optional<Finding> Found = judge(P, F, S); Found && isFirst(P, F, S.Call, Seen))
        R.report(std::move(*Found), /*IsAbove=*/mayRunOn(P, F, S.On)); // a wait for room there may hang the tasks themselves
    for (const SubmittingCall &C : P.linked(F).SubmittingCalls)
      if (Seen.count({P.place(P.facts(F).calls[C.Call].range).File, P.facts(F).calls[C.Call].range}) == 0)
        reportThrough(P, F, C, R);
  }
  for (const FanOut &Out : P.fanOuts())
    if (std::optional<Finding> Found = judge(P, Out); Found && isFirst(P, Out.In, Out.Call, Seen))
      R.report(std::move(*Found));
}

static RegisterCheck X({.Name = "async-unbounded-submit",
                        .Summary = "a loop submits tasks and nothing bounds how many are in flight",
                        .Rewrites = {"bound-fan-out"},
                        .Run = unboundedSubmit});

} // namespace async_tidy
