// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which findings the sources ask not to be told: those with a NOLINT at their own line or at the blocking call they
// lead to.
#pragma once

#include "tool/app/files/Sources.h"
#include "tool/app/suppress/NoLint.h"
#include "tool/core/model/Finding.h"

#include <string>
#include <vector>

namespace async_tidy {

class Suppressions {
public:
  explicit Suppressions(Sources &Files) : Files(Files) {}

  bool suppresses(const Finding &F);

  /// Unmatched NOLINTBEGIN and NOLINTEND in the files that had to be read.
  const std::vector<std::string> &warnings() const { return Warnings; }

private:
  bool isSilent(const Place &At, llvm::StringRef Check);
  const NoLints &in(llvm::StringRef File);

  Sources &Files;
  llvm::StringMap<NoLints> ByFile;
  std::vector<std::string> Warnings;
};

} // namespace async_tidy
