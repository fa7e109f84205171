// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Check.h"

namespace async_tidy {

llvm::Expected<ExitStatus> runCheck(const AnalysisOptions &AnalysisWish, const ReportOptions &ReportWish) {
  llvm::Expected<Reporting> Reports = Reporting::prepare(ReportWish);
  if (!Reports)
    return Reports.takeError();
  llvm::Expected<Analysis> A = analyse(AnalysisWish);
  if (!A)
    return A.takeError();
  return Reports->report(std::move(*A));
}

} // namespace async_tidy
