// RUN: %check %s async-blocking-call
#include <drogon/drogon.h>
#include <trantor/utils/ConcurrentTaskQueue.h>
#include <unistd.h>
using namespace drogon;

struct Login : HttpFilter<Login> {
  void doFilter(const HttpRequestPtr &, FilterCallback &&, FilterChainCallback &&Next) override {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback 'Login::doFilter'
    Next();
  }
};
struct Timing : HttpMiddleware<Timing> {
  void invoke(const HttpRequestPtr &, MiddlewareNextCallback &&, MiddlewareCallback &&) override {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback 'Timing::invoke'
  }
};
struct Page : HttpSimpleController<Page> {
  void asyncHandleHttpRequest(const HttpRequestPtr &, std::function<void(const HttpResponsePtr &)> &&) override { render(); }
  // CHECK: cpp:[[@LINE-1]]:{{.*}}call of 'Page::render' blocks the callback 'Page::asyncHandleHttpRequest' in 'sleep'
  void render() { sleep(1); }
  void warmUp() { render(); } // at start, before the loops run
};
struct Chat : WebSocketController<Chat> {
  trantor::ConcurrentTaskQueue &Queue;
  void handleNewMessage(const WebSocketConnectionPtr &, std::string &&, const WebSocketMessageType &) override {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback 'Chat::handleNewMessage'
  }
  void handleNewConnection(const HttpRequestPtr &, const WebSocketConnectionPtr &) override {
    Queue.runTaskInQueue([] { sleep(1); });
  }
  void handleConnectionClosed(const WebSocketConnectionPtr &) override {}
};
