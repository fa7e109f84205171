// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `async-tidy catalog list|show|check`.
#pragma once

#include "tool/app/commands/Messages.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

#include <string>
#include <vector>

namespace async_tidy {

enum class ListFormat { Text, Markdown };

/// The libraries that are built in, one line each.
ExitStatus listCatalog(ListFormat Format, llvm::raw_ostream &OS);

/// All that is known about a function or type. The end of a name will do: `PQexec`, `future::get`.
llvm::Expected<ExitStatus> showApi(llvm::StringRef Name, llvm::raw_ostream &OS);

/// Whether a library file is compared with the headers that it names.
struct HeaderCheck {
  bool IsWanted = false;
  std::vector<std::string> ExtraArgs; // for the compiler
};

/// Reads a library file, or a `.async-tidy`, and prints what is wrong with it.
llvm::Expected<ExitStatus> checkCatalogFile(llvm::StringRef Path, const HeaderCheck &Headers, llvm::raw_ostream &OS);

} // namespace async_tidy
