// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Audit.h"

#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"
#include "tool/app/graph/ExecutorGraph.h"
#include "tool/core/support/File.h"

namespace async_tidy {

using llvm::Expected;

static void listExecutors(const Program &P, llvm::raw_ostream &OS) {
  for (const AuditedExecutor &E : auditedExecutors(P))
    OS << plain(describe(P.executors()[E.Index])) << ", " << E.Tasks << (E.Tasks == 1 ? " task" : " tasks")
       << (E.Of.At.File.empty() ? "" : ": " + plain(describe(E.Of.At))) << '\n';
}

static Expected<Audit> auditNamed(const Program &P, const Catalog &Knowledge, llvm::StringRef Name) {
  Expected<ExecutorIndex> On = executorNamed(P, Name);
  if (!On)
    return On.takeError();
  return auditOf(P, Knowledge, *On);
}

Expected<ExitStatus> runAudit(const AnalysisOptions &Options, llvm::ArrayRef<std::string> Summaries,
                              const SettingsOptions &Wish, const AuditOptions &How) {
  Expected<Settings> What = readSettings(Wish, Options.Units);
  if (!What)
    return What.takeError();
  if (llvm::Error Unwritable = checkWritable(How.Output))
    return Unwritable;
  Expected<Analysis> A = Summaries.empty() ? analyse(Options) : readSummaries(Summaries);
  if (!A)
    return A.takeError();
  What->Linking.FindResources = true;
  Program P = link(std::move(A->Summaries), What->Knowledge, What->Linking);
  std::optional<Audit> Found;
  if (!How.Executor.empty()) {
    Expected<Audit> Named = auditNamed(P, What->Knowledge, How.Executor);
    if (!Named)
      return Named.takeError();
    Found = std::move(*Named);
  }
  auto Write = [&](llvm::raw_ostream &OS) { Found ? How.Format->Write(*Found, OS) : listExecutors(P, OS); };
  if (llvm::Error Unwritten = writeFile(How.Output, Write))
    return Unwritten;
  return A->Outcome.Failed.empty() ? ExitStatus::Clean : ExitStatus::FailedUnits;
}

} // namespace async_tidy
