// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Awaitables that nobody awaits. A lazy task that is dropped has done nothing, and says nothing about it.
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

bool Linker::isLazy(uint32_t T) const {
  const TaskType *Task = Knowledge.task(type(T).name);
  return Task && Task->Lazy && !Task->Generator && !type(T).is_pointer;
}

/// What it returns is the caller's alone.
bool Linker::makesTask(FunctionIndex F) const { return isLazy(facts(F).return_type) && !facts(F).returns_reference; }

/// `post(token)` starts by itself and `schedule(task)` hands the task over; `resume_on(pool)` does nothing unless
/// awaited.
static bool isSwitchOnly(const ApiRules &R) {
  return R.Spawns.empty() && !R.Switches.empty() &&
         llvm::none_of(R.Switches, [](const SwitchRule &S) { return S.BoundTo.has_value(); });
}

std::optional<Dropped::Kind> Linker::dropOf(FunctionIndex F, uint32_t Number) const {
  const CallSite &Call = facts(F).calls[Number];
  if (!Call.discarded || Call.voided || Call.awaited)
    return std::nullopt;
  FunctionIndex Callee = calleeOf(Call);
  if (Callee == NoFunction)
    return std::nullopt;
  if (const ApiRules *R = rulesOf(Callee); R && isSwitchOnly(*R))
    return Dropped::Kind::Switch;
  return makesTask(Callee) ? std::optional(Dropped::Kind::Task) : std::nullopt;
}

/// A callable that returns a task may be kept in a std::function<void()>, and whoever calls that does not see the task.
llvm::SmallVector<FunctionIndex, 2> Linker::droppedThroughErased(FunctionIndex F, uint32_t Number) const {
  const CallSite &Call = facts(F).calls[Number];
  llvm::SmallVector<FunctionIndex, 2> Out;
  if (Call.dispatch != Dispatch::Indirect || !Call.target || !Call.discarded || Call.voided)
    return Out;
  if (FunctionIndex Callee = calleeOf(Call); Callee == NoFunction || !makesTask(Callee))
    llvm::copy_if(callables(F, *Call.target), std::back_inserter(Out),
                  [&](FunctionIndex Callable) { return makesTask(Callable); });
  return Out;
}

void Linker::findDrops() {
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    std::vector<Dropped> &Drops = P.Linked[F].Drops;
    for (uint32_t Number = 0; Number < facts(F).calls.size(); ++Number) {
      if (std::optional<Dropped::Kind> Kind = dropOf(F, Number))
        Drops.push_back({*Kind, Number, calleeOf(facts(F).calls[Number])});
      for (FunctionIndex Callable : droppedThroughErased(F, Number))
        Drops.push_back({Dropped::Kind::Returned, Number, Callable});
    }
    for (const Store &S : facts(F).stores)
      if (const Variable *V = S.target->kind == ValueKind::Variable ? P.variable(S.target->entity) : nullptr;
          V && V->is_unused && S.source->kind == ValueKind::Result)
        if (FunctionIndex Maker = calleeOf(facts(F).calls[S.source->index]); Maker != NoFunction && makesTask(Maker))
          Drops.push_back({Dropped::Kind::Unused, S.source->index, Maker});
    for (const Spawn &S : P.Linked[F].Spawns)
      if ((S.Context == ContextKind::Callback || S.Role == ExecutorRole::Thread) && isLazy(facts(S.Task).return_type))
        Drops.push_back({Dropped::Kind::Returned, S.Call, S.Task});
  }
}

} // namespace async_tidy
