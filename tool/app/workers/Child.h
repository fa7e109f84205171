// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The child's half of a worker, and the protocol between the halves.
#pragma once

#include "tool/app/workers/Pool.h"

#include "llvm/ADT/StringRef.h"

#include <sys/types.h>

namespace async_tidy {

/// The first byte in the pipe; the result or the reason follows. A child that dies says nothing or stops in the middle,
/// so what it says counts only if it exits with status 0.
enum class Verdict : char { Done = 'D', Failed = 'F', OutOfMemory = 'M' };

/// All of it; ends the process if nobody reads.
void writeAll(int Pipe, llvm::StringRef Bytes);

/// Runs a job and ends the process.
[[noreturn]] void runChild(size_t Index, Job Run, const WorkerLimits &Limits, int Pipe, pid_t Parent);

} // namespace async_tidy
