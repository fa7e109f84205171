// RUN: %check %s async-same-executor-wait
// What ends the wait is done by tasks behind the one that waits.
#include <boost/asio.hpp>
#include <future>
#include <latch>
#include <semaphore>
namespace net = boost::asio;

int part(int N);

struct Storage {
  void slotsBad() {
    net::post(Pool, [this] {
      for (int I = 0; I < 100; ++I) {
        Slots.acquire();
        // CHECK: cpp:[[@LINE-1]]:{{.*}}'lambda in Storage::slotsBad' waits in a task of 'Storage::Pool' for 'lambda in lambda in Storage::slotsBad'
        // CHECK: cpp:[[@LINE+3]]:{{.*}}note: it goes on when {{.*}} has come here
        net::post(Pool, [this, I] {
          part(I);
          Slots.release();
        });
      }
    });
  }
  void latchBad() {
    net::post(Pool, [this] {
      std::latch Done(2);
      for (int I = 0; I < 2; ++I)
        net::post(Pool, [&Done] { Done.count_down(); });
      Done.wait();
      // CHECK: cpp:[[@LINE-1]]:{{.*}}waits in a task of 'Storage::Pool' for
    });
  }
  void promiseBad() {
    net::post(Pool, [this] {
      std::promise<int> Promise;
      net::post(Pool, [&Promise] { Promise.set_value(part(1)); });
      Promise.get_future().get();
      // CHECK: cpp:[[@LINE-1]]:{{.*}}waits in a task of 'Storage::Pool' for
    });
  }
  // Taken by who submits, not by a task.
  void outsideOk() {
    for (int I = 0; I < 100; ++I) {
      Outside.acquire();
      net::post(Pool, [this, I] {
        part(I);
        Outside.release();
      });
    }
  }
  // Who holds a slot runs already.
  void mutexOk() {
    net::post(Pool, [this] {
      Few.acquire();
      part(1);
      Few.release();
    });
  }
  struct Guard {
    ~Guard() { Of->Guarded.release(); }
    Storage *Of;
  };
  void guardOk() {
    net::post(Pool, [this] {
      Guarded.acquire();
      Guard Back{this};
      part(1);
    });
  }
  void take() { Wrapped.acquire(); }
  void give() { Wrapped.release(); }
  void methodsOk() {
    net::post(Pool, [this] {
      take();
      part(1);
      give();
    });
  }
  static void giveTo(std::counting_semaphore<> &S) { S.release(); }
  void referenceBad() {
    net::post(Pool, [this] {
      Given.acquire();
      // CHECK: cpp:[[@LINE-1]]:{{.*}}waits in a task of 'Storage::Pool' for 'Storage::giveTo'
      net::post(Pool, [this] { giveTo(Given); });
    });
  }
  // Another executor gives the slots back.
  void otherOk() {
    net::post(Pool, [this] {
      Others.acquire();
      net::post(Other, [this] { Others.release(); });
    });
  }
  net::thread_pool Pool{4}, Other{4};
  std::counting_semaphore<> Slots{8}, Outside{8}, Few{2}, Others{8}, Guarded{2}, Wrapped{2}, Given{2};
};
