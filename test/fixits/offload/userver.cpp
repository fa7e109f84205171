// RUN: %fix %s async-blocking-call --blocking-executor=fsTasks()
// Fibers need no keyword, and a handler none to be one.
#include <fstream>
#include <string>
#include <userver/server/handlers/http_handler_json_base.hpp>
#include <userver/utils/async.hpp>
using namespace userver;

engine::TaskProcessor &fsTasks();
static std::string load(std::string Path) {
  std::ifstream In(Path);
  return {};
}

struct Handler : server::handlers::HttpHandlerBase {
  std::string HandleRequestThrow(const server::http::HttpRequest &, server::request::RequestContext &) const override {
    std::string Path = "a";
    return load(Path);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload: call of 'load' blocks the fiber
    // FIXES: {{^}}    return userver::utils::Async(fsTasks(), "load", [&] { return load(Path); }).Get();
  }
};
