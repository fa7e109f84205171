// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `async-tidy check`: from a compilation database to findings.
#pragma once

#include "tool/app/commands/Reporting.h"

namespace async_tidy {

/// `DiffBase`: the revision of Git before the change whose findings are asked for; empty for all findings.
llvm::Expected<ExitStatus> runCheck(const AnalysisOptions &Analysis, const ReportOptions &Report, llvm::StringRef DiffBase);

} // namespace async_tidy
