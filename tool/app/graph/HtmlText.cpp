// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/graph/HtmlText.h"

#include "tool/app/files/Plain.h"

#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

std::string sourceLink(const Place &At) {
  return llvm::formatv("<a href=\"file://{0}#L{1}\">", percentEncoded(At.File), At.Where.Line);
}

} // namespace async_tidy
