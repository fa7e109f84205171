// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   std::this_thread::sleep_for(1s)   →   co_await folly::coro::sleep(1s)
//   Socket.read_some(Buffer, Error)   →   co_await Socket.async_read_some(Buffer,
//   net::redirect_error(net::use_awaitable, Error))
#include "fixits/Recipe.h"
#include "fixits/Sharing.h"

namespace async_tidy {

static llvm::Expected<Proposal> nativeAsync(const Site &S) {
  llvm::Expected<Edits> Changes = followRecipe(S, "native-async");
  if (!Changes)
    return Changes.takeError();
  return Proposal(std::move(*Changes), sharingConcern(S));
}

static RegisterRewrite X({.Id = "native-async",
                          .Level = RewriteLevel::Varies,
                          .Summary = "calls what the coroutine's framework has in place of a blocking function",
                          .Run = nativeAsync});

} // namespace async_tidy
