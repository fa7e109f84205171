// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Kept.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace async_tidy {

static bool hasOperator(const CXXRecordDecl *Record, OverloadedOperatorKind Kind) {
  return !Record->lookup(Record->getASTContext().DeclarationNames.getCXXOperatorName(Kind)).empty();
}

/// Goes from element to element: `*` and `++`. A smart pointer has no `++`.
static bool isIterator(QualType T) {
  const CXXRecordDecl *Record = T->getAsCXXRecordDecl();
  return Record && Record->hasDefinition() && hasOperator(Record, OO_Star) && hasOperator(Record, OO_PlusPlus);
}

/// What `E` refers to, or points to: a variable, or what a call returned. Null where a value is read on the way, which
/// may point anywhere: `*p` says nothing of p.
static const Expr *referent(const Expr *E) {
  for (;;) {
    E = E->IgnoreParens();
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
      const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
      return Var && (Var->getTLSKind() != VarDecl::TLS_None || Var->getType()->isReferenceType()) ? E : nullptr;
    }
    if (isa<CallExpr>(E))
      return E;
    if (const auto *Full = dyn_cast<FullExpr>(E))
      E = Full->getSubExpr();
    else if (const auto *Cast = dyn_cast<CastExpr>(E); Cast && Cast->getCastKind() != CK_LValueToRValue)
      E = Cast->getSubExpr();
    else if (const auto *Member = dyn_cast<MemberExpr>(E); Member && !Member->isArrow())
      E = Member->getBase();
    else if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E))
      E = Element->getBase();
    else if (const auto *Unary = dyn_cast<UnaryOperator>(E);
             Unary && (Unary->getOpcode() == UO_AddrOf || Unary->getOpcode() == UO_Deref))
      E = Unary->getSubExpr();
    else
      return nullptr;
  }
}

static const Expr *sourceOf(const VarDecl *Var) {
  const Expr *Init = Var->getInit();
  QualType T = Var->getType();
  if (!Init || !Var->hasLocalStorage())
    return nullptr;
  if (T->isReferenceType() || T->isPointerType())
    return referent(Init);
  const Expr *Made = isIterator(T) ? denoting(Init) : nullptr;
  return isa_and_nonnull<CallExpr>(Made) ? Made : nullptr;
}

void KeptLocals::declare(const VarDecl *Var, int After) {
  if (const Expr *Source = sourceOf(Var))
    Locals.try_emplace(Var, Local{Source, After});
}

void KeptLocals::use(const DeclRefExpr *Ref, int After) {
  const ValueDecl *D = Ref->getDecl();
  if (const auto *Part = dyn_cast<BindingDecl>(D))
    D = cast<ValueDecl>(Part->getDecomposedDecl());
  auto It = Locals.find(D);
  if (It == Locals.end() || It->second.Use || It->second.MadeAfter == After)
    return;
  It->second.Use = Ref;
  It->second.UsedAfter = After;
}

/// A pointer that is given something else now and then is not followed.
void KeptLocals::forgetAssigned(const Stmt *S) {
  const Expr *Target = nullptr;
  if (const auto *Binary = dyn_cast<BinaryOperator>(S); Binary && Binary->isAssignmentOp())
    Target = Binary->getLHS();
  else if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(S); Call && Call->getOperator() == OO_Equal)
    Target = Call->getArg(0);
  const auto *Ref = Target ? dyn_cast<DeclRefExpr>(Target->IgnoreParenImpCasts()) : nullptr;
  if (Ref && !Ref->getDecl()->getType()->isReferenceType())
    if (auto It = Locals.find(Ref->getDecl()); It != Locals.end())
      It->second.Source = nullptr;
}

void KeptLocals::visit(const Stmt *S, int After) {
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    return use(Ref, After);
  if (const auto *Declaration = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Declaration->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D))
        declare(Var, After);
    return;
  }
  forgetAssigned(S);
}

std::vector<Kept> KeptLocals::take(Unit &U, Values &V) {
  std::vector<Kept> Out;
  for (auto &[Var, L] : Locals) {
    if (!L.Source || !L.Use)
      continue;
    Kept &To = Out.emplace_back();
    To.variable = U.mention(Var);
    To.source = std::make_unique<Value>(V.of(L.Source));
    To.range = U.rangeOf(L.Use->getSourceRange());
    To.after = L.UsedAfter;
    To.is_implicit = Var->isImplicit();
  }
  return Out;
}

} // namespace async_tidy
