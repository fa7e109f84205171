// RUN: %fix %s async-lock-across-await --review
#include <boost/asio.hpp>
#include <concurrencpp/concurrencpp.h>
#include <condition_variable>
#include <coro/coro.hpp>
#include <folly/coro/Task.h>
#include <memory>
#include <mutex>
#include <qcorotask.h>
#include <shared_mutex>
namespace net = boost::asio;
coro::task<int> step();

std::mutex Global;
coro::task<int> global() {
  std::lock_guard Lock(Global);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: other files may use the mutex 'Global' too; 'static' would say that none does
}
coro::task<int> parameter(std::mutex &M) {
  std::lock_guard Lock(M);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: what the guard locks is handed in from elsewhere
}
static std::mutex InPlain;
int plain() {
  std::lock_guard Lock(InPlain);
  return 1;
}
coro::task<int> besidePlain() {
  std::lock_guard Lock(InPlain);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: at declined.cpp:[[@LINE-6]]: 'plain' is no coroutine
}
static std::mutex ByHand;
coro::task<void> byHand() {
  ByHand.lock();
  ByHand.unlock();
  co_return;
}
coro::task<int> besideByHand() {
  std::lock_guard Lock(ByHand);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: at declined.cpp:[[@LINE-7]]: the mutex is used without a guard
}
static std::mutex A, B;
coro::task<int> oneOfTwo() {
  std::lock_guard Lock(A);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: the mutex 'A' has no single declaration of its own
}
coro::task<int> both() {
  std::scoped_lock Lock(A, B);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: the guard gets more than one mutex
}
static std::mutex Twice;
coro::task<int> first() {
  std::lock_guard Lock(Twice);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: at declined.cpp:[[@LINE+3]] a coroutine of another framework uses the mutex
}
folly::coro::Task<int> second(folly::coro::Task<int> Step) {
  std::lock_guard Lock(Twice);
  co_return co_await Step;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: at declined.cpp:
}
static std::shared_mutex Shared;
coro::task<int> shared() {
  std::unique_lock Lock(Shared);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: at declined.cpp:[[@LINE-2]]: 'std::unique_lock' of 'std::shared_mutex' has no counterpart in the catalog for coroutines that return 'coro::task'
}
static std::mutex InAsio;
net::awaitable<void> asio(net::awaitable<void> Step) {
  std::lock_guard Lock(InAsio);
  co_await std::move(Step);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: at declined.cpp:[[@LINE-2]]: 'std::lock_guard' of 'std::mutex' has no counterpart in the catalog for coroutines that return 'boost::asio::awaitable'
}
template <class T> struct Store {
  std::mutex Guarded;
  coro::task<int> get() {
    std::lock_guard Lock(Guarded);
    co_return co_await step();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: at declined.cpp:[[@LINE-2]] a template uses the mutex
  }
};
coro::task<int> use(Store<int> &S) { return S.get(); }
// What a template names by a parameter is a use as well.
struct Shown {
  std::mutex Guarded;
};
template <class T> int peek(T &S) {
  std::lock_guard Lock(S.Guarded);
  return 1;
}
coro::task<int> show(Shown &S) {
  std::lock_guard Lock(S.Guarded);
  co_return peek(S) + co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: at declined.cpp:[[@LINE-6]] a template uses the mutex
}
static std::mutex Awaited;
static std::condition_variable Ready;
coro::task<int> waits() {
  std::unique_lock Lock(Awaited);
  int Value = co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: it would not compile:
  Ready.wait(Lock);
  co_return Value;
}
static std::mutex InHandler;
coro::task<int> handler() {
  int Value = 0;
  {
    std::lock_guard Lock(InHandler);
    Value = co_await step();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: it would not compile:
  }
  try {
    Value += co_await step();
  } catch (...) {
    std::lock_guard Lock(InHandler);
    Value = 0;
  }
  co_return Value;
}
coro::task<int> byHandOnly() {
  ByHand.lock();
  int Value = co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: there is no call that it knows how to change
  ByHand.unlock();
  co_return Value;
}
static std::mutex Initialised{};
coro::task<int> initialised() {
  std::lock_guard Lock(Initialised);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: the declaration of the mutex 'Initialised' has an initialiser
}
struct Heap {
  std::unique_ptr<std::mutex> Guarded;
};
coro::task<int> pointed(Heap &H) {
  std::lock_guard Lock(*H.Guarded);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: what the guard locks is no variable
}
static std::mutex Several[2];
coro::task<int> element() {
  std::lock_guard Lock(Several[1]);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: what the guard locks is no variable
}
coro::task<int> referenced() {
  static std::mutex M;
  std::mutex &Same = M;
  std::lock_guard Lock(Same);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: what the guard locks is handed in from elsewhere
}
static std::mutex Deferred;
coro::task<int> deferred() {
  std::unique_lock Lock(Deferred, std::defer_lock);
  Lock.lock();
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: there is no call that it knows how to change
}
static std::mutex Adopted;
coro::task<int> adopted() {
  Adopted.lock();
  std::lock_guard Lock(Adopted, std::adopt_lock);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: the guard gets more than one mutex
}
static std::mutex InTemporary;
coro::task<int> temporary() {
  co_return (std::lock_guard<std::mutex>(InTemporary), co_await step());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: the guard is no variable with a declaration of its own
}
static std::recursive_mutex Recursive;
coro::task<int> recursive() {
  std::lock_guard Lock(Recursive);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: at declined.cpp:[[@LINE-2]]: 'std::lock_guard' of 'std::recursive_mutex' has no counterpart
}
static std::mutex InQCoro;
QCoro::Task<int> qcoro(QCoro::Task<int> Step) {
  std::lock_guard Lock(InQCoro);
  co_return co_await Step;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: at declined.cpp:[[@LINE-2]]: 'std::lock_guard' of 'std::mutex' has no counterpart in the catalog for coroutines that return 'QCoro::Task'
}
static std::mutex InConcurrencpp;
concurrencpp::result<int> inConcurrencpp(concurrencpp::result<int> Step) {
  std::lock_guard Lock(InConcurrencpp);
  co_return co_await Step;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: at declined.cpp:[[@LINE-2]]: 'std::lock_guard' of 'std::mutex' has no counterpart in the catalog for coroutines that return 'concurrencpp::result'
}
static std::mutex LockedByMacro;
#define LOCK(M) std::lock_guard Lock(M)
coro::task<int> locksByMacro() {
  LOCK(LockedByMacro);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: it stands in a macro
}
#define MUTEX(Name) static std::mutex Name
MUTEX(FromMacro);
coro::task<int> fromMacro() {
  std::lock_guard Lock(FromMacro);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: it stands in a macro
}
static std::mutex Commented;
coro::task<int> commented() {
  std::lock_guard<std::mutex> Lock(Commented /* why */);
  co_return co_await step();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: async-mutex: a comment or preprocessor directive in it would be lost
}
