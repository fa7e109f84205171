// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Words for the ways in which a process can end.
#pragma once

#include <string>

namespace async_tidy {

/// From the status that waitpid() gave: "crashed (signal 11, SIGSEGV)". Empty for a process that ended well.
std::string describeEnd(int WaitStatus);

} // namespace async_tidy
