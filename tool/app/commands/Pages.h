// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// docs/checks/*.md and docs/fixits/*.md as they are compiled into the binary (CMakeLists.txt writes the definition).
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace async_tidy {

struct Page {
  llvm::StringRef Of; // "async-blocking-call", "await-dropped"
  llvm::StringRef Markdown;
};

llvm::ArrayRef<Page> pages();

} // namespace async_tidy
