// Connections on loan: a fixed number of them, and whoever finds none waits.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace ingest {

template <class Connection> class Pool {
public:
  Pool(const std::string &server, std::size_t size) {
    for (std::size_t n = 0; n < size; ++n)
      free_.push_back(std::make_unique<Connection>(server));
  }

  class Lease {
  public:
    Lease(Pool &pool, std::unique_ptr<Connection> connection) : pool_(pool), connection_(std::move(connection)) {}
    Lease(Lease &&other) noexcept = default;
    ~Lease() {
      if (connection_)
        pool_.giveBack(std::move(connection_));
    }
    Connection *operator->() const { return connection_.get(); }

  private:
    Pool &pool_;
    std::unique_ptr<Connection> connection_;
  };

  Lease take() {
    std::unique_lock lock(mutex_);
    returned_.wait(lock, [this] { return !free_.empty(); }); // BLOCKS: async-blocking-call wait <- lambda in ingest::Delivery::receive
    Lease lease(*this, std::move(free_.back()));
    free_.pop_back();
    return lease;
  }

private:
  void giveBack(std::unique_ptr<Connection> connection) {
    {
      const std::lock_guard lock(mutex_);
      free_.push_back(std::move(connection));
    }
    returned_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> free_;
};

} // namespace ingest
