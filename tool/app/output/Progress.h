// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// "[12/41] src/server.cpp" on a terminal, while the units are parsed.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstddef>

namespace async_tidy {

class Progress {
public:
  /// Says nothing if stderr is no terminal.
  Progress(size_t Total, bool Quiet);
  ~Progress();

  void show(size_t Done, llvm::StringRef File) const;

private:
  const size_t Total;
  const bool IsShown;
};

} // namespace async_tidy
