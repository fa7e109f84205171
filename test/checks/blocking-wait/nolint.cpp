// RUN: %check %s async-blocking-wait
#include <boost/asio.hpp>
#include <future>

boost::asio::awaitable<int> silencedOk(std::future<int> &F) {
  co_return F.get(); // NOLINT(async-blocking-wait): the promise is set above
}
