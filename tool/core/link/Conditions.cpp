// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether a catalogued call blocks at this place: flags, timeouts, overloads, types, and the state of its handle.
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

bool Linker::hasType(uint32_t T, llvm::ArrayRef<std::string> Names) const {
  return llvm::is_contained(Names, type(T).name) ||
         llvm::any_of(type(T).bases, [&](uint32_t Base) { return llvm::is_contained(Names, type(Base).name); });
}

/// What a reference or a parameter stands for, as long as it is always the same.
EntityId Linker::aliased(EntityId Variable) const {
  constexpr unsigned MaxDepth = 8;
  for (unsigned Depth = 0; Depth < MaxDepth; ++Depth) {
    auto From = Sources.find(Variable);
    if (From == Sources.end() || From->second.size() != 1)
      break;
    auto [F, Source] = From->second.front();
    const Value &V = passed(F, *Source);
    if (V.kind != ValueKind::Parameter && V.kind != ValueKind::Variable && V.kind != ValueKind::Field)
      break;
    Variable = V.entity;
  }
  return Variable;
}

/// Which object is meant: the variable, or the accessor that hands it out.
EntityId Linker::handleOf(FunctionIndex In, const Value &Given) const {
  const Value &V = passed(In, Given);
  switch (V.kind) {
  case ValueKind::Parameter:
  case ValueKind::Variable:
  case ValueKind::Field:
    return aliased(V.entity);
  case ValueKind::Result:
    return facts(In).calls[V.index].callee;
  default:
    return 0;
  }
}

static const uint32_t *templateArgument(const Condition &C, const Function &Callee, const Type &Class) {
  const std::vector<uint32_t> &Own = Callee.template_arguments;
  const std::vector<uint32_t> &From = C.Of == Condition::Subject::TemplateArgument && !Own.empty() ? Own : Class.arguments;
  return C.Index < From.size() ? &From[C.Index] : nullptr;
}

/// Whether `V`, followed through variables, is what one of these functions returned.
bool Linker::comesFrom(FunctionIndex In, const Value &Given, llvm::ArrayRef<std::string> Makers, unsigned Depth) const {
  constexpr unsigned MaxDepth = 8;
  const Value &V = passed(In, Given);
  if (V.kind == ValueKind::Await) // co_await r.resolve(): what is made of r
    if (const Value *Awaited = facts(In).awaits[V.index].operand.get(); Awaited && Depth != MaxDepth)
      return comesFrom(In, *Awaited, Makers, Depth + 1);
  if (V.kind == ValueKind::Result) {
    FunctionIndex Maker = calleeOf(facts(In).calls[V.index]);
    if (Maker == NoFunction || llvm::is_contained(Makers, facts(Maker).name))
      return Maker != NoFunction;
  }
  if (Depth == MaxDepth)
    return false;
  Atoms Found;
  expand(In, V, Found);
  return llvm::any_of(Found.Variables, [&](EntityId Variable) {
    auto It = Sources.find(Variable);
    return It != Sources.end() && llvm::any_of(It->second, [&](auto &Source) {
             return comesFrom(Source.first, *Source.second, Makers, Depth + 1);
           });
  });
}

/// `IfUnknown` is the answer to `from` where the program does not show who made the value.
bool Linker::holds(const Condition &C, FunctionIndex In, const CallSite &Call, bool IfUnknown) const {
  FunctionIndex Index = calleeOf(Call);
  static const Function Unknown;
  const Function &Callee = Index == NoFunction ? Unknown : facts(Index);
  if (C.Discarded && (!Call.discarded || Call.awaited))
    return false;
  if (C.Params && *C.Params != Callee.params.size())
    return false;
  if (C.Args && *C.Args != Call.written_args)
    return false;
  if (C.Of == Condition::Subject::TemplateArgument || C.Of == Condition::Subject::ClassArgument) {
    const uint32_t *T = templateArgument(C, Callee, type(Callee.record_type));
    return C.Missing ? !T : T && hasType(*T, C.Types);
  }
  if (C.Of == Condition::Subject::None)
    return true;
  const Value *V = C.Of == Condition::Subject::Object ? Call.object.get() : argument(Call, C.Index);
  if (C.Missing || !V)
    return C.Missing && !V;
  if (!C.Is.empty() && !(V->kind == ValueKind::Constant && llvm::is_contained(C.Is, V->constant)))
    return false;
  if (C.Has && (V->bits & *C.Has) != *C.Has)
    return false;
  if (C.Null && V->kind != ValueKind::Null)
    return false;
  if (C.Zero && !V->zero)
    return false;
  if (C.Nonblocking && !NonblockingHandles.contains(handleOf(In, *V)))
    return false;
  if (!C.From.empty() && !IfUnknown && !comesFrom(In, *V, C.From))
    return false;
  if (!C.Types.empty() && !hasType(V->type, C.Types))
    return false;
  if (!C.Over.empty() && llvm::none_of(type(V->type).arguments, [&](uint32_t A) { return hasType(A, C.Over); }))
    return false;
  if (!C.Variables.empty()) {
    const Variable *Named = P.variable(passed(In, *V).entity);
    return Named && llvm::is_contained(C.Variables, Named->name);
  }
  return true;
}

bool Linker::applies(llvm::ArrayRef<Condition> When, llvm::ArrayRef<Condition> Unless, FunctionIndex In,
                     const CallSite &Call) const {
  auto MayHold = [&](const Condition &C) { return holds(C, In, Call, Options.ReportUnsure); };
  auto Holds = [&](const Condition &C) { return holds(C, In, Call); };
  return (When.empty() || llvm::any_of(When, MayHold)) && llvm::none_of(Unless, Holds);
}

/// A handle that is anywhere put into non-blocking mode counts as non-blocking everywhere: code does so once, at set-up.
void Linker::findNonblockingHandles() {
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    for (const auto &[Number, Call] : llvm::enumerate(facts(F).calls)) {
      const ApiRules *R = rulesOf(Call);
      if (!R || !R->NonblockingHandle || (R->MakesNonblocking && !holds(*R->MakesNonblocking, F, Call)))
        continue;
      if (*R->NonblockingHandle == ResultArg) {
        for (const Store &S : facts(F).stores)
          if (S.source->kind == ValueKind::Result && S.source->index == Number)
            NonblockingHandles.insert(handleOf(F, *S.target));
      } else if (const Value *Handle = argument(Call, *R->NonblockingHandle))
        NonblockingHandles.insert(handleOf(F, *Handle));
    }
  NonblockingHandles.erase(0);
}

/// `if (f.wait_for(0s) == ready) f.get()`: the same object was asked, and the answer was yes.
bool Linker::isKnownReady(FunctionIndex In, const CallSite &Call) const {
  EntityId Object = Call.object ? handleOf(In, *Call.object) : 0;
  for (uint32_t Yes = Object ? Call.if_yes : 0; Yes;) {
    const CallSite &Question = facts(In).calls[Yes - 1];
    const ApiRules *R = rulesOf(Question);
    if (R && R->AnswersReady && Question.object && handleOf(In, *Question.object) == Object)
      return true;
    Yes = Question.if_yes;
  }
  return false;
}

} // namespace async_tidy
