// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace async_tidy {

/// Names and compile errors come from sources and may hold anything; a terminal must not obey them. Control characters
/// but line feeds become spaces.
std::string plain(llvm::StringRef Text);

} // namespace async_tidy
