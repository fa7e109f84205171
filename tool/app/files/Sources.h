// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The text of source files, as it is on disk now: for excerpts and for NOLINT comments.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"

#include <memory>
#include <vector>

namespace async_tidy {

/// Reads each file when it is first asked for, and once.
class Sources {
public:
  /// Without line ends. Empty for a file that cannot be read.
  llvm::ArrayRef<llvm::StringRef> lines(llvm::StringRef File);

  /// `Number` counts from 1. Empty where there is no such line.
  llvm::StringRef line(llvm::StringRef File, unsigned Number);

private:
  struct Source {
    std::unique_ptr<llvm::MemoryBuffer> Text;
    std::vector<llvm::StringRef> Lines;
  };
  static Source read(llvm::StringRef File);

  llvm::StringMap<Source> Files;
};

} // namespace async_tidy
