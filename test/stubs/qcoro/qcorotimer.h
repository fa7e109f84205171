// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <chrono>
#include <qcorotask.h>

namespace QCoro {
template <class R, class P> Task<> sleepFor(const std::chrono::duration<R, P> &);
}
