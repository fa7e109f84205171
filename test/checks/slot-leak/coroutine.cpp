// RUN: %check %s async-slot-leak
#include <boost/asio.hpp>
#include <semaphore>
namespace net = boost::asio;

net::awaitable<int> load(int Chunk) {
  if (Chunk < 0)
    throw Chunk;
  co_return Chunk;
}
struct Storage {
  net::awaitable<void> storeBad(int Chunk) {
    co_await load(Chunk);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}warning: the slot of 'Storage::Slots' that was taken for 'Storage::storeBad' is never given back if 'load' throws
    Slots.release();
  }
  net::awaitable<void> storeOk(int Chunk) {
    try {
      co_await load(Chunk);
    } catch (...) {
    }
    Slots.release();
  }
  net::awaitable<void> leavesBad(int Chunk) {
    if (Chunk == 0)
      co_return;
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'Storage::leavesBad' is never given back on this way out
    Slots.release();
  }
  void start(int Chunk) {
    Slots.acquire();
    net::co_spawn(Pool, storeBad(Chunk), net::detached);
    Slots.acquire();
    net::co_spawn(Pool, storeOk(Chunk), net::detached);
    Slots.acquire();
    net::co_spawn(Pool, leavesBad(Chunk), net::detached);
  }

  net::thread_pool Pool{4};
  std::counting_semaphore<> Slots{16};
};
