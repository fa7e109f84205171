// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What Clang's control-flow graph tells of a body: in which order things are evaluated, and what is certain at each of them.
#pragma once

#include "clang/AST/Decl.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

#include <memory>

namespace async_tidy {

class Flow {
public:
  /// Null where Clang cannot build the graph. For a coroutine it covers what the user wrote, not the promise's protocol.
  static std::unique_ptr<Flow> of(const clang::FunctionDecl *F, clang::ASTContext &Context);

  /// Reachable blocks in reverse post-order, handlers after what they guard.
  llvm::ArrayRef<const clang::CFGBlock *> blocks() const { return Order; }

  bool isInLoop(const clang::CFGBlock *B) const { return InLoop.test(B->getBlockID()); }

  /// Calls whose answer "yes" is certain whenever `B` runs: `if (c())`, `if (c() == ready)`, `if (!c()) return;`.
  llvm::SmallVector<const clang::Expr *, 2> certainAnswers(const clang::CFGBlock *B);

  /// Which suspensions may be the last before each block: bit N is await N, the last bit is "none". `Awaits` tells the
  /// awaits in each block in order.
  void solveAwaits(const llvm::DenseMap<const clang::CFGBlock *, llvm::SmallVector<unsigned, 2>> &Awaits, unsigned Count);
  const llvm::BitVector &awaitsBefore(const clang::CFGBlock *B) const { return Before[B->getBlockID()]; }

private:
  Flow() = default;
  void orderBlocks();
  void findLoops();
  void findAnswers();
  void findDominators();
  llvm::SmallVector<const clang::CFGBlock *, 4> predecessors(const clang::CFGBlock *B) const;
  const llvm::SmallVector<const clang::CFGBlock *, 8> &guardedBlocks(const clang::CFGBlock *Dispatch);

  std::unique_ptr<clang::CFG> Graph;
  clang::ASTContext *Context = nullptr;
  llvm::SmallVector<const clang::CFGBlock *, 16> Order;
  llvm::BitVector InLoop;
  llvm::SmallVector<unsigned, 16> Position;              // of a block in Order, by block id
  llvm::SmallVector<const clang::CFGBlock *, 16> IDom;   // by block id; empty until asked for
  llvm::DenseMap<const clang::CFGBlock *, const clang::Expr *> Answered; // by the block where the answer is "yes"
  std::vector<llvm::BitVector> Before;                   // by block id
  llvm::DenseMap<const clang::CFGBlock *, llvm::SmallVector<const clang::CFGBlock *, 8>> Guarded;
};

} // namespace async_tidy
