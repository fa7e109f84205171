// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <boost/asio.hpp>

namespace boost::asio {

template <typename Executor> class basic_yield_context {
public:
  typedef Executor executor_type;
  basic_yield_context(const basic_yield_context &) noexcept;
  ~basic_yield_context();
  executor_type get_executor() const noexcept;
  basic_yield_context operator[](boost::system::error_code &Ec) const;
};
typedef basic_yield_context<any_io_executor> yield_context;

namespace detail {
template <typename Executor, typename... Args> struct result_of_token<basic_yield_context<Executor>, Args...> {
  typedef typename result<Args...>::type type;
};
} // namespace detail

template <typename Executor, typename F, typename CompletionToken>
detail::result_of_token_t<CompletionToken, std::exception_ptr>
spawn(const Executor &Ex, F &&Function, CompletionToken &&Token, constraint_t<true> = 0,
      constraint_t<IsExecutor<Executor>> = 0) {
  __builtin_unreachable();
}
template <typename ExecutionContext, typename F, typename CompletionToken>
detail::result_of_token_t<CompletionToken, std::exception_ptr>
spawn(ExecutionContext &Ctx, F &&Function, CompletionToken &&Token, constraint_t<true> = 0,
      constraint_t<IsContext<ExecutionContext>> = 0) {
  __builtin_unreachable();
}

} // namespace boost::asio
