#include "offload.h"

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>

#include <exception>

namespace asio = boost::asio;

namespace routes {

asio::awaitable<void> offload(asio::thread_pool &workers, std::function<void()> work) {
  const auto home = co_await asio::this_coro::executor;
  co_await asio::post(asio::bind_executor(workers, asio::use_awaitable));
  std::exception_ptr failure;
  try {
    work();
  } catch (...) {
    failure = std::current_exception();
  }
  co_await asio::post(home, asio::use_awaitable);
  if (failure)
    std::rethrow_exception(failure);
}

} // namespace routes
