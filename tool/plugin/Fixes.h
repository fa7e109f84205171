// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Rewrites as fix-its. Nobody compiles and checks them before they are applied, as `async-tidy fix` does, so only those count
// that are safe at their place and change nothing but the main file.
#pragma once

#include "fixits/Propose.h"

#include "clang/Basic/Diagnostic.h"

#include <set>
#include <string>
#include <vector>

namespace async_tidy {

/// For each finding the changes of the first of its rewrites that has some; empty where none has.
std::vector<Edits> safeEdits(llvm::ArrayRef<Finding> Findings, clang::ASTContext &Context, const Means &With);

/// For the main file. What two fixes need is included by the first: `Included` has the headers that are brought already.
std::vector<clang::FixItHint> hintsFor(const Edits &Changes, clang::SourceManager &Sources, std::set<std::string> &Included);

} // namespace async_tidy
