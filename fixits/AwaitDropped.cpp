// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   load(1);     →   co_await load(1);
#include "fixits/Coroutine.h"

namespace async_tidy {

static llvm::Expected<Edits> awaitDropped(const Site &S) {
  if (llvm::Expected<std::string> Type = coroutineType(S); !Type)
    return Type.takeError();
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
