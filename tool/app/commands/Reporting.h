// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The second half of `check` and `link`: summaries → program → checks → filters → output.
#pragma once

#include "tool/app/commands/Analyse.h"
#include "tool/app/commands/Messages.h"
#include "tool/app/output/Formats.h"
#include "tool/app/suppress/Globs.h"
#include "tool/core/catalog/Catalog.h"
#include "tool/core/link/Link.h"

#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Regex.h"

#include <chrono>
#include <optional>

namespace async_tidy {

enum class ColorMode { Auto, Always, Never };

/// As the command line has it.
struct ReportOptions {
  std::string Checks;                             // globs; empty: all
  std::string HeaderFilter;                       // empty: all headers
  Severity MinSeverity = Severity::Medium;        // less is not reported
  std::optional<Severity> FailOn = Severity::Low; // of what is reported; nullopt: never
  VirtualCalls Virtual = VirtualCalls::All;
  std::string Format = "text";
  std::string Output; // a file; empty: stdout
  ColorMode Color = ColorMode::Auto;
  bool Quiet = false;
};

/// The same, understood. Made before the units are parsed, so that a typing error costs no time.
class Reporting {
public:
  static llvm::Expected<Reporting> prepare(const ReportOptions &Options);

  /// Findings to the output, all else to stderr.
  llvm::Expected<ExitStatus> report(Analysis A) const;

private:
  void find(Analysis &A) const;
  bool isEnabled(llvm::StringRef Check) const;
  void dropUnwanted(std::vector<Finding> &Findings, const llvm::StringSet<> &MainFiles) const;
  llvm::Error write(const Report &R, Sources &Files) const;
  ExitStatus statusOf(const Report &R) const;

  std::chrono::steady_clock::time_point Start = std::chrono::steady_clock::now();
  ReportOptions Options;
  std::vector<Glob> Checks;
  llvm::Regex HeaderFilter;
  const OutputFormat *Format = nullptr;
  Catalog Knowledge;
};

} // namespace async_tidy
