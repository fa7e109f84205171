// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the pages for the browser have in common: their frame, their one style sheet (style.css), and links to sources. A page
// is one file that needs no other, and a policy in it sees to that: the browser loads nothing, and runs no script but its own.
#pragma once

#include "tool/core/model/Finding.h"

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <string>

namespace async_tidy {

extern const llvm::StringRef PageStyle;

/// `Title` is plain text. `Script` runs when the page has been read.
void writePage(llvm::StringRef Title, llvm::raw_ostream &OS, llvm::function_ref<void()> Body, llvm::StringRef Script = "");

/// The start of a link to the line in its file; `</a>` ends it.
std::string sourceLink(const Place &At);

/// A link that shows where it leads: "store.cpp:12".
std::string linkedPlace(const Place &At);

} // namespace async_tidy
