// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <string>
namespace clickhouse {
struct ClientOptions {};
struct ServerInfo {};
class Query {
public:
  Query(const char *);
};
class Client {
public:
  explicit Client(const ClientOptions &);
  ~Client();
  void Execute(const Query &);
  const ServerInfo &GetServerInfo() const;
};
} // namespace clickhouse
