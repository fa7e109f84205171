// RUN: %fix %s async-blocking-call --blocking-executor=pool() --review --min-severity=low
// Not even for review.
#include <asio.hpp>
#include <libpq-fe.h>
#include <mutex>
#include <netdb.h>
#include <stdexcept>
#include <string>
#include <utility>

asio::thread_pool &pool();
asio::awaitable<int> child();
static int load(int Id) { return PQntuples(PQexec(nullptr, "")) + Id; }
static thread_local int Last = 0;
#define LOAD(Id) load(Id)

asio::awaitable<int> awaits() {
  co_return load(co_await child());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: it awaits something itself
}
asio::awaitable<int> threadLocal() {
  co_return load(Last);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: each thread has a 'Last' of its own
}
asio::awaitable<int> macro() {
  co_return LOAD(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: it stands in a macro
}
static asio::awaitable<int> makesTask(int Id) { return load(Id), asio::awaitable<int>(); }
asio::awaitable<int> task() {
  co_return co_await makesTask(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: what it returns is awaited in its turn
}
struct Guard {
  Guard() { load(1); }
};
asio::awaitable<void> constructs() {
  Guard G;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: there is no call that it knows how to change
  co_return;
}
struct Closing {
  ~Closing() { load(1); }
};
asio::awaitable<void> destroys() {
  Closing C;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: there is no call that it knows how to change
  co_return;
}
struct Lazy {
  std::string *operator->() { return load(1), &Text; }
  std::string Text;
};
asio::awaitable<std::size_t> arrow() {
  Lazy Mine;
  co_return Mine->size();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: the call itself is not written there
}
asio::awaitable<int> handler() {
  try {
    co_await child();
  } catch (const std::exception &) {
    load(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: it would not compile:
  }
  co_return 1;
}
asio::awaitable<int> locked() {
  std::mutex M;
  std::lock_guard Lock(M);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: native-async: there is no call that it knows how to change; offload: there is no call that it knows how to change
  co_return load(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: it would bring another finding: {{.*}}[async-lock-across-await]
}
asio::awaitable<void> lock() {
  std::mutex M;
  M.lock();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}offload: the lock would be that of another thread
  M.unlock();
  co_return;
}
struct Rows {
  struct Iterator {
    Rows &operator*() const;
    Iterator &operator++() { return load(1), *this; }
    bool operator!=(const Iterator &) const;
  };
  Iterator begin();
  Iterator end();
  explicit operator bool() const { return load(1); }
};
asio::awaitable<int> loop(Rows All) {
  for (Rows &R : All) {
    // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: the call itself is not written there
    if (R)
      // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: the call itself is not written there
      co_return 1;
  }
  co_return 0;
}
static std::string &&moved(std::string &S) { return load(1), std::move(S); }
asio::awaitable<std::string> movedFrom(std::string S) {
  co_return moved(S);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: it returns a reference to something that is about to go
}
asio::awaitable<int> localType() {
  struct Local {
    int Id;
  };
  auto Make = [] { return Local{load(1)}; };
  co_return Make().Id;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: the type of its result has no name outside the function
}
template <class T> asio::awaitable<int> inTemplate(T Id) {
  co_return load(Id);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: in a template, the type of its result may be another one each time
}
template asio::awaitable<int> inTemplate(int);
asio::awaitable<void> staticAnswer() {
  gethostbyname("a");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}offload: 'gethostbyname' may be called in one thread only
  co_return;
}
