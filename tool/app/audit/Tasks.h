// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The first half of an audit: what is given to an executor, by whom, and how often.
#pragma once

#include "tool/app/audit/Audit.h"

namespace async_tidy {

/// A piece of work as people see it. A helper that puts a function of its own around what it is given is no task but part of
/// one, and what a template submits is one task, however often it is instantiated.
struct SubmittedTask {
  std::vector<FunctionIndex> Bodies;
  std::vector<FunctionIndex> Wrappers; // which may run other tasks, too
  std::vector<std::pair<FunctionIndex, const Submission *>> By;
};

/// By position in Program::executors(), and then in the order of their places.
std::vector<std::vector<SubmittedTask>> tasksByExecutor(const Program &P);

/// Asks who calls whom, so one serves for all tasks.
class BoundFinder {
public:
  explicit BoundFinder(const Program &P);

  /// The loops that decide how often `S` is submitted in `F`: the nearest on each way there.
  std::vector<Audit::Bound> boundsOf(FunctionIndex F, const Submission &S) const;

private:
  Audit::Bound boundAt(FunctionIndex F, uint32_t Call, const Submission &S, const Value *Executor) const;
  std::vector<Audit::Item> waitsIn(FunctionIndex F, uint32_t Loop, uint32_t Submit) const;

  const Program &P;
  std::vector<llvm::SmallVector<std::pair<FunctionIndex, uint32_t>, 4>> Callers; // by function
};

} // namespace async_tidy
