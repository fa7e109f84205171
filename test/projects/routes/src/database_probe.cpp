#include "database_probe.h"

#include "offload.h"

namespace asio = boost::asio;

namespace routes {

asio::awaitable<void> DatabaseProbe::ping() {
  co_await offload(workers_, [this] { sessions_.with([](Session &session) { return session.query("SELECT 1"); }); });
}

} // namespace routes
