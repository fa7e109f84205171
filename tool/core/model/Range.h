// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A stretch of source text. Summaries and findings both speak of places this way.
#pragma once

#include <compare>
#include <cstdint>

namespace async_tidy {

/// Lines and columns count from 1; the end is one past the last character. `File` is an index whose meaning belongs to
/// the owner: TuSummary::files in a summary, Program::files() after linking.
struct Range {
  uint32_t File = 0;
  uint32_t Line = 0;
  uint32_t Column = 0;
  uint32_t EndLine = 0;
  uint32_t EndColumn = 0;

  bool isValid() const { return Line != 0; }
  auto operator<=>(const Range &) const = default;
};

} // namespace async_tidy
