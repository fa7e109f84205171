// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a unit has of functions that change: their declarations, and each place that names one of them.
#pragma once

#include "fixits/Rewrite.h"

#include <map>
#include <set>
#include <vector>

namespace async_tidy {

/// A function is named, in code that is compiled: templates have several uses at one place.
struct Use {
  const clang::FunctionDecl *Of;
  clang::SourceLocation Name;
  const clang::CallExpr *Call;     // null where it is not called
  const clang::CoawaitExpr *Await; // which has the call, and nothing else, as its operand; or null
};

struct Uses {
  std::vector<const clang::FunctionDecl *> Declarations; // all of them, definitions too
  std::vector<Use> Named;                                // outermost calls first
};

/// Of the functions with these ids.
Uses usesOf(const std::set<EntityId> &Functions, clang::ASTContext &Context);

/// Why the declaration has to stay as it is: it stands in a public header.
llvm::Error checkNotPublic(const clang::FunctionDecl *D, const Site &S);

/// With `const` and `volatile`, which stand outside of Clang's range.
clang::SourceRange writtenRange(clang::TypeLoc Type, const clang::ASTContext &Context);

/// The type that a declaration of a function has in front of it, or behind it: what is written.
llvm::Expected<clang::SourceRange> returnTypeOf(const clang::FunctionDecl *D, const clang::ASTContext &Context);

/// The `return` and `co_return` of a function, those of closures and classes in it left out.
struct Keywords {
  std::vector<clang::SourceLocation> Returns;
  std::set<clang::SourceLocation> Awaits; // and `co_yield`
};
Keywords keywordsOf(const clang::FunctionDecl *Definition);

/// A `return`, `co_await` or the like is written in the function and not compiled here: `#if` leaves it out.
bool hasMoreKeywords(const clang::FunctionDecl *Definition, const clang::ASTContext &Context);

/// The calls and constructions at the places; in templates, those of each instance.
std::map<Place, std::vector<const clang::Expr *>> callsAt(const std::set<Place> &Wanted, clang::ASTContext &Context);

} // namespace async_tidy
