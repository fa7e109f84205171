// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   net::awaitable<int> limit() { co_return 8; }   →   int limit() { return 8; }
//   … co_await limit() …                           →   … limit() …
//
// The function and all that calls it change together. Callers are those of this unit: others that read a changed declaration
// would no longer compile, which is asked when the change is tried.
#include "fixits/Coroutine.h"
#include "fixits/Spelling.h"
#include "tool/core/extract/Names.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/TypeLoc.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

#include <map>
#include <set>

using namespace clang;

namespace async_tidy {

using llvm::Error;
using llvm::Expected;

namespace {

/// What makes a function a coroutine. The closures in it are functions of their own.
class KeywordFinder : public RecursiveASTVisitor<KeywordFinder> {
public:
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }

  bool VisitCoreturnStmt(CoreturnStmt *S) {
    Returns.push_back(S->getKeywordLoc());
    return true;
  }
  bool VisitCoawaitExpr(CoawaitExpr *E) {
    if (!E->isImplicit())
      Awaits.insert(E->getKeywordLoc());
    return true;
  }
  bool VisitCoyieldExpr(CoyieldExpr *E) {
    Awaits.insert(E->getKeywordLoc());
    return true;
  }

  std::vector<SourceLocation> Returns;
  std::set<SourceLocation> Awaits;
};

/// All that names a function in the unit, and the awaits of what it returns.
class UseFinder : public RecursiveASTVisitor<UseFinder> {
public:
  explicit UseFinder(const FunctionDecl *Of) : Of(Of->getCanonicalDecl()) {}

  bool shouldVisitTemplateInstantiations() const { return true; }

  bool VisitDeclRefExpr(DeclRefExpr *E) { return add(E->getLocation(), E->getDecl()); }
  bool VisitMemberExpr(MemberExpr *E) { return add(E->getMemberLoc(), E->getMemberDecl()); }

  bool VisitCoawaitExpr(CoawaitExpr *E) {
    const auto *Call = dyn_cast<CallExpr>(E->getOperand()->IgnoreUnlessSpelledInSource());
    if (const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr; Callee && Callee->getCanonicalDecl() == Of)
      Awaits[E->getKeywordLoc()] = {E, Call};
    return true;
  }

  std::set<SourceLocation> Names;
  std::map<SourceLocation, std::pair<const CoawaitExpr *, const CallExpr *>> Awaits;

private:
  bool add(SourceLocation At, const ValueDecl *D) {
    if (D->getCanonicalDecl() == Of)
      Names.insert(At);
    return true;
  }

  const FunctionDecl *Of;
};

/// Where the name of the function stands in a call of it.
SourceLocation nameIn(const CallExpr *Call) {
  const Expr *Callee = Call->getCallee()->IgnoreParenImpCasts();
  if (const auto *Member = dyn_cast<MemberExpr>(Callee))
    return Member->getMemberLoc();
  return Callee->getExprLoc();
}

/// Its type is somebody else's business.
Error checkKind(const FunctionDecl *F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (Method && Method->getParent()->isLambda())
    return llvm::createStringError("it is a lambda, which whoever calls it wants as it is");
  if (Method && Method->isVirtual())
    return llvm::createStringError("it is virtual, and the others of its kind may await");
  if (isInTemplate(F))
    return llvm::createStringError("it is part of a template, of which each instance is another function");
  return Error::success();
}

/// A declaration in a header is all that others have of it. Without one they may have their own.
Error checkReach(const FunctionDecl *F, const ASTContext &Context) {
  const SourceManager &Sources = Context.getSourceManager();
  auto IsInHeader = [&](const FunctionDecl *D) { return !Sources.isInMainFile(Sources.getExpansionLoc(D->getLocation())); };
  if (F->getFormalLinkage() == Linkage::Internal || !F->isExternallyVisible() || isa<CXXMethodDecl>(F) ||
      llvm::any_of(F->redecls(), IsInHeader))
    return Error::success();
  return llvm::createStringError("other files may declare it themselves; 'static' would say that none does");
}

/// `int` of `task<int>`, as it is written; the type itself where it is `void` by default.
class ReturnType {
public:
  static Expected<ReturnType> of(const FunctionDecl *F, const ASTContext &Context) {
    auto Function = F->getTypeSourceInfo()->getTypeLoc().getAsAdjusted<FunctionTypeLoc>();
    auto Task = Function ? Function.getReturnLoc().getAsAdjusted<TemplateSpecializationTypeLoc>() : TemplateSpecializationTypeLoc();
    if (!Task)
      return llvm::createStringError("what it returns is not written as a template with the type of the value");
    ReturnType Out;
    Out.Range = Task.getSourceRange();
    if (Task.getNumArgs() == 0)
      Out.Text = "void";
    else if (Expected<std::string> Text = textOf(Task.getArgLoc(0).getSourceRange(), Context))
      Out.Text = std::move(*Text);
    else
      return Text.takeError();
    return Out;
  }

  SourceRange Range;
  std::string Text;
};

/// What awaiting a task gives, by its type.
QualType valueOf(const FunctionDecl *F) {
  const auto *Task = dyn_cast_or_null<ClassTemplateSpecializationDecl>(F->getReturnType()->getAsCXXRecordDecl());
  if (!Task || Task->getTemplateArgs().size() == 0 || Task->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return {};
  return Task->getTemplateArgs()[0].getAsType();
}

/// A function and its callers, on their way.
class Change {
public:
  explicit Change(const Site &S) : S(S) {}

  Expected<Edits> make() {
    for (const FunctionDecl *D : S.Function->redecls())
      if (Error Unfit = changeDeclaration(D))
        return Unfit;
    if (Error Unfit = changeReturns())
      return Unfit;
    if (Error Unfit = changeUses())
      return Unfit;
    return std::move(Out);
  }

private:
  Error changeDeclaration(const FunctionDecl *D) {
    Expected<ReturnType> Type = ReturnType::of(D, S.Context);
    if (!Type)
      return Type.takeError();
    return Out.replace(Type->Range, Type->Text, S.Context);
  }

  Error changeReturns() {
    KeywordFinder Keywords;
    Keywords.TraverseStmt(cast<CoroutineBodyStmt>(S.Function->getBody())->getBody());
    if (!Keywords.Awaits.empty())
      return llvm::createStringError("it awaits something");
    for (SourceLocation Keyword : Keywords.Returns)
      if (Error Unfit = Out.replace(Keyword, "return", S.Context))
        return Unfit;
    return Error::success();
  }

  Error changeUses() {
    UseFinder Finder(S.Function);
    Finder.TraverseAST(S.Context);
    if (Finder.Names.empty())
      return llvm::createStringError("nothing calls it in this file, so that who does cannot be told");
    for (const auto &[Keyword, Await] : Finder.Awaits) {
      if (Error Unfit = changeAwait(Await.first, Await.second))
        return Unfit;
      Finder.Names.erase(nameIn(Await.second));
    }
    if (!Finder.Names.empty())
      return llvm::createStringError("at " + placeInFile(*Finder.Names.begin(), S.Context) +
                                     " it is used, but not called and awaited at once");
    return checkCallers();
  }

  Error changeAwait(const CoawaitExpr *Await, const CallExpr *Call) {
    const FunctionDecl *Caller = functionAround(Await, S.Context);
    if (!Caller || isInTemplate(Caller))
      return llvm::createStringError("at " + placeInFile(Await->getKeywordLoc(), S.Context) + " a template calls it");
    if (!S.Context.hasSameUnqualifiedType(Await->getType(), valueOf(S.Function)))
      return llvm::createStringError("awaiting it gives something else than its type says");
    Removed[Caller->getCanonicalDecl()->getDefinition()].insert(Await->getKeywordLoc());
    return Out.removeUpTo(Await->getKeywordLoc(), Call->getBeginLoc(), S.Context);
  }

  /// Without an await a caller would be the next such function, or none of its kind.
  Error checkCallers() {
    for (const auto &[Caller, Gone] : Removed) {
      KeywordFinder Keywords;
      Keywords.TraverseStmt(Caller->getBody());
      if (Keywords.Awaits.size() == Gone.size())
        return llvm::createStringError("its caller '" + displayName(Caller) + "' would await nothing any more");
    }
    return Error::success();
  }

  const Site &S;
  std::map<const FunctionDecl *, std::set<SourceLocation>> Removed; // awaits, by who calls
  Edits Out;
};

} // namespace

static Expected<Proposal> plainFunction(const Site &S) {
  if (Expected<std::string> Type = coroutineType(S); !Type)
    return Type.takeError();
  if (Error Unfit = checkKind(S.Function))
    return Unfit;
  if (Error Unfit = checkReach(S.Function, S.Context))
    return Unfit;
  if (valueOf(S.Function).isNull())
    return llvm::createStringError("what it returns does not say what awaiting it gives");
  Expected<Edits> Out = Change(S).make();
  if (!Out)
    return Out.takeError();
  return std::move(*Out);
}

static RegisterRewrite X({.Id = "plain-function",
                          .Level = RewriteLevel::Review,
                          .Summary = "makes a coroutine that never awaits a plain function, which its callers just call",
                          .Run = plainFunction,
                          .Of = RewriteOf::Function});

} // namespace async_tidy
