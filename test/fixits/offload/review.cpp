// RUN: %fix %s async-blocking-call --blocking-executor=pool()
// What others may have as well is for somebody to look at.
#include <asio.hpp>
#include <cerrno>
#include <libpq-fe.h>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unistd.h>

asio::thread_pool &pool();
struct Session {
  PGresult *exec(const char *Query) { return PQexec(Db, Query); }
  PGconn *Db = nullptr;
};
Session &global();
static Session Shared;
static int length(std::string_view Text) { return PQntuples(PQexec(nullptr, "")) + Text.size(); }
static std::string_view first(const std::string &Text) { return length(Text), Text; }

asio::awaitable<void> byReference(Session &S) {
  S.exec("");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: others may use what the parameter 'S' refers to while the coroutine is suspended; --review applies it nevertheless
  co_return;
}
asio::awaitable<void> byPointer(PGconn *Db) {
  PQexec(Db, "");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: {{.*}}offload: others may use what the parameter 'Db' refers to
  co_return;
}
asio::awaitable<void> bySharedPointer(std::shared_ptr<Session> S) {
  S->exec("");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: others may use what the parameter 'S' refers to
  co_return;
}
asio::awaitable<int> view(std::string_view Text) {
  co_return length(Text);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: others may use what the parameter 'Text' refers to
}
asio::awaitable<void> variable() {
  Shared.exec("");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: others may use the variable 'Shared'
  co_return;
}
asio::awaitable<void> alias() {
  Session &S = Shared;
  S.exec("");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: others may use the variable 'Shared'
  co_return;
}
struct Repository {
  asio::awaitable<void> load(int Id) {
    Own.exec("");
    // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: others may use the object that the coroutine belongs to
    co_return;
  }
  Session Own;
};
void captured(asio::io_context &Io, Session &S) {
  auto Body = [&S]() -> asio::awaitable<void> {
    S.exec("");
    // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: others may use 'S', which is captured, while
    co_return;
  };
  asio::co_spawn(Io, Body, asio::detached);
}
asio::awaitable<int> temporary(std::string Name) {
  std::string_view Text = first(Name + "x");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: what it returns may refer to a temporary, which would end with the closure
  co_return Text.size();
}
asio::awaitable<int> threadState(std::string Path) {
  if (length("") < 0)
    // CHECK: cpp:[[@LINE-1]]:{{.*}}left: offload: the coroutine calls '__errno_location', whose answer belongs to the thread
    co_return errno;
  co_return 0;
}

// The coroutine is alone with these.
asio::awaitable<int> aloneBad(std::string Name, std::unique_ptr<Session> S, int Id) {
  Session Mine;
  Session &Same = Mine;
  PGconn *Db = PQconnectdb(Name.c_str());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  Mine.exec(Name.c_str());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  Same.exec((Name + "x").c_str());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  S->exec("");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  PQexec(Db, "");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  co_return length(Name);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
}
