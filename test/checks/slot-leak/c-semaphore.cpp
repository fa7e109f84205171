// RUN: %check %s async-slot-leak
#include <boost/asio.hpp>
#include <semaphore.h>
namespace net = boost::asio;

void store(int Chunk) {
  if (Chunk < 0)
    throw Chunk;
}
void bad(net::thread_pool &Pool, sem_t &Slots, int Chunk) {
  sem_wait(&Slots);
  net::post(Pool, [&Slots, Chunk] {
    store(Chunk);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}the slot of 'Slots' that was taken for 'lambda in bad' is never given back if 'store' throws
    sem_post(&Slots);
  });
}
void ok(net::thread_pool &Pool, sem_t &Slots, int Chunk) {
  sem_wait(&Slots);
  net::post(Pool, [&Slots, Chunk] {
    sem_post(&Slots);
    store(Chunk);
  });
}
