// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   net::post(Pool, [&] { parent(); })   →   net::post(parents(), [&] { parent(); })
//   Pool.submit([&] { parent(); })       →   parents().submit([&] { parent(); })
//
// A task that waits goes where tasks may wait, so that what it waits for has the threads of its own executor.
#include "fixits/Coroutine.h"
#include "fixits/Spelling.h"
#include "tool/core/extract/Names.h"

#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace async_tidy {

using llvm::Expected;

/// Where the call says on what the task runs: an argument, or else its object.
static const Expr *executorIn(const CallExpr *Call, const Catalog &Knowledge) {
  const FunctionDecl *Callee = Call->getDirectCallee();
  const ApiRules *Rules = Callee ? Knowledge.rules(catalogName(Callee)) : nullptr;
  for (const SpawnRule &R : Rules ? llvm::ArrayRef(Rules->Spawns) : llvm::ArrayRef<SpawnRule>())
    if (R.Executor && *R.Executor != ObjectArg)
      return argumentAt(Call, *R.Executor);
  const Expr *Object = argumentAt(Call, ObjectArg);
  return Object && !isa<CXXThisExpr>(Object->IgnoreParenImpCasts()) ? Object : nullptr;
}

/// `&` in front of what stood for a pointer.
static std::string asPointer(const Expr *E, const std::string &Named) {
  return E->getType()->isAnyPointerType() ? "(&" + Named + ")" : Named;
}

static Expected<Proposal> separateExecutor(const Site &S) {
  if (S.With.BlockingExecutor.empty())
    return missingExecutor();
  const Expr *Executor = executorIn(S.Call, S.With.Knowledge);
  if (!Executor)
    return llvm::createStringError("the call that submits the task does not say where it runs");
  Expected<std::string> Text = textOf(Executor, S.Context);
  if (!Text)
    return Text.takeError();
  std::string New = asPointer(Executor, S.With.BlockingExecutor);
  if (*Text == New)
    return llvm::createStringError("it runs on '" + New + "' already");
  Edits Out;
  if (llvm::Error Unfit = Out.replace(Executor->getSourceRange(), New, S.Context))
    return Unfit;
  return std::move(Out);
}

static RegisterRewrite X({.Id = "separate-executor",
                          .Level = RewriteLevel::Review,
                          .Summary = "submits a task that waits to an executor where tasks may wait",
                          .Run = separateExecutor,
                          .Of = RewriteOf::Origin});

} // namespace async_tidy
