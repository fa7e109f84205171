// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How files are named to people and in reports.
#pragma once

#include "tool/core/model/Finding.h"

#include "llvm/ADT/StringRef.h"

#include <string>

namespace async_tidy {

/// Without dots, and absolute with respect to `Directory` (which is empty for the current one).
std::string absolutePath(llvm::StringRef Path, llvm::StringRef Directory = "");

/// Relative to the current directory for what lies below it, unchanged otherwise.
std::string shownPath(llvm::StringRef Path);

/// "store.cpp:12", with the file as shownPath() has it.
std::string describe(const Place &At);

/// Of an absolute path to a folder; it may begin with "..".
std::string relativePath(llvm::StringRef Path, llvm::StringRef Folder);

} // namespace async_tidy
