// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   co_await collectAllRange(std::move(Tasks))   →   constexpr std::size_t MaxInFlight = 64;
//                                                    co_await collectAllWindowed(std::move(Tasks), MaxInFlight)
#include "fixits/Coroutine.h"
#include "fixits/Recipe.h"
#include "fixits/Spelling.h"
#include "tool/core/extract/Names.h"

#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace async_tidy {

using llvm::Error;
using llvm::Expected;

namespace {

/// Whether a call is the whole operand of an await. Looks at what is written only.
class AwaitFinder : public RecursiveASTVisitor<AwaitFinder> {
public:
  explicit AwaitFinder(const CallExpr *Call) : Call(Call) {}

  bool VisitCoawaitExpr(CoawaitExpr *E) {
    IsAwaited |= E->getOperand()->getSourceRange() == Call->getSourceRange();
    return !IsAwaited;
  }

  bool IsAwaited = false;

private:
  const CallExpr *Call;
};

bool hasBoundedForm(const Site &S) {
  const FunctionDecl *Callee = S.Call->getDirectCallee();
  const ApiRules *Rules = Callee ? S.With.Knowledge.rules(catalogName(Callee)) : nullptr;
  return Rules && llvm::any_of(Rules->Recipes, [](const Recipe &R) { return R.Rewrite == "bound-fan-out"; });
}

/// The braces of the function; null if there is a `try` in their place.
const CompoundStmt *bodyOf(const FunctionDecl *Function) {
  const Stmt *Body = Function->getBody();
  if (const auto *Coroutine = dyn_cast<CoroutineBodyStmt>(Body))
    Body = Coroutine->getBody();
  const auto *Braces = dyn_cast<CompoundStmt>(Body);
  return Braces && Braces->getLBracLoc().isValid() ? Braces : nullptr; // Clang puts others around the `try` of a coroutine
}

bool declaresLimit(const Stmt *S) {
  const auto *Declaration = dyn_cast<DeclStmt>(S);
  return Declaration && llvm::any_of(Declaration->decls(), [](const Decl *D) {
           const auto *Variable = dyn_cast<VarDecl>(D);
           return Variable && Variable->getIdentifier() && Variable->getName() == LimitName;
         });
}

/// The function has the constant already, or can see one.
bool hasLimit(const Site &S, const CompoundStmt *Body) {
  if (llvm::any_of(Body->body(), declaresLimit))
    return true;
  DeclarationName Name = &S.Context.Idents.get(LimitName);
  for (const DeclContext *C = S.Function->getParent(); C; C = C->getParent())
    if (!C->lookup(Name).empty())
      return true;
  return false;
}

/// The first statement of the body tells what stands in front of a line of it.
std::string indentation(const CompoundStmt *Body, const SourceManager &Sources) {
  SourceLocation Brace = Sources.getExpansionLoc(Body->getLBracLoc());
  SourceLocation First = Sources.getExpansionLoc(Body->body_front()->getBeginLoc());
  if (Sources.getExpansionLineNumber(Brace) == Sources.getExpansionLineNumber(First))
    return " ";
  return "\n" + std::string(Sources.getExpansionColumnNumber(First) - 1, ' ');
}

Error declareLimit(const Site &S, Edits &Out) {
  const CompoundStmt *Body = bodyOf(S.Function);
  if (!Body)
    return llvm::createStringError("the body of '" + displayName(S.Function) + "' is a 'try', which has no place for a constant");
  if (hasLimit(S, Body))
    return Error::success();
  // The brace is replaced, so that two changes of one function want the same thing there.
  std::string Constant = ("constexpr std::size_t " + LimitName + " = " + llvm::Twine(S.With.Limit) + ";").str();
  return Out.replace(Body->getLBracLoc(), "{" + indentation(Body, S.Context.getSourceManager()) + Constant, S.Context);
}

} // namespace

static Expected<Proposal> boundFanOut(const Site &S) {
  if (!hasBoundedForm(S))
    return llvm::createStringError("the catalog knows no bounded form of the call; take a slot of a semaphore in front of it");
  AwaitFinder Finder(S.Call);
  Finder.TraverseStmt(S.Function->getBody());
  if (!Finder.IsAwaited)
    return llvm::createStringError(
        "it is not awaited where it stands, so that what it works on may be gone before the last task starts");
  Expected<Edits> Out = followRecipe(S, "bound-fan-out");
  if (!Out)
    return Out.takeError();
  if (Error Unfit = declareLimit(S, *Out))
    return Unfit;
  return std::move(*Out);
}

static RegisterRewrite X({.Id = "bound-fan-out",
                          .Level = RewriteLevel::Review,
                          .Summary = "lets only so many tasks run at once that are started together",
                          .Run = boundFanOut});

} // namespace async_tidy
