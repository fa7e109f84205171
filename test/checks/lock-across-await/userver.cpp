// RUN: %check %s async-lock-across-await
// No co_await: whatever waits in userver hands the thread to other coroutines.
#include <userver/engine/mutex.hpp>
#include <userver/engine/sleep.hpp>
#include <userver/server/handlers/http_handler_json_base.hpp>
#include <userver/utils/async.hpp>

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace engine = userver::engine;
namespace json = userver::formats::json;
namespace server = userver::server;

int load(int Id);

struct Handler : server::handlers::HttpHandlerBase {
  std::string HandleRequestThrow(const server::http::HttpRequest &, server::request::RequestContext &) const override {
    std::lock_guard Guard(Mutex);
    auto Row = userver::utils::Async("load", load, 1);
    return std::to_string(Row.Get()); // CHECK: cpp:[[@LINE]]:31: warning: the lock 'Guard' of type 'std::lock_guard<std::mutex>' is held while the fiber 'Handler::HandleRequestThrow' is suspended
    // CHECK: cpp:[[@LINE-3]]:{{.*}}note: it was taken here
  }
  mutable std::mutex Mutex;
};
struct Careful : server::handlers::HttpHandlerBase {
  std::string HandleRequestThrow(const server::http::HttpRequest &, server::request::RequestContext &) const override {
    int Loaded = userver::utils::Async("load", load, 1).Get();
    std::lock_guard Guard(Mutex);
    return Cache[Loaded];
  }
  mutable std::mutex Mutex;
  mutable std::map<int, std::string> Cache;
};
struct Suspending : server::handlers::HttpHandlerBase {
  std::string HandleRequestThrow(const server::http::HttpRequest &, server::request::RequestContext &) const override {
    std::lock_guard Guard(Mutex);
    engine::SleepFor(std::chrono::milliseconds(10));
    return "ok";
  }
  mutable engine::Mutex Mutex;
};

// A wait for a mutex of userver is one, too.
void nestedBad(std::mutex &Threads, engine::Mutex &Coroutines) {
  userver::utils::Async("nested", [&] {
    std::lock_guard Outer(Threads);
    std::lock_guard Inner(Coroutines); // CHECK: cpp:[[@LINE]]:21: warning: the lock 'Outer' of type 'std::lock_guard<std::mutex>'
    // CHECK: cpp:[[@LINE-2]]:{{.*}}note: it was taken here
  }).Get();
}
void nestedOk(std::mutex &Threads, engine::Mutex &Coroutines) {
  userver::utils::Async("nested", [&] {
    std::lock_guard Outer(Coroutines);
    std::lock_guard Inner(Threads);
  }).Get();
}
void deferredOk(std::mutex &Threads, engine::Mutex &Coroutines) {
  userver::utils::Async("deferred", [&] {
    std::lock_guard Outer(Threads);
    std::unique_lock Inner(Coroutines, std::defer_lock);
  }).Get();
}
