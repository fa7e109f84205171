// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "fixits/Sharing.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace async_tidy {

/// A view owns nothing, so that it has nothing to destroy.
static bool isView(const CXXRecordDecl *Record) {
  auto Points = [](const CXXRecordDecl *R) {
    return llvm::any_of(R->fields(), [](const FieldDecl *F) { return isHandle(F->getType()); });
  };
  bool Any = Points(Record);
  Record->forallBases([&](const CXXRecordDecl *Base) { return !(Any |= Base->hasDefinition() && Points(Base)); });
  return Any && Record->hasTrivialDestructor();
}

/// A smart pointer with copies gives what it points to away even if it is constant itself. One that owns alone has no copies,
/// and a container's constant is its content's.
static bool sharesPointee(const CXXRecordDecl *Record) {
  auto Gives = [](const CXXRecordDecl *R) {
    return llvm::any_of(R->methods(), [](const CXXMethodDecl *M) {
      return M->getOverloadedOperator() == OO_Arrow && M->isConst() && M->getReturnType()->isPointerType() &&
             !M->getReturnType()->getPointeeType().isConstQualified();
    });
  };
  if (!Record->hasCopyConstructorWithConstParam() || llvm::any_of(Record->ctors(), [](const CXXConstructorDecl *C) {
        return C->isCopyConstructor() && C->isDeleted();
      }))
    return false;
  bool Any = Gives(Record);
  Record->forallBases([&](const CXXRecordDecl *Base) { return !(Any |= Base->hasDefinition() && Gives(Base)); });
  return Any;
}

bool isHandle(QualType Type) {
  if (Type->isReferenceType() || Type->isAnyPointerType())
    return !Type->isFunctionPointerType() && !Type->isFunctionReferenceType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->hasDefinition() && (isView(Record) || sharesPointee(Record));
}

namespace {

class ShareFinder : public RecursiveASTVisitor<ShareFinder> {
public:
  explicit ShareFinder(const FunctionDecl *Around) : Around(Around) {}

  bool VisitCXXThisExpr(CXXThisExpr *) { return found("the object that the coroutine belongs to"); }

  bool VisitDeclRefExpr(DeclRefExpr *E) {
    const auto *Variable = dyn_cast<VarDecl>(E->getDecl());
    if (const auto *Binding = dyn_cast<BindingDecl>(E->getDecl()))
      Variable = dyn_cast_or_null<VarDecl>(Binding->getDecomposedDecl());
    return !Variable || visit(*Variable, E->getDecl()->getName());
  }

  std::string Found;

private:
  bool found(const llvm::Twine &What) {
    Found = What.str();
    return false;
  }

  bool visit(const VarDecl &Variable, llvm::StringRef Name) {
    QualType Type = Variable.getType();
    if (!Seen.insert(&Variable).second || (Type.isConstQualified() && !isHandle(Type)))
      return true;
    if (!Variable.isLocalVarDeclOrParm() || Variable.isStaticLocal())
      return found("the variable '" + Name + "'");
    if (Variable.getDeclContext() != Around && !isInLambdaOfCall(Variable))
      return found("'" + Name + "', which is captured,");
    if (!isHandle(Type))
      return true;
    if (isa<ParmVarDecl>(Variable))
      return found("what the parameter '" + Name + "' refers to");
    return !Variable.hasInit() || TraverseStmt(const_cast<Expr *>(Variable.getInit()));
  }

  /// What a lambda in the call declares comes and goes with it.
  bool isInLambdaOfCall(const VarDecl &Variable) const {
    for (const DeclContext *C = Variable.getDeclContext(); C; C = C->getParent())
      if (C == Around)
        return true;
    return false;
  }

  const FunctionDecl *Around;
  llvm::SmallPtrSet<const VarDecl *, 8> Seen;
};

} // namespace

std::string sharingConcern(const Site &S) {
  ShareFinder Finder(S.Function);
  Finder.TraverseStmt(const_cast<CallExpr *>(S.Call));
  return Finder.Found.empty() ? "" : "others may use " + Finder.Found + " while the coroutine is suspended";
}

} // namespace async_tidy
