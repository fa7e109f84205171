// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lists of check names as clang-tidy writes them: "-*,async-blocking-*,-async-blocking-wait".
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace async_tidy {

struct Glob {
  std::string Pattern; // without the minus
  bool IsPositive;

  /// `*` stands for any text, everything else for itself.
  bool matches(llvm::StringRef Name) const;
};

/// Of "a*, -b". Spaces and empty globs do not count.
std::vector<Glob> parseGlobs(llvm::StringRef CommaSeparated);

/// What the last matching glob says, `Otherwise` if none matches.
bool isChosen(const std::vector<Glob> &Globs, llvm::StringRef Name, bool Otherwise);

} // namespace async_tidy
