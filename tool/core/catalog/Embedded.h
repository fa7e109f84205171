// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The library files of this folder as they are compiled into the binary (CMakeLists.txt writes the definition).
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace async_tidy {

struct EmbeddedLibrary {
  llvm::StringRef FileName; // from the root of the sources
  llvm::StringRef Yaml;
};

llvm::ArrayRef<EmbeddedLibrary> embeddedLibraries();

} // namespace async_tidy
