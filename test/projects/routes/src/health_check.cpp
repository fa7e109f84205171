#include "health_check.h"

#include "offload.h"

#include <iostream>

namespace asio = boost::asio;

namespace routes {

asio::awaitable<bool> HealthCheck::databaseAnswers() {
  try {
    co_await offload(workers_, [this] { return probe_.ping(); }); // BLOCKS: async-dropped-awaitable wait <- offload
    co_return true;
  } catch (const DatabaseError &failure) {
    std::cerr << failure.what();
    co_return false;
  }
}

} // namespace routes
