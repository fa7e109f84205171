// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `--diff-base`: the units of an analysis as they were before a change. Those that read what has changed are parsed again with the
// texts of then; the others are what they were.
#pragma once

#include "tool/app/commands/Analyse.h"
#include "tool/app/past/Past.h"

namespace async_tidy {

/// In place of what the disk has, the texts of then. A unit that could not be parsed then is on stderr: all that is found in it
/// counts as new.
std::vector<TuSummary> summariesBefore(const Past &Then, const Analysis &Now, const AnalysisOptions &Options);

} // namespace async_tidy
