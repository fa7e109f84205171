// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <async_simple/coro/Lazy.h>

namespace async_simple::uthread {
enum class Launch { Prompt, Schedule, Current };
template <Launch P, class F> void async(F &&, Executor *) {}
} // namespace async_simple::uthread
