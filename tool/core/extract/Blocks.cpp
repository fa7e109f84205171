// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Blocks.h"

#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace async_tidy {

static constexpr uint32_t Nowhere = ~0u; // the end of the function

namespace {

class Joiner {
public:
  Joiner(const Flow &Order, std::vector<Block> &Blocks) : Order(Order), Blocks(Blocks), StandsFor(Blocks.size()) {}

  void join() {
    // Backwards, so that a row of empty blocks is skipped in one step.
    for (uint32_t I = Blocks.size(); I-- != 0;)
      StandsFor[I] = isIdle(I) ? nextOf(I) : I;
    std::vector<Block> Kept;
    std::vector<uint32_t> Number(Blocks.size());
    for (uint32_t I = 0; I != Blocks.size(); ++I)
      if (StandsFor[I] == I) {
        Number[I] = Kept.size();
        addWays(I);
        Kept.push_back(std::move(Blocks[I]));
      }
    for (Block &B : Kept)
      for (uint32_t &Next : B.next)
        Next = Number[Next];
    Blocks = std::move(Kept);
    if (Blocks.size() == 1 && Blocks.front().next.empty())
      Blocks.clear();
  }

private:
  /// Nothing happens in it, and there is one way on, or none. Loops are kept whole.
  bool isIdle(uint32_t I) const {
    const CFGBlock *B = Order.blocks()[I];
    uint32_t Calls = I ? Blocks[I - 1].calls : 0, Awaits = I ? Blocks[I - 1].awaits : 0;
    if (Blocks[I].calls != Calls || Blocks[I].awaits != Awaits || Blocks[I].if_yes || B->succ_size() > 1)
      return false;
    const CFGBlock *Next = B->succ_empty() ? nullptr : B->succ_begin()->getReachableBlock();
    return !Next || Order.positionOf(Next) > I;
  }

  uint32_t nextOf(uint32_t I) const {
    const CFGBlock *B = Order.blocks()[I];
    const CFGBlock *Next = B->succ_empty() ? nullptr : B->succ_begin()->getReachableBlock();
    return Next ? StandsFor[Order.positionOf(Next)] : Nowhere;
  }

  void addWays(uint32_t I) {
    for (const CFGBlock::AdjacentBlock &Way : Order.blocks()[I]->succs())
      if (const CFGBlock *Next = Way.getReachableBlock())
        if (uint32_t To = StandsFor[Order.positionOf(Next)]; To != Nowhere && !llvm::is_contained(Blocks[I].next, To))
          Blocks[I].next.push_back(To);
  }

  const Flow &Order;
  std::vector<Block> &Blocks;
  std::vector<uint32_t> StandsFor; // by block: itself, or the one that is meant instead
};

} // namespace

void joinBlocks(const Flow &Order, std::vector<Block> &Blocks) { Joiner(Order, Blocks).join(); }

} // namespace async_tidy
