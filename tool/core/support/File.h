// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Files that a user names, in and out. Errors say which file and why.
#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

#include <memory>

namespace async_tidy {

/// Regular files only: pipes and devices need not end.
llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> readFile(llvm::StringRef Path);

/// Fails where writeFile would, as far as that shows beforehand; changes nothing.
llvm::Error checkWritable(llvm::StringRef Path);

/// What is stopped half-way, or finds the disk full, leaves the old file. A device, a pipe or a symbolic link stays what
/// it is and is written as it goes; "-" is stdout.
llvm::Error writeFile(llvm::StringRef Path, llvm::function_ref<void(llvm::raw_fd_ostream &)> Write);

} // namespace async_tidy
