// What the shop sells, and its two spellings: a line "name,price in cents" on the way in, JSON on the way out.
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace store {

struct NewItem {
  std::string name;
  std::int64_t priceCents = 0;
};

struct Item {
  std::int64_t id = 0;
  std::string name;
  std::int64_t priceCents = 0;
};

/// The whole of `text` as a number, or nothing.
inline std::optional<std::int64_t> parseNumber(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return number;
}

inline std::optional<NewItem> parseItem(std::string_view line) {
  const auto comma = line.rfind(',');
  if (comma == std::string_view::npos || comma == 0)
    return std::nullopt;
  const auto price = parseNumber(line.substr(comma + 1));
  if (!price)
    return std::nullopt;
  return NewItem{std::string(line.substr(0, comma)), *price};
}

inline std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += '\\';
    out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return out + '"';
}

inline std::string toJson(const Item &item) {
  return "{\"id\": " + std::to_string(item.id) + ", \"name\": " + quoted(item.name) +
         ", \"price_cents\": " + std::to_string(item.priceCents) + "}";
}

} // namespace store
