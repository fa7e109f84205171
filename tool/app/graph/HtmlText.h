// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What pages for the browser are made of.
#pragma once

#include "tool/core/model/Finding.h"

#include <string>

namespace async_tidy {

/// The start of a link to the line in its file; `</a>` ends it.
std::string sourceLink(const Place &At);

} // namespace async_tidy
