// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What `async-tidy check` has left in its cache of the other units of the project. With them a helper in another file is seen;
// without them the analysis ends where the unit does.
#pragma once

#include "tool/core/model/Summary.h"

#include <string>
#include <vector>

namespace async_tidy {

struct Neighbours {
  std::vector<TuSummary> Summaries;
  std::string Remark; // what is missing, if there is a cache at all
};

/// `BuildPath` is the folder of compile_commands.json, or the file itself; where it is empty, the nearest one above
/// `BuildFolder` or else above the main file counts.
Neighbours neighboursOf(const std::string &MainFile, const std::string &BuildPath, const std::string &BuildFolder);

} // namespace async_tidy
