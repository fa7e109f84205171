// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// compile_commands.json: where it is and what it says.
#pragma once

#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace async_tidy {

/// The database of `BuildPath`, a folder or the file itself. Where that is empty: the nearest one in `Start`, the
/// folders above it, and the `build` folder of each.
llvm::Expected<std::string> findDatabase(llvm::StringRef BuildPath, llvm::StringRef Start);

/// All commands, in the order of the file. Response files are expanded; `Filename` and `Directory` are absolute.
llvm::Expected<std::vector<clang::tooling::CompileCommand>> readDatabase(llvm::StringRef File);

} // namespace async_tidy
