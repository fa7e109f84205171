// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <seastar/core/thread.hh>

namespace seastar::coroutine {
template <class T = void> class as_future : public stub::Awaitable<future<T>> {
public:
  explicit as_future(future<T> &&);
};
template <class T> as_future(future<T>) -> as_future<T>;
} // namespace seastar::coroutine
