// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The CheckOptions of a `.clang-tidy` that are ours. They win over `.async-tidy`, as the command line of async-tidy does.
#pragma once

#include "tool/app/commands/Settings.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"

#include <map>
#include <string>

namespace async_tidy {

/// What the options say, by their names; those that say nothing are not there.
using OptionTexts = std::map<std::string, std::string>;

/// "Contexts", "VirtualCalls", …: of one check, or without its name of all.
llvm::ArrayRef<llvm::StringRef> optionNames();

struct PluginOptions {
  SettingsOptions Settings;
  std::string BuildPath; // where the cache is; empty: search
};

/// An Error names the option and what it may be.
llvm::Expected<PluginOptions> readOptions(const OptionTexts &Texts);

} // namespace async_tidy
