// RUN: %check %s async-slot-leak
// The slot is given back by a function of the program's own, by a guard, or by the next task.
#include <boost/asio.hpp>
#include <semaphore>
namespace net = boost::asio;

void store(int Chunk) {
  if (Chunk < 0)
    throw Chunk;
}

class Slot {
public:
  explicit Slot(std::counting_semaphore<> &Of) : Of(Of) {}
  ~Slot() { Of.release(); }

private:
  std::counting_semaphore<> &Of;
};

struct Storage {
  void take() { Slots.acquire(); }
  void giveBack() { Slots.release(); }

  void helperBad(int Chunk) {
    take();
    net::post(Pool, [this, Chunk] {
      store(Chunk);
      // CHECK: cpp:[[@LINE-1]]:{{.*}}warning: the slot of 'Storage::Slots' {{.*}} is never given back if 'store' throws
      // CHECK: cpp:[[@LINE-4]]:{{.*}}note: 'Storage::helperBad' takes the slot here
      giveBack();
    });
  }
  void guardOk(int Chunk) {
    take();
    net::post(Pool, [this, Chunk] {
      Slot Taken(Slots);
      store(Chunk);
    });
  }
  void nextTaskOk(int Chunk) {
    Slots.acquire();
    net::post(Pool, [this, Chunk] {
      if (Chunk == 0)
        return Slots.release();
      net::post(Pool, [this] { Slots.release(); });
    });
  }
  void takenInTheTaskOk(int Chunk) {
    Slots.acquire();
    Slots.release();
    net::post(Pool, [this, Chunk] {
      Slots.acquire();
      store(Chunk);
      Slots.release();
    });
  }
  void anotherSemaphoreOk(int Chunk) {
    Others.acquire();
    net::post(Pool, [this, Chunk] {
      store(Chunk);
      Slots.release();
    });
  }

  net::thread_pool Pool{4};
  std::counting_semaphore<> Slots{16}, Others{16};
};
