// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A source line with a caret below it.
//
//      12 |   auto Row = fetchRow(Connection);
//         |              ^~~~~~~~~~~~~~~~~~~~
#pragma once

#include "tool/core/model/Range.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <optional>
#include <string>

namespace async_tidy {

/// A line as it is shown, in parts; the parts that are cut off are dots.
struct ShownLine {
  std::string Before, Marked, After;
};

/// `Line` is what stands at `Where.Line`, in any encoding. Tabs are expanded, what a terminal would not show is spelled
/// out, a very long line is cut round the caret. Writes nothing if the line has no such column: the file has changed.
void writeExcerpt(llvm::StringRef Line, const Range &Where, llvm::raw_ostream &OS);

/// The same in parts, for those who mark the range in another way. None if the line has no such column.
std::optional<ShownLine> shownLine(llvm::StringRef Line, const Range &Where);

} // namespace async_tidy
