// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How many tasks are in flight: upwards from where one is submitted to the nearest loop, and what waits in that.
#include "tool/app/audit/Tasks.h"

#include "tool/app/files/Paths.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

#include <map>

namespace async_tidy {

BoundFinder::BoundFinder(const Program &P) : P(P), Callers(P.functions().size()) {
  for (FunctionIndex F = 0; F < P.functions().size(); ++F)
    for (const Edge &E : P.linked(F).Edges)
      Callers[E.Callee].emplace_back(F, E.Call);
}

/// Beside the call that submits. Of an await, what is awaited.
std::vector<Audit::Item> BoundFinder::waitsIn(FunctionIndex F, uint32_t Loop, uint32_t Submit) const {
  const Function &Facts = P.facts(F);
  std::vector<Audit::Item> Out;
  auto Add = [&](const CallSite &Call, const Range &At) {
    FunctionIndex Callee = P.find(Call.callee);
    Out.push_back({Callee == NoFunction ? "a call" : P.facts(Callee).display, P.place(At)});
  };
  for (uint32_t Call : P.linked(F).Holding)
    if (Call != Submit && isWithin(Facts, Facts.calls[Call].loop, Loop))
      Add(Facts.calls[Call], Facts.calls[Call].range);
  for (const AwaitSite &A : Facts.awaits)
    if (isWithin(Facts, A.loop, Loop)) {
      if (A.operand && A.operand->kind == ValueKind::Result)
        Add(Facts.calls[A.operand->index], A.range);
      else
        Out.push_back({"co_await", P.place(A.range)});
    }
  llvm::sort(Out);
  Out.erase(std::unique(Out.begin(), Out.end()), Out.end());
  return Out;
}

Audit::Bound BoundFinder::boundAt(FunctionIndex F, uint32_t Call, const Submission &S, const Value *Executor) const {
  using Kind = Audit::Bound::Kind;
  const Function &Facts = P.facts(F);
  uint32_t Innermost = Facts.calls[Call].loop;
  for (const SubmittingCall &C : P.linked(F).SubmittingCalls)
    if (C.Call == Call && C.IsEach && !Innermost)
      return {Kind::Unbounded, Facts.display, P.place(Facts.calls[Call].range), {}};
  if (!Innermost)
    return {Kind::Once, Facts.display, P.place(Facts.range), {}};
  if (Unbounded Around = unboundedLoop(P, F, Call, S, Executor); Around.Rounds && !Around.IsAccepting)
    return {Kind::Unbounded, Facts.display, P.place(Around.Rounds->range), {}};
  for (uint32_t Loop = Innermost; Loop; Loop = Facts.loops[Loop - 1].outer) {
    Place At = P.place(Facts.loops[Loop - 1].range);
    if (std::vector<Audit::Item> Waits = waitsIn(F, Loop, Call); !Waits.empty())
      return {Kind::Waits, Facts.display, At, std::move(Waits)};
    if (Facts.loops[Loop - 1].endless)
      return {Kind::Endless, Facts.display, At, {}};
  }
  return {Kind::Constant, Facts.display, P.place(Facts.loops[Innermost - 1].range), {}};
}

std::vector<Audit::Bound> BoundFinder::boundsOf(FunctionIndex F, const Submission &S) const {
  std::vector<Audit::Bound> Loops, Tops;
  llvm::DenseSet<FunctionIndex> Seen;
  std::vector<FunctionIndex> Work;
  auto Judge = [&](FunctionIndex In, uint32_t Call, const Value *Executor) {
    Audit::Bound B = boundAt(In, Call, S, Executor);
    if (B.Is != Audit::Bound::Kind::Once)
      Loops.push_back(std::move(B));
    else if (Seen.insert(In).second)
      Work.push_back(In);
  };
  Judge(F, S.Call, S.Executor);
  while (!Work.empty()) {
    FunctionIndex Top = Work.back();
    Work.pop_back();
    if (Callers[Top].empty())
      Tops.push_back({Audit::Bound::Kind::Once, P.facts(Top).display, P.place(P.facts(Top).range), {}});
    for (auto [Caller, Call] : Callers[Top])
      Judge(Caller, Call, nullptr);
  }
  std::vector<Audit::Bound> &Out = Loops.empty() ? Tops : Loops;
  llvm::sort(Out);
  Out.erase(std::unique(Out.begin(), Out.end()), Out.end());
  return std::move(Out);
}

std::vector<std::pair<Audit::Bound, std::vector<std::string>>> boundsOf(const Audit &A) {
  std::map<Audit::Bound, std::vector<std::string>> Submitters;
  for (const Audit::Task &T : A.Tasks)
    for (const Audit::Submitter &S : T.Submitters)
      for (const Audit::Bound &B : S.Bounds)
        if (std::vector<std::string> &Names = Submitters[B]; !llvm::is_contained(Names, S.Of.Name))
          Names.push_back(S.Of.Name);
  std::vector<std::pair<Audit::Bound, std::vector<std::string>>> Out(Submitters.begin(), Submitters.end());
  llvm::sort(Out, [](const auto &L, const auto &R) { // what has no bound comes first
    return L.first.Is != R.first.Is ? L.first.Is > R.first.Is : L.first < R.first;
  });
  return Out;
}

std::string describe(const Audit::Bound &B) {
  std::string Loop = "the loop at " + describe(B.Loop);
  switch (B.Is) {
  case Audit::Bound::Kind::Once:
    return "no loop in sight: one each time that '" + B.By + "' runs";
  case Audit::Bound::Kind::Constant:
    return Loop + " runs a fixed number of times";
  case Audit::Bound::Kind::Endless:
    return Loop + " has no end, and what it waits for is not seen";
  case Audit::Bound::Kind::Unbounded:
    return "unbounded: " + Loop + " waits for nothing";
  case Audit::Bound::Kind::Waits:
    break;
  }
  const Audit::Item &First = B.Waits.front();
  size_t More = B.Waits.size() - 1;
  return llvm::formatv("held back: {0} waits in '{1}' at {2}{3}", Loop, First.Name, describe(First.At),
                       More ? " and " + std::to_string(More) + " more" : std::string());
}

} // namespace async_tidy
