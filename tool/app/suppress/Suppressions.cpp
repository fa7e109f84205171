// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/suppress/Suppressions.h"

#include "tool/app/files/Paths.h"
#include "tool/app/suppress/Globs.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"

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

static std::string realPath(llvm::StringRef File) {
  llvm::SmallString<256> Real;
  return llvm::sys::fs::real_path(File, Real) ? File.str() : Real.str().str();
}

bool Suppressions::isSilent(const Place &At, llvm::StringRef Check) {
  Position Start(At.Where.Line, At.Where.Column);
  bool Result = false;
  for (const SilentRange &R : in(At.File).Silent)
    if (R.Begin <= Start && Start <= R.End && isChosen(parseGlobs(R.Checks), Check, /*Otherwise=*/false)) {
      Uses.insert({realPath(At.File), R.Comment, Check.str()});
      Result = true;
    }
  return Result;
}

bool Suppressions::suppresses(const Finding &F) {
  bool Here = isSilent(F.At, F.Check);
  bool There = !F.Path.empty() && isSilent(F.Path.back().At, F.Check);
  return Here || There;
}

static std::vector<llvm::StringRef> matching(const Glob &G, llvm::ArrayRef<llvm::StringRef> Checks) {
  std::vector<llvm::StringRef> Its;
  llvm::copy_if(Checks, std::back_inserter(Its), [&](llvm::StringRef Check) { return G.matches(Check); });
  return Its;
}

static Finding idle(llvm::StringRef File, const SilentRange &R, const Glob &G) {
  unsigned Line = R.Comment.first, Column = R.Comment.second;
  Finding F;
  F.Check = "unused-suppression";
  F.At = {File.str(), {0, Line, Column, Line, unsigned(Column + R.Word.size())}};
  F.Message = ("'" + R.Word + "(" + G.Pattern + ")' hides nothing").str();
  F.Category = "suppression";
  F.Level = Severity::Low;
  return F;
}

bool Suppressions::hasHidden(llvm::StringRef RealFile, Position Comment, const Glob &G,
                             llvm::ArrayRef<llvm::StringRef> Checks) const {
  return llvm::any_of(matching(G, Checks), [&](llvm::StringRef Check) {
    return Uses.contains({RealFile.str(), Comment, Check.str()});
  });
}

std::vector<Finding> Suppressions::unused(llvm::ArrayRef<std::string> InFiles, llvm::ArrayRef<llvm::StringRef> Checks,
                                          llvm::function_ref<bool(llvm::StringRef Check)> HasRun) {
  auto IsIdle = [&](llvm::StringRef RealFile, const SilentRange &R, const Glob &G) {
    std::vector<llvm::StringRef> Meant = matching(G, Checks);
    bool IsOurs = G.IsPositive && llvm::StringRef(G.Pattern).starts_with("async-") && !Meant.empty();
    return IsOurs && llvm::all_of(Meant, HasRun) && !hasHidden(RealFile, R.Comment, G, Checks);
  };
  std::set<std::string> Seen;
  std::vector<Finding> Result;
  for (const std::string &File : InFiles) {
    std::string Real = realPath(File);
    if (!Seen.insert(Real).second)
      continue;
    for (const SilentRange &R : in(File).Silent)
      for (const Glob &G : parseGlobs(R.Checks))
        if (IsIdle(Real, R, G))
          Result.push_back(idle(File, R, G));
  }
  finish(Result);
  return Result;
}

} // namespace async_tidy
