// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a function uses beside the executor that it runs on: pools of connections, what belongs to its thread, and event loops
// that it runs itself.
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

/// The pool itself, or what points to it.
bool Linker::isConnectionPool(uint32_t T) const {
  auto IsPool = [&](uint32_t Of) { return Knowledge.connectionPool(type(Of).name) != nullptr; };
  return IsPool(T) || llvm::any_of(type(T).bases, IsPool);
}

/// Nothing where it has no name: what a pool does with itself is its own business.
std::optional<uint32_t> Linker::poolOf(FunctionIndex In, const Value &V) {
  EntityId Root = isConnectionPool(V.type) ? rootOf(In, V) : 0;
  const Variable *Named = P.variable(Root);
  FunctionIndex Accessor = P.find(Root);
  if (!Named && Accessor == NoFunction)
    return std::nullopt;
  auto [It, New] = PoolIds.try_emplace(Root, P.Pools.size());
  if (New) {
    auto SizeOf = [&](llvm::StringRef Type) {
      const Catalog::PoolRule *Rule = Knowledge.connectionPool(Type);
      return Rule ? Rule->Size : std::nullopt;
    };
    P.Pools.push_back({Root, Named ? Named->name : facts(Accessor).display, madeWith(Root, SizeOf)});
  }
  return It->second;
}

/// A method of the pool, or a function of a library that gets it. What the program's own functions do with a pool that they
/// are given is in their bodies.
void Linker::addPoolUse(FunctionIndex F, uint32_t Number) {
  const CallSite &Call = facts(F).calls[Number];
  if (Call.origin == Origin::Destructor)
    return;
  auto Use = [&](const Value &V) {
    if (std::optional<uint32_t> Pool = poolOf(F, V))
      P.Resources[F].Pools.push_back(*Pool);
  };
  if (Call.object)
    Use(*Call.object);
  if (isUnseen(calleeOf(Call)))
    llvm::for_each(Call.args, Use);
}

void Linker::findResources() {
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    for (uint32_t Number = 0; Number < facts(F).calls.size(); ++Number) {
      const ApiRules *R = rulesOf(facts(F).calls[Number]);
      if (R && R->ThreadState)
        P.Resources[F].ThreadStateCalls.push_back(Number);
      if (R && R->RunsLoop)
        P.Resources[F].LoopRuns.push_back(Number);
      addPoolUse(F, Number);
    }
}

} // namespace async_tidy
