// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <string>

namespace userver {
namespace formats::json {
class Value {};
} // namespace formats::json
namespace server {
namespace http {
class HttpRequest;
}
namespace request {
class RequestContext;
}
namespace handlers {
class HttpHandlerBase {
public:
  virtual ~HttpHandlerBase();
  virtual std::string HandleRequestThrow(const http::HttpRequest &, request::RequestContext &) const;
};
class HttpHandlerJsonBase : public HttpHandlerBase {
public:
  std::string HandleRequestThrow(const http::HttpRequest &, request::RequestContext &) const final;
  virtual formats::json::Value HandleRequestJsonThrow(const http::HttpRequest &, const formats::json::Value &,
                                                      request::RequestContext &) const = 0;
};
} // namespace handlers
} // namespace server
} // namespace userver
