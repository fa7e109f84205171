// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/output/Formats.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

static const OutputFormat Formats[] = {
    {"text", "for people, as compilers write: source lines, carets and notes", writeText, /*ForPeople=*/true},
    {"json", "one object for programs (docs/output.md)", writeJson, /*ForPeople=*/false},
};

llvm::ArrayRef<OutputFormat> outputFormats() { return Formats; }

const OutputFormat *findFormat(llvm::StringRef Name) {
  const OutputFormat *It = llvm::find_if(Formats, [&](const OutputFormat &F) { return F.Name == Name; });
  return It == std::end(Formats) ? nullptr : It;
}

} // namespace async_tidy
