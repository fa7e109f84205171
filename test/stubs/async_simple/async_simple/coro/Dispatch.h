// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <async_simple/coro/Lazy.h>

namespace async_simple::coro {
stub::Awaitable<void> dispatch(Executor *);
} // namespace async_simple::coro
