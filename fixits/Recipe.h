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

namespace async_tidy {

/// Replaces the call by what the first fitting recipe of the rewrite makes of it.
llvm::Expected<Edits> followRecipe(const Site &S, llvm::StringRef Rewrite);

} // namespace async_tidy
