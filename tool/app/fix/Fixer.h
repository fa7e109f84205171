// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From findings to a program without them: rounds of
//
//   findings → questions to the rewrites, in all units that read the file → fixes → as many as pass verification together
//
// until a round changes nothing. Each round works on what the ones before it have made, so that a fix may stand in what another
// one has changed, and a second run finds nothing to do. Nothing is written here.
#pragma once

#include "fixits/Propose.h"
#include "fixits/Verify.h"
#include "tool/app/workers/Pool.h"

#include <functional>
#include <map>

namespace async_tidy {

/// A program and what is asked of it.
struct FixJob {
  llvm::ArrayRef<clang::tooling::CompileCommand> Units;
  const Means &With;
  llvm::function_ref<std::vector<Finding>(std::vector<TuSummary>)> Check;              // all checks, nothing filtered
  llvm::function_ref<std::vector<Finding>(const Revision &)> Wanted;                   // those that are to be fixed
  llvm::function_ref<llvm::Error(const RewriteInfo &)> Allowed;                        // or why not
  bool Review;                                                                         // also what has a concern
  WorkerLimits Limits;
  llvm::function_ref<void(size_t Done, size_t Total, const std::string &File)> Tell = nullptr; // what is being parsed
  bool MayMoveAway = false;                                                            // what blocks, from functions to their callers
  FileTexts Texts = {};                                                                // in place of what the disk has, by real path
  std::function<std::string(const clang::tooling::CompileCommand &)> PreambleOf = {};  // precompiled headers (extractFile())
};

/// A finding that is still there.
struct LeftOver {
  Finding Of;
  std::string Why; // empty if there is no rewrite for it
};

/// A finding that is gone. It stands as it was found in its round.
struct Fixed {
  Finding Of;
  std::string By;      // the rewrite
  std::string Concern; // why somebody should look at it, if so
};

struct FixOutcome {
  Revision Last;
  std::vector<Fixed> Done;
  std::vector<LeftOver> Left;
};

/// `Summaries` are those of the units, in their order.
FixOutcome fixAll(const FixJob &Job, std::vector<TuSummary> Summaries);

/// A change for one finding that was tried by itself, and passed.
struct TriedFix {
  Finding Of;
  const RewriteInfo *By;
  std::string Concern; // of the place
  FileTexts Changed;   // by real path
};

/// What each finding that is wanted can have, but not what they can have together: the first of its rewrites that passes.
std::vector<TriedFix> tryEach(const FixJob &Job, std::vector<TuSummary> Summaries);

} // namespace async_tidy
