// Runs blocking work on the worker pool while the awaiting coroutine leaves the event loop free.
#pragma once

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <concepts>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

namespace store {

/// The result of `work()`, which runs on one of the workers. What it throws is thrown here; the coroutine goes on where
/// it was.
template <std::invocable Work>
boost::asio::awaitable<std::invoke_result_t<Work>> offload(boost::asio::thread_pool &workers, Work work) {
  std::optional<std::invoke_result_t<Work>> result;
  std::exception_ptr failure;
  auto start = [&](auto done) {
    auto home = boost::asio::make_work_guard(done);
    boost::asio::post(workers, [&, done = std::move(done), home = std::move(home)]() mutable {
      try {
        result.emplace(work());
      } catch (...) {
        failure = std::current_exception();
      }
      boost::asio::post(home.get_executor(), std::move(done));
    });
  };
  co_await boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void()>(start, boost::asio::use_awaitable);
  if (failure)
    std::rethrow_exception(failure);
  co_return std::move(*result);
}

} // namespace store
