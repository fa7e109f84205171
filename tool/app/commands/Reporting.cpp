// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Reporting.h"

#include "checks/Check.h"
#include "tool/app/commands/CheckNames.h"
#include "tool/app/suppress/Suppressions.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"

#include <cstdlib>

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

/// A glob that stands for no check is a typing error, unless it only takes away.
static Error checkGlobs(const std::vector<Glob> &Globs) {
  std::vector<StringRef> Names = checkNames();
  for (const Glob &G : Globs) {
    bool IsHarmless = !G.IsPositive && StringRef(G.Pattern).contains('*');
    if (!IsHarmless && llvm::none_of(Names, [&](StringRef Name) { return G.matches(Name); }))
      return unknownCheck(G.Pattern);
  }
  return Error::success();
}

static Expected<llvm::Regex> headerFilter(StringRef Pattern) {
  llvm::Regex Filter(Pattern.empty() ? ".*" : Pattern);
  std::string Problem;
  if (!Filter.isValid(Problem))
    return llvm::createStringError("--header-filter: '" + Pattern + "' is not a regular expression: " + Problem);
  return Filter;
}

static Expected<const OutputFormat *> formatOf(StringRef Name) {
  if (const OutputFormat *Format = findFormat(Name))
    return Format;
  auto Names = llvm::to_vector(llvm::map_range(outputFormats(), [](const OutputFormat &F) { return F.Name; }));
  return llvm::createStringError("--format: '" + Name + "' is none of " + llvm::join(Names, ", "));
}

Expected<Reporting> Reporting::prepare(const ReportOptions &Options) {
  Reporting R;
  R.Options = Options;
  R.Checks = parseGlobs(Options.Checks);
  R.Knowledge = Catalog::builtIn();
  if (Error Unknown = checkGlobs(R.Checks))
    return Unknown;
  if (llvm::none_of(checkNames(), [&](StringRef Check) { return R.isEnabled(Check); }))
    return llvm::createStringError("--checks leaves no check; --list-checks names them all");
  if (Error Bad = headerFilter(Options.HeaderFilter).moveInto(R.HeaderFilter))
    return Bad;
  if (Error Unknown = formatOf(Options.Format).moveInto(R.Format))
    return Unknown;
  return R;
}

bool Reporting::isEnabled(StringRef Check) const {
  // A list that starts with what is not wanted takes from all, any other one adds to nothing.
  bool StartsFromAll = Checks.empty() || !Checks.front().IsPositive;
  return isChosen(Checks, Check, /*Otherwise=*/StartsFromAll);
}

void Reporting::dropUnwanted(std::vector<Finding> &Findings, const llvm::StringSet<> &MainFiles) const {
  llvm::erase_if(Findings, [&](const Finding &F) {
    return F.Level < Options.MinSeverity || (!MainFiles.contains(F.At.File) && !HeaderFilter.match(F.At.File));
  });
}

static void dropSuppressed(Report &R, Sources &Files) {
  Suppressions Silent(Files);
  size_t Before = R.Findings.size();
  llvm::erase_if(R.Findings, [&](const Finding &F) { return Silent.suppresses(F); });
  R.Suppressed = Before - R.Findings.size();
  for (const std::string &Warning : Silent.warnings())
    printWarning(Warning);
}

static llvm::StringSet<> mainFiles(llvm::ArrayRef<TuSummary> Summaries) {
  llvm::StringSet<> Files;
  for (const TuSummary &S : Summaries)
    Files.insert(S.main_file);
  return Files;
}

void Reporting::find(Analysis &A) const {
  llvm::StringSet<> MainFiles = mainFiles(A.Summaries);
  Program P = link(std::move(A.Summaries), Knowledge, {Options.Virtual});
  A.Outcome.Findings = runChecks(P, [&](StringRef Check) { return isEnabled(Check); });
  dropUnwanted(A.Outcome.Findings, MainFiles);
}

static bool isColored(ColorMode Mode, const llvm::raw_ostream &OS) {
  return Mode == ColorMode::Always || (Mode == ColorMode::Auto && OS.has_colors() && !std::getenv("NO_COLOR"));
}

Error Reporting::write(const Report &R, Sources &Files) const {
  std::error_code EC;
  std::string Name = Options.Output.empty() ? "-" : Options.Output; // as raw_fd_ostream has it
  llvm::raw_fd_ostream OS(Name, EC);
  if (!EC) {
    OS.enable_colors(isColored(Options.Color, OS));
    Format->Write(R, Files, OS);
    OS.flush();
    EC = OS.error();
    OS.clear_error();
  }
  if (EC)
    return llvm::createStringError("cannot write to '" + (Options.Output.empty() ? "stdout" : Options.Output) +
                                   "': " + EC.message());
  return Error::success();
}

ExitStatus Reporting::statusOf(const Report &R) const {
  if (!R.Failed.empty())
    return ExitStatus::FailedUnits;
  auto Matters = [&](const Finding &F) { return Options.FailOn && F.Level >= *Options.FailOn; };
  return llvm::any_of(R.Findings, Matters) ? ExitStatus::Findings : ExitStatus::Clean;
}

Expected<ExitStatus> Reporting::report(Analysis A) const {
  Sources Files;
  find(A);
  dropSuppressed(A.Outcome, Files);
  A.Outcome.Stats.Seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - Start).count();
  if (Error Unwritten = write(A.Outcome, Files))
    return Unwritten;
  if (Format->ForPeople && !Options.Quiet)
    llvm::errs() << summaryLine(A.Outcome) << '\n';
  return statusOf(A.Outcome);
}

} // namespace async_tidy
