// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Before.h"

#include "fixits/Verify.h"
#include "tool/app/commands/Messages.h"
#include "tool/app/files/Paths.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

using clang::tooling::CompileCommand;

std::vector<TuSummary> summariesBefore(const Past &Then, const Analysis &Now, const AnalysisOptions &Options) {
  std::vector<TuSummary> Out;
  std::vector<CompileCommand> Changed;
  std::vector<FileTexts> Texts; // of these, under the names that they have for the files
  RealPaths Real;
  for (const auto &[Summary, Unit] : llvm::zip_equal(Now.Summaries, Now.Units)) {
    if (Then.Added.contains(Real.of(Summary.main_file).str()))
      continue;
    if (FileTexts Its = textsFor(Summary, Then.Texts, Real); !Its.empty()) {
      Its.insert(Then.Texts.begin(), Then.Texts.end()); // also what it does not read now, but did then
      Changed.push_back(Unit);
      Texts.push_back(std::move(Its));
    } else
      Out.push_back(Summary);
  }
  std::vector<JobResult> Results = parseUnits(Changed, Options, [&](size_t I) { return Texts[I]; });
  for (const auto &[Unit, Result] : llvm::zip_equal(Changed, Results)) {
    if (llvm::Expected<TuSummary> Summary = summaryOf(Unit, Result))
      Out.push_back(std::move(*Summary));
    else
      printWarning("as it was before, '" + shownPath(Unit.Filename) +
                   "' cannot be analysed, so that all of its findings are new: " + llvm::toString(Summary.takeError()));
  }
  return Out;
}

} // namespace async_tidy
