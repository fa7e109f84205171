// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <vector>

namespace async_tidy {

/// Of all checks, sorted.
std::vector<llvm::StringRef> checkNames();

/// Names the check that was probably meant.
llvm::Error unknownCheck(llvm::StringRef Name);

} // namespace async_tidy
