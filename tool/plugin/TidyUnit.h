// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A unit that clang-tidy has parsed, with what the analysis says of it:
//
//   ASTContext → extract → TuSummary ─┬► link → checks → Finding[] → filters, rewrites → TidyFinding[]
//   cache (Neighbours.h) ─────────────┘
//
// The checks of clang-tidy that run over the unit share it, so that it is extracted once, and linked once for each way in
// which their options are set.
#pragma once

#include "fixits/Edits.h"
#include "tool/core/model/Finding.h"
#include "tool/core/model/Summary.h"
#include "tool/plugin/Options.h"

#include "clang/AST/ASTContext.h"

#include <optional>
#include <set>
#include <vector>

namespace async_tidy {

struct TidyFinding {
  Finding Of;
  Edits Fix; // empty: none
};

struct TidyResult {
  std::vector<TidyFinding> Findings; // of all checks
  std::string Problem;               // why there are none: options or a `.async-tidy` that cannot be understood
  std::string Remark;                // what the cache does not have
};

class TidyUnit {
public:
  /// Always of the same unit. `BuildFolder` is where the compiler runs.
  TidyResult &resultWith(const OptionTexts &Options, clang::ASTContext &Context, const std::string &BuildFolder);

  std::set<std::string> Included; // headers that a fix-it of this unit brings

private:
  TidyResult analyse(const OptionTexts &Texts, clang::ASTContext &Context, const std::string &BuildFolder);

  std::optional<TuSummary> Summary;
  std::map<OptionTexts, TidyResult> Results;
};

} // namespace async_tidy
