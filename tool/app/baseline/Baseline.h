// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Findings that are known already, by what stays of them when lines move and files are renamed.
//
//   findings of today ─┐
//   entries, in a file ┴► compare → new findings, and entries that nothing matches
//
// On the disk it is JSON with one line for each entry, sorted, so that people can read it and Git can merge it. Paths in it are
// relative to its folder.
#pragma once

#include "tool/core/model/Finding.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace async_tidy {

/// Findings in one file that nothing lasting tells apart: the equal calls of a function.
struct BaselineEntry {
  std::string File; // absolute, as all paths in memory
  std::string Check;
  std::string Function;
  std::string Message; // of the first
  std::string Fingerprint; // lastingFingerprint()
  Severity Level = Severity::None;
  std::vector<std::string> Through; // other files on the way to the blocking call
  unsigned Count = 1;

  auto operator<=>(const BaselineEntry &) const = default;
};

/// Sorted.
std::vector<BaselineEntry> entriesOf(llvm::ArrayRef<Finding> Findings);

struct BaselineComparison {
  std::vector<Finding> New, Known;      // in their order
  std::vector<BaselineEntry> Unmatched; // with how often nothing matches them
};

/// An entry matches findings in its own file first, and what is left of it matches findings in others: files get new names.
BaselineComparison compare(std::vector<Finding> Findings, std::vector<BaselineEntry> Entries);

/// An Error says what is wrong with the file and what to do.
llvm::Expected<std::vector<BaselineEntry>> readBaseline(llvm::StringRef Path);

/// All or nothing.
llvm::Error writeBaseline(llvm::StringRef Path, std::vector<BaselineEntry> Entries);

} // namespace async_tidy
