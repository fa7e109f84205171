// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <memory>
#include <seastar/core/thread.hh>
#include <string>

namespace seastar {
using sstring = std::string;
namespace http {
struct request {};
struct reply {};
} // namespace http
namespace httpd {
class handler_base {
public:
  virtual ~handler_base() = default;
  virtual future<std::unique_ptr<http::reply>> handle(const sstring &, std::unique_ptr<http::request>,
                                                      std::unique_ptr<http::reply>) = 0;
};
} // namespace httpd
} // namespace seastar
