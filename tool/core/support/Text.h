// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Words: suggestions for misspelt ones, and their plurals.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <string>

namespace async_tidy {

/// The member of `Valid` that `Word` was probably meant to be (edit distance at most a third of its length), or "".
llvm::StringRef nearest(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Valid);

/// "; did you mean 'x'?" or, where nothing is near, "".
std::string didYouMean(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Valid);

/// "1 finding", "2 findings".
std::string counted(size_t N, llvm::StringRef What);

} // namespace async_tidy
