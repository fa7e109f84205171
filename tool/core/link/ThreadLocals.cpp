// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which of the references, pointers and iterators that outlive a suspension lead into what each thread has for itself.
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

/// The function returns a reference or pointer to a thread_local variable, whatever way it takes.
EntityId Linker::threadLocalReturned(FunctionIndex F, unsigned Depth) const {
  const Function &Facts = facts(F);
  if (const ApiRules *R = rulesOf(F); R && R->IsThreadLocal)
    return Facts.id;
  if (Facts.is_coroutine || Facts.returns.empty() || (!Facts.returns_reference && !type(Facts.return_type).is_pointer))
    return 0;
  EntityId Of = threadLocalBehind(F, Facts.returns.front(), Depth + 1);
  bool IsAlways = llvm::all_of(Facts.returns, [&](const Value &V) { return threadLocalBehind(F, V, Depth + 1) == Of; });
  return IsAlways ? Of : 0;
}

/// What a member function of a thread_local object returns by reference, or as an iterator. What it returns as a pointer
/// may be anybody's, and so may what a smart pointer refers to.
EntityId Linker::threadLocalObject(FunctionIndex In, const CallSite &Call) const {
  FunctionIndex Callee = calleeOf(Call);
  if (!Call.object || type(facts(Callee).return_type).is_pointer ||
      llvm::StringRef(facts(Callee).name).ends_with("::operator*"))
    return 0;
  const Variable *V = P.variable(handleOf(In, *Call.object));
  return V && V->is_thread_local && V->type == Call.object->type ? V->id : 0;
}

EntityId Linker::threadLocalBehind(FunctionIndex In, const Value &V, unsigned Depth) const {
  constexpr unsigned MaxDepth = 4;
  if (Depth == MaxDepth)
    return 0;
  if (V.kind == ValueKind::Variable) {
    const Variable *Named = P.variable(aliased(V.entity));
    bool IsItself = Named && (Named->id == V.entity || Named->type == V.type);
    return Named && Named->is_thread_local && IsItself && !type(Named->type).is_pointer ? Named->id : 0;
  }
  if (V.kind != ValueKind::Result)
    return 0;
  const CallSite &Call = facts(In).calls[V.index];
  FunctionIndex Callee = calleeOf(Call);
  if (Callee == NoFunction || Call.dispatch != Dispatch::Direct)
    return 0;
  EntityId Of = threadLocalReturned(Callee, Depth);
  return Of ? Of : threadLocalObject(In, Call);
}

void Linker::findStaleLocals() {
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    const Function &Facts = facts(F);
    const TaskType *Task = Facts.kept.empty() ? nullptr : Knowledge.task(type(Facts.return_type).name);
    if (Facts.kept.empty() || (Task && Task->SameThread) || isGenerator(Facts))
      continue;
    for (const auto &[Number, K] : llvm::enumerate(Facts.kept))
      if (EntityId Of = P.variable(K.variable) ? threadLocalBehind(F, *K.source) : 0)
        P.StaleLocals.push_back({F, static_cast<uint32_t>(Number), Of});
  }
}

} // namespace async_tidy
