// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The loops of a body as they are written: which statement stands in which, and what says how often they run.
#pragma once

#include "clang/AST/Expr.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/DenseMap.h"

#include <optional>
#include <vector>

namespace async_tidy {

struct WrittenLoop {
  const clang::Stmt *S = nullptr;
  unsigned Outer = 0;                 // number of the loop around it, from 1; 0 is none
  const clang::Expr *Bound = nullptr; // the range, or what the counter is compared with
  std::optional<uint64_t> Trips = {}; // how often it runs, where that is a constant
  bool IsEndless = false;             // `while (true)`: nothing but its body ends it
};

class Loops {
public:
  Loops(const clang::Stmt *Body, clang::ASTContext &Context);

  llvm::ArrayRef<WrittenLoop> all() const { return Found; }

  /// Number of the innermost loop that runs this statement again and again, from 1; 0 is none.
  unsigned around(const clang::Stmt *S) const { return Around.lookup(S); }
  unsigned around(const clang::Decl *D) const { return AroundDecl.lookup(D); }

private:
  friend class LoopFinder;

  std::vector<WrittenLoop> Found;
  llvm::DenseMap<const clang::Stmt *, unsigned> Around;
  llvm::DenseMap<const clang::Decl *, unsigned> AroundDecl;
};

} // namespace async_tidy
