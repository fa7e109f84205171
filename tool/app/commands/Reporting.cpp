// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Reporting.h"

#include "checks/Check.h"
#include "fixits/Rewrite.h"
#include "tool/app/commands/CheckNames.h"
#include "tool/app/commands/Pages.h"
#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"
#include "tool/app/suppress/Suppressions.h"
#include "tool/core/support/File.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/BuryPointer.h"

#include <chrono>
#include <cstdlib>

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

std::vector<Finding> findAll(std::vector<TuSummary> Summaries, const Settings &What) {
  return runChecks(link(std::move(Summaries), What.Knowledge, What.Linking), [](StringRef) { return true; });
}

static std::vector<Finding> findEnabled(const Program &P, const Settings &What) {
  return runChecks(P, [&](StringRef Check) { return What.isEnabled(Check); });
}

static void find(Report &R, std::vector<TuSummary> Summaries, const Settings &What, bool DrawsExecutors) {
  auto P = std::make_unique<Program>(link(std::move(Summaries), What.Knowledge, What.Linking));
  R.Findings = findEnabled(*P, What);
  if (DrawsExecutors)
    R.Executors = drawnGraph(*P);
  llvm::BuryPointer(std::move(P)); // the process ends soon, and tidying up a large program takes seconds
}

static void dropSuppressed(Report &R, Suppressions &Silent) {
  for (Finding &F : std::exchange(R.Findings, {}))
    (Silent.suppresses(F) ? R.Suppressed : R.Findings).push_back(std::move(F));
}

/// A NOLINT at a blocking call may be there for code that was not looked at.
static std::string whyUsesAreUnknown(const Report &R, const UnitSelection &Units) {
  if (!Units.Files.empty())
    return "only a part of the project was analysed";
  return R.Failed.empty() && R.Partial.empty() ? "" : "some files could not be analysed, or only in part";
}

static void addUnused(Report &R, Suppressions &Silent, const Scope &Seen, const Settings &What) {
  std::vector<Finding> Unused =
      Silent.unused(Seen.files(), checkNames(), [&](StringRef Check) { return What.isEnabled(Check); });
  R.Rules.push_back({"unused-suppression", "a NOLINT that names our checks and hides nothing", ""});
  std::vector<Finding> Reported = std::exchange(R.Findings, {});
  std::merge(std::make_move_iterator(Reported.begin()), std::make_move_iterator(Reported.end()),
             std::make_move_iterator(Unused.begin()), std::make_move_iterator(Unused.end()), std::back_inserter(R.Findings),
             [](const Finding &A, const Finding &B) { return A.At < B.At; });
}

/// What the settings do not ask for may still need its NOLINT.
static void noteUses(llvm::ArrayRef<Finding> Findings, Suppressions &Silent) {
  for (const Finding &F : Findings)
    Silent.suppresses(F);
}

/// What would have been reported before the change.
static std::vector<Finding> findBefore(Earlier Then, const Settings &What) {
  llvm::StringSet<> MainFiles = mainFiles(llvm::to_vector(llvm::make_pointer_range(Then.Summaries)));
  std::vector<Finding> Findings = findEnabled(link(std::move(Then.Summaries), What.Knowledge, What.Linking), What);
  keepWanted(Findings, MainFiles, What);
  Sources Files(std::move(Then.Texts));
  Suppressions Silent(Files);
  llvm::erase_if(Findings, [&](const Finding &F) { return Silent.suppresses(F); });
  return Findings;
}

static void dropOlder(Report &R, llvm::ArrayRef<Finding> Before) {
  size_t All = R.Findings.size();
  R.Findings = compare(std::move(R.Findings), entriesOf(Before)).New;
  R.Older = All - R.Findings.size();
}

static void tellGone(const BaselineOutcome &Baseline) {
  for (const BaselineEntry &E : Baseline.Gone)
    llvm::errs() << plain("gone: " + shownPath(E.File) + ": " + E.Message + " [" + E.Check + "]" +
                          (E.Count > 1 ? " (" + std::to_string(E.Count) + " times)" : ""))
                 << '\n';
}

static bool isColored(ColorMode Mode, const llvm::raw_ostream &OS) {
  return Mode == ColorMode::Always || (Mode == ColorMode::Auto && OS.has_colors() && !std::getenv("NO_COLOR"));
}

static Expected<std::vector<Output>> openOutputs(const ReportOptions &How) {
  Expected<std::vector<Output>> Outputs = parseOutputs(How.Formats, How.Output);
  if (Outputs && How.WithFixes && llvm::none_of(*Outputs, [](const Output &To) { return To.Format->ShowsOffers; }))
    return llvm::createStringError("--with-fixes is for formats that can carry them: --format=sarif, json or html");
  if (Outputs)
    for (const Output &O : *Outputs)
      if (Error Unwritable = checkWritable(O.File))
        return Unwritable;
  return Outputs;
}

static Error write(const Report &R, Sources &Files, const Output &To, ColorMode Color) {
  return writeFile(To.File, [&](llvm::raw_fd_ostream &OS) {
    OS.enable_colors(isColored(Color, OS));
    To.Format->Write(R, Files, OS);
  });
}

static std::vector<Rule> rulesOf(const Settings &What) {
  std::vector<Rule> Rules;
  for (const CheckInfo &Check : allChecks())
    if (What.isEnabled(Check.Name))
      Rules.push_back({Check.Name, Check.Summary, pageOf(Check.Name)});
  return Rules;
}

static std::vector<Remedy> remedies() {
  std::vector<Remedy> Result;
  for (const RewriteInfo &Rewrite : allRewrites())
    Result.push_back({Rewrite.Id, spell(Rewrite.Level), Rewrite.Summary});
  return Result;
}

static ExitStatus statusOf(const Report &R, std::optional<Severity> FailOn) {
  if (!R.Failed.empty())
    return ExitStatus::FailedUnits;
  bool Matters = llvm::any_of(R.Findings, [&](const Finding &F) { return FailOn && F.Level >= *FailOn; });
  return Matters ? ExitStatus::Findings : ExitStatus::Clean;
}

Expected<ExitStatus> report(const ReportOptions &How, const UnitSelection &Units,
                            llvm::function_ref<Expected<Analysis>()> Analyse,
                            const Besides &Also) {
  auto Start = std::chrono::steady_clock::now();
  Expected<Settings> What = readSettings(How.Settings, Units);
  if (!What)
    return What.takeError();
  Expected<std::vector<Output>> Outputs = openOutputs(How);
  if (!Outputs)
    return Outputs.takeError();
  Expected<std::vector<BaselineEntry>> Known = openBaseline(How.Baseline);
  if (!Known)
    return Known.takeError();
  Expected<Analysis> A = Analyse();
  if (!A)
    return A.takeError();
  Sources Files;
  Report &R = A->Outcome;
  R.Rules = rulesOf(*What);
  R.Remedies = remedies();
  std::vector<Finding> Older = Also.Before ? findBefore(Also.Before(*A), *What) : std::vector<Finding>();
  Scope Seen(A->Summaries, R.Failed, *What);
  bool DrawsExecutors = llvm::any_of(*Outputs, [](const Output &To) { return To.Format->DrawsExecutors; });
  find(R, Also.Offers ? A->Summaries : std::move(A->Summaries), *What, DrawsExecutors);
  Suppressions Silent(Files);
  std::string Unknown = How.ReportUnusedSuppressions ? whyUsesAreUnknown(R, Units) : "";
  bool IsJudged = How.ReportUnusedSuppressions && Unknown.empty();
  if (IsJudged)
    noteUses(R.Findings, Silent);
  keepWanted(R.Findings, Seen.mainFiles(), *What);
  dropSuppressed(R, Silent);
  if (Also.Before)
    dropOlder(R, Older);
  if (!How.Baseline.File.empty())
    if (Error Unwritten = applyBaseline(R, std::move(*Known), Seen, How.Baseline))
      return Unwritten;
  if (Also.Offers && !R.Failed.empty())
    printWarning("the report has no fixes: what a change means to the files that failed cannot be told");
  else if (Also.Offers)
    R.Offers = Also.Offers({std::move(A->Summaries), std::move(A->Units), {}}, *What, R.Findings);
  if (IsJudged)
    addUnused(R, Silent, Seen, *What);
  else if (!Unknown.empty())
    printWarning("unused suppressions are not reported: " + Unknown);
  for (const std::string &Warning : Silent.warnings())
    printWarning(Warning);
  R.Stats.Seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - Start).count();
  for (const Output &To : *Outputs)
    if (Error Unwritten = write(R, Files, To, How.Color))
      return Unwritten;
  if (R.Baseline && !How.Quiet)
    tellGone(*R.Baseline);
  if (!How.Quiet && llvm::any_of(*Outputs, [](const Output &To) { return To.Format->ForPeople; }))
    llvm::errs() << summaryLine(R) << '\n';
  return statusOf(R, What->FailOn);
}

} // namespace async_tidy
