// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the language leaves the order of evaluation open: in f(g(), co_await h()) g may be called before or after the
// suspension. The flow graph has decided for one of them.
#pragma once

#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace async_tidy {

class Ordering {
public:
  explicit Ordering(const clang::Stmt *Body);

  /// Calls `Do` for every expression that may be evaluated after `Suspension` although the flow graph has it before.
  void forEachUnordered(const clang::CoroutineSuspendExpr *Suspension,
                        llvm::function_ref<void(const clang::Expr *)> Do) const;

private:
  llvm::DenseMap<const clang::Stmt *, const clang::Stmt *> Parents;
};

} // namespace async_tidy
