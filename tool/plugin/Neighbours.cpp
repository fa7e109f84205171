// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/plugin/Neighbours.h"

#include "tool/app/cache/Cache.h"
#include "tool/app/project/Database.h"
#include "tool/app/project/Units.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"

namespace async_tidy {

using clang::tooling::CompileCommand;
using llvm::Expected;

/// A name that was given has to be right; without one, it is no error that there is none.
static Expected<std::string> databaseFor(const std::string &MainFile, const std::string &BuildPath,
                                         const std::string &BuildFolder) {
  if (BuildPath.empty() && !BuildFolder.empty()) {
    Expected<std::string> Nearest = findDatabase("", BuildFolder);
    if (Nearest)
      return Nearest;
    llvm::consumeError(Nearest.takeError());
  }
  return findDatabase(BuildPath, llvm::sys::path::parent_path(MainFile));
}

static Neighbours nothing(llvm::Error Why) { return {{}, llvm::toString(std::move(Why))}; }

Neighbours neighboursOf(const std::string &MainFile, const std::string &BuildPath, const std::string &BuildFolder) {
  Expected<std::string> Database = databaseFor(MainFile, BuildPath, BuildFolder);
  if (!Database && BuildPath.empty()) {
    llvm::consumeError(Database.takeError());
    return {};
  }
  if (!Database)
    return nothing(Database.takeError());
  Cache Earlier(*Database);
  if (!Earlier.exists())
    return {};
  UnitSelection All;
  All.BuildPath = *Database;
  Expected<std::vector<CompileCommand>> Units = selectUnits(All);
  if (!Units)
    return nothing(Units.takeError());
  Neighbours Out;
  size_t Missing = 0;
  for (const CompileCommand &Unit : *Units) {
    if (Unit.Filename == MainFile)
      continue;
    if (std::optional<TuSummary> Summary = Earlier.find(Unit))
      Out.Summaries.push_back(std::move(*Summary));
    else
      ++Missing;
  }
  if (Missing)
    Out.Remark = llvm::formatv("{0} of {1} files of the project are not known as they are now, and calls into them lead "
                               "nowhere; 'async-tidy check -p {2}' reads them",
                               Missing, Units->size(), llvm::sys::path::parent_path(*Database));
  return Out;
}

} // namespace async_tidy
