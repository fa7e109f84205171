// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/files/Plain.h"

namespace async_tidy {

std::string plain(llvm::StringRef Text) {
  std::string Result = Text.str();
  for (char &C : Result)
    if ((static_cast<unsigned char>(C) < 0x20 && C != '\n') || C == 0x7F)
      C = ' ';
  return Result;
}

} // namespace async_tidy
