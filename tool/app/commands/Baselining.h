// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `--baseline FILE` and `--update-baseline`: only what is new is reported.
#pragma once

#include "tool/app/baseline/Baseline.h"
#include "tool/app/commands/Scope.h"

namespace async_tidy {

struct BaselineOptions {
  std::string File; // empty: none
  bool Update = false;
};

/// What the file has; none where it is still to be made. Before anything is parsed, so that an error costs no time.
llvm::Expected<std::vector<BaselineEntry>> openBaseline(const BaselineOptions &How);

/// Leaves the new findings in the report, and says there what is gone; or writes the file, and leaves none.
llvm::Error applyBaseline(Report &R, std::vector<BaselineEntry> Known, const Scope &Seen, const BaselineOptions &How);

} // namespace async_tidy
