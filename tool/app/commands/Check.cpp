// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Check.h"

#include "tool/app/commands/Before.h"

namespace async_tidy {

llvm::Expected<ExitStatus> runCheck(const AnalysisOptions &Analysis, const ReportOptions &Report, llvm::StringRef DiffBase) {
  if (DiffBase.empty())
    return report(Report, Analysis.Units, [&] { return analyse(Analysis); });
  llvm::Expected<Past> Then = pastOf(DiffBase);
  if (!Then)
    return Then.takeError();
  return report(Report, Analysis.Units, [&] { return analyse(Analysis); }, [&](const async_tidy::Analysis &Now) {
    return Earlier{summariesBefore(*Then, Now, Analysis), Then->Texts};
  });
}

} // namespace async_tidy
