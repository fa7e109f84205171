// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `async-tidy migrate`: `fix` for a subsystem, with the rewrites of one strategy, and a plan of what it does and leaves.
#pragma once

#include "tool/app/commands/Fix.h"

namespace async_tidy {

struct Strategy {
  llvm::StringRef Name;     // --strategy=NAME
  llvm::StringRef Rewrites; // globs, as for `fix`
  bool MovesAway = false;   // what blocks may move to the callers first
};

llvm::ArrayRef<Strategy> strategies();

enum class PlanFormat { Text, Json };

struct MigrateOptions {
  const Strategy *By = nullptr;
  bool IsPlan = false; // change nothing
  PlanFormat Format = PlanFormat::Text;
  std::string Output = "-"; // of the plan
};

/// As runFix, with `By` in place of the rewrites of `Options` and with those that somebody should look at.
llvm::Expected<ExitStatus> runMigrate(const AnalysisOptions &Analysis, FixOptions Options, const MigrateOptions &How);

} // namespace async_tidy
