// RUN: %check %s async-blocking-call
#include <unistd.h>
#include <userver/components/tcp_acceptor_base.hpp>
#include <userver/server/handlers/http_handler_json_base.hpp>
#include <userver/utils/async.hpp>
using namespace userver;

struct Hello : server::handlers::HttpHandlerBase {
  std::string HandleRequestThrow(const server::http::HttpRequest &, server::request::RequestContext &) const override {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the fiber 'Hello::HandleRequestThrow'
    return {};
  }
};
struct Orders : server::handlers::HttpHandlerJsonBase {
  engine::TaskProcessor &Files;
  formats::json::Value HandleRequestJsonThrow(const server::http::HttpRequest &, const formats::json::Value &,
                                              server::request::RequestContext &) const override {
    engine::InterruptibleSleepFor(1);
    utils::Async(Files, "file", [] { return sleep(1); }).Get();
    return load();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}call of 'Orders::load' blocks the fiber 'Orders::HandleRequestJsonThrow' in 'sleep'
  }
  formats::json::Value load() const {
    sleep(1);
    return {};
  }
};
struct Echo : components::TcpAcceptorBase {
  void ProcessSocket(engine::io::Socket &&) override {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the fiber 'Echo::ProcessSocket'
  }
  Echo() { sleep(1); } // components start one after the other
};
