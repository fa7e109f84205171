// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `async-tidy summarize`: the summary of one unit, as a file for `link`.
#pragma once

#include "tool/app/commands/Analyse.h"
#include "tool/app/commands/Messages.h"

namespace async_tidy {

/// `Options` names one file.
llvm::Expected<ExitStatus> runSummarize(const AnalysisOptions &Options, llvm::StringRef Output);

} // namespace async_tidy
