// RUN: %check %s async-never-awaits --min-severity=low
// Nothing tells a coroutine of userver from a function, so there is none to be one in name only. What blocks in a handler is for
// async-blocking-call.
#include <userver/server/handlers/http_handler_json_base.hpp>
#include <userver/utils/async.hpp>

#include <chrono>
#include <thread>

namespace json = userver::formats::json;
namespace server = userver::server;

struct Handler : server::handlers::HttpHandlerJsonBase {
  json::Value HandleRequestJsonThrow(const server::http::HttpRequest &, const json::Value &Body,
                                     server::request::RequestContext &) const override {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return Body;
  }
};
int loadOk(int Id) {
  return userver::utils::Async("load", [Id] { return Id; }).Get();
}
