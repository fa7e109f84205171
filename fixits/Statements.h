// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where statements can be put: at the beginning of a function, and in front of another one, which gets braces if it needs them.
// Lines are indented as their neighbours are; the .clang-format of the file, if there is one, has the last word.
#pragma once

#include "fixits/Rewrite.h"

#include "clang/AST/StmtCXX.h"

namespace async_tidy {

/// The braces of the function; null if there is a `try` in their place.
const clang::CompoundStmt *bodyOf(const clang::FunctionDecl *Function);

struct Declared {
  llvm::StringRef Name;
  std::string Code; // all of its declaration
};

/// Puts variables at the beginning of the function that have no namesakes there. An Error if it has no place for them.
llvm::Error declareAtTop(const Site &S, llvm::ArrayRef<Declared> Variables, Edits &Out);

/// Puts statements at the beginning of a block.
llvm::Error insertAtTop(const clang::CompoundStmt *Block, llvm::ArrayRef<std::string> Statements,
                        const clang::ASTContext &Context, Edits &Out);

/// Puts statements in front of the one in which the expression stands.
llvm::Error insertInFront(const clang::Expr *Of, llvm::ArrayRef<std::string> Statements, clang::ASTContext &Context, Edits &Out);

/// There is a loop of the function around the expression.
bool isInLoop(const clang::Expr *E, clang::ASTContext &Context);

} // namespace async_tidy
