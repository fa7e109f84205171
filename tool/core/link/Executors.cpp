// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which executor a value is. It is followed to where it comes from as long as there is one way to go:
//
//   struct Service { Service(Pool &P) : Workers(P) {} Pool &Workers; };     // Workers ← P ← Shared
//   Pool &shared() { static Pool Shared(4); return Shared; }
//   Service S(shared());
//   asio::post(S.Workers.get_executor(), f);                               // on Shared
//
// Where a variable has several sources, it stands for itself: two calls that use it in one function use the same one.
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

/// What `co_await this_coro::executor` yields.
static constexpr EntityId CurrentRoot = 1;

static constexpr unsigned MaxDepth = 64;

/// Zero where it is made here, or unknown.
EntityId Linker::rootOf(FunctionIndex In, const Value &Given, unsigned Depth) {
  if (Depth == MaxDepth)
    return 0;
  const Value &V = passed(In, Given);
  switch (V.kind) {
  case ValueKind::Parameter:
  case ValueKind::Variable:
  case ValueKind::Field:
    return rootOfVariable(V.entity, Depth);
  case ValueKind::This:
    return type(V.type).record;
  case ValueKind::Result:
    return rootOfResult(In, facts(In).calls[V.index], Depth);
  case ValueKind::Await: {
    const Variable *Awaited = P.variable(facts(In).awaits[V.index].operand->entity);
    return Awaited && Knowledge.isCurrentExecutor(Awaited->name) ? CurrentRoot : 0;
  }
  default:
    return 0;
  }
}

EntityId Linker::rootOfResult(FunctionIndex In, const CallSite &Call, unsigned Depth) {
  FunctionIndex Callee = calleeOf(Call);
  if (Callee == NoFunction)
    return 0;
  const Function &Facts = facts(Callee);
  const ApiRules *R = rulesOf(Callee);
  if (R && R->Constructs)
    return 0;
  if (R && R->BoundExecutor)
    if (const Value *Executor = argument(Call, *R->BoundExecutor))
      return rootOf(In, *Executor, Depth + 1);
  if (!isUnseen(Callee)) {
    auto Returned = Sources.find(resultNode(Facts));
    if (Facts.kind == FunctionKind::Constructor || Returned == Sources.end())
      return 0;
    EntityId Agreed = 0;
    for (auto [F, Source] : Returned->second) {
      EntityId Root = rootOf(F, *Source, Depth + 1);
      if (!Root || (Agreed && Root != Agreed))
        return 0;
      Agreed = Root;
    }
    return Agreed;
  }
  for (const Value &A : Call.args) // any_io_executor(pool.get_executor())
    if (roleOfType(A.type) != ExecutorRole::Unknown)
      return rootOf(In, A, Depth + 1);
  if (Facts.kind == FunctionKind::Constructor)
    return 0;
  return Call.object ? rootOf(In, *Call.object, Depth + 1) : Facts.id;
}

EntityId Linker::rootOfVariable(EntityId V, unsigned Depth) {
  auto [It, New] = Roots.try_emplace(V, V); // on a way in a circle it stands for itself
  auto From = Sources.find(V);
  if (!New || From == Sources.end())
    return It->second;
  EntityId Agreed = 0;
  for (auto [F, Source] : From->second) {
    if (Source->kind == ValueKind::Null)
      continue;
    EntityId Root = rootOf(F, *Source, Depth + 1);
    if (Root == V)
      continue;
    if (!Root || (Agreed && Root != Agreed))
      return V;
    Agreed = Root;
  }
  return Agreed ? Roots[V] = Agreed : V;
}

/// The number that its constructor is given; `SizeOf` says of a type which argument that is.
std::optional<int64_t> Linker::madeWith(EntityId Root,
                                        llvm::function_ref<std::optional<ArgIndex>(llvm::StringRef)> SizeOf) const {
  const Variable *V = P.variable(Root);
  auto From = Sources.find(Root);
  if (!V || From == Sources.end())
    return std::nullopt;
  std::optional<ArgIndex> Size = SizeOf(type(V->type).name);
  for (uint32_t Pointee : type(V->type).arguments)
    if (!Size)
      Size = SizeOf(type(Pointee).name);
  if (!Size || From->second.size() != 1)
    return std::nullopt;
  auto [F, Source] = From->second.front();
  const Value *Given = Source->kind == ValueKind::Result ? argument(facts(F).calls[Source->index], *Size) : nullptr;
  return Given && Given->kind == ValueKind::Constant && Given->constant > 0 ? std::optional(Given->constant) : std::nullopt;
}

ExecutorIndex Linker::executorOf(FunctionIndex In, const Value *V) {
  EntityId Root = V ? rootOf(In, *V) : 0;
  if (!Root || Root == CurrentRoot)
    return Root ? CurrentExecutor : NoExecutor;
  auto [It, New] = ExecutorIds.try_emplace(Root, P.Executors.size());
  if (New) {
    const Variable *Named = P.variable(Root);
    const Variable *Here = P.variable(passed(In, *V).entity);
    if (Named && Here && !Named->is_static && !Named->is_field) // some parameter on the way: here it has a name
      Named = Here;
    FunctionIndex Accessor = P.find(Root);
    std::string Name = Named ? Named->name : Accessor != NoFunction ? facts(Accessor).display : type(V->type).name;
    auto SizeOf = [&](llvm::StringRef Type) { return Knowledge.executorSize(Type); };
    P.Executors.push_back({Root, std::move(Name), roleOf(In, *V), madeWith(Root, SizeOf)});
  }
  return It->second;
}

} // namespace async_tidy
