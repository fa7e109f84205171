// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which translation units are analysed, and with which commands.
#pragma once

#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace async_tidy {

/// What the user says about it.
struct UnitSelection {
  std::string BuildPath;              // -p; empty: search
  std::vector<std::string> Files;     // files and folders; empty: all
  std::vector<std::string> ExtraArgs; // --extra-arg
  std::vector<std::string> ExtraArgsBefore;
};

/// The compile_commands.json of the selection.
llvm::Expected<std::string> databaseOf(const UnitSelection &Selection);

/// In order of file name, whatever the order of the database. A file that is compiled in several ways is there once for
/// each; commands that differ in their outputs only count as one. What is neither C nor C++ is left out.
llvm::Expected<std::vector<clang::tooling::CompileCommand>> selectUnits(const UnitSelection &Selection);

} // namespace async_tidy
