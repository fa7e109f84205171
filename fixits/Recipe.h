// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The `rewrites:` of the catalog, followed at a call. The text of the recipe is filled with pieces of the call:
//
//   recipe   co_await ${boost::asio::co_spawn}(${from.0}, ${from.1}, ${boost::asio::use_awaitable})
//   call     net::co_spawn(Io, child(), net::use_future).get()
//   result   co_await net::co_spawn(Io, child(), net::use_awaitable)
//
// Arguments keep their text. Names are written with the alias that the file has for their namespace.
#pragma once

#include "fixits/Rewrite.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace async_tidy {

/// What `${limit}` stands for: a constant that the rewrite declares.
constexpr llvm::StringLiteral LimitName = "MaxInFlight";

/// Appends the text, with what `Put` appends in the place of each `${…}`. `Behind` is the rest of the text.
llvm::Error fillIn(llvm::StringRef Text, std::string &Code,
                   llvm::function_ref<llvm::Error(llvm::StringRef Inner, llvm::StringRef Behind)> Put);

/// What the recipe needs, into the file of `User`.
llvm::Error addHeaders(const Recipe &R, clang::SourceLocation User, const clang::ASTContext &Context, Edits &Out);

/// Replaces the call by what the first fitting recipe of the rewrite makes of it.
llvm::Expected<Edits> followRecipe(const Site &S, llvm::StringRef Rewrite);

} // namespace async_tidy
