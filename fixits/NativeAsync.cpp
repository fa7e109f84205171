// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   std::this_thread::sleep_for(1s)   →   co_await folly::coro::sleep(1s)
#include "fixits/Recipe.h"

namespace async_tidy {

static llvm::Expected<Proposal> nativeAsync(const Site &S) { return followRecipe(S, "native-async"); }

static RegisterRewrite X({.Id = "native-async",
                          .Level = RewriteLevel::Safe,
                          .Summary = "calls what the coroutine's framework has in place of a blocking function",
                          .Run = nativeAsync});

} // namespace async_tidy
