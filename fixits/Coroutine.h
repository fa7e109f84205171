// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Questions that rewrites have in common: where a call stands, and whether one may await there.
#pragma once

#include "fixits/Rewrite.h"

namespace async_tidy {

/// The catalog's name of the type that the coroutine returns, or will return; an Error if it is no coroutine.
llvm::Expected<std::string> coroutineType(const clang::FunctionDecl *Function);
llvm::Expected<std::string> coroutineType(const Site &S);

/// The call is a statement of its own, so that nobody looks at what it returns.
bool isStatement(const Site &S);

/// The block, loop or choice has the child as a statement of its own.
bool isStatementOf(const clang::Stmt *Child, const clang::Stmt *Parent);

/// The text at the place of the call is that of the call, not of what is converted, or of what a loop goes over.
bool isSpelledOut(const Site &S);

/// What stands around the call binds tighter than a prefix operator does: `f().g`, `f()[0]`, `f()()`.
bool isOperandOfPostfix(const Site &S);

/// Its result lives longer than the expression, in a reference.
bool isKeptByReference(const Site &S);

/// It is evaluated in the first initialisation of a static variable. Clang and GCC compile an await there, which the language
/// does not have: whoever else comes there would wait with its thread.
bool initialisesStatic(const clang::Expr *E, clang::ASTContext &Context);

/// An Error where the language has no await.
llvm::Error checkMayAwait(const Site &S);

/// What stands there means something else in each instance.
bool isInTemplate(const clang::DeclContext *C);

/// What the catalog's word for an argument stands for in the call: its object, one by number, or the last; null if it has none.
const clang::Expr *argumentAt(const clang::CallExpr *Call, ArgIndex Which);

/// The function around an expression; null outside functions.
const clang::FunctionDecl *functionAround(const clang::Expr *E, clang::ASTContext &Context);

} // namespace async_tidy
