// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is different between two texts, line by line, as `diff -u` writes it and as clang-apply-replacements reads it.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <vector>

namespace async_tidy {

/// Lines that are replaced by others, from 0. One of the counts may be zero.
struct Hunk {
  size_t Old, OldCount;
  size_t New, NewCount;
};

/// With their line ends.
std::vector<llvm::StringRef> linesOf(llvm::StringRef Text);

/// The fewest lines that turn one text into the other.
std::vector<Hunk> difference(llvm::ArrayRef<llvm::StringRef> Old, llvm::ArrayRef<llvm::StringRef> New);

/// For `patch -p1`, with three lines around each change. Nothing for texts that are the same.
void writeUnifiedDiff(llvm::StringRef Name, llvm::StringRef Old, llvm::StringRef New, llvm::raw_ostream &OS);

} // namespace async_tidy
