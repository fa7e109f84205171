// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a server knows of a project: its units with their summaries, and which of them do not say any more what the files
// do.
//
//   open → all units are stale → a task parses them and links → summaries and what there is to show
//   change of a file → the units that have read it are stale → …
#pragma once

#include "tool/app/commands/Analyse.h"
#include "tool/app/commands/Settings.h"
#include "tool/app/lsp/Documents.h"
#include "tool/app/lsp/Task.h"
#include "tool/core/link/Program.h"

#include <set>

namespace async_tidy {

struct Index {
  Settings What;
  WorkerLimits Limits;
  std::vector<clang::tooling::CompileCommand> Units;
  std::vector<std::shared_ptr<const TuSummary>> Summaries; // of the units; null where there is none
  std::vector<std::string> Failures;                       // of the units; why there is none
  std::set<size_t> Stale;

  /// Reads settings and database. What has been known of units that are still there stays, unless `Old` is null.
  static llvm::Expected<Index> open(const AnalysisOptions &Analysis, const SettingsOptions &Options, Index *Old);

  /// Files that are not what they were: by real path.
  void addStale(const std::set<std::string> &Changed, RealPaths &Real);

  /// Units that miss something may find it in a file that is new.
  void addIncomplete();

  /// Some unit reads it, by real path, or may do so when it is parsed.
  bool knows(const std::string &File, RealPaths &Real) const;

  /// Some unit has read another text of it: it has changed, and nobody has said so.
  bool hasOther(const std::string &File, llvm::StringRef Text, RealPaths &Real) const;

  /// What a task says of a unit that it has parsed.
  void update(llvm::StringRef Frame);
};

/// In a task: parses what is stale, some units at a time, and tells each of them. The index is that of the task. `PreambleOf`
/// may name a file with the headers of a unit (Preambles.h).
void refresh(Index &In, const FileTexts &Unsaved, RealPaths &Real,
             llvm::function_ref<std::string(const clang::tooling::CompileCommand &)> PreambleOf, Task::Tell Tell);

/// What the disk does not have of what a unit may read, under the names that the unit has for it. `Before` is null if it was
/// never parsed; then it may read any of them.
FileTexts textsOf(const TuSummary *Before, const FileTexts &Unsaved, RealPaths &Real);

/// A frame that is about progress: "done", "total", "file". Null for other frames.
std::optional<llvm::json::Object> progressIn(llvm::StringRef Frame);

} // namespace async_tidy
