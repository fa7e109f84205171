// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/output/Formats.h"

namespace async_tidy {

static const OutputFormat Formats[] = {
    {"text", "for people, as compilers write: source lines, carets and notes", writeText, /*ForPeople=*/true},
    {"json", "one object for programs (docs/output.md)", writeJson, /*ForPeople=*/false},
};

llvm::ArrayRef<OutputFormat> outputFormats() { return Formats; }

} // namespace async_tidy
