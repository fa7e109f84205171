// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The folders that a compile command names for headers: compilers pass over missing ones in silence.
#pragma once

#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/Support/Error.h"

#include <string>

namespace async_tidy {

/// The first include directory or sysroot of the command that does not exist; "" if all do.
std::string missingIncludeDirectory(const clang::tooling::CompileCommand &Unit);

/// An error if the command chooses a resource directory without the compiler's own headers: no unit could do with it.
llvm::Error checkResourceDirectory(const clang::tooling::CompileCommand &Unit);

} // namespace async_tidy
