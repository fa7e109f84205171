// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/output/Progress.h"

#include "tool/app/files/Paths.h"

#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

namespace async_tidy {

static constexpr llvm::StringRef StartOver = "\r\033[K"; // to the first column, and wipe the line

Progress::Progress(size_t Total, bool Quiet)
    : Total(Total), IsShown(!Quiet && llvm::sys::Process::StandardErrIsDisplayed()) {}

Progress::~Progress() {
  if (IsShown)
    llvm::errs() << StartOver;
}

void Progress::show(size_t Done, llvm::StringRef File) const {
  if (!IsShown)
    return;
  std::string Line = "[" + std::to_string(Done) + "/" + std::to_string(Total) + "] " + shownPath(File);
  size_t Width = llvm::sys::Process::StandardErrColumns();
  if (Width && Line.size() >= Width)
    Line.resize(Width - 1);
  llvm::errs() << StartOver << Line;
}

} // namespace async_tidy
