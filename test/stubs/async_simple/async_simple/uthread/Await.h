// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <async_simple/Future.h>

namespace async_simple::uthread {
template <class T> T await(Future<T> &&) { __builtin_unreachable(); }
} // namespace async_simple::uthread
