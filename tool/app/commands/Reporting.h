// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The second half of `check` and `link`: summaries → program → checks → filters → output.
#pragma once

#include "tool/app/commands/Baselining.h"
#include "tool/app/commands/Messages.h"
#include "tool/app/output/Formats.h"

namespace async_tidy {

enum class ColorMode { Auto, Always, Never };

struct ReportOptions {
  SettingsOptions Settings;
  std::vector<std::string> Formats; // "NAME" or "NAME:FILE"; by default the first of all
  std::string Output;               // the file of the one that names none; empty: stdout
  BaselineOptions Baseline;
  bool ReportUnusedSuppressions = false;
  bool WithFixes = false;
  ColorMode Color = ColorMode::Auto;
  bool Quiet = false;
};

/// Of all checks, unfiltered.
std::vector<Finding> findAll(std::vector<TuSummary> Summaries, const Settings &What);

/// The program as it was before a change.
struct Earlier {
  std::vector<TuSummary> Summaries;
  std::map<std::string, std::string> Texts; // of the files that have changed, by path
};

/// What a report can have besides, for which the summaries are not enough.
struct Besides {
  llvm::function_ref<Earlier(const Analysis &)> Before = nullptr; // report only what was not there then
  llvm::function_ref<Report::OffersByFingerprint(Analysis, const Settings &, const std::vector<Finding> &)> Offers = nullptr;
};

/// Findings to the output, all else to stderr. The settings are read and the output is tried before `Analyse` runs, so
/// that a typing error costs no time. `Units` says where the settings may lie.
llvm::Expected<ExitStatus> report(const ReportOptions &How, const UnitSelection &Units,
                                  llvm::function_ref<llvm::Expected<Analysis>()> Analyse,
                                  const Besides &Also = {});

} // namespace async_tidy
