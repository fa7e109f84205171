// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// "[12/41] src/server.cpp" on a terminal, while units are parsed.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstddef>

namespace async_tidy {

class Progress {
public:
  /// Says nothing if stderr is no terminal.
  explicit Progress(bool Quiet);
  ~Progress();

  void show(size_t Done, size_t Total, llvm::StringRef File) const;

private:
  const bool IsShown;
};

} // namespace async_tidy
