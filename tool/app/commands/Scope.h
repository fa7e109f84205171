// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What an analysis has looked at, and so what it can say is not there.
#pragma once

#include "tool/app/commands/Analyse.h"
#include "tool/app/commands/Settings.h"

#include "llvm/ADT/StringSet.h"

namespace async_tidy {

llvm::StringSet<> mainFiles(llvm::ArrayRef<const TuSummary *> Summaries);

/// The settings ask for findings of this check and severity in this file.
bool isWanted(llvm::StringRef Check, Severity Level, llvm::StringRef File, const llvm::StringSet<> &MainFiles,
              const Settings &What);

/// Drops what the settings do not ask for. Suppressions are another matter.
void keepWanted(std::vector<Finding> &Findings, const llvm::StringSet<> &MainFiles, const Settings &What);

class Scope {
public:
  Scope(llvm::ArrayRef<TuSummary> Summaries, llvm::ArrayRef<FailedUnit> Failed, const Settings &What);

  const llvm::StringSet<> &mainFiles() const { return MainFiles; }

  /// Where findings may be reported.
  std::vector<std::string> files() const;

  /// A finding like this, with these files on its way, would have been found: all of them were read, and only by units
  /// without errors, or are there no more.
  bool wouldFind(llvm::StringRef Check, Severity Level, llvm::ArrayRef<std::string> Files) const;

private:
  bool isWhole(llvm::StringRef File) const;

  const Settings &What;
  llvm::StringSet<> MainFiles;
  llvm::StringSet<> Read;
  llvm::StringSet<> InDoubt; // units failed, or could not parse all of what they read
};

} // namespace async_tidy
