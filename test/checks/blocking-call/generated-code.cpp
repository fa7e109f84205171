// RUN: %check %s async-blocking-call
// Generated code is known by what it looks like: `shapes`.
//--- .async-tidy
catalog:
  groups: {wire-protocol: [wire::Protocol]}
  shapes:
    - {class: "*LaterClient", holds: wire-protocol, never: true}
    - {class: "*Client", overrides: "*If", holds: wire-protocol, call: {category: rpc, severity: high, why: makes a remote call}}
    - {class: "*Client", method: "recv_*", holds: wire-protocol, call: {category: rpc, severity: high, why: waits for the reply}}
    - {base: wire::Proxy, method: "sync_*", call: {category: rpc, severity: high, why: makes a remote call}}
    - {first-param: wire::Session, class: Async, spawns: {callables: last, role: event-loop, context: callback}}

//--- orders.h
#pragma once
#include <functional>
#include <memory>
namespace wire {
class Protocol;
class Proxy {};
struct Session {};
} // namespace wire
namespace orders {
struct OrdersIf {
  virtual ~OrdersIf();
  virtual int place(int Item) = 0;
};
struct BaseClient {
  std::shared_ptr<wire::Protocol> In;
};
struct OrdersClient : virtual OrdersIf, BaseClient {
  int place(int Item) override;
  int recv_place();
  int retries();
};
template <class P> struct TypedClient : OrdersIf {
  int place(int Item) override;
  P *Out;
};
struct LocalClient : OrdersIf {
  int place(int Item) override;
  int recv_place();
};
struct LaterClient : OrdersIf, BaseClient {
  int place(int Item) override;
  int recv_place();
};
struct OrdersHandler : OrdersIf, BaseClient {
  int place(int Item) override;
};
struct OrdersProxy : wire::Proxy {
  int sync_place(int Item);
  int place(int Item);
};
struct Async {
  void place(wire::Session *With, int Item, std::function<void(int)> Callback);
};
} // namespace orders

//--- main.cpp
#include "orders.h"
#include <boost/asio.hpp>
#include <chrono>
#include <thread>
using Task = boost::asio::awaitable<void>;
static void doze() { std::this_thread::sleep_for(std::chrono::seconds(1)); }

Task overriddenBad(orders::OrdersClient &Remote, orders::TypedClient<wire::Protocol> &Typed) {
  Remote.place(1);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'orders::OrdersClient::place' blocks the coroutine 'overriddenBad': makes a remote call
  Typed.place(1);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'orders::TypedClient::place' blocks the coroutine
  co_return;
}
Task namedBad(orders::OrdersClient &Remote, orders::OrdersProxy &Proxy) {
  Remote.recv_place();
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'orders::OrdersClient::recv_place' blocks the coroutine 'namedBad': waits for the reply
  Proxy.sync_place(1);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'orders::OrdersProxy::sync_place' blocks the coroutine
  co_return;
}
Task throughInterfaceBad(orders::OrdersIf &Remote) {
  Remote.place(1);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'orders::OrdersIf::place' blocks the coroutine 'throughInterfaceBad': makes a remote call
  co_return;
}
void callbackBad(orders::Async &Remote, wire::Session *With) {
  Remote.place(With, 1, [](int) { doze(); });
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'doze' blocks the callback 'lambda in callbackBad' in 'std::this_thread::sleep_for'
}
Task othersOk(orders::OrdersClient &Remote, orders::LocalClient &Local, orders::LaterClient &Later,
              orders::OrdersHandler &Handler, orders::OrdersProxy &Proxy) {
  Remote.retries();
  Local.place(1);
  Local.recv_place();
  Later.place(1);
  Later.recv_place();
  Handler.place(1);
  Proxy.place(1);
  co_return;
}
void callbackOk(orders::Async &Remote, wire::Session *With) {
  Remote.place(With, 1, [](int) {});
}
