// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which local references, pointers and iterators of a coroutine outlive a suspension.
//
// Such a variable is made once, where it is declared, and every use is dominated by that. So something was suspended in
// between if and only if the last suspension before the use is not the one before the declaration: both are named as in
// SSA (CallSite.after), where one name never means two different suspensions on one way.
#pragma once

#include "tool/core/extract/Values.h"

#include "clang/AST/Stmt.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"

namespace async_tidy {

class KeptLocals {
public:
  /// To be told everything in the order of evaluation, with the last suspension before it.
  void visit(const clang::Stmt *S, int After);

  std::vector<Kept> take(Unit &U, Values &V);

private:
  struct Local {
    const clang::Expr *Source;
    int MadeAfter;
    const clang::DeclRefExpr *Use = nullptr; // the first after a suspension
    int UsedAfter = 0;
  };
  void declare(const clang::VarDecl *Var, int After);
  void use(const clang::DeclRefExpr *Ref, int After);
  void forgetAssigned(const clang::Stmt *S);

  llvm::MapVector<const clang::ValueDecl *, Local> Locals;
};

} // namespace async_tidy
