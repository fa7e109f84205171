// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a project installs, as CMake has written it down beside the compile commands (cmake_install.cmake): its public headers
// are among them, and somebody out of sight is compiled with those.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace async_tidy {

/// Files, and folders of which files are installed, by real path. Empty where CMake has not been.
std::vector<std::string> installedPaths(llvm::StringRef BuildFolder);

} // namespace async_tidy
