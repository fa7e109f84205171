// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include "../../../coroutine.inc"
#include <functional>
#include <string>

namespace drogon::orm {
class Result {};
class Criteria;
class DrogonDbException;
class DbClient {
public:
  template <class... A> Result execSqlSync(const std::string &, A &&...);
  template <class... A> stub::Awaitable<const Result &> execSqlCoro(const std::string &, A &&...);
};
template <class T> class Mapper {
public:
  T findOne(const Criteria &);
  void findOne(const Criteria &, const std::function<void(T)> &, const std::function<void(const DrogonDbException &)> &);
};
} // namespace drogon::orm
