// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The headers of the files that are open in the editor, precompiled (tool/core/extract/Preamble.h), so that an edit in a body
// costs the body. They are made when there is nothing else to do, in a temporary folder that goes with the server.
//
// A server that is killed cannot remove its folder, so the next one does: each holds a lock on its own as long as it lives, and
// what nobody has locked is left over.
#pragma once

#include "tool/app/lsp/Index.h"

namespace async_tidy {

class Preambles {
public:
  Preambles(); // without a folder there are none, and everything is parsed
  ~Preambles();
  Preambles(const Preambles &) = delete;
  Preambles &operator=(const Preambles &) = delete;

  /// Where the preamble of a unit is, or would be.
  std::string fileFor(const clang::tooling::CompileCommand &Unit) const;

  /// In a task: makes those of the open units that are not there or not good any more.
  void make(const Index &Of, Documents &Open) const;

private:
  llvm::SmallString<128> Folder;
  int Lock = -1;
};

} // namespace async_tidy
