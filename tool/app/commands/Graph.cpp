// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Graph.h"

#include "tool/core/support/File.h"

namespace async_tidy {

using llvm::Expected;

Expected<ExitStatus> runGraph(const AnalysisOptions &Options, llvm::ArrayRef<std::string> Summaries,
                              const SettingsOptions &Wish, const GraphOptions &How) {
  Expected<Settings> What = readSettings(Wish, Options.Units);
  if (!What)
    return What.takeError();
  if (llvm::Error Unwritable = checkWritable(How.Output))
    return Unwritable;
  Expected<Analysis> A = Summaries.empty() ? analyse(Options) : readSummaries(Summaries);
  if (!A)
    return A.takeError();
  ExecutorGraph G = drawnGraph(link(std::move(A->Summaries), What->Knowledge, What->Linking));
  if (llvm::Error Unwritten = writeFile(How.Output, [&](llvm::raw_ostream &OS) { How.Format->Write(G, OS); }))
    return Unwritten;
  return A->Outcome.Failed.empty() ? ExitStatus::Clean : ExitStatus::FailedUnits;
}

} // namespace async_tidy
