// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <httplib.h>
using Task = boost::asio::awaitable<void>;

Task bad(httplib::Client &C) {
  C.Get("/orders");
  // CHECK: :[[@LINE-1]]:{{.*}}'httplib::Client::Get'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(httplib::Server &S, httplib::Client &C) {
  S.Get("/orders", [&C](const httplib::Request &, httplib::Response &) { C.Get("/orders"); });
  co_return;
}
