// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// NOLINT comments, as clang-tidy reads them: anywhere in a line, with an optional list of globs right behind the word.
//
//   NOLINT            this line
//   NOLINTNEXTLINE    the next one
//   NOLINTBEGIN … NOLINTEND   what stands between them; the lists must be the same
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace async_tidy {

/// Line and column, from 1.
using Position = std::pair<unsigned, unsigned>;

/// Where some checks are silent.
struct SilentRange {
  Position Begin, End;    // findings that start in between, both ends included
  llvm::StringRef Checks; // globs; "*" without a list
  Position Comment;       // of the word that says so
  llvm::StringRef Word;   // NOLINT, NOLINTNEXTLINE, NOLINTBEGIN
};

/// A begin without an end or the other way round. It silences nothing.
struct UnmatchedNoLint {
  unsigned Line;
  bool IsBegin;
};

struct NoLints {
  std::vector<SilentRange> Silent;
  std::vector<UnmatchedNoLint> Unmatched;
};

/// Points into `Lines`.
NoLints findNoLints(llvm::ArrayRef<llvm::StringRef> Lines);

} // namespace async_tidy
