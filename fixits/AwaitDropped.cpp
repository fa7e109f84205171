// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   load(1);     →   co_await load(1);
#include "fixits/Coroutine.h"
#include "tool/core/extract/Names.h"

#include "clang/AST/DeclCXX.h"

namespace async_tidy {

/// Asked here as well as by the compiler: some libraries let a coroutine await anything. An instance of a template, or what
/// hands the task on, may return something else.
static bool returnsAwaitable(const Site &S) {
  const auto *Record = S.Call->getType()->getAsCXXRecordDecl();
  if (Record && S.With.Knowledge.task(catalogName(Record)))
    return true;
  const clang::FunctionDecl *Callee = S.Call->getDirectCallee();
  const ApiRules *Rules = Callee ? S.With.Knowledge.rules(catalogName(Callee)) : nullptr;
  return Rules && !Rules->Switches.empty();
}

static llvm::Expected<Proposal> awaitDropped(const Site &S) {
  if (llvm::Expected<std::string> Type = coroutineType(S); !Type)
    return Type.takeError();
  if (!returnsAwaitable(S))
    return llvm::createStringError("the call itself returns no task");
  if (!isStatement(S))
    return llvm::createStringError("the task is kept, so that it may be meant for later");
  Edits Out;
  if (llvm::Error Unfit = Out.insertBefore(S.Call->getSourceRange(), "co_await ", S.Context))
    return Unfit;
  return Out;
}

static RegisterRewrite X({.Id = "await-dropped",
                          .Level = RewriteLevel::Safe,
                          .Summary = "awaits a task that is made and dropped in a coroutine",
                          .Run = awaitDropped});

} // namespace async_tidy
