// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The control flow of a body as the summary has it: which calls and awaits may follow which.
#pragma once

#include "tool/core/extract/Flow.h"
#include "tool/core/model/Summary.h"

#include <vector>

namespace async_tidy {

/// `Blocks` are those of the flow graph, in its order, each with what is in it. Says what may come next, and leaves out
/// the ones in which nothing happens. Empty where all that is left is one.
void joinBlocks(const Flow &Order, std::vector<Block> &Blocks);

} // namespace async_tidy
