// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The second half of `check` and `link`: summaries → program → checks → filters → output.
#pragma once

#include "tool/app/commands/Analyse.h"
#include "tool/app/commands/Messages.h"
#include "tool/app/commands/Settings.h"
#include "tool/app/output/Formats.h"

namespace async_tidy {

enum class ColorMode { Auto, Always, Never };

struct ReportOptions {
  SettingsOptions Settings;
  const OutputFormat *Format = outputFormats().begin();
  std::string Output; // a file; empty: stdout
  ColorMode Color = ColorMode::Auto;
  bool Quiet = false;
};

/// Findings to the output, all else to stderr.
llvm::Expected<ExitStatus> report(Analysis A, const Settings &What, const ReportOptions &How);

} // namespace async_tidy
