// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a check is: a record and a function from the linked program to findings. A check file defines one static function
// and one RegisterCheck object; nothing else has to know of it. Checks see neither AST nor terminal.
#pragma once

#include "tool/core/link/Program.h"
#include "tool/core/model/Finding.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <vector>

namespace async_tidy {

struct CheckInfo;

/// Where a check puts what it finds.
class Reporter {
public:
  Reporter(std::vector<Finding> &Findings, const CheckInfo &Check) : Findings(Findings), Check(Check) {}

  /// `F.Check` is filled in here, and so are its rewrites. `IsAbove`: the finding's place is not that of what happens but leads
  /// there, which not all of them can help.
  void report(Finding F, bool IsAbove = false);

private:
  std::vector<Finding> &Findings;
  const CheckInfo &Check;
};

/// What every finding in `F` begins with: its place, function and context. The rest is the check's.
Finding findingIn(const Program &P, FunctionIndex F, Place At);

struct CheckInfo {
  llvm::StringRef Name;                    // "async-blocking-call"
  llvm::StringRef Summary;                 // one line, the first line of its page in docs/checks
  std::vector<llvm::StringRef> Rewrites;   // ids of rewrites that may apply, the best one first
  std::vector<llvm::StringRef> Above = {}; // those for findings that stand above what happens
  void (*Run)(const Program &, Reporter &);
};

struct RegisterCheck {
  explicit RegisterCheck(CheckInfo Info);
};

/// All checks, by name.
llvm::ArrayRef<CheckInfo> allChecks();

/// Runs the checks for which `Enabled` says yes; the result is finished (sorted, without duplicates, with fingerprints).
std::vector<Finding> runChecks(const Program &P, llvm::function_ref<bool(llvm::StringRef Check)> Enabled);

} // namespace async_tidy
