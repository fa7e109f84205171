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

/// Its Markdown; empty if there is none.
llvm::StringRef pageOf(llvm::StringRef Name);

} // namespace async_tidy
