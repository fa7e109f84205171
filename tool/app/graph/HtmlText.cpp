// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/graph/HtmlText.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

std::string escapedHtml(llvm::StringRef Text) {
  std::string Result;
  llvm::raw_string_ostream Out(Result);
  llvm::printHTMLEscaped(Text, Out);
  return Result;
}

std::string sourceLink(const Place &At) {
  std::string Url = "file://";
  for (unsigned char C : At.File)
    Url += llvm::isAlnum(C) || llvm::StringRef("/._-+").contains(C) ? std::string(1, C)
                                                                     : "%" + llvm::utohexstr(C, false, 2);
  return llvm::formatv("<a href=\"{0}#L{1}\">", Url, At.Where.Line);
}

} // namespace async_tidy
