// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How declarations are spelled in summaries, and thus in the catalog.
#pragma once

#include "clang/AST/Decl.h"

#include <string>

namespace async_tidy {

/// The catalog's key: qualified, without inline and anonymous namespaces and without template arguments. Constructors
/// carry the name of their class, destructors end in ::~Class; C functions, and only they, start with "::", so that nobody's
/// own `wait(Client &)` is taken for the system call.
std::string catalogName(const clang::NamedDecl *D);

/// For messages: the same without the leading "::"; a lambda is "lambda in f".
std::string displayName(const clang::NamedDecl *D);

} // namespace async_tidy
