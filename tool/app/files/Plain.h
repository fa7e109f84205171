// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Names, messages and paths come from sources and file systems and may be any bytes. These make them fit for a reader.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace async_tidy {

/// A terminal must not obey what it shows. Control characters but line feeds become spaces.
std::string plain(llvm::StringRef Text);

/// What is no UTF-8 becomes U+FFFD.
std::string utf8(llvm::StringRef Text);

/// For text and attribute values of HTML and XML, which has no way to write control characters.
std::string escapedMarkup(llvm::StringRef Text);

/// For the path of a URI.
std::string percentEncoded(llvm::StringRef Path);

} // namespace async_tidy
