// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Expr → Value: what an expression denotes, as far as the expression itself tells.
#pragma once

#include "tool/core/extract/Unit.h"

#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"

#include <optional>

namespace async_tidy {

/// The part of an expression that names the thing: copies, moves, casts, temporaries and parentheses looked through.
const clang::Expr *denoting(const clang::Expr *E);

class Values {
public:
  /// `In` is the function whose body the expressions stand in.
  Values(Unit &U, const clang::FunctionDecl *In) : U(U), In(In) {}

  Value of(const clang::Expr *E);

  /// Later expressions that contain this one then refer to it by its number.
  void isCall(const clang::Expr *E, uint32_t Number) { Calls[denoting(E)] = Number; }
  void isAwait(const clang::Expr *E, uint32_t Number) { Awaits[denoting(E)] = Number; }

  std::optional<uint32_t> callNumber(const clang::Expr *E) const {
    auto It = Calls.find(denoting(E));
    return It == Calls.end() ? std::nullopt : std::optional(It->second);
  }

  /// Of `n * 2`, `n - 1` and the like: n, what a number depends on.
  const clang::Expr *scaled(const clang::Expr *E) const;

private:
  Value partOf(const clang::Expr *Whole, uint32_t Type);
  bool evaluate(const clang::Expr *E, Value &Out);
  bool describeVariable(const clang::ValueDecl *D, Value &Out);
  uint64_t bitsOf(const clang::Expr *E);

  Unit &U;
  const clang::FunctionDecl *In;
  llvm::DenseMap<const clang::Expr *, uint32_t> Calls, Awaits;
};

} // namespace async_tidy
