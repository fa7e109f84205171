// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A loop that submits, and nothing in it that waits: all its work is in flight at once. From the innermost loop
// outwards, so that a batch of constant size is judged by the loop around it.
#include "tool/core/link/Program.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

#include <tuple>

namespace async_tidy {

/// What somebody wrote as a number they meant to have in flight. More is a load that grows with the number.
static constexpr int64_t FewTasks = 10000;

bool isWithin(const Function &F, uint32_t Inner, uint32_t Loop) {
  while (Inner > Loop)
    Inner = F.loops[Inner - 1].outer;
  return Inner == Loop;
}

enum class Holds {
  Nothing,
  Accept,  // the next connection is all that the loop waits for
  Anything // something in it waits or suspends: for a result, a slot, an element of a queue
};

static Holds whatHolds(const Program &P, FunctionIndex F, uint32_t Loop) {
  const Function &Facts = P.facts(F);
  Holds Found = Holds::Nothing;
  auto Add = [&](bool IsAccept) {
    if (Found != Holds::Anything)
      Found = IsAccept ? Holds::Accept : Holds::Anything;
  };
  for (const AwaitSite &A : Facts.awaits)
    if (isWithin(Facts, A.loop, Loop))
      Add(A.operand->kind == ValueKind::Result && P.isAccept(F, A.operand->index));
  for (uint32_t Call : P.linked(F).Holding)
    if (isWithin(Facts, Facts.calls[Call].loop, Loop))
      Add(P.isAccept(F, Call));
  return Found;
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

Unbounded unboundedLoop(const Program &P, FunctionIndex F, uint32_t Call, const Submission &S, const Value *Executor) {
  const Function &Facts = P.facts(F);
  int64_t Tasks = 1;
  for (uint32_t Loop = Facts.calls[Call].loop; Loop; Loop = Facts.loops[Loop - 1].outer) {
    const async_tidy::Loop &L = Facts.loops[Loop - 1];
    Holds Held = whatHolds(P, F, Loop);
    // A loop without end must wait somewhere, or there would be no memory for it.
    if (Held != Holds::Nothing || L.endless)
      return Held == Holds::Accept ? Unbounded{&L, true} : Unbounded();
    if (P.isWorkerLoop(F, Loop) || isExecutorOfRound(P, F, Call, Executor, Loop) || isCommandLine(Facts, L, S))
      continue;
    if (L.trips < 0 || llvm::MulOverflow(Tasks, L.trips, Tasks) || Tasks > FewTasks)
      return {&L};
  }
  return {};
}

} // namespace async_tidy
