// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the checks for blocking code share: from each async function the ways to what blocks it, as findings.
#pragma once

#include "checks/Check.h"

namespace async_tidy {

/// Reports, for every async function, each blocking call that it reaches and that `Wanted` accepts, with the chain from
/// the one to the other.
void reportBlocking(const Program &P, Reporter &R, llvm::function_ref<bool(const Leaf &)> Wanted);

} // namespace async_tidy
