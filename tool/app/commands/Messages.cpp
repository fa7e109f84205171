// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Messages.h"

#include "tool/app/files/Plain.h"

#include "llvm/Support/raw_ostream.h"

namespace async_tidy {

void printError(const llvm::Twine &Message) {
  std::string Text = plain(Message.str());
  bool NamesItsPlace = llvm::StringRef(Text).contains(": error: ");
  llvm::errs() << (NamesItsPlace ? "" : "async-tidy: error: ") << Text << '\n';
}

void printWarning(const llvm::Twine &Message) {
  llvm::errs() << "async-tidy: warning: " << plain(Message.str()) << '\n';
}

} // namespace async_tidy
