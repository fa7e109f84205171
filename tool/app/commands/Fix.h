// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `async-tidy fix`: from findings to verified changes of the sources.
#pragma once

#include "tool/app/commands/Analyse.h"
#include "tool/app/commands/Messages.h"
#include "tool/app/commands/Settings.h"
#include "tool/app/fix/Fixer.h"

#include <optional>
#include <string>

namespace async_tidy {

struct FixOptions {
  SettingsOptions Settings;
  std::string Rewrites = "*"; // globs
  std::string WhyNotOthers = "--rewrites leaves it out";
  bool Review = false;        // also those of the second level
  bool MayMoveAway = false;   // as in FixJob
  bool IsDryRun = false;      // a diff on stdout instead of changes
  std::string Export;         // a file for clang-apply-replacements instead of changes
};

/// What `fix` would do, and the files as they would be.
struct Fixes {
  FixOutcome Outcome;
  std::string Journal; // as in replaceFiles
  ExitStatus Status;   // whether what is left matters
};

/// Finishes what an interrupted run has begun, and changes nothing else. Nothing where a unit failed, which is on stderr.
llvm::Expected<std::optional<Fixes>> findFixes(const AnalysisOptions &Analysis, const FixOptions &Options);

/// All files or none.
llvm::Error writeFixes(const Fixes &All);

/// All units are analysed; `Analysis` names the files whose findings are to be fixed, and none of them means all.
llvm::Expected<ExitStatus> runFix(const AnalysisOptions &Analysis, const FixOptions &Options);

ExitStatus listRewrites();

} // namespace async_tidy
