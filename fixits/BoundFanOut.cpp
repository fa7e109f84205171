// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   co_await collectAllRange(std::move(Tasks))   →   constexpr std::size_t MaxInFlight = 64;
//                                                    co_await collectAllWindowed(std::move(Tasks), MaxInFlight)
//
// What has no bounded form, and submits in a loop, takes a slot of a semaphore each time (Slots.h).
#include "fixits/Coroutine.h"
#include "fixits/Recipe.h"
#include "fixits/Slots.h"
#include "tool/core/extract/Names.h"

#include "clang/AST/RecursiveASTVisitor.h"
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

} // namespace

static Expected<Edits> boundCall(const Site &S) {
  AwaitFinder Finder(S.Call);
  Finder.TraverseStmt(S.Function->getBody());
  if (!Finder.IsAwaited)
    return llvm::createStringError(
        "it is not awaited where it stands, so that what it works on may be gone before the last task starts");
  Expected<Edits> Out = followRecipe(S, "bound-fan-out");
  if (!Out)
    return Out;
  if (Error Unfit = declareLimit(S, *Out))
    return Unfit;
  return Out;
}

static Expected<Proposal> boundFanOut(const Site &S) {
  Expected<Edits> Out = hasBoundedForm(S) ? boundCall(S) : takeSlots(S);
  if (!Out)
    return Out.takeError();
  return std::move(*Out);
}

static RegisterRewrite X({.Id = "bound-fan-out",
                          .Level = RewriteLevel::Review,
                          .Summary = "lets only so many tasks run at once that are started together",
                          .Run = boundFanOut});

} // namespace async_tidy
