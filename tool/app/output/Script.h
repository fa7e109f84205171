// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the report's page does when somebody filters: report.js.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace async_tidy {

extern const llvm::StringRef ReportScript;

} // namespace async_tidy
