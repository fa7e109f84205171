// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The first half of most commands: units of a project → workers → summaries.
#pragma once

#include "tool/app/output/Report.h"
#include "tool/app/project/Units.h"
#include "tool/app/workers/Pool.h"
#include "tool/core/extract/Extract.h"
#include "tool/core/model/Summary.h"

#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace async_tidy {

struct AnalysisOptions {
  UnitSelection Units;
  WorkerLimits Limits;
  bool UseCache = true; // by commands that are about a project
  bool Quiet = false;
};

struct Analysis {
  std::vector<TuSummary> Summaries; // in order of main file
  std::vector<clang::tooling::CompileCommand> Units; // which they are of; none for summaries from the disk
  Report Outcome;                   // what failed and what is partial; no findings yet
};

/// Parses units in worker processes, with a progress and with `TextsFor` (by position) in place of what the disk has.
std::vector<JobResult> parseUnits(llvm::ArrayRef<clang::tooling::CompileCommand> Units, const AnalysisOptions &Options,
                                  llvm::function_ref<FileTexts(size_t)> TextsFor);

/// What parseUnits() says of a unit.
llvm::Expected<TuSummary> summaryOf(const clang::tooling::CompileCommand &Unit, const JobResult &Result);

/// Parses units in worker processes. What goes wrong with a unit is on stderr and in the outcome; an Error is an
/// installation that cannot parse anything.
llvm::Expected<Analysis> analyse(llvm::ArrayRef<clang::tooling::CompileCommand> Units, const AnalysisOptions &Options);

/// Selects the units first, and parses only what is not in the cache. An Error is bad input.
llvm::Expected<Analysis> analyse(const AnalysisOptions &Options);

/// The same from summaries on disk.
llvm::Expected<Analysis> readSummaries(llvm::ArrayRef<std::string> Files);

} // namespace async_tidy
