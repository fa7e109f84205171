// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The parts of a project by which findings are counted.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <set>
#include <string>

namespace async_tidy {

/// Subsystems are directories, all at one depth below the one that has everything: the first depth at which there are enough of
/// them to tell parts of a project apart, or else the one at which there are most.
///
///   src/net/http/a.cpp  src/net/b.cpp  src/store/c.cpp  src/ui/d.cpp  src/main.cpp  →  src, src/net, src/store, src/ui
class Subsystems {
public:
  /// Of files as they are shown.
  explicit Subsystems(const std::set<std::string> &Files);

  std::string of(llvm::StringRef File) const;

private:
  size_t Depth = 0;
};

} // namespace async_tidy
