// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs jobs in child processes, several at a time. What Clang does to one unit (crash, hang, eat the memory) then costs
// that unit only. A child is a fork of this process, so LLVM is loaded already and starting one takes about a
// millisecond.
//
//   parent: fork → poll the pipes → kill what is overdue → reap
//   child:  set limits → job → result into its pipe → _exit
//
// The parent must have a single thread. Children die with it.
#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"

#include <cstdint>
#include <string>
#include <vector>

namespace async_tidy {

struct WorkerLimits {
  unsigned Jobs = 1;         // children at a time
  unsigned Seconds = 300;    // per job; 0: none
  unsigned MemoryMiB = 4096; // per job, beyond what the parent has; 0: none
};

/// What became of a job.
struct JobResult {
  std::string Bytes;   // what it returned
  std::string Failure; // why it did not: "crashed (signal 11, SIGSEGV)"

  bool failed() const { return !Failure.empty(); }
};

/// In a child.
using Job = llvm::function_ref<llvm::Expected<std::string>(size_t Index)>;
/// In the parent, whenever a job starts or ends: how many have ended, and which one was started last.
using JobWatcher = llvm::function_ref<void(size_t Done, size_t Started)>;

/// Runs the jobs 0 … Count - 1. Results are in the order of the jobs.
std::vector<JobResult> runJobs(size_t Count, Job Run, const WorkerLimits &Limits, JobWatcher Watch);

} // namespace async_tidy
