// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How the files were before a change: what Git has for those that are different now.
//
//   revision → commit that it has in common with HEAD → names that changed since → their texts in that commit
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <map>
#include <set>
#include <string>

namespace async_tidy {

struct Past {
  std::string Commit;
  std::map<std::string, std::string> Texts; // by absolute path; files that got other names have both
  std::set<std::string> Added;              // absolute; there was nothing like these
};

/// Of the repository around the current directory. What is not committed has changed as well. An Error says what is wrong with
/// the revision or the repository.
llvm::Expected<Past> pastOf(llvm::StringRef Revision);

} // namespace async_tidy
