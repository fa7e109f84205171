// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/output/Progress.h"

#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"

#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

namespace async_tidy {

static constexpr llvm::StringRef StartOver = "\r\033[K"; // to the first column, and wipe the line

Progress::Progress(bool Quiet)
    : IsShown(!Quiet && llvm::sys::Process::StandardErrIsDisplayed()) {}

Progress::~Progress() {
  if (IsShown)
    llvm::errs() << StartOver;
}

/// The end of a path says most. `Taken` columns of the line are not for it.
static std::string shortened(const std::string &Path, size_t Taken) {
  size_t Width = llvm::sys::Process::StandardErrColumns(), Dots = 3;
  if (Width < Taken + Dots || Path.size() + Taken <= Width)
    return Path;
  return "..." + Path.substr(Path.size() - (Width - Taken - Dots));
}

void Progress::show(size_t Done, size_t Total, llvm::StringRef File) const {
  if (!IsShown)
    return;
  std::string Count = "[" + std::to_string(Done) + "/" + std::to_string(Total) + "] ";
  llvm::errs() << StartOver << Count << shortened(plain(shownPath(File)), Count.size() + 1);
}

} // namespace async_tidy
