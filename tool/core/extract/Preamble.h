// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Headers cost most of a parse, and who edits a body leaves them alone. What Clang makes of the lines at the start of a main
// file that only include and define, its preamble, can be kept:
//
//   unit → precompile() → FILE (declarations, for Clang), FILE.inputs (the texts that they were made from)
//   unit → startWith(FILE) → only what comes after the preamble is parsed, if all of these texts are as they were
#pragma once

#include "tool/core/extract/Extract.h"

namespace clang {
class CompilerInstance;
}

namespace async_tidy {

/// For BeginInvocation(): if the preamble in this file is that of the unit, parsing starts behind it. Returns what has been
/// read for it, without the main file; nothing if there is no such preamble, and then all is parsed.
std::vector<Input> startWith(clang::CompilerInstance &CI, llvm::StringRef File);

} // namespace async_tidy
