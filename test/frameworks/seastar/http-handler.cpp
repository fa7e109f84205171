// RUN: %check %s async-blocking-call
#include <seastar/http/handlers.hh>
#include <thread>
#include <unistd.h>
using Reply = std::unique_ptr<seastar::http::reply>;

struct Bad : seastar::httpd::handler_base {
  seastar::future<Reply> handle(const seastar::sstring &, std::unique_ptr<seastar::http::request>, Reply) override {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback 'Bad::handle'
    return {};
  }
};
struct Ok : seastar::httpd::handler_base {
  seastar::future<Reply> handle(const seastar::sstring &, std::unique_ptr<seastar::http::request>, Reply) override {
    std::thread([] { sleep(1); }).detach();
    return {};
  }
};
