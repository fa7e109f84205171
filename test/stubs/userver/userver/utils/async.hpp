// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <string>
#include <type_traits>

namespace userver {
namespace engine {
class TaskProcessor;
class Deadline {};
template <class T> class TaskWithResult {
public:
  T Get();
};
template <class F, class... A> TaskWithResult<std::invoke_result_t<F, A...>> AsyncNoSpan(F &&, A &&...) { __builtin_unreachable(); }
template <class F, class... A> TaskWithResult<std::invoke_result_t<F, A...>> AsyncNoSpan(TaskProcessor &, F &&, A &&...) { __builtin_unreachable(); }
template <class F, class... A> TaskWithResult<std::invoke_result_t<F, A...>> AsyncNoSpan(Deadline, F &&, A &&...) { __builtin_unreachable(); }
template <class F, class... A>
TaskWithResult<std::invoke_result_t<F, A...>> AsyncNoSpan(TaskProcessor &, Deadline, F &&, A &&...) { __builtin_unreachable(); }
void InterruptibleSleepFor(int);
} // namespace engine
namespace utils {
template <class F, class... A> engine::TaskWithResult<std::invoke_result_t<F, A...>> Async(std::string, F &&, A &&...) { __builtin_unreachable(); }
template <class F, class... A>
engine::TaskWithResult<std::invoke_result_t<F, A...>> Async(engine::TaskProcessor &, std::string, F &&, A &&...) { __builtin_unreachable(); }
template <class F, class... A>
engine::TaskWithResult<std::invoke_result_t<F, A...>> Async(engine::TaskProcessor &, std::string, engine::Deadline, F &&, A &&...) { __builtin_unreachable(); }
} // namespace utils
} // namespace userver
