// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/suppress/Suppressions.h"

#include "tool/app/files/Paths.h"
#include "tool/app/suppress/Globs.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

static std::string describe(llvm::StringRef File, const UnmatchedNoLint &N) {
  return shownPath(File) + ":" + std::to_string(N.Line) +
         (N.IsBegin ? ": NOLINTBEGIN without a NOLINTEND of the same checks" : ": NOLINTEND without its NOLINTBEGIN");
}

const NoLints &Suppressions::in(llvm::StringRef File) {
  auto [It, IsNew] = ByFile.try_emplace(File);
  if (IsNew) {
    It->second = findNoLints(Files.lines(File));
    for (const UnmatchedNoLint &N : It->second.Unmatched)
      Warnings.push_back(describe(File, N));
  }
  return It->second;
}

bool Suppressions::isSilent(const Place &At, llvm::StringRef Check) {
  Position Start(At.Where.Line, At.Where.Column);
  return llvm::any_of(in(At.File).Silent, [&](const SilentRange &R) {
    return R.Begin <= Start && Start <= R.End && isChosen(parseGlobs(R.Checks), Check, /*Otherwise=*/false);
  });
}

bool Suppressions::suppresses(const Finding &F) {
  return isSilent(F.At, F.Check) || (!F.Path.empty() && isSilent(F.Path.back().At, F.Check));
}

} // namespace async_tidy
