// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   net::co_spawn(Io, child(), net::use_future).get()   →   co_await net::co_spawn(Io, child(), net::use_awaitable)
#include "fixits/Recipe.h"

namespace async_tidy {

static llvm::Expected<Proposal> awaitResult(const Site &S) { return followRecipe(S, "await-result"); }

static RegisterRewrite X({.Id = "await-result",
                          .Level = RewriteLevel::Safe,
                          .Summary = "awaits what a coroutine waits for by blocking its thread",
                          .Run = awaitResult});

} // namespace async_tidy
