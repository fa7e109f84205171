// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Ordering.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

using namespace clang;

namespace async_tidy {

Ordering::Ordering(const Stmt *Body) {
  llvm::SmallVector<const Stmt *, 32> Work{Body};
  while (!Work.empty()) {
    const Stmt *S = Work.pop_back_val();
    if (isa<LambdaExpr>(S))
      continue;
    for (const Stmt *Child : S->children())
      if (Child && Parents.try_emplace(Child, S).second)
        Work.push_back(Child);
  }
}

/// How many of its first children are evaluated before all others, in this order; -1 if all are.
static int orderedChildren(const Stmt *S) {
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(S))
    switch (Operator->getOperator()) {
    case OO_Comma:
    case OO_AmpAmp:
    case OO_PipePipe:
    case OO_LessLess:
    case OO_GreaterGreater:
    case OO_ArrowStar:
    case OO_Subscript:
      return -1;
    case OO_Call:
      return 2; // the callee and the object
    default:
      return 0; // of an assignment the right side comes first
    }
  if (isa<CallExpr>(S))
    return 1;
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(S))
    return Construct->isListInitialization() ? -1 : 0;
  if (const auto *Binary = dyn_cast<BinaryOperator>(S))
    return Binary->isMultiplicativeOp() || Binary->isAdditiveOp() || Binary->isBitwiseOp() || Binary->isComparisonOp() ? 0
                                                                                                                      : -1;
  return -1;
}

static void forEachExpr(const Stmt *Root, llvm::function_ref<void(const Expr *)> Do) {
  llvm::SmallVector<const Stmt *, 16> Work{Root};
  while (!Work.empty()) {
    const Stmt *S = Work.pop_back_val();
    if (const auto *E = dyn_cast_or_null<Expr>(S)) {
      Do(E);
      if (!isa<LambdaExpr>(E))
        llvm::append_range(Work, E->children());
    }
  }
}

void Ordering::forEachUnordered(const CoroutineSuspendExpr *Suspension,
                                llvm::function_ref<void(const Expr *)> Do) const {
  const Stmt *Inner = Suspension;
  for (const Stmt *S = Parents.lookup(Inner); isa_and_nonnull<Expr>(S); Inner = S, S = Parents.lookup(S)) {
    int Ordered = orderedChildren(S);
    if (Ordered < 0)
      continue;
    for (auto [I, Child] : llvm::enumerate(S->children())) {
      if (Child == Inner)
        break;
      if (static_cast<int>(I) >= Ordered)
        forEachExpr(Child, Do);
    }
  }
}

} // namespace async_tidy
