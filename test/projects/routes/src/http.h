// A request and its answer, as the handlers see them.
#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/verb.hpp>

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace routes {

struct Request {
  boost::beast::http::verb method;
  std::string path;
  std::int64_t id = 0; // the {id} of the route, where it has one
  std::string body;
};

using Response = boost::beast::http::response<boost::beast::http::string_body>;
using Status = boost::beast::http::status;

inline Response answer(Status status, std::string body) {
  Response response(status, 11);
  response.set(boost::beast::http::field::content_type, "application/json");
  response.keep_alive(false);
  response.body() = std::move(body) + "\n";
  response.prepare_payload();
  return response;
}

inline Response ok(std::string body) { return answer(Status::ok, std::move(body)); }

inline std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += '\\';
    out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return out + '"';
}

inline Response error(Status status, std::string_view reason) {
  return answer(status, "{\"error\": " + quoted(reason) + "}");
}

/// The objects in brackets, a line for each.
template <typename Objects> std::string toJson(const Objects &objects) {
  std::string out = "[";
  for (const auto &object : objects)
    out += (&object == &*objects.begin() ? "\n  " : ",\n  ") + toJson(object);
  return out + "]";
}

/// The whole of `text` as a number, or nothing.
inline std::optional<std::int64_t> parseNumber(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return number;
}

} // namespace routes
