// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Analyse.h"

#include "tool/app/cache/Cache.h"
#include "tool/app/commands/Messages.h"
#include "tool/app/files/Paths.h"
#include "tool/app/output/Progress.h"
#include "tool/app/project/IncludeDirectories.h"
#include "tool/core/extract/Extract.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

using clang::tooling::CompileCommand;
using llvm::Expected;

static Expected<std::string> summaryBytes(const CompileCommand &Unit, const FileTexts &Texts) {
  Expected<TuSummary> Summary = extractFile(Unit, Texts);
  if (!Summary)
    return Summary.takeError();
  return toBytes(*Summary);
}

std::vector<JobResult> parseUnits(llvm::ArrayRef<CompileCommand> Units, const AnalysisOptions &Options,
                                  llvm::function_ref<FileTexts(size_t)> TextsFor) {
  Progress Shown(Options.Quiet);
  return runJobs(
      Units.size(), [&](size_t I) { return summaryBytes(Units[I], TextsFor(I)); }, Options.Limits,
      [&](size_t Done, size_t Started) { Shown.show(Done, Units.size(), Units[Started].Filename); });
}

Expected<TuSummary> summaryOf(const CompileCommand &Unit, const JobResult &Result) {
  if (Result.failed())
    return llvm::createStringError(Result.Failure);
  return fromBytes(Result.Bytes, Unit.Filename);
}

/// A missing header is often a folder that the build has still to make.
static std::string firstError(const CompileCommand &Unit, const TuSummary &Summary) {
  const std::string &Error = Summary.errors.front();
  std::string Folder = llvm::StringRef(Error).contains("file not found") ? missingIncludeDirectory(Unit) : "";
  return Folder.empty() ? Error : Error + " (there is no include directory '" + Folder + "')";
}

static void add(Analysis &A, const CompileCommand &Unit, Expected<TuSummary> Summary) {
  if (!Summary) {
    A.Outcome.Failed.push_back({Unit.Filename, llvm::toString(Summary.takeError())});
    return;
  }
  if (!Summary->errors.empty())
    A.Outcome.Partial.push_back({Unit.Filename, firstError(Unit, *Summary)});
  A.Summaries.push_back(std::move(*Summary));
  A.Units.push_back(Unit);
}

static void tell(const Report &Outcome) {
  for (const FailedUnit &U : Outcome.Failed)
    printError("failed: " + shownPath(U.File) + ": " + U.Reason);
  for (const PartialUnit &U : Outcome.Partial)
    printWarning("partial: " + shownPath(U.File) + ": " + U.Error);
}

/// What an earlier run has left of the units, by position.
static std::vector<std::optional<TuSummary>> known(llvm::ArrayRef<CompileCommand> Units, Cache *Earlier) {
  std::vector<std::optional<TuSummary>> Known(Units.size());
  if (Earlier)
    llvm::transform(Units, Known.begin(), [&](const CompileCommand &Unit) { return Earlier->find(Unit); });
  return Known;
}

/// Where one cannot be written, the next is not tried: the disk is full, or the folder is not ours.
static void keep(Cache *&Into, const CompileCommand &Unit, llvm::StringRef Bytes) {
  if (!Into)
    return;
  if (llvm::Error Unwritten = Into->put(Unit, Bytes)) {
    printWarning("nothing is kept for the next run: " + llvm::toString(std::move(Unwritten)));
    Into = nullptr;
  }
}

static Expected<Analysis> analyse(llvm::ArrayRef<CompileCommand> Units, const AnalysisOptions &Options, Cache *Kept) {
  if (llvm::Error Missing = findClangHeaders(Units))
    return Missing;
  std::vector<std::optional<TuSummary>> Known = known(Units, Kept);
  std::vector<CompileCommand> New;
  for (auto [Unit, Summary] : llvm::zip_equal(Units, Known))
    if (!Summary)
      New.push_back(Unit);
  std::vector<JobResult> Results = parseUnits(New, Options, [](size_t) { return FileTexts(); });
  Analysis A;
  auto Next = Results.begin();
  for (auto [Unit, Earlier] : llvm::zip_equal(Units, Known)) {
    if (Earlier) {
      add(A, Unit, std::move(*Earlier));
      continue;
    }
    JobResult Result = std::move(*Next++);
    Expected<TuSummary> Summary = summaryOf(Unit, Result);
    if (Summary && Summary->errors.empty())
      keep(Kept, Unit, Result.Bytes);
    add(A, Unit, std::move(Summary));
  }
  A.Outcome.Stats.Units = Units.size();
  A.Outcome.Stats.Cached = Units.size() - New.size();
  A.Outcome.Stats.Parsed = A.Summaries.size() - A.Outcome.Stats.Cached;
  tell(A.Outcome);
  return A;
}

Expected<Analysis> analyse(llvm::ArrayRef<CompileCommand> Units, const AnalysisOptions &Options) {
  return analyse(Units, Options, nullptr);
}

Expected<Analysis> analyse(const AnalysisOptions &Options) {
  Expected<std::vector<CompileCommand>> Units = selectUnits(Options.Units);
  if (!Units)
    return Units.takeError();
  if (!Options.UseCache)
    return analyse(*Units, Options);
  Expected<std::string> Database = databaseOf(Options.Units);
  if (!Database)
    return Database.takeError();
  Cache Kept(*Database);
  if (Options.Units.Files.empty())
    Kept.keepOnly(*Units);
  return analyse(*Units, Options, &Kept);
}

Expected<Analysis> readSummaries(llvm::ArrayRef<std::string> Files) {
  Analysis A;
  for (const std::string &File : Files) {
    Expected<TuSummary> Summary = readSummary(File);
    if (!Summary)
      return Summary.takeError();
    if (!Summary->errors.empty())
      A.Outcome.Partial.push_back({Summary->main_file, Summary->errors.front()});
    A.Summaries.push_back(std::move(*Summary));
  }
  llvm::sort(A.Summaries, [](const TuSummary &L, const TuSummary &R) { return L.main_file < R.main_file; });
  llvm::sort(A.Outcome.Partial);
  A.Outcome.Stats.Units = A.Outcome.Stats.Cached = Files.size();
  tell(A.Outcome);
  return A;
}

} // namespace async_tidy
