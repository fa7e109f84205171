// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Blocks.h"

#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace async_tidy {

void Blocks::enter(const CFGBlock *B) {
  if (B == Order.exit())
    return;
  Firsts[B] = All.size();
  All.push_back({B});
}

/// Clang's blocks run on across the start of a try.
void Blocks::at(const Stmt *S) {
  const CFGBlock *Handlers = Order.handlersFor(S);
  if (All.back().IsUsed && All.back().Handlers != Handlers)
    All.push_back({All.back().Of});
  if (!All.back().IsUsed)
    All.back().Handlers = Handlers;
}

uint32_t Blocks::use() {
  All.back().IsUsed = true;
  return All.size() - 1;
}

void Blocks::addExit(Range Where) {
  Exit &Added = Exits.emplace_back();
  Added.block = use();
  Added.range = Where;
}

uint32_t Blocks::firstOf(const CFGBlock *B) const { return B == Order.exit() ? Out : Firsts.lookup(B); }

void Blocks::connect(llvm::function_ref<uint32_t(const CFGBlock *)> AnswerBefore) {
  for (uint32_t B = 1; B != All.size(); ++B) {
    if (B + 1 != All.size() && All[B + 1].Of == All[B].Of) {
      All[B].Next.push_back({B + 1, 0});
      continue;
    }
    if (All[B].Of->hasNoReturnElement())
      continue;
    const auto *Try = dyn_cast_or_null<CXXTryStmt>(All[B].Of->getTerminatorStmt());
    for (const CFGBlock::AdjacentBlock &To : All[B].Of->succs())
      // An exception is taken for one that the nearest handlers catch: what else would they be for?
      if (const CFGBlock *Block = To.getReachableBlock())
        if (!Try || isa_and_nonnull<CXXCatchStmt>(Block->getLabel()))
          All[B].Next.push_back({firstOf(Block), AnswerBefore(Block)});
  }
}

/// Where nothing happens and there is one way to go.
uint32_t Blocks::skipEmpty(uint32_t B) const {
  for (size_t Steps = 0; Steps != All.size(); ++Steps) {
    if (B == Out || All[B].IsUsed || All[B].Next.size() != 1)
      return B;
    B = All[B].Next.front().To;
  }
  return B; // an endless loop around nothing
}

/// A block that only one other leads to, and that leads to no other, is a part of that.
void Blocks::mergeChains() {
  std::vector<uint32_t> Before(All.size());
  for (Block &B : All) {
    for (Way &W : B.Next)
      W.To = skipEmpty(W.To);
    llvm::sort(B.Next);
    B.Next.erase(std::unique(B.Next.begin(), B.Next.end()), B.Next.end());
  }
  std::vector<bool> IsReached(All.size());
  llvm::SmallVector<uint32_t, 16> Work;
  auto Reach = [&](uint32_t To) {
    ++Before[To];
    if (To != Out && !IsReached[To])
      Work.push_back(To);
    IsReached[To] = true;
  };
  Reach(skipEmpty(firstOf(Order.entry())));
  while (!Work.empty()) {
    uint32_t B = Work.pop_back_val();
    for (const Way &W : All[B].Next)
      Reach(W.To);
    if (All[B].IsUsed && All[B].Handlers)
      Reach(skipEmpty(firstOf(All[B].Handlers)));
  }
  Into.resize(All.size());
  for (uint32_t B = 1; B != All.size(); ++B) {
    if (Into[B] || !IsReached[B])
      continue;
    Into[B] = B;
    while (All[B].Next.size() == 1) {
      uint32_t To = All[B].Next.front().To;
      if (To == Out || To == B || Before[To] != 1 || Into[To] ||
          (All[B].IsUsed && All[To].IsUsed && All[B].Handlers != All[To].Handlers))
        break;
      if (All[To].IsUsed)
        All[B].Handlers = All[To].Handlers;
      All[B].IsUsed |= All[To].IsUsed;
      All[B].Next = All[To].Next;
      Into[To] = B;
    }
  }
}

void Blocks::number() {
  Numbers.resize(All.size());
  uint32_t Last = 0;
  if (uint32_t Start = Into[skipEmpty(firstOf(Order.entry()))])
    Numbers[Start] = ++Last;
  for (uint32_t B = 1; B != All.size(); ++B)
    if (Into[B] == B && !Numbers[B])
      Numbers[B] = ++Last;
  for (uint32_t B = 1; B != All.size(); ++B)
    Numbers[B] = Numbers[Into[B]];
}

void Blocks::finish(llvm::function_ref<uint32_t(const CFGBlock *)> AnswerBefore) {
  connect(AnswerBefore);
  mergeChains();
  number();
}

std::vector<FlowEdge> Blocks::edges() const {
  std::vector<FlowEdge> Found;
  for (uint32_t B = 1; B != All.size(); ++B) {
    if (Into[B] != B)
      continue;
    for (auto [To, IfYes] : All[B].Next)
      Found.emplace_back(Numbers[B], Numbers[To], IfYes, false);
    if (All[B].IsUsed && All[B].Handlers)
      Found.emplace_back(Numbers[B], Numbers[skipEmpty(firstOf(All[B].Handlers))], 0, true);
  }
  if (Found.empty()) // never out: a call that does not return
    Found.emplace_back(1, 1, 0, false);
  bool IsStraight = Found.size() == 1 && Found.front().to() == Out;
  return IsStraight ? std::vector<FlowEdge>() : Found;
}

std::vector<Exit> Blocks::takeExits() {
  llvm::erase_if(Exits, [&](const Exit &E) { return !Numbers[E.block]; });
  for (Exit &E : Exits)
    E.block = Numbers[E.block];
  return std::move(Exits);
}

} // namespace async_tidy
