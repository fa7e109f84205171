// RUN: %check %s async-slot-leak
#include <boost/asio.hpp>
#include <semaphore>
namespace net = boost::asio;

bool isKnown(int Chunk);
void store(int Chunk);

struct Storage {
  void earlyReturnBad(int Chunk) {
    Slots.acquire();
    net::post(Pool, [this, Chunk] {
      if (isKnown(Chunk))
        return;
      // CHECK: cpp:[[@LINE-1]]:9: warning: the slot of 'Storage::Slots' that was taken for 'lambda in Storage::earlyReturnBad' is never given back on this way out
      store(Chunk);
      Slots.release();
    });
  }
  void onlyInOneBranchBad(int Chunk) {
    Slots.acquire();
    net::post(Pool, [this, Chunk] {
      // CHECK: cpp:[[@LINE-1]]:{{.*}}is never given back on this way out
      if (!isKnown(Chunk)) {
        store(Chunk);
        Slots.release();
      }
    });
  }
  void eachBranchOk(int Chunk) {
    Slots.acquire();
    net::post(Pool, [this, Chunk] {
      if (isKnown(Chunk)) {
        Slots.release();
        return;
      }
      store(Chunk);
      Slots.release();
    });
  }
  void tryAcquireBad(int Chunk) {
    if (Slots.try_acquire())
      net::post(Pool, [this, Chunk] {
        if (isKnown(Chunk))
          return;
        // CHECK: cpp:[[@LINE-1]]:{{.*}}is never given back on this way out
        Slots.release();
      });
  }
  void endlessOk() {
    Slots.acquire();
    net::post(Pool, [this] {
      while (true)
        if (isKnown(1)) {
          Slots.release();
          return;
        }
    });
  }

  net::thread_pool Pool{4};
  std::counting_semaphore<> Slots{16};
};
