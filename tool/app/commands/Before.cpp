// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Before.h"

#include "fixits/Verify.h"
#include "tool/app/commands/Messages.h"
#include "tool/app/files/Paths.h"
#include "tool/app/output/Progress.h"
#include "tool/core/extract/Extract.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

using llvm::Expected;

/// Also texts that the unit does not read now: a header that was there then.
static Expected<std::string> bytesBefore(const clang::tooling::CompileCommand &Unit, FileTexts Texts, const Past &Then) {
  Texts.insert(Then.Texts.begin(), Then.Texts.end());
  ExtractOptions Options;
  Options.Texts = std::move(Texts);
  Expected<TuSummary> Summary = extractFile(Unit, Options);
  if (!Summary)
    return Summary.takeError();
  return toBytes(*Summary);
}

std::vector<TuSummary> summariesBefore(const Past &Then, const Analysis &Now, const AnalysisOptions &Options) {
  std::vector<TuSummary> Out;
  std::vector<std::pair<size_t, FileTexts>> Changed; // position of the unit, texts under the names that it has for them
  RealPaths Real;
  for (const auto &[I, Unit] : llvm::enumerate(Now.Summaries)) {
    if (Then.Added.contains(Real.of(Unit.main_file).str()))
      continue;
    if (FileTexts Texts = textsFor(Unit, Then.Texts, Real); !Texts.empty())
      Changed.emplace_back(I, std::move(Texts));
    else
      Out.push_back(Unit);
  }
  Progress Shown(Changed.size(), Options.Quiet);
  std::vector<JobResult> Results = runJobs(
      Changed.size(), [&](size_t I) { return bytesBefore(Now.Units[Changed[I].first], Changed[I].second, Then); },
      Options.Limits, [&](size_t Done, size_t Started) { Shown.show(Done, Now.Units[Changed[Started].first].Filename); });
  for (const auto &[Unit, Result] : llvm::zip_equal(Changed, Results)) {
    const std::string &File = Now.Units[Unit.first].Filename;
    Expected<TuSummary> Summary =
        Result.failed() ? llvm::createStringError(Result.Failure) : fromBytes(Result.Bytes, File);
    if (Summary)
      Out.push_back(std::move(*Summary));
    else
      printWarning("as it was before, '" + shownPath(File) +
                   "' cannot be analysed, so that all of its findings are new: " + llvm::toString(Summary.takeError()));
  }
  return Out;
}

} // namespace async_tidy
