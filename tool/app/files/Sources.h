// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The text of source files, as it is on disk now or would be: for excerpts and for NOLINT comments.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace async_tidy {

/// Reads each file when it is first asked for, and once.
class Sources {
public:
  /// `InPlace` of what the disk has, by path.
  explicit Sources(std::map<std::string, std::string> InPlace = {}) : InPlace(std::move(InPlace)) {}

  /// Without line ends. Empty for a file that cannot be read.
  llvm::ArrayRef<llvm::StringRef> lines(llvm::StringRef File);

  /// `Number` counts from 1. Empty where there is no such line.
  llvm::StringRef line(llvm::StringRef File, unsigned Number);

  /// The column in UTF-16 code units of one in bytes; that one where the line is no longer long enough.
  unsigned utf16Column(llvm::StringRef File, unsigned Line, unsigned Column);

private:
  struct Source {
    std::unique_ptr<llvm::MemoryBuffer> Text;
    std::vector<llvm::StringRef> Lines;
  };
  Source read(llvm::StringRef File) const;

  const std::map<std::string, std::string> InPlace;
  llvm::StringMap<Source> Files;
};

} // namespace async_tidy
