// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// docs/checks/*.md as they are compiled into the binary (CMakeLists.txt writes the definition).
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace async_tidy {

struct CheckPage {
  llvm::StringRef Check; // "async-blocking-call"
  llvm::StringRef Markdown;
};

llvm::ArrayRef<CheckPage> checkPages();

} // namespace async_tidy
