// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `async-tidy print-summary` and `print-program`: what the stages made, as text.
#pragma once

#include "tool/app/commands/Analyse.h"
#include "tool/app/commands/Messages.h"
#include "tool/app/commands/Settings.h"

namespace async_tidy {

llvm::Expected<ExitStatus> printSummary(llvm::StringRef File);

/// Of these summaries, or else of the units that `Options` selects.
llvm::Expected<ExitStatus> printProgram(const AnalysisOptions &Options, llvm::ArrayRef<std::string> Summaries,
                                        const SettingsOptions &Wish);

} // namespace async_tidy
