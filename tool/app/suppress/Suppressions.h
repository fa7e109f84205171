// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which findings the sources ask not to be told: those with a NOLINT at their own line or at the blocking call they
// lead to; and which of these requests are idle.
#pragma once

#include "tool/app/files/Sources.h"
#include "tool/app/suppress/Globs.h"
#include "tool/app/suppress/NoLint.h"
#include "tool/core/model/Finding.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace async_tidy {

class Suppressions {
public:
  explicit Suppressions(Sources &Files) : Files(Files) {}

  bool suppresses(const Finding &F);

  /// Unmatched NOLINTBEGIN and NOLINTEND in the files that had to be read.
  const std::vector<std::string> &warnings() const { return Warnings; }

  /// The words of these files' NOLINT lists that have hidden nothing so far, although all of the checks that they stand for
  /// have run. What does not name one of ours ("*", "bugprone-…") is somebody else's.
  std::vector<Finding> unused(llvm::ArrayRef<std::string> InFiles, llvm::ArrayRef<llvm::StringRef> Checks,
                              llvm::function_ref<bool(llvm::StringRef Check)> HasRun);

private:
  /// The file by its real path, where the comment is, and the check that it has hidden.
  using Use = std::tuple<std::string, Position, std::string>;

  bool hasHidden(llvm::StringRef RealFile, Position Comment, const Glob &G, llvm::ArrayRef<llvm::StringRef> Checks) const;
  bool isSilent(const Place &At, llvm::StringRef Check);
  const NoLints &in(llvm::StringRef File);

  Sources &Files;
  llvm::StringMap<NoLints> ByFile;
  std::set<Use> Uses;
  std::vector<std::string> Warnings;
};

} // namespace async_tidy
