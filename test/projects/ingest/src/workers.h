// How work gets to the threads, and how much of it at a time.
#pragma once

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <exception>
#include <iostream>
#include <semaphore>
#include <utility>

namespace ingest {

/// What a task throws ends this task alone.
template <class Work> void submit(boost::asio::thread_pool &workers, Work work) {
  boost::asio::post(workers, [work = std::move(work)] {
    try {
      work();
    } catch (const std::exception &failure) {
      std::cerr << "ingest: " << failure.what() << '\n';
    }
  });
}

using Slots = std::counting_semaphore<64>;

/// Taken before a task is submitted, given back when it is over, however that may be.
class Slot {
public:
  explicit Slot(Slots &slots) : slots_(&slots) { slots.acquire(); }
  Slot(Slot &&other) noexcept : slots_(std::exchange(other.slots_, nullptr)) {}
  ~Slot() {
    if (slots_)
      slots_->release();
  }

private:
  Slots *slots_;
};

} // namespace ingest
