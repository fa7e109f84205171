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

#include "fixits/Spelling.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace async_tidy {

/// What `${limit}` stands for: a constant that the rewrite declares.
constexpr llvm::StringLiteral LimitName = "MaxInFlight";

/// `Text` with names as the file says them there, and with what `Part` says for what stands for a part of the call.
/// `IsArgument`: alone between commas and parentheses, it needs none of its own.
using PartWriter = llvm::function_ref<llvm::Expected<std::string>(llvm::StringRef Inner, bool IsArgument)>;
llvm::Expected<std::string> fill(llvm::StringRef Text, Spot There, PartWriter Part);

/// For parts that a rewrite knows nothing of.
llvm::Error unknownPart(llvm::StringRef Inner);

/// What the recipe needs for this of its texts, into the file of `User`.
llvm::Error addHeaders(const Recipe &R, llvm::StringRef Text, clang::SourceLocation User, const clang::ASTContext &Context, Edits &Out);

/// Puts `Code`, which the recipe has made of this of its texts, in the place of the call.
llvm::Expected<Edits> replaceCall(const Site &S, llvm::StringRef Code, const Recipe &R, llvm::StringRef Text);

/// Replaces the call by what the first fitting recipe of the rewrite makes of it.
llvm::Expected<Edits> followRecipe(const Site &S, llvm::StringRef Rewrite);

} // namespace async_tidy
