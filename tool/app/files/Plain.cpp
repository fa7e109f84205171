// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/files/Plain.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"

namespace async_tidy {

std::string plain(llvm::StringRef Text) {
  std::string Result = Text.str();
  for (char &C : Result)
    if ((static_cast<unsigned char>(C) < 0x20 && C != '\n') || C == 0x7F)
      C = ' ';
  return Result;
}

std::string utf8(llvm::StringRef Text) { return llvm::json::isUTF8(Text) ? Text.str() : llvm::json::fixUTF8(Text); }

std::string escapedMarkup(llvm::StringRef Text) {
  std::string Result;
  llvm::raw_string_ostream Out(Result);
  llvm::printHTMLEscaped(plain(utf8(Text)), Out);
  // In an attribute, a line feed would be read as a space.
  for (size_t At = 0; (At = Result.find('\n', At)) != std::string::npos;)
    Result.replace(At, 1, "&#10;");
  return Result;
}

std::string percentEncoded(llvm::StringRef Path) {
  std::string Result;
  for (unsigned char C : Path)
    Result += llvm::isAlnum(C) || llvm::StringRef("/._-+").contains(C) ? std::string(1, C)
                                                                       : "%" + llvm::utohexstr(C, false, 2);
  return Result;
}

} // namespace async_tidy
