// RUN: %check %s async-blocking-call
//--- .async-tidy
catalog:
  calls:
    - {name: "acme::Bus::request", category: rpc, severity: high, why: "waits for the answer",
       unless: [{arg: 1, zero: true}]}

//--- acme.h
#pragma once
namespace acme {
inline namespace v2 {
struct Bus {
  int request(const char *Topic, int TimeoutMs);
};
} // namespace v2
} // namespace acme

//--- main.cpp
#include "acme.h"
#include <boost/asio.hpp>

boost::asio::awaitable<void> requestBad(acme::Bus &B) {
  B.request("price", 100);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}acme::Bus::request'{{.*}}waits for the answer{{.*}}[async-blocking-call]
  B.request("price", 0);
  co_return;
}
