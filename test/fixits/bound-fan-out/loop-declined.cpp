// RUN: %fix %s async-unbounded-submit --review
#include <boost/asio.hpp>
#include <functional>
#include <future>
#include <string>
#include <vector>
namespace net = boost::asio;

void store(const std::string &Chunk);

// Who runs the loop may be this thread, later.
void eventLoop(net::io_context &Io, const std::vector<std::string> &Chunks) {
  for (const std::string &Chunk : Chunks)
    net::post(Io, [&Chunk] { store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: what runs the tasks is an event loop or unknown, and may need this thread, which would wait
}
net::awaitable<void> coroutine(net::thread_pool &Pool, const std::vector<std::string> &Chunks) {
  for (const std::string &Chunk : Chunks)
    net::post(Pool, [&Chunk] { store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: a coroutine must not wait for a thread's semaphore
  co_return;
}
// A wait in a task of the same pool may hang it, so that no rewrite is offered.
struct Server {
  void start(const std::vector<std::string> &Chunks) {
    net::post(Pool, [this, &Chunks] { ownTask(Chunks); });
  }
  void ownTask(const std::vector<std::string> &Chunks) {
    for (const std::string &Chunk : Chunks)
      net::post(Pool, [&Chunk] { store(Chunk); });
  }
  net::thread_pool Pool;
};
void noLambda(net::thread_pool &Pool, const std::vector<std::string> &Chunks) {
  for (const std::string &Chunk : Chunks)
    net::post(Pool, std::bind(store, Chunk));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: the task is no lambda that is written in the call
}
#define SUBMIT(Task) net::post(Pool, Task)
void inMacro(net::thread_pool &Pool, const std::vector<std::string> &Chunks) {
  for (const std::string &Chunk : Chunks)
    SUBMIT([&Chunk] { store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: the catalog knows no bounded form of the call
}
// The names of the task are its own.
struct Parking {
  void fill(net::thread_pool &Pool, int Count) {
    for (int I = 0; I != Count; ++I)
      net::post(Pool, [this] { Taken += Slot ? 1 : 2; });
    // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: the task has a 'Slot' of its own, which the slot would hide
  }
  int Slot = 0, Taken = 0;
};
void heldAlready(net::thread_pool &Pool, int Count) {
  int Held = 0;
  for (int I = 0; I != Count; ++I)
    net::post(Pool, [&Held] { ++Held; });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: the task has a 'Held' of its own, which the slot would hide
}
void slotsAlready(net::thread_pool &Pool, const std::vector<std::string> &Chunks, int Slots) {
  for (const std::string &Chunk : Chunks)
    net::post(Pool, [&Chunk, Slots] { store(Slots ? Chunk : ""); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: it would not compile: {{.*}}'Slots'
}
// One slot for all of them would bound nothing.
void inHead(net::thread_pool &Pool, const std::vector<std::string> &Chunks) {
  for (size_t I = 0; I != Chunks.size(); net::post(Pool, [&, I] { store(Chunks[I]); }), ++I)
    // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: the finding would still be there
    ;
}
void labelled(net::thread_pool &Pool, const std::vector<std::string> &Chunks) {
  for (const std::string &Chunk : Chunks)
  Next:
    net::post(Pool, [&Chunk] { store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: there is no place in front of the statement
}
// The loop calls what submits.
void inClosure(net::thread_pool &Pool, const std::vector<std::string> &Chunks) {
  auto Submit = [&Pool](const std::string &Chunk) { net::post(Pool, [&Chunk] { store(Chunk); }); };
  for (const std::string &Chunk : Chunks)
    Submit(Chunk);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: the catalog knows no bounded form of the call, nor that it submits something
}
// A handler of an event loop must not wait either.
struct Reader {
  void start(net::ip::tcp::socket &Peer) {
    Peer.async_wait(net::ip::tcp::socket::wait_read, [this](boost::system::error_code) { storeAll(); });
  }
  void storeAll() {
    for (const std::string &Chunk : Chunks)
      net::post(Pool, [&Chunk] { store(Chunk); });
    // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: it would bring another finding: call of 'Reader::storeAll' blocks the callback
  }
  net::thread_pool Pool;
  std::vector<std::string> Chunks;
};
// A deferred task runs in the thread that waits for it, and gives its slot back only there.
void deferred(const std::vector<std::string> &Chunks) {
  std::vector<std::future<void>> Stored;
  for (const std::string &Chunk : Chunks)
    Stored.push_back(std::async(std::launch::deferred, [&Chunk] { store(Chunk); }));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: the task may run only when somebody waits for it, and would keep its slot until then
}
void unknownPolicy(std::launch How, const std::vector<std::string> &Chunks) {
  std::vector<std::future<void>> Stored;
  for (const std::string &Chunk : Chunks)
    Stored.push_back(std::async(How, [&Chunk] { store(Chunk); }));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: the task may run only when somebody waits for it
}
