// Tries database work again when the server says that trying again may help.
#pragma once

#include "pg_connection.h"

#include <chrono>
#include <thread>

namespace store {

template <typename Work> auto withRetry(int attempts, std::chrono::milliseconds pause, Work work) {
  for (;; pause *= 2) {
    try {
      return work();
    } catch (const PgError &error) {
      if (!error.transient() || --attempts == 0)
        throw;
    }
    std::this_thread::sleep_for(pause); // BLOCKS: async-blocking-call sleep <- add
  }
}

} // namespace store
