// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `async-tidy explain NAME` and `--list-checks`.
#pragma once

#include "tool/app/commands/Messages.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace async_tidy {

/// Prints the page of a check, with or without the "async-" of its name, or of a rewrite.
llvm::Expected<ExitStatus> explain(llvm::StringRef Name);

ExitStatus listChecks();

} // namespace async_tidy
