#include "object_store.h"

#include <boost/asio/post.hpp>
#include <boost/asio/use_future.hpp>

#include <deque>
#include <future>
#include <latch>
#include <memory>
#include <vector>

namespace asio = boost::asio;

namespace storage {

namespace {

constexpr std::size_t window = 64; // chunks that are read ahead

/// Gives a slot back however its task ends.
class Slot {
public:
  explicit Slot(std::counting_semaphore<> &of) : of_(of) {}
  ~Slot() { of_.release(); }
  Slot(const Slot &) = delete;
  Slot &operator=(const Slot &) = delete;

private:
  std::counting_semaphore<> &of_;
};

} // namespace

std::size_t ObjectStore::put(const std::string &name, const std::string &data) {
  parts_.manifests.create(name);
  std::vector<std::future<void>> stored;
  for (std::size_t begin = 0; begin < data.size(); begin += chunkSize) {
    auto store = [this, name, chunk = stored.size(), part = data.substr(begin, chunkSize)] {
      storeChunk(name, chunk, part);
    };
    auto done = asio::post(parts_.io, asio::use_future(store)); // BLOCKS: async-unbounded-submit queue <- put
    stored.push_back(std::move(done));
  }
  for (std::future<void> &chunk : stored)
    chunk.get();
  return stored.size();
}

void ObjectStore::storeChunk(const std::string &name, std::size_t chunk, const std::string &data) {
  parts_.files.write(name, chunk, data);
  parts_.manifests.add(name, chunk, checksum(data));
}

std::string ObjectStore::get(const std::string &name) {
  const std::size_t chunks = parts_.manifests.chunksOf(name);
  std::string object;
  std::deque<std::future<std::string>> ahead;
  for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
    if (ahead.size() == window) {
      object += ahead.front().get();
      ahead.pop_front();
    }
    auto read = [this, name, chunk] { return parts_.files.read(name, chunk); };
    ahead.push_back(asio::post(parts_.io, asio::use_future(read)));
  }
  for (std::future<std::string> &data : ahead)
    object += data.get();
  return object;
}

std::size_t ObjectStore::verify(const std::string &name) {
  const std::size_t chunks = parts_.manifests.chunksOf(name);
  std::size_t good = 0;
  std::deque<std::future<bool>> ahead;
  for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
    if (ahead.size() == window) {
      good += ahead.front().get();
      ahead.pop_front();
    }
    auto check = [this, name, chunk] { return parts_.checksums.matches(name, chunk, parts_.files.read(name, chunk)); };
    ahead.push_back(asio::post(parts_.io, asio::use_future(check)));
  }
  for (std::future<bool> &matches : ahead)
    good += matches.get();
  return good;
}

std::size_t ObjectStore::replicate(const std::string &name, std::size_t copies) {
  const std::size_t chunks = parts_.manifests.chunksOf(name);
  auto left = std::make_shared<std::latch>(chunks * copies);
  std::deque<std::future<void>> ahead;
  for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
    if (ahead.size() == window) {
      ahead.front().get();
      ahead.pop_front();
    }
    auto copy = [=, this] {
      for (std::size_t number = 0; number < copies; ++number) {
        copying_.acquire(); // BLOCKS: async-same-executor-wait wait <- lambda in storage::ObjectStore::replicate
        asio::post(parts_.io, [=, this] {
          parts_.files.copy(name, chunk, number);
          copying_.release();
          left->count_down();
        });
      }
    };
    ahead.push_back(asio::post(parts_.io, asio::use_future(copy)));
  }
  left->wait();
  return chunks;
}

std::size_t ObjectStore::remove(const std::string &name) {
  const std::size_t chunks = parts_.manifests.chunksOf(name);
  parts_.manifests.remove(name);
  auto left = std::make_shared<std::latch>(chunks);
  for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
    removing_.acquire();
    asio::post(parts_.io, [this, name, chunk, left] {
      const Slot taken(removing_);
      removeChunk(name, chunk);
      left->count_down();
    });
  }
  left->wait();
  return chunks;
}

void ObjectStore::removeChunk(const std::string &name, std::size_t chunk) {
  parts_.files.remove(name, chunk);
  parts_.journal.note(name + '.' + std::to_string(chunk));
}

} // namespace storage
