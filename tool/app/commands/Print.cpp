// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Print.h"

namespace async_tidy {

using llvm::Expected;

Expected<ExitStatus> printSummary(llvm::StringRef File) {
  Expected<TuSummary> Summary = readSummary(File);
  if (!Summary)
    return Summary.takeError();
  print(*Summary, llvm::outs());
  return ExitStatus::Clean;
}

Expected<ExitStatus> printProgram(const AnalysisOptions &Options, llvm::ArrayRef<std::string> Summaries,
                                  const SettingsOptions &Wish) {
  Expected<Settings> What = readSettings(Wish, Options.Units);
  if (!What)
    return What.takeError();
  Expected<Analysis> A = Summaries.empty() ? analyse(Options) : readSummaries(Summaries);
  if (!A)
    return A.takeError();
  link(std::move(A->Summaries), What->Knowledge, What->Linking).print(llvm::outs());
  return A->Outcome.Failed.empty() ? ExitStatus::Clean : ExitStatus::FailedUnits;
}

} // namespace async_tidy
