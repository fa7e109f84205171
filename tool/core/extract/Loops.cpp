// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Loops.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace async_tidy {

namespace {

std::optional<int64_t> constant(const Expr *E, const ASTContext &Context) {
  Expr::EvalResult Result;
  if (!E || E->isInstantiationDependent() || !E->getType()->isIntegralOrEnumerationType() ||
      !E->EvaluateAsInt(Result, Context) || !Result.Val.getInt().isRepresentableByInt64())
    return std::nullopt;
  return Result.Val.getInt().getExtValue();
}

const VarDecl *variableIn(const Expr *E) {
  const auto *Ref = E ? dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts()) : nullptr;
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

/// Variables that something may change: assigned, counted, or their address or a reference to them taken.
class ChangedVariables : public RecursiveASTVisitor<ChangedVariables> {
public:
  llvm::DenseSet<const VarDecl *> Found;

  bool VisitBinaryOperator(BinaryOperator *E) {
    if (E->isAssignmentOp())
      Found.insert(variableIn(E->getLHS()));
    return true;
  }
  bool VisitUnaryOperator(UnaryOperator *E) {
    if (E->isIncrementDecrementOp() || E->getOpcode() == UO_AddrOf)
      Found.insert(variableIn(E->getSubExpr()));
    return true;
  }
  bool VisitCallExpr(CallExpr *E) {
    for (const Expr *A : E->arguments())
      if (A->isLValue())
        Found.insert(variableIn(A));
    return true;
  }
};

} // namespace

class LoopFinder : public RecursiveASTVisitor<LoopFinder> {
public:
  LoopFinder(Loops &Out, const Stmt *Body, ASTContext &Context) : Out(Out), Body(Body), Context(Context) {}

  bool VisitStmt(Stmt *S) {
    if (Current)
      Out.Around[S] = Current;
    return true;
  }
  bool VisitVarDecl(VarDecl *D) {
    if (Current)
      Out.AroundDecl[D] = Current;
    return true;
  }
  bool TraverseLambdaExpr(LambdaExpr *E) {
    for (Expr *Init : E->capture_inits())
      TraverseStmt(Init);
    return VisitStmt(E);
  }
  bool TraverseDecl(Decl *D) { return !D || isa<RecordDecl, FunctionDecl>(D) || RecursiveASTVisitor::TraverseDecl(D); }

  bool TraverseForStmt(ForStmt *S) {
    TraverseStmt(S->getInit());
    WrittenLoop L{.S = S};
    L.IsEndless = isAlways(S->getCond());
    compare(S->getCond(), L);
    L.Trips = tripsOf(S);
    return inside(L, {S->getConditionVariableDeclStmt(), S->getCond(), S->getInc(), S->getBody()});
  }
  bool TraverseWhileStmt(WhileStmt *S) {
    WrittenLoop L{.S = S};
    L.IsEndless = isAlways(S->getCond());
    compare(S->getCond(), L);
    return inside(L, {S->getConditionVariableDeclStmt(), S->getCond(), S->getBody()});
  }
  bool TraverseDoStmt(DoStmt *S) {
    WrittenLoop L{.S = S};
    L.IsEndless = isAlways(S->getCond());
    compare(S->getCond(), L);
    if (constant(S->getCond(), Context) == 0) // do { … } while (0)
      L.Trips = 1;
    return inside(L, {S->getBody(), S->getCond()});
  }
  bool TraverseCXXForRangeStmt(CXXForRangeStmt *S) {
    for (Stmt *Once : {S->getInit(), static_cast<Stmt *>(S->getRangeStmt()), static_cast<Stmt *>(S->getBeginStmt()),
                       static_cast<Stmt *>(S->getEndStmt())})
      TraverseStmt(Once);
    WrittenLoop L{.S = S};
    L.Bound = S->getRangeInit();
    L.Trips = elementsOf(L.Bound);
    return inside(L, {S->getCond(), S->getInc(), S->getLoopVarStmt(), S->getBody()});
  }

private:
  bool inside(WrittenLoop L, std::initializer_list<Stmt *> Parts) {
    L.Outer = Current;
    Out.Found.push_back(L);
    llvm::SaveAndRestore Inner(Current, static_cast<unsigned>(Out.Found.size()));
    for (Stmt *Part : Parts)
      if (Part)
        TraverseStmt(Part);
    return true;
  }

  bool isAlways(const Expr *Condition) const { return !Condition || constant(Condition, Context).value_or(0) != 0; }

  /// `i < n`, and `n > i` if i is a variable that the loop changes: n. Of `i < n && more` likewise.
  void compare(const Expr *Condition, WrittenLoop &L) {
    Condition = Condition ? Condition->IgnoreUnlessSpelledInSource() : nullptr;
    if (const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Condition); // it != v.end()
        Operator && Operator->isComparisonOp() && Operator->getNumArgs() == 2)
      L.Bound = Operator->getArg(1);
    if (const auto *Rewritten = dyn_cast_or_null<CXXRewrittenBinaryOperator>(Condition))
      L.Bound = Rewritten->getRHS();
    const auto *Binary = dyn_cast_or_null<BinaryOperator>(Condition);
    if (!Binary)
      return;
    if (Binary->getOpcode() == BO_LAnd) {
      compare(Binary->getLHS(), L);
      if (!L.Bound)
        compare(Binary->getRHS(), L);
    } else if (Binary->isComparisonOp()) {
      auto Counts = [&](const Expr *Side) { return variableIn(Side) && isChanged(variableIn(Side)); };
      bool Swapped = Counts(Binary->getRHS()) && !Counts(Binary->getLHS());
      L.Bound = Swapped ? Binary->getLHS() : Binary->getRHS();
    }
  }

  bool isChanged(const VarDecl *D) {
    if (!Changed) {
      Changed.emplace();
      Changed->TraverseStmt(const_cast<Stmt *>(Body));
    }
    return Changed->Found.contains(D);
  }

  /// A constant, or a local number that is one although it does not say so.
  std::optional<int64_t> number(const Expr *E) {
    if (std::optional<int64_t> N = constant(E, Context))
      return N;
    const VarDecl *D = variableIn(E);
    return D && D->hasLocalStorage() && !isa<ParmVarDecl>(D) && !isChanged(D) ? constant(D->getInit(), Context)
                                                                              : std::nullopt;
  }

  /// for (i = A; i < B; i += C) with numbers for A, B and C.
  std::optional<uint64_t> tripsOf(const ForStmt *S) {
    const auto *Condition = S->getCond() ? dyn_cast<BinaryOperator>(S->getCond()->IgnoreParenImpCasts()) : nullptr;
    if (!Condition || !Condition->isComparisonOp() || !S->getInc())
      return std::nullopt;
    const VarDecl *Counter = variableIn(Condition->getLHS());
    std::optional<int64_t> From = Counter ? startOf(Counter, S->getInit()) : std::nullopt;
    std::optional<int64_t> To = number(Condition->getRHS()), Step = stepOf(S->getInc(), Counter);
    if (!From || !To || !Step || *Step == 0)
      return std::nullopt;
    __int128 Distance = (__int128(*To) - *From) / *Step;
    bool IsInclusive = Condition->getOpcode() == BO_LE || Condition->getOpcode() == BO_GE;
    return Distance < 0 ? 0 : static_cast<uint64_t>(Distance) + IsInclusive;
  }

  std::optional<int64_t> startOf(const VarDecl *Counter, const Stmt *Init) {
    if (const auto *Declared = dyn_cast_or_null<DeclStmt>(Init);
        Declared && llvm::is_contained(Declared->decls(), Counter))
      return number(Counter->getInit());
    const auto *Assigned = dyn_cast_or_null<BinaryOperator>(Init);
    if (Assigned && Assigned->getOpcode() == BO_Assign && variableIn(Assigned->getLHS()) == Counter)
      return number(Assigned->getRHS());
    return std::nullopt;
  }

  std::optional<int64_t> stepOf(const Expr *Increment, const VarDecl *Counter) {
    Increment = Increment->IgnoreParenImpCasts();
    if (const auto *Unary = dyn_cast<UnaryOperator>(Increment);
        Unary && Unary->isIncrementDecrementOp() && variableIn(Unary->getSubExpr()) == Counter)
      return Unary->isIncrementOp() ? 1 : -1;
    const auto *Added = dyn_cast<CompoundAssignOperator>(Increment);
    if (!Added || variableIn(Added->getLHS()) != Counter)
      return std::nullopt;
    std::optional<int64_t> By = number(Added->getRHS());
    if (By && Added->getOpcode() == BO_SubAssign && *By != INT64_MIN)
      return -*By;
    return Added->getOpcode() == BO_AddAssign ? By : std::nullopt;
  }

  /// Of an array, or of a container made of constants on the spot: std::string("abc"), std::vector{1, 2}.
  std::optional<uint64_t> elementsOf(const Expr *Range) {
    if (!Range || Range->isInstantiationDependent())
      return std::nullopt;
    Range = Range->IgnoreUnlessSpelledInSource();
    if (const VarDecl *D = variableIn(Range);
        D && D->hasLocalStorage() && D->getType().isConstQualified() && D->getInit())
      Range = D->getInit()->IgnoreUnlessSpelledInSource();
    if (const auto *Cast = dyn_cast<CXXFunctionalCastExpr>(Range))
      Range = Cast->getSubExpr()->IgnoreUnlessSpelledInSource();
    if (const auto *Made = dyn_cast<CXXConstructExpr>(Range); Made && Made->getNumArgs() > 0)
      if (const Expr *From = Made->getArg(0)->IgnoreImplicit(); isa<StringLiteral, CXXStdInitializerListExpr>(From))
        Range = From;
    if (const auto *Text = dyn_cast<StringLiteral>(Range))
      return Text->getLength();
    if (const auto *List = dyn_cast<CXXStdInitializerListExpr>(Range))
      Range = List->getSubExpr();
    if (const auto *Array = Context.getAsConstantArrayType(Range->getType()))
      return Array->getZExtSize();
    const auto *Record = Range->getType()->getAsCXXRecordDecl();
    const auto *Instance = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Record);
    if (Instance && Instance->isInStdNamespace() && Instance->getName() == "array")
      return Instance->getTemplateArgs().get(1).getAsIntegral().getLimitedValue();
    return std::nullopt;
  }

  Loops &Out;
  const Stmt *Body;
  ASTContext &Context;
  unsigned Current = 0;
  std::optional<ChangedVariables> Changed;
};

Loops::Loops(const Stmt *Body, ASTContext &Context) {
  LoopFinder(*this, Body, Context).TraverseStmt(const_cast<Stmt *>(Body));
}

} // namespace async_tidy
