// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What Clang's control-flow graph tells of a body: in which order things are evaluated, and what is certain at each of them.
#pragma once

#include "tool/core/model/Summary.h"

#include "clang/AST/Decl.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallVector.h"

#include <memory>

namespace async_tidy {

class Flow {
public:
  /// Null where Clang cannot build the graph. For a coroutine it covers what the user wrote, not the promise's protocol.
  static std::unique_ptr<Flow> of(const clang::FunctionDecl *F, clang::ASTContext &Context);

  /// Reachable blocks in reverse post-order, handlers after what they guard.
  llvm::ArrayRef<const clang::CFGBlock *> blocks() const { return Order; }

  /// Of a reachable block among them.
  unsigned position(const clang::CFGBlock *B) const { return Position[B->getBlockID()]; }

  const clang::CFGBlock *entry() const { return &Graph->getEntry(); }
  /// Where control goes when the function ends.
  const clang::CFGBlock *exit() const { return &Graph->getExit(); }
  bool isInLoop(const clang::CFGBlock *B) const { return InLoop.test(B->getBlockID()); }

  /// The call that just said "yes" where `B` starts, or null: `if (c())`, `if (c() == ready)`, `if (!c()) return;`.
  const clang::Expr *answerBefore(const clang::CFGBlock *B) const { return Answered.lookup(B); }
  /// The last block that every way to `B` goes through, or null.
  const clang::CFGBlock *dominator(const clang::CFGBlock *B) const { return IDom[B->getBlockID()]; }

  /// The block whose successors are the handlers of an exception in `S`, or null: it leaves the function.
  const clang::CFGBlock *handlersFor(const clang::Stmt *S) const;

  /// The awaits in each block, in order.
  using BlockAwaits = llvm::DenseMap<const clang::CFGBlock *, llvm::SmallVector<unsigned, 2>>;
  void solveAwaits(const BlockAwaits &Awaits);
  /// The last suspension before each block, as CallSite.after, and the joins that these name.
  int lastAwait(const clang::CFGBlock *B) const { return LastAwait[B->getBlockID()].value_or(0); }
  std::vector<Join> takeJoins() { return std::move(Joins); }

private:
  Flow() = default;
  void orderBlocks();
  void findLoops();
  void findGuarded(const clang::Stmt *Body);
  void findAnswers();
  void findDominators();
  llvm::SmallVector<const clang::CFGBlock *, 4> predecessors(const clang::CFGBlock *B) const;
  llvm::SmallSetVector<int, 4> lastAwaits(const clang::CFGBlock *B, const BlockAwaits &Awaits);

  std::unique_ptr<clang::CFG> Graph;
  llvm::SmallVector<const clang::CFGBlock *, 16> Order;
  llvm::BitVector InLoop;
  llvm::SmallVector<unsigned, 16> Position;              // of a block in Order, by block id
  llvm::SmallVector<const clang::CFGBlock *, 16> IDom;   // by block id
  llvm::DenseMap<const clang::CFGBlock *, const clang::Expr *> Answered; // by the block where the answer is "yes"
  llvm::SmallVector<std::optional<int>, 16> LastAwait;   // by block id
  std::vector<Join> Joins;
  llvm::DenseMap<const clang::CFGBlock *, llvm::SmallVector<const clang::CFGBlock *, 8>> Guarded; // by the block that leads to handlers
  llvm::DenseMap<const clang::Stmt *, const clang::CXXTryStmt *> Innermost;                       // of each statement in a try block
  llvm::DenseMap<const clang::Stmt *, const clang::CFGBlock *> Handlers;                          // by try statement
};

} // namespace async_tidy
