// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where things stand in their files, as summaries and findings say it. Rewrites look for a finding's place with the same
// functions that made it.
#pragma once

#include "tool/core/model/Range.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "clang/AST/ExprCXX.h"

#include <string>
#include <utility>

namespace async_tidy {

/// What stands for a call: without its object, so that the calls of a chain are told apart.
clang::SourceRange placeOfCall(const clang::CallExpr *E);
clang::SourceRange placeOfConstruction(const clang::CXXConstructExpr *E);

/// The text in its file; of macros, their expansion. `File` of the range is left to the caller.
std::pair<clang::FileID, Range> textRange(clang::SourceRange R, const clang::ASTContext &Context);

/// Absolute, without dots; "<unknown>" for what is no file.
std::string pathOf(clang::FileID File, const clang::SourceManager &Sources);

} // namespace async_tidy
