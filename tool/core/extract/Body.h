// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The facts of one function body.
#pragma once

#include "tool/core/extract/Unit.h"

namespace async_tidy {

/// Fills the calls, awaits, stores and returns of `F`'s entry in `U`. `F` is a definition outside system headers.
void extractBody(Unit &U, const clang::FunctionDecl *F);

} // namespace async_tidy
