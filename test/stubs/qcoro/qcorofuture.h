// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <QtCore/qfuture.h>
#include <qcorotask.h>

namespace QCoro::detail {
template <class T> class QCoroFuture {};
} // namespace QCoro::detail
template <class T> stub::Awaitable<T> operator co_await(QFuture<T>) { __builtin_unreachable(); }
