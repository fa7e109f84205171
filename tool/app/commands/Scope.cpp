// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Scope.h"

#include "tool/app/files/Paths.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"

namespace async_tidy {

using llvm::StringRef;

llvm::StringSet<> mainFiles(llvm::ArrayRef<const TuSummary *> Summaries) {
  llvm::StringSet<> Files;
  for (const TuSummary *S : Summaries)
    Files.insert(S->main_file);
  return Files;
}

bool isWanted(StringRef Check, Severity Level, StringRef File, const llvm::StringSet<> &MainFiles, const Settings &What) {
  return Level >= What.MinSeverity && What.isEnabled(Check) && (MainFiles.contains(File) || What.HeaderFilter.match(File));
}

void keepWanted(std::vector<Finding> &Findings, const llvm::StringSet<> &MainFiles, const Settings &What) {
  llvm::erase_if(Findings, [&](const Finding &F) { return !isWanted(F.Check, F.Level, F.At.File, MainFiles, What); });
}

/// Many units read the same files: each is looked at once.
static llvm::StringSet<> absolutePaths(const llvm::StringSet<> &Paths) {
  llvm::StringSet<> Result;
  for (StringRef Path : Paths.keys())
    Result.insert(absolutePath(Path));
  return Result;
}

Scope::Scope(llvm::ArrayRef<TuSummary> Summaries, llvm::ArrayRef<FailedUnit> Failed, const Settings &What)
    : What(What), MainFiles(async_tidy::mainFiles(llvm::to_vector(llvm::make_pointer_range(Summaries)))) {
  for (const TuSummary &S : Summaries)
    for (const Input &In : S.inputs)
      (S.errors.empty() ? Read : InDoubt).insert(In.path);
  for (const FailedUnit &U : Failed)
    InDoubt.insert(U.File);
  Read = absolutePaths(Read);
  InDoubt = absolutePaths(InDoubt);
}

std::vector<std::string> Scope::files() const {
  std::vector<std::string> Files;
  for (StringRef File : Read.keys())
    if (MainFiles.contains(File) || What.HeaderFilter.match(File))
      Files.push_back(File.str());
  llvm::sort(Files);
  return Files;
}

bool Scope::isWhole(StringRef File) const {
  return !InDoubt.contains(File) && (Read.contains(File) || !llvm::sys::fs::exists(File));
}

bool Scope::wouldFind(StringRef Check, Severity Level, llvm::ArrayRef<std::string> Files) const {
  return isWanted(Check, Level, Files.front(), MainFiles, What) &&
         llvm::all_of(Files, [&](const std::string &File) { return isWhole(File); });
}

} // namespace async_tidy
