// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <QtCore/qfuture.h>
#include <QtCore/qthreadpool.h>
#include <type_traits>

namespace QtConcurrent {
template <class F, class... A> QFuture<std::invoke_result_t<F, A...>> run(F &&, A &&...) { __builtin_unreachable(); }
template <class F, class... A> QFuture<std::invoke_result_t<F, A...>> run(QThreadPool *, F &&, A &&...) { __builtin_unreachable(); }
} // namespace QtConcurrent
