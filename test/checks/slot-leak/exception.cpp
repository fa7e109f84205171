// RUN: %check %s async-slot-leak
#include <boost/asio.hpp>
#include <semaphore>
#include <stdexcept>
namespace net = boost::asio;

void store(int Chunk) {
  if (Chunk < 0)
    throw std::invalid_argument("chunk");
}
void count(int Chunk) noexcept;
void check(int Chunk);
extern "C" void put(int Chunk);

struct Storage {
  void throwsBad(int Chunk) {
    Slots.acquire();
    net::post(Pool, [this, Chunk] {
      store(Chunk);
      // CHECK: cpp:[[@LINE-1]]:7: warning: the slot of 'Storage::Slots' that was taken for 'lambda in Storage::throwsBad' is never given back if 'store' throws
      // CHECK: cpp:[[@LINE-4]]:{{.*}}note: 'Storage::throwsBad' takes the slot here
      Slots.release();
      // CHECK: cpp:[[@LINE-1]]:{{.*}}note: 'lambda in Storage::throwsBad' gives the slot back here
    });
  }
  void throwsInHelperBad(int Chunk) {
    Slots.acquire();
    net::post(Pool, [this, Chunk] {
      storeTwice(Chunk);
      // CHECK: cpp:[[@LINE-1]]:{{.*}}is never given back if 'Storage::storeTwice' throws
      Slots.release();
    });
  }
  void storeTwice(int Chunk) {
    store(Chunk);
    store(Chunk + 1);
  }
  void throwsItselfBad(int Chunk) {
    Slots.acquire();
    net::post(Pool, [this, Chunk] {
      if (Chunk < 0)
        throw Chunk;
      // CHECK: cpp:[[@LINE-3]]:{{.*}}is never given back on this way out
      Slots.release();
    });
  }
  void onlySomeHandlersGiveBackBad(int Chunk) {
    Slots.acquire();
    net::post(Pool, [this, Chunk] {
      try {
        store(Chunk);
        Slots.release();
      } catch (const std::exception &) {
        return;
        // CHECK: cpp:[[@LINE-1]]:{{.*}}is never given back on this way out
      }
    });
  }
  void connectionFailsBad(net::ip::tcp::socket &To, const net::ip::tcp::endpoint &Where) {
    Slots.acquire();
    net::post(Pool, [this, &To, Where] {
      To.connect(Where);
      // CHECK: cpp:[[@LINE-1]]:{{.*}}is never given back if {{.*}}connect' throws
      Slots.release();
    });
  }
  void reportsErrorsOk(net::ip::tcp::socket &To, const net::ip::tcp::endpoint &Where) {
    Slots.acquire();
    net::post(Pool, [this, &To, Where] {
      boost::system::error_code Error;
      To.connect(Where, Error);
      Slots.release();
    });
  }
  void catchesOk(int Chunk) {
    Slots.acquire();
    net::post(Pool, [this, Chunk] {
      try {
        store(Chunk);
      } catch (const std::exception &) {
      }
      Slots.release();
    });
  }
  void givesBackInHandlerOk(int Chunk) {
    Slots.acquire();
    net::post(Pool, [this, Chunk] {
      try {
        store(Chunk);
        Slots.release();
      } catch (...) {
        Slots.release();
        throw;
      }
    });
  }
  void cannotThrowOk(int Chunk) {
    Slots.acquire();
    net::post(Pool, [this, Chunk] {
      count(Chunk);
      put(Chunk);
      Slots.release();
    });
  }
  void unknownOk(int Chunk) {
    Slots.acquire();
    net::post(Pool, [this, Chunk] {
      check(Chunk);
      Slots.release();
    });
  }
  void firstOk(int Chunk) {
    Slots.acquire();
    net::post(Pool, [this, Chunk] {
      Slots.release();
      store(Chunk);
    });
  }

  net::thread_pool Pool{4};
  std::counting_semaphore<> Slots{16};
};
