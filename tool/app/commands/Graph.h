// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `async-tidy graph`: the executors, their tasks, and who waits for whom.
#pragma once

#include "tool/app/commands/Analyse.h"
#include "tool/app/commands/Messages.h"
#include "tool/app/commands/Settings.h"
#include "tool/app/graph/ExecutorGraph.h"

namespace async_tidy {

struct GraphOptions {
  const GraphFormat *Format = graphFormats().begin();
  std::string Output = "-"; // a file; "-" is stdout
};

/// Of these summaries, or else of the units that `Options` selects.
llvm::Expected<ExitStatus> runGraph(const AnalysisOptions &Options, llvm::ArrayRef<std::string> Summaries,
                                    const SettingsOptions &Wish, const GraphOptions &How);

} // namespace async_tidy
