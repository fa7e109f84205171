// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// All that one run has to say. The commands fill it in, the output formats write it.
#pragma once

#include "tool/app/baseline/Baseline.h"
#include "tool/app/fix/Replace.h"
#include "tool/app/graph/ExecutorGraph.h"
#include "tool/core/model/Finding.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace async_tidy {

/// A unit of which there is no summary.
struct FailedUnit {
  std::string File;
  std::string Reason; // "crashed (signal 11, SIGSEGV)"

  auto operator<=>(const FailedUnit &) const = default;
};

/// A unit with compile errors: what could be parsed is in.
struct PartialUnit {
  std::string File;
  std::string Error; // the first

  auto operator<=>(const PartialUnit &) const = default;
};

struct Statistics {
  unsigned Units = 0;
  unsigned Parsed = 0;
  unsigned Cached = 0;
  double Seconds = 0;
};

/// A check that has run.
struct Rule {
  llvm::StringRef Name;
  llvm::StringRef Summary;
  llvm::StringRef Page; // Markdown, docs/checks
};

/// A rewrite, as far as it is known without trying it.
struct Remedy {
  llvm::StringRef Id;
  llvm::StringRef Level; // "safe", ...
  llvm::StringRef Summary;
};

/// What would make one finding go, and compiles.
struct Offer {
  std::string Rewrite;
  std::string Concern; // why somebody should look at it first; "" if nobody has to
  std::vector<NewText> Files;
};

/// What a baseline made of the findings.
struct BaselineOutcome {
  std::vector<Finding> Known;      // those that it hides
  std::vector<BaselineEntry> Gone; // what would have been found if it were still there
};

struct Report {
  std::vector<Rule> Rules;       // by name
  std::vector<Remedy> Remedies;  // that findings may name, by id
  std::vector<Finding> Findings; // finished, and only what is to be shown
  std::vector<FailedUnit> Failed;
  std::vector<PartialUnit> Partial;
  std::vector<Finding> Suppressed; // findings that a NOLINT hides
  std::optional<unsigned> Older; // findings that the change did not bring, if only what it brings is asked for
  std::optional<BaselineOutcome> Baseline;
  using OffersByFingerprint = std::map<std::string, Offer>;
  std::optional<OffersByFingerprint> Offers; // if they have been tried
  std::optional<ExecutorGraph> Executors; // if a format draws them
  Statistics Stats;
};

/// Null if there is none, or none was tried.
const Offer *offerFor(const Finding &F, const Report &R);

/// "12 findings (9 high, 3 medium) in 7 files; 41 files analysed, 1 failed".
std::string summaryLine(const Report &R);

/// The message and, one line each, the steps to the blocking call: "src/repo.cpp:2:40: 'find' calls 'execute'".
std::string explained(const Finding &F);

/// Findings of one check that lead to one blocking call: one problem. The one with the shortest way comes first.
using Problem = std::vector<const Finding *>;

/// In the order of their first members.
std::vector<Problem> problemsOf(llvm::ArrayRef<Finding> Findings);

} // namespace async_tidy
