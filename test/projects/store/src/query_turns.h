// One query at a time per event loop, in order of arrival.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/error_code.hpp>

#include <memory>

namespace store {

class QueryTurns {
  using Slot = boost::asio::experimental::channel<void(boost::system::error_code)>;

  struct GiveBack {
    void operator()(Slot *slot) const {
      slot->try_receive([](boost::system::error_code) {});
    }
  };

public:
  /// Ends when it goes out of scope; the next in line goes on.
  using Turn = std::unique_ptr<Slot, GiveBack>;

  explicit QueryTurns(boost::asio::any_io_executor loop) : slot_(loop, 1) {}

  boost::asio::awaitable<Turn> take() {
    co_await slot_.async_send(boost::system::error_code(), boost::asio::use_awaitable);
    co_return Turn(&slot_);
  }

private:
  Slot slot_;
};

} // namespace store
