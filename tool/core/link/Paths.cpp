// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

/// Paths stop at coroutines: calling one only makes its task.
static bool isEntered(const Program &P, FunctionIndex Callee) { return !P.facts(Callee).is_coroutine; }

/// From the leaves upwards, so that a search from an async function visits nothing in vain.
void Linker::markCarriers() {
  std::vector<llvm::SmallVector<FunctionIndex, 4>> Callers(P.Functions.size());
  std::vector<FunctionIndex> Work;
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    for (const Edge &E : P.Linked[F].Edges)
      if (isEntered(P, E.Callee))
        Callers[E.Callee].push_back(F);
    if (!P.Linked[F].Leaves.empty())
      Work.push_back(F);
  }
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    if (P.Linked[F].ReachesLeaf)
      continue;
    P.Linked[F].ReachesLeaf = true;
    Work.insert(Work.end(), Callers[F].begin(), Callers[F].end());
  }
}

std::vector<BlockingPath> blockingPaths(const Program &P, FunctionIndex From) {
  std::vector<BlockingPath> Out;
  if (!P.linked(From).ReachesLeaf)
    return Out;
  // Breadth first, so that the first way found is a shortest one.
  struct Arrival {
    FunctionIndex Caller;
    const Edge *By;
  };
  llvm::DenseMap<FunctionIndex, Arrival> Reached{{From, {NoFunction, nullptr}}};
  std::vector<FunctionIndex> Queue{From};
  auto PathTo = [&](FunctionIndex F) {
    std::vector<std::pair<FunctionIndex, const Edge *>> Steps;
    for (Arrival A = Reached.lookup(F); A.By; A = Reached.lookup(A.Caller))
      Steps.emplace_back(A.Caller, A.By);
    std::reverse(Steps.begin(), Steps.end());
    return Steps;
  };
  for (size_t I = 0; I < Queue.size(); ++I) {
    FunctionIndex F = Queue[I];
    const bool IsRoot = F == From;
    for (const Leaf &L : P.linked(F).Leaves)
      if (!IsRoot || !P.isOffLoaded(F, L.Call))
        Out.push_back({PathTo(F), F, &L});
    for (const Edge &E : P.linked(F).Edges)
      if (isEntered(P, E.Callee) && P.linked(E.Callee).ReachesLeaf && !(IsRoot && P.isOffLoaded(F, E.Call)) &&
          Reached.try_emplace(E.Callee, Arrival{F, &E}).second)
        Queue.push_back(E.Callee);
  }
  return Out;
}

} // namespace async_tidy
