// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace cpr {
class Url {
public:
  Url(const char *);
};
class Response {};
template <typename T, bool IsCancellable = false> class AsyncWrapper {
public:
  T get();
};
class Session {
public:
  void SetUrl(const Url &);
  Response Post();
};
template <typename... Ts> Response Get(Ts &&...) { return Response(); }
template <typename Then, typename... Ts> AsyncWrapper<Response> GetCallback(Then, Ts...) { return {}; }
} // namespace cpr
