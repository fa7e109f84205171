// Blocking work on the worker threads, while the coroutine that awaits it leaves the event loop free.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <concepts>
#include <functional>
#include <type_traits>
#include <utility>

namespace routes {

/// Runs `work()` on one of the workers, for what it does. What it throws is thrown here.
boost::asio::awaitable<void> offload(boost::asio::thread_pool &workers, std::function<void()> work);

/// What `query()` returns, which runs on one of the workers. What it throws is thrown here.
template <std::invocable Query>
boost::asio::awaitable<std::invoke_result_t<Query>> ask(boost::asio::thread_pool &workers, Query query) {
  auto body = [query = std::move(query)]() mutable -> boost::asio::awaitable<std::invoke_result_t<Query>> {
    co_return query();
  };
  co_return co_await boost::asio::co_spawn(workers, std::move(body), boost::asio::use_awaitable);
}

} // namespace routes
