#include "health.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <libpq-fe.h>

#include <chrono>
#include <iostream>
#include <utility>

namespace asio = boost::asio;

namespace store {

namespace {

bool serverAnswers(const std::string &conninfo) {
  return PQping(conninfo.c_str()) == PQPING_OK; // BLOCKS: async-blocking-call sql <- check
}

} // namespace

HealthMonitor::HealthMonitor(asio::any_io_executor loop, asio::thread_pool &workers, std::string conninfo)
    : workers_(workers), conninfo_(std::move(conninfo)), timer_(loop) {}

asio::awaitable<bool> HealthMonitor::check() {
  co_await asio::post(workers_, asio::use_awaitable); // a ping can take its time
  co_return serverAnswers(conninfo_);
}

asio::awaitable<void> HealthMonitor::watch() {
  bool wasUp = true;
  while (!stopping_) {
    const bool up = co_await check();
    if (up != wasUp)
      std::cerr << "the database is " << (up ? "back" : "gone") << '\n';
    wasUp = up;
    boost::system::error_code cancelled;
    timer_.expires_after(std::chrono::seconds(10));
    if (!stopping_)
      co_await timer_.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
  }
}

void HealthMonitor::stop() {
  stopping_ = true;
  timer_.cancel();
}

} // namespace store
