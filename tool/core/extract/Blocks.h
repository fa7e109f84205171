// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The basic blocks of a body as the summary has them: those of Clang's graph in which something happens that the summary
// speaks of, and those where ways part. Exceptions go to the handlers of the try block around the call.
#pragma once

#include "tool/core/extract/Flow.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <vector>

namespace async_tidy {

class Blocks {
public:
  explicit Blocks(const Flow &Order) : Order(Order) {}

  /// What is told from now on happens in this block of the graph …
  void enter(const clang::CFGBlock *B);
  /// … in this statement of it.
  void at(const clang::Stmt *S);

  /// Number of the block at hand, in which something happens. It is final once finish() has mapped it.
  uint32_t use();
  void addExit(Range Where);

  /// When the body has been told: takes out the blocks that say nothing. `AnswerBefore` says which call has just said yes
  /// where a block of the graph starts, as FlowEdge.if_yes.
  void finish(llvm::function_ref<uint32_t(const clang::CFGBlock *)> AnswerBefore);
  uint32_t number(uint32_t Used) const { return Used ? Numbers[Used] : 0; }
  std::vector<FlowEdge> edges() const;
  std::vector<Exit> takeExits();

private:
  static constexpr uint32_t Out = 0;

  struct Way {
    uint32_t To;
    uint32_t IfYes;
    auto operator<=>(const Way &) const = default;
  };
  struct Block {
    const clang::CFGBlock *Of = nullptr;
    const clang::CFGBlock *Handlers = nullptr; // where exceptions go
    bool IsUsed = false;
    llvm::SmallVector<Way, 2> Next = {};
  };

  void connect(llvm::function_ref<uint32_t(const clang::CFGBlock *)> AnswerBefore);
  uint32_t firstOf(const clang::CFGBlock *B) const;
  uint32_t skipEmpty(uint32_t B) const;
  void mergeChains();
  void number();

  const Flow &Order;
  std::vector<Block> All{1};                                // the first is Out
  llvm::DenseMap<const clang::CFGBlock *, uint32_t> Firsts; // where each block of the graph starts
  std::vector<uint32_t> Into;                               // by block: which one it became a part of
  std::vector<uint32_t> Numbers;                            // by block
  std::vector<Exit> Exits;
};

} // namespace async_tidy
