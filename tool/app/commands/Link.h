// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `async-tidy link`: from summaries on disk to findings. With `summarize` a build system can make each step an action.
#pragma once

#include "tool/app/commands/Reporting.h"

namespace async_tidy {

llvm::Expected<ExitStatus> runLink(llvm::ArrayRef<std::string> Summaries, const ReportOptions &Report);

} // namespace async_tidy
