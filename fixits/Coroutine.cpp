// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "fixits/Coroutine.h"

#include "tool/core/extract/Names.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace async_tidy {

llvm::Expected<std::string> coroutineType(const FunctionDecl *Function) {
  const auto *Record = Function->getReturnType()->getAsCXXRecordDecl();
  if (!isa_and_nonnull<CoroutineBodyStmt>(Function->getBody()) || !Record)
    return llvm::createStringError("'" + displayName(Function) + "' is no coroutine");
  return catalogName(Record);
}

llvm::Expected<std::string> coroutineType(const Site &S) {
  return S.Becomes.empty() ? coroutineType(S.Function) : llvm::Expected<std::string>(S.Becomes);
}

/// Null for what is no statement.
static const Stmt *parentOf(const Stmt *Child, ASTContext &Context) {
  DynTypedNodeList Parents = Context.getParents(*Child);
  return Parents.empty() ? nullptr : Parents[0].get<Stmt>();
}

/// Nothing that is written stands between a call and the temporaries and conversions around it.
static bool isImplicit(const Stmt *S) {
  return isa<FullExpr, ImplicitCastExpr, CXXBindTemporaryExpr, MaterializeTemporaryExpr>(S);
}

/// The call with what is implicit around it, and what is written around that.
static std::pair<const Stmt *, const Stmt *> written(const Site &S) {
  const Stmt *Whole = S.Call;
  const Stmt *Around = parentOf(Whole, S.Context);
  while (Around && isImplicit(Around))
    Around = parentOf(Whole = Around, S.Context);
  return {Whole, Around};
}

template <class Loop> static bool isBodyOf(const Stmt *Whole, const Stmt *Around) {
  const auto *L = dyn_cast<Loop>(Around);
  return L && L->getBody() == Whole;
}

bool isStatementOf(const Stmt *Child, const Stmt *Parent) {
  if (const auto *Choice = dyn_cast<IfStmt>(Parent))
    return Child == Choice->getThen() || Child == Choice->getElse();
  return isBodyOf<WhileStmt>(Child, Parent) || isBodyOf<ForStmt>(Child, Parent) || isBodyOf<DoStmt>(Child, Parent) ||
         isBodyOf<CXXForRangeStmt>(Child, Parent) || isa<CompoundStmt, SwitchCase, LabelStmt, AttributedStmt>(Parent);
}

bool isStatement(const Site &S) {
  auto [Whole, Around] = written(S);
  return Around && isStatementOf(Whole, Around);
}

/// A range-based for calls begin(), ++ and others where its range is written.
static bool isMadeByLoop(const Stmt *Child, ASTContext &Context) {
  for (DynTypedNode Node = DynTypedNode::create(*Child);;) {
    DynTypedNodeList Parents = Context.getParents(Node);
    if (Parents.empty() || Parents[0].get<FunctionDecl>())
      return false;
    const auto *Loop = Parents[0].get<CXXForRangeStmt>();
    const auto *Part = Node.get<Stmt>();
    if (Loop && (Part == Loop->getBeginStmt() || Part == Loop->getEndStmt() || Part == Loop->getCond() ||
                 Part == Loop->getInc() || Part == Loop->getLoopVarStmt()))
      return true;
    Node = Parents[0];
  }
}

bool isSpelledOut(const Site &S) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(S.Call);
  return !isa_and_nonnull<CXXConversionDecl>(S.Call->getCalleeDecl()) &&
         !(Operator && Operator->getOperator() == OO_Arrow) && !isMadeByLoop(S.Call, S.Context);
}

bool isOperandOfPostfix(const Site &S) {
  const Stmt *Around = written(S).second;
  if (isa_and_nonnull<MemberExpr, CXXDependentScopeMemberExpr>(Around))
    return true;
  if (const auto *Subscript = dyn_cast_or_null<ArraySubscriptExpr>(Around))
    return Subscript->getLHS()->IgnoreImplicit() == S.Call;
  if (const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Around))
    return (Operator->getOperator() == OO_Subscript || Operator->getOperator() == OO_Arrow ||
            Operator->getOperator() == OO_Call) &&
           Operator->getArg(0)->IgnoreImplicit() == S.Call;
  if (const auto *Operator = dyn_cast_or_null<UnaryOperator>(Around))
    return Operator->isPostfix();
  const auto *Call = dyn_cast_or_null<CallExpr>(Around);
  return Call && Call->getCallee()->IgnoreImplicit() == S.Call;
}

bool isInTemplate(const DeclContext *C) {
  for (; C; C = C->getParent()) {
    const auto *Function = dyn_cast<FunctionDecl>(C);
    if (C->isDependentContext() || isa<ClassTemplateSpecializationDecl>(C) || (Function && Function->isTemplateInstantiation()))
      return true;
  }
  return false;
}

bool isKeptByReference(const Site &S) {
  for (DynTypedNode Node = DynTypedNode::create(*static_cast<const Stmt *>(S.Call));;) {
    DynTypedNodeList Parents = S.Context.getParents(Node);
    const auto *Around = Parents.empty() ? nullptr : Parents[0].get<Expr>();
    if (const auto *Temporary = dyn_cast_or_null<MaterializeTemporaryExpr>(Around))
      return Temporary->getStorageDuration() != SD_FullExpression;
    if (!isa_and_nonnull<ImplicitCastExpr, CXXBindTemporaryExpr>(Around))
      return false;
    Node = Parents[0];
  }
}

bool initialisesStatic(const Expr *E, ASTContext &Context) {
  for (DynTypedNode Node = DynTypedNode::create(*E);;) {
    DynTypedNodeList Parents = Context.getParents(Node);
    if (Parents.empty() || Parents[0].get<FunctionDecl>() || Parents[0].get<LambdaExpr>())
      return false;
    Node = Parents[0];
    if (const auto *Variable = Node.get<VarDecl>())
      return Variable->isStaticLocal() || Variable->getTLSKind() != VarDecl::TLS_None;
  }
}

llvm::Error checkMayAwait(const Site &S) {
  if (initialisesStatic(S.Call, S.Context))
    return llvm::createStringError("it initialises a static variable, where the language has no await");
  return llvm::Error::success();
}

const Expr *argumentAt(const CallExpr *Call, ArgIndex Which) {
  if (Which == ObjectArg) {
    const auto *Member = dyn_cast<CXXMemberCallExpr>(Call);
    return Member ? Member->getImplicitObjectArgument() : nullptr;
  }
  size_t Position = Which == LastArg ? Call->getNumArgs() - 1 : Which;
  return Position < Call->getNumArgs() ? Call->getArg(Position) : nullptr;
}

const FunctionDecl *functionAround(const Expr *E, ASTContext &Context) {
  DynTypedNode Node = DynTypedNode::create(*E);
  while (true) {
    DynTypedNodeList Parents = Context.getParents(Node);
    if (Parents.empty())
      return nullptr;
    Node = Parents[0];
    if (const auto *Lambda = Node.get<LambdaExpr>())
      return Lambda->getCallOperator();
    if (const auto *Function = Node.get<FunctionDecl>())
      return Function;
  }
}

} // namespace async_tidy
