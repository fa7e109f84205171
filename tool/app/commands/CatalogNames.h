// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `async-tidy catalog check --headers`: whether the names of a library file are names of the library.
#pragma once

#include "tool/core/catalog/Loader.h"

#include "llvm/Support/Error.h"

namespace async_tidy {

/// Reports to `File` what the headers that it names do not declare. `Args` go to the compiler, after the file's flags.
/// An Error means that nothing could be compared.
llvm::Error checkNames(YamlFile &File, const LibraryInfo &Library, llvm::ArrayRef<Mention> Mentions,
                       llvm::ArrayRef<std::string> Args);

} // namespace async_tidy
