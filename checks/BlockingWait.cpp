// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/Blocking.h"

namespace async_tidy {

static void blockingWait(const Program &P, Reporter &R) {
  reportBlocking(P, R, [](const Leaf &L) { return L.IsWait; });
}

static RegisterCheck X({.Name = "async-blocking-wait",
                        .Summary = "an asynchronous result is taken by blocking the thread of a coroutine, fiber or callback",
                        .Rewrites = {"await-result", "offload"},
                        .Above = {"offload", "propagate-await"},
                        .Run = blockingWait});

} // namespace async_tidy
