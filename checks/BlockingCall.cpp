// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/Blocking.h"

namespace async_tidy {

static void blockingCall(const Program &P, Reporter &R) {
  reportBlocking(P, R, [](const Leaf &L) { return !L.IsWait; });
}

static RegisterCheck X({.Name = "async-blocking-call",
                        .Summary = "a blocking call is reached from a coroutine, fiber or event-loop callback",
                        .Rewrites = {"native-async", "offload"},
                        .Above = {"offload", "propagate-await"},
                        .Run = blockingCall});

} // namespace async_tidy
