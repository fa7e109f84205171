// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/link/Blocks.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

std::vector<BasicBlock> basicBlocks(const Function &F) {
  std::vector<BasicBlock> Out(F.edges.size() + 2); // each has an edge that leads to it, but the first
  for (const auto &[Number, Call] : llvm::enumerate(F.calls))
    Out[Call.block].Calls.push_back(Number);
  for (const auto &[Number, Await] : llvm::enumerate(F.awaits))
    Out[Await.block].Awaits.push_back(Number);
  for (const FlowEdge &E : F.edges)
    if (E.exceptional())
      Out[E.from()].Handlers = E.to();
    else
      Out[E.from()].Next.push_back({E.to(), E.if_yes()});
  if (F.edges.empty())
    Out[1].Next.push_back({OutOfFunction, 0});
  if (Out[1].Calls.empty() && Out[1].Awaits.empty() && F.edges.empty())
    Out.clear();
  return Out;
}

} // namespace async_tidy
