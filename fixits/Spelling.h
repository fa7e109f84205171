// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How code is written: the text of an expression, and the names that a file has for things.
#pragma once

#include "fixits/Rewrite.h"

namespace async_tidy {

/// As it stands in the file. Part of a macro has no text of its own.
llvm::Expected<std::string> textOf(clang::SourceRange Range, const clang::ASTContext &Context);
inline llvm::Expected<std::string> textOf(const clang::Expr *E, const clang::ASTContext &Context) {
  return textOf(E->getSourceRange(), Context);
}

/// An operand that a prefix operator before it takes as a whole.
bool isPostfix(const clang::Expr *E);

/// Where code is to be written.
struct Spot {
  clang::SourceLocation At;
  const clang::DeclContext *In;
};

Spot spotOf(const Site &S); // of the call or guard

/// A qualified name, with the shortest alias that the file has for its namespace.
std::string spelledAt(Spot There, llvm::StringRef QualifiedName);

/// "store.h:12"
std::string placeInFile(clang::SourceLocation At, const clang::ASTContext &Context);

/// The unit has seen a declaration of it.
bool isDeclared(llvm::StringRef QualifiedName, const clang::ASTContext &Context);

/// Of one of them.
bool isOneDeclared(const std::vector<std::string> &QualifiedNames, const clang::ASTContext &Context);

/// And that in front of the place.
bool isDeclaredBefore(llvm::StringRef QualifiedName, clang::SourceLocation There, const clang::ASTContext &Context);

} // namespace async_tidy
