// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The program git.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>

namespace async_tidy {

/// What `git ARGUMENTS` prints when it reads `Input`, in the current directory. An Error is the first thing that it complains
/// about, or that there is no git.
llvm::Expected<std::string> git(llvm::ArrayRef<llvm::StringRef> Arguments, llvm::StringRef Input = "");

} // namespace async_tidy
