#include "janitor.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ingest {

void Janitor::run(std::stop_token stop) {
  std::unique_lock lock(sleeping_);
  while (!stop.stop_requested()) {
    submit(workers_, [this] { expireEvents(services_); });
    wake_.wait_for(lock, stop, 200ms, [] { return false; });
  }
}

} // namespace ingest
