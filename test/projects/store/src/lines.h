// Lines of a text in memory and of a file, one at a time.
#pragma once

#include "generator.h"

#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace store {

inline Generator<std::string_view> linesOf(std::string_view text) {
  while (!text.empty()) {
    const auto end = text.find('\n');
    co_yield text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

/// Reads as it goes: for start-up code only.
inline Generator<std::string> linesOfFile(std::string path) {
  std::ifstream file(path);
  if (!file)
    throw std::runtime_error("cannot read " + path);
  for (std::string line; std::getline(file, line);)
    co_yield line;
}

} // namespace store
