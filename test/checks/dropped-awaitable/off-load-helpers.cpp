// RUN: %check %s async-dropped-awaitable
// Who runs a callable and drops the task that it returns.
#include <boost/asio.hpp>
#include <functional>
#include <future>
#include <queue>
#include <thread>
#include <utility>
namespace net = boost::asio;

net::awaitable<void> save(int Id);
void saveNow(int Id);

// The project's own helper runs a callable of its own type …
struct Pool {
  net::thread_pool Threads;
  template <class F> void submit(F Do) { net::post(Threads, [Do] { Do(); }); }
  // CHECK-DAG: cpp:[[@LINE-1]]:68: {{.*}}the task that 'lambda in ownHelperBad' returns is dropped, so nothing of it runs
  // CHECK-DAG: note: 'lambda in ownHelperBad' is here
  template <class F> void hand(F Do) { net::post(Threads, Do); }
  // CHECK-DAG: cpp:[[@LINE-1]]:40: {{.*}}the task that 'lambda in ownHandOverBad' returns is dropped by what runs it
  // CHECK-DAG: note: 'lambda in ownHandOverBad' is here
};
void ownHelperBad(Pool &P) {
  P.submit([] { return save(1); });
}
void ownHandOverBad(Pool &P) {
  P.hand([] { return save(1); });
}
void ownHelperOk(Pool &P) {
  P.submit([] { saveNow(1); });
  P.hand([] { saveNow(1); });
}
// … or an erased one, which takes what returns anything.
static void runOn(net::thread_pool &Threads, std::function<void()> Do) {
  net::post(Threads, [Do] { Do(); });
  // CHECK-DAG: cpp:[[@LINE-1]]:{{.*}}the task that 'lambda in erasedBad' returns is dropped by what runs it, so nothing of it runs
  // CHECK-DAG: note: 'lambda in erasedBad' is here
}
void erasedBad(net::thread_pool &Threads) {
  runOn(Threads, [] { return save(1); });
}
void erasedOk(net::thread_pool &Threads) {
  runOn(Threads, [] { saveNow(1); });
}
void libraryBad(net::io_context &Io, net::thread_pool &Threads) {
  net::dispatch(Io, [] { return save(1); });
  // CHECK-DAG: cpp:[[@LINE-1]]:3: {{.*}}the task that 'lambda in libraryBad' returns is dropped by what runs it
  // CHECK-DAG: note: 'lambda in libraryBad' is here
  net::defer(Threads, [] { return save(2); });
  // CHECK-DAG: cpp:[[@LINE-1]]:3: {{.*}}the task that 'lambda in libraryBad' returns is dropped by what runs it
  // CHECK-DAG: note: 'lambda in libraryBad' is here
  std::jthread([] { return save(3); });
  // CHECK-DAG: cpp:[[@LINE-1]]:3: {{.*}}the task that 'lambda in libraryBad' returns is dropped by what runs it
  // CHECK-DAG: note: 'lambda in libraryBad' is here
  std::thread(save, 4).detach();
  // CHECK-DAG: cpp:[[@LINE-1]]:3: {{.*}}the task that 'save' returns is dropped by what runs it
}
net::awaitable<void> libraryOk(net::io_context &Io, net::thread_pool &Threads) {
  net::co_spawn(Threads, [] { return save(1); }, net::detached);
  auto Saved = std::async([] { return save(2); });
  co_await Saved.get();
}
void FN_futureBad() { std::async([] { return save(1); }); } // what becomes of the future is not followed
