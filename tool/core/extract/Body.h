// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The facts of one function body, or of one initialiser.
#pragma once

#include "tool/core/extract/Unit.h"

namespace async_tidy {

/// Fills the calls, awaits, stores and returns of `F`'s entry in `U`. `F` is a definition outside system headers.
void extractBody(Unit &U, const clang::FunctionDecl *F);

/// What initialises a variable outside functions is a function of its own, which runs before main(). There is none where
/// it says nothing.
void extractInitializer(Unit &U, const clang::VarDecl *V);

} // namespace async_tidy
