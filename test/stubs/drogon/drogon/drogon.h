// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../coroutine.inc"
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
class HttpFile {
public:
  int save() const noexcept;
};
} // namespace drogon
