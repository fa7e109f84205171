// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Check.h"

namespace async_tidy {

llvm::Expected<ExitStatus> runCheck(const AnalysisOptions &AnalysisWish, const ReportOptions &ReportWish) {
  llvm::Expected<Settings> What = readSettings(ReportWish.Settings, AnalysisWish.Units);
  if (!What)
    return What.takeError();
  llvm::Expected<Analysis> A = analyse(AnalysisWish);
  if (!A)
    return A.takeError();
  return report(std::move(*A), *What, ReportWish);
}

} // namespace async_tidy
