// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <functional>
#include <string>
namespace httplib {
struct Request {};
struct Response {};
class Result {};
class Client {
public:
  explicit Client(const std::string &SchemeHostPort);
  ~Client();
  Result Get(const std::string &Path);
};
class Server {
public:
  using Handler = std::function<void(const Request &, Response &)>;
  virtual ~Server();
  Server &Get(const std::string &Pattern, Handler);
};
} // namespace httplib
