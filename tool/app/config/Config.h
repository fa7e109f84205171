// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `.async-tidy`, the settings of a project: the nearest one at or above a folder counts (docs/catalog.md has an
// example). The command line wins over it. A new setting touches this struct, Config.cpp and the documentation.
#pragma once

#include "tool/core/catalog/Catalog.h"
#include "tool/core/link/Link.h"
#include "tool/core/model/Finding.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <optional>
#include <string>
#include <vector>

namespace async_tidy {

/// More tasks in flight than this are as good as unbounded.
constexpr unsigned MaxLimit = 10000;

/// What a file says; nothing where it is silent.
struct Config {
  std::string File;
  std::optional<std::string> Checks;             // `checks:` globs, with commas between them
  std::optional<std::string> HeaderFilter;       // `header-filter:` a valid regular expression
  std::optional<Severity> MinSeverity;           // `min-severity:`
  std::optional<std::optional<Severity>> FailOn; // `fail-on:`, empty inside for `never`
  std::optional<VirtualCalls> Virtual;           // `virtual-calls:`
  std::optional<bool> ReportUnsure;              // `unsure:`
  std::optional<std::vector<ContextKind>> Contexts; // `contexts:` what counts as async code
  std::optional<std::string> BlockingExecutor;   // `blocking-executor:` an expression for where calls may block
  std::optional<unsigned> Limit;                 // `limit:` what rewrites let be in flight at once
  std::optional<std::vector<std::string>> PublicHeaders; // `public-headers:` files and folders; none: nothing is public
  std::vector<std::string> Allow;                // `allow:` names that are neither reported nor looked into
  Catalog Knowledge;                             // `catalog:` with the keys of a library file

  /// Where both say something, the other one wins.
  llvm::Error add(Config Other);

  /// What the project knows wins over what is built in.
  llvm::Error applyTo(Catalog &Known) const;
};

/// Errors read `FILE:LINE:COLUMN: error: …`, one line each. `Name` stands for FILE.
llvm::Expected<Config> readConfig(llvm::StringRef Path);
llvm::Expected<Config> parseConfig(llvm::StringRef Yaml, llvm::StringRef Name);

/// The nearest `.async-tidy` at or above a folder. None is no error, one that cannot be read is.
llvm::Expected<std::optional<Config>> findConfig(llvm::StringRef StartDir);

} // namespace async_tidy
