// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Baselining.h"

#include "tool/core/support/File.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"

namespace async_tidy {

using llvm::Error;
using llvm::Expected;

Expected<std::vector<BaselineEntry>> openBaseline(const BaselineOptions &How) {
  if (How.Update && How.File.empty())
    return llvm::createStringError("--update-baseline needs --baseline=FILE");
  if (How.Update)
    if (Error Unwritable = checkWritable(How.File))
      return Unwritable;
  if (How.File.empty() || (How.Update && !llvm::sys::fs::exists(How.File)))
    return std::vector<BaselineEntry>();
  return readBaseline(How.File);
}

static bool wouldBeFound(const BaselineEntry &E, const Scope &Seen) {
  std::vector<std::string> Files = {E.File};
  llvm::append_range(Files, E.Through);
  return Seen.wouldFind(E.Check, E.Level, Files);
}

Error applyBaseline(Report &R, std::vector<BaselineEntry> Known, const Scope &Seen, const BaselineOptions &How) {
  std::vector<BaselineEntry> Now = entriesOf(R.Findings);
  std::vector<Finding> All = std::exchange(R.Findings, {});
  BaselineComparison Result = compare(All, std::move(Known));
  if (!How.Update)
    R.Findings = std::move(Result.New);
  BaselineOutcome Out{How.Update ? std::move(All) : std::move(Result.Known), {}};
  for (BaselineEntry &E : Result.Unmatched)
    (wouldBeFound(E, Seen) ? Out.Gone : Now).push_back(std::move(E)); // nobody can tell whether the others are gone
  R.Baseline = std::move(Out);
  return How.Update ? writeBaseline(How.File, std::move(Now)) : Error::success();
}

} // namespace async_tidy
