// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Check.h"

namespace async_tidy {

llvm::Expected<ExitStatus> runCheck(const AnalysisOptions &Analysis, const ReportOptions &Report) {
  return report(Report, Analysis.Units, [&] { return analyse(Analysis); });
}

} // namespace async_tidy
