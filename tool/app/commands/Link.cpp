// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Link.h"

namespace async_tidy {

llvm::Expected<ExitStatus> runLink(llvm::ArrayRef<std::string> Summaries, const ReportOptions &Report) {
  return report(Report, UnitSelection(), [&] { return readSummaries(Summaries); });
}

} // namespace async_tidy
