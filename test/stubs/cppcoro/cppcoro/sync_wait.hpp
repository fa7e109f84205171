// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace cppcoro {
template <class A> auto sync_wait(A &&awaitable) -> decltype(awaitable.await_resume());
}
