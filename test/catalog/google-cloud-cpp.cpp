// RUN: %check %s async-blocking-call,async-blocking-wait
#include <boost/asio.hpp>
#include <google/cloud/storage/client.h>
using Task = boost::asio::awaitable<void>;

Task bad(google::cloud::storage::Client &Bucket, google::cloud::pubsub::Publisher &Orders) {
  Bucket.GetObjectMetadata("shop", "order");
  // CHECK: :[[@LINE-1]]:{{.*}}'google::cloud::storage::Client::GetObjectMetadata'{{.*}}[async-blocking-call]
  Orders.Publish("4711").get();
  // CHECK: :[[@LINE-1]]:{{.*}}'google::cloud::future::get'{{.*}}[async-blocking-wait]
  co_return;
}
Task ok(google::cloud::pubsub::Publisher &Orders) {
  auto Sent = Orders.Publish("4711");
  if (Sent.is_ready())
    Sent.get();
  co_return;
}
