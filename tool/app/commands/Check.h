// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `async-tidy check`: from a compilation database to findings.
#pragma once

#include "tool/app/commands/Reporting.h"

namespace async_tidy {

llvm::Expected<ExitStatus> runCheck(const AnalysisOptions &Analysis, const ReportOptions &Report);

} // namespace async_tidy
