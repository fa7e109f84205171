// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <nats/nats.h>
using Task = boost::asio::awaitable<void>;

Task bad(natsConnection *C, natsSubscription *S) {
  natsMsg *M;
  natsConnection_RequestString(&M, C, "orders", "all", 1000);
  // CHECK: :[[@LINE-1]]:{{.*}}'natsConnection_RequestString'{{.*}}[async-blocking-call]
  natsSubscription_NextMsg(&M, S, 1000);
  // CHECK: :[[@LINE-1]]:{{.*}}'natsSubscription_NextMsg'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(natsConnection *C, natsSubscription *S) {
  natsMsg *M;
  natsConnection_PublishString(C, "orders", "all");
  natsSubscription_NextMsg(&M, S, 0);
  co_return;
}
