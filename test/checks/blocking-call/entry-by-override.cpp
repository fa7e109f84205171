// RUN: %check %s async-blocking-call
// What a library calls because it overrides: `entries`. Generated code is known by its shape: `shapes`.
//--- .async-tidy
catalog:
  entries: [{name: shop::Handler::onRequest, context: callback}]
  shapes:
    - {first-param: shop::Session, class: Stub, returns: shop::Status, call: {category: rpc, severity: high, why: waits for the reply}}
    - {first-param: shop::Scheduler, entry: fiber}

//--- shop.h
#pragma once
namespace shop {
struct Session {};
struct Status {};
struct Scheduler {};
struct Handler {
  virtual ~Handler();
  virtual void onRequest(int Id);
  virtual void onShutdown();
};
} // namespace shop

//--- main.cpp
#include "shop.h"
#include <chrono>
#include <thread>

namespace orders {
struct Stub {
  shop::Status place(shop::Session *With, int Item);
  shop::Status asyncPlace(int Item);
};
struct Client {
  shop::Status place(shop::Session *With, int Item);
};
} // namespace orders

struct Base : shop::Handler {};
struct Orders : Base {
  void onRequest(int Id) override {
    shop::Session S;
    Remote.place(&S, Id);
    // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'orders::Stub::place' blocks the callback 'Orders::onRequest': waits for the reply
    Remote.asyncPlace(Id);
    Other.place(&S, Id);
  }
  void onShutdown() override {
    shop::Session S;
    Remote.place(&S, 0);
  }
  void work(shop::Scheduler &, int) {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    // CHECK: main.cpp:[[@LINE-1]]:{{.*}}blocks the fiber 'Orders::work'
  }
  void work(int) { std::this_thread::sleep_for(std::chrono::seconds(1)); }
  orders::Stub Remote;
  orders::Client Other;
};
