// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `async-tidy fix`: from findings to verified changes of the sources.
#pragma once

#include "tool/app/commands/Analyse.h"
#include "tool/app/commands/Messages.h"
#include "tool/app/commands/Settings.h"

#include <string>

namespace async_tidy {

struct FixOptions {
  SettingsOptions Settings;
  std::string Rewrites = "*"; // globs
  bool Review = false;        // also those of the second level
  bool IsDryRun = false;      // a diff on stdout instead of changes
  std::string Export;         // a file for clang-apply-replacements instead of changes
};

/// All units are analysed; `Analysis` names the files whose findings are to be fixed, and none of them means all.
llvm::Expected<ExitStatus> runFix(const AnalysisOptions &Analysis, const FixOptions &Options);

ExitStatus listRewrites();

} // namespace async_tidy
