// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../coroutine.inc"
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <trantor/net/EventLoop.h>
#include <vector>

namespace drogon {
struct HttpRequest;
struct HttpResponse;
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
using HttpResponsePtr = std::shared_ptr<HttpResponse>;
enum class ReqResult { Ok };
template <class T = void> struct Task : stub::Awaitable<T> {
  struct promise_type : stub::Promise<Task, T> {};
};
struct AsyncTask {
  struct promise_type : stub::Promise<AsyncTask, void> {};
};
template <class A> auto sync_wait(A &&awaitable) -> decltype(awaitable.await_resume());
template <class F> void async_run(F &&);
stub::Awaitable<void> sleepCoro(trantor::EventLoop *, double);
stub::Awaitable<void> sleepCoro(trantor::EventLoop *, const std::chrono::duration<double> &);
stub::Awaitable<void> switchThreadCoro(trantor::EventLoop *);
class HttpAppFramework {
public:
  template <class F>
  HttpAppFramework &registerHandler(const std::string &, F &&, const std::vector<int> & = {}, const std::string & = "") { return *this; }
  HttpAppFramework &registerPreHandlingAdvice(const std::function<void(const HttpRequestPtr &)> &);
  void run();
};
HttpAppFramework &app();
template <class T> struct HttpController {
protected:
  template <class F>
  static void registerMethod(F &&, const std::string &, const std::vector<int> & = {}, bool = true, const std::string & = "");
};
class HttpClient {
public:
  virtual void sendRequest(const HttpRequestPtr &, const std::function<void(ReqResult, const HttpResponsePtr &)> &, double = 0) = 0;
  std::pair<ReqResult, HttpResponsePtr> sendRequest(const HttpRequestPtr &, double = 0);
};
using FilterCallback = std::function<void(const HttpResponsePtr &)>;
using FilterChainCallback = std::function<void()>;
class HttpFilterBase {
public:
  virtual void doFilter(const HttpRequestPtr &, FilterCallback &&, FilterChainCallback &&) = 0;
};
template <class T, bool AutoCreation = true> class HttpFilter : public HttpFilterBase {};
using MiddlewareCallback = std::function<void(const HttpResponsePtr &)>;
using MiddlewareNextCallback = std::function<void(std::function<void(const HttpResponsePtr &)> &&)>;
class HttpMiddlewareBase {
public:
  virtual void invoke(const HttpRequestPtr &, MiddlewareNextCallback &&, MiddlewareCallback &&) = 0;
};
template <class T, bool AutoCreation = true> class HttpMiddleware : public HttpMiddlewareBase {};
class HttpSimpleControllerBase {
public:
  virtual void asyncHandleHttpRequest(const HttpRequestPtr &, std::function<void(const HttpResponsePtr &)> &&) = 0;
};
template <class T, bool AutoCreation = true> class HttpSimpleController : public HttpSimpleControllerBase {};
class WebSocketConnection;
using WebSocketConnectionPtr = std::shared_ptr<WebSocketConnection>;
enum class WebSocketMessageType { Text };
class WebSocketControllerBase {
public:
  virtual void handleNewMessage(const WebSocketConnectionPtr &, std::string &&, const WebSocketMessageType &) = 0;
  virtual void handleNewConnection(const HttpRequestPtr &, const WebSocketConnectionPtr &) = 0;
  virtual void handleConnectionClosed(const WebSocketConnectionPtr &) = 0;
};
template <class T, bool AutoCreation = true> class WebSocketController : public WebSocketControllerBase {};
class HttpFile {
public:
  int save() const noexcept;
};
} // namespace drogon
