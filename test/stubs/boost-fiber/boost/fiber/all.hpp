// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <chrono>
#include <functional>

namespace boost::fibers {
enum class launch { dispatch, post };
class fiber {
public:
  template <class F, class... A> fiber(F &&, A...) {}
  template <class F, class... A> fiber(launch, F &&, A...) {}
  void join();
  void detach();
};
class mutex {
public:
  void lock();
  void unlock();
};
class condition_variable_any {
public:
  template <class Lock> void wait(Lock &) {}
};
template <class T> class future {
public:
  T get();
};
template <class F, class... A> auto async(F &&, A...) -> future<decltype(std::declval<F>()(std::declval<A>()...))> { __builtin_unreachable(); }
} // namespace boost::fibers
namespace boost::this_fiber {
template <class R, class P> void sleep_for(const std::chrono::duration<R, P> &);
}
