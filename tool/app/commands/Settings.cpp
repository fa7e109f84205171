// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Settings.h"

#include "tool/app/commands/CheckNames.h"
#include "tool/app/project/Installed.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

static std::vector<std::string> whereToLook(const UnitSelection &Units) {
  if (Units.Files.empty())
    return {".", Units.BuildPath};
  const std::string &First = Units.Files.front();
  return {llvm::sys::fs::is_directory(First) ? First : llvm::sys::path::parent_path(First).str()};
}

static Expected<Config> configOf(const SettingsOptions &Options, const UnitSelection &Units) {
  if (!Options.ConfigFile.empty())
    return readConfig(Options.ConfigFile);
  for (const std::string &Folder : whereToLook(Units)) {
    Expected<std::optional<Config>> Found = findConfig(Folder);
    if (!Found)
      return Found.takeError();
    if (*Found)
      return std::move(**Found);
  }
  return Config();
}

/// A glob that stands for no check is a typing error, unless it only takes away.
static Error checkGlobs(const std::vector<Glob> &Globs) {
  std::vector<StringRef> Names = checkNames();
  for (const Glob &G : Globs) {
    bool IsHarmless = !G.IsPositive && StringRef(G.Pattern).contains('*');
    if (!IsHarmless && llvm::none_of(Names, [&](StringRef Name) { return G.matches(Name); }))
      return unknownCheck(G.Pattern);
  }
  return Error::success();
}

static Error readChecks(StringRef Globs, Settings &Into) {
  Into.Checks = parseGlobs(Globs);
  if (Error Unknown = checkGlobs(Into.Checks))
    return Unknown;
  if (llvm::none_of(checkNames(), [&](StringRef Check) { return Into.isEnabled(Check); }))
    return llvm::createStringError("'" + Globs + "' leaves no check; --list-checks names them all");
  return Error::success();
}

static Error readHeaderFilter(StringRef Pattern, Settings &Into) {
  Into.HeaderFilter = llvm::Regex(Pattern);
  std::string Problem;
  if (!Into.HeaderFilter.isValid(Problem))
    return llvm::createStringError("--header-filter: '" + Pattern + "' is not a regular expression: " + Problem);
  return Error::success();
}

/// What is installed is public unless somebody says what is.
static Error readPublicHeaders(const std::optional<std::vector<std::string>> &Named, const UnitSelection &Units, Settings &Into) {
  if (!Named) {
    if (Expected<std::string> Database = databaseOf(Units))
      Into.PublicHeaders = installedPaths(llvm::sys::path::parent_path(*Database));
    else
      llvm::consumeError(Database.takeError()); // who needs one says so
    return Error::success();
  }
  for (const std::string &Path : *Named) {
    llvm::SmallString<256> Real;
    if (std::error_code EC = llvm::sys::fs::real_path(Path, Real))
      return llvm::createStringError("public headers: cannot read '" + Path + "': " + EC.message());
    Into.PublicHeaders.push_back(Real.str().str());
  }
  return Error::success();
}

/// `Overlay` wins where it says something.
template <typename T> static T choose(const std::optional<T> &Overlay, const std::optional<T> &Under, T Default) {
  return Overlay ? *Overlay : Under.value_or(std::move(Default));
}

Means meansOf(const Settings &What) {
  return {What.Knowledge, What.BlockingExecutor, What.Limit, What.PublicHeaders};
}

bool Settings::isEnabled(StringRef Check) const {
  // A list that starts with what is not wanted takes from all, any other one adds to nothing.
  bool StartsFromAll = Checks.empty() || !Checks.front().IsPositive;
  return isChosen(Checks, Check, /*Otherwise=*/StartsFromAll);
}

Expected<Settings> readSettings(const SettingsOptions &Options, const UnitSelection &Units) {
  Expected<Config> File = configOf(Options, Units);
  if (!File)
    return File.takeError();
  Settings Result;
  const Config &Own = Options.Own;
  if (Error E = readChecks(choose<std::string>(Own.Checks, File->Checks, "*"), Result))
    return Own.Checks ? std::move(E) : llvm::createStringError(File->File + ": error: " + llvm::toString(std::move(E)));
  if (Error E = readHeaderFilter(choose<std::string>(Own.HeaderFilter, File->HeaderFilter, ".*"), Result))
    return E;
  Result.MinSeverity = choose(Own.MinSeverity, File->MinSeverity, Result.MinSeverity);
  Result.FailOn = choose(Own.FailOn, File->FailOn, Result.FailOn);
  Result.Linking.Virtual = choose(Own.Virtual, File->Virtual, Result.Linking.Virtual);
  Result.Linking.ReportUnsure = choose(Own.ReportUnsure, File->ReportUnsure, Result.Linking.ReportUnsure);
  Result.Limit = choose(Own.Limit, File->Limit, Result.Limit);
  Result.Linking.Contexts = choose(Own.Contexts, File->Contexts, Result.Linking.Contexts);
  Result.BlockingExecutor = choose(Own.BlockingExecutor, File->BlockingExecutor, Result.BlockingExecutor);
  if (Error E = readPublicHeaders(Own.PublicHeaders ? Own.PublicHeaders : File->PublicHeaders, Units, Result))
    return E;
  Result.Knowledge = Catalog::builtIn();
  for (const Config *Known : std::initializer_list<const Config *>{&*File, &Own})
    if (Error E = Known->applyTo(Result.Knowledge))
      return E;
  return Result;
}

} // namespace async_tidy
