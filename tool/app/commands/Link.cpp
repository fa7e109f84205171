// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Link.h"

namespace async_tidy {

llvm::Expected<ExitStatus> runLink(llvm::ArrayRef<std::string> Summaries, const ReportOptions &ReportWish) {
  llvm::Expected<Reporting> Reports = Reporting::prepare(ReportWish);
  if (!Reports)
    return Reports.takeError();
  llvm::Expected<Analysis> A = readSummaries(Summaries);
  if (!A)
    return A.takeError();
  return Reports->report(std::move(*A));
}

} // namespace async_tidy
