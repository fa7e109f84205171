// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "llvm/ADT/StringRef.h"

namespace async_tidy {

/// Of the code that makes summaries: programs that have it in common make the same ones, and may use each other's.
llvm::StringRef extractorVersion();

} // namespace async_tidy
