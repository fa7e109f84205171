// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Link.h"

namespace async_tidy {

llvm::Expected<ExitStatus> runLink(llvm::ArrayRef<std::string> Summaries, const ReportOptions &ReportWish) {
  llvm::Expected<Settings> What = readSettings(ReportWish.Settings, UnitSelection());
  if (!What)
    return What.takeError();
  llvm::Expected<Analysis> A = readSummaries(Summaries);
  if (!A)
    return A.takeError();
  return report(std::move(*A), *What, ReportWish);
}

} // namespace async_tidy
