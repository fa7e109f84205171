// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From the places of findings back to locations of Clang.
#pragma once

#include "tool/core/model/Finding.h"

#include "clang/Basic/SourceManager.h"

namespace async_tidy {

/// Invalid if the file cannot be read. One that the unit has not read is read now: notes may lead to other units.
clang::FileID fileAt(llvm::StringRef Path, clang::SourceManager &Sources);

/// Invalid where there is no such place.
clang::CharSourceRange rangeAt(const Place &At, clang::SourceManager &Sources);

} // namespace async_tidy
