// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who else has what a call uses. While a coroutine is suspended others run, and what only its thread kept apart before is
// used by two of them at a time, or is gone. So the coroutine has to be alone with it:
//
//   local variables, parameters that are values   its own
//   pointers, references, views                   whatever they come from; those that are parameters are the caller's
//   members, globals, captures of a closure       of others
#pragma once

#include "fixits/Rewrite.h"

namespace async_tidy {

/// Names the first thing in the call that others may have as well; "" if the coroutine is alone with all.
std::string sharingConcern(const Site &S);

/// Objects of the type refer to what others own: pointers, views, pointers that share what they point to.
bool isHandle(clang::QualType Type);

} // namespace async_tidy
