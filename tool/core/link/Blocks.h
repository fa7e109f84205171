// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The basic blocks of a function, by number, from the edges and numbers that the summary has.
#pragma once

#include "tool/core/model/Summary.h"

#include "llvm/ADT/SmallVector.h"

#include <vector>

namespace async_tidy {

/// Where a way out of the function leads.
constexpr uint32_t OutOfFunction = 0;

struct BasicBlock {
  struct Way {
    uint32_t To;
    uint32_t IfYes; // as FlowEdge.if_yes
  };
  llvm::SmallVector<uint32_t, 4> Calls; // in the order in which they run
  llvm::SmallVector<uint32_t, 1> Awaits;
  llvm::SmallVector<Way, 2> Next;
  uint32_t Handlers = OutOfFunction; // where exceptions go
};

/// The first is none, the second is where the function starts. Empty where the ways through it are not known.
std::vector<BasicBlock> basicBlocks(const Function &F);

} // namespace async_tidy
