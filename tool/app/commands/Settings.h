// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is looked for and what counts: the command line first, then `.async-tidy`, then the defaults.
#pragma once

#include "fixits/Rewrite.h"
#include "tool/app/config/Config.h"
#include "tool/app/project/Units.h"
#include "tool/app/suppress/Globs.h"

#include "llvm/Support/Regex.h"

namespace async_tidy {

/// As the command line has it.
struct SettingsOptions {
  Config Own;             // what it says itself
  std::string ConfigFile; // --config; empty: the nearest `.async-tidy`
};

struct Settings {
  std::vector<Glob> Checks;
  llvm::Regex HeaderFilter;
  Severity MinSeverity = Severity::Medium;        // less is not reported
  std::optional<Severity> FailOn = Severity::Low; // of what is reported; nullopt: never
  LinkOptions Linking;
  std::string BlockingExecutor; // an expression; empty: what each framework has
  unsigned Limit = 64;          // what rewrites let be in flight at once
  std::vector<std::string> PublicHeaders; // files and folders, by real path
  Catalog Knowledge;

  bool isEnabled(llvm::StringRef Check) const;
};

/// What rewrites have of it.
Means meansOf(const Settings &What);

/// The nearest `.async-tidy` is that of the first file, else that of the current folder, else that of the build.
llvm::Expected<Settings> readSettings(const SettingsOptions &Options, const UnitSelection &Units);

} // namespace async_tidy
