// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the program says about itself on stderr, and how it ends.
#pragma once

#include "llvm/ADT/Twine.h"

namespace async_tidy {

/// Of the process.
enum class ExitStatus {
  Clean = 0, // nothing found at or above --fail-on
  Findings = 1,
  BadInput = 2,    // usage or configuration error; nothing was analysed
  FailedUnits = 3, // some unit could not be analysed, whatever else was found
};

/// "async-tidy: error: …", one line. A message that names its place ("FILE:LINE:COLUMN: error: …") stands by itself.
void printError(const llvm::Twine &Message);
void printWarning(const llvm::Twine &Message);

} // namespace async_tidy
