// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <chrono>
#include <sw/redis++/async_redis++.h>
#include <sw/redis++/redis++.h>
#include <thread>
using Task = boost::asio::awaitable<void>;

static void doze() { std::this_thread::sleep_for(std::chrono::seconds(1)); }
Task bad(sw::redis::Redis &R, sw::redis::Transaction &T) {
  R.set("key", "value");
  // CHECK: :[[@LINE-1]]:{{.*}}'sw::redis::Redis::set'{{.*}}[async-blocking-call]
  R.get("key");
  // CHECK: :[[@LINE-1]]:{{.*}}'sw::redis::Redis::get'{{.*}}[async-blocking-call]
  T.exec();
  // CHECK: :[[@LINE-1]]:{{.*}}'sw::redis::QueuedRedis::exec'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(sw::redis::AsyncRedis &R, sw::redis::Transaction &T) {
  auto Value = R.get("key");
  T.set("key", "value").get("key");
  co_return;
}
void callbacksBad(sw::redis::AsyncRedis &R, sw::redis::AsyncSubscriber &S) {
  R.get("key", [](sw::redis::Future<sw::redis::OptionalString> &&) { doze(); });
  // CHECK: :[[@LINE-1]]:{{.*}}'doze' blocks the callback 'lambda in callbacksBad'
  S.on_message([](std::string, std::string) { doze(); });
  // CHECK: :[[@LINE-1]]:{{.*}}'doze' blocks the callback 'lambda in callbacksBad'
}
void callbackOk(sw::redis::AsyncRedis &R) {
  R.get("key", [](sw::redis::Future<sw::redis::OptionalString> &&) {});
}
