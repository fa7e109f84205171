// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/CheckNames.h"

#include "checks/Check.h"
#include "tool/core/support/Text.h"

namespace async_tidy {

std::vector<llvm::StringRef> checkNames() {
  std::vector<llvm::StringRef> Names;
  for (const CheckInfo &Check : allChecks())
    Names.push_back(Check.Name);
  return Names;
}

llvm::Error unknownCheck(llvm::StringRef Name) {
  std::string Near = didYouMean(Name, checkNames());
  return llvm::createStringError("unknown check '" + Name + "'" +
                                 (Near.empty() ? "; --list-checks names them all" : Near));
}

} // namespace async_tidy
