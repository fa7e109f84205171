// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/output/Subsystems.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

namespace async_tidy {

namespace path = llvm::sys::path;

static constexpr size_t Enough = 4;

/// The first `Depth` folders on the way to the file.
static std::string folderOf(llvm::StringRef File, size_t Depth) {
  llvm::StringRef Folder = path::parent_path(File);
  llvm::SmallString<128> Result;
  for (auto Step = path::begin(Folder); Step != path::end(Folder) && Depth; ++Step, --Depth)
    path::append(Result, *Step);
  return Result.empty() ? "." : Result.str().str();
}

static size_t depthOf(llvm::StringRef File) {
  llvm::StringRef Folder = path::parent_path(File);
  return std::distance(path::begin(Folder), path::end(Folder));
}

Subsystems::Subsystems(const std::set<std::string> &Files) {
  size_t Deepest = 0;
  for (const std::string &File : Files)
    Deepest = std::max(Deepest, depthOf(File));
  size_t Most = 0;
  for (size_t D = 0; D <= Deepest && Most < Enough; ++D) {
    std::set<std::string> Folders;
    for (const std::string &File : Files)
      Folders.insert(folderOf(File, D));
    // As long as there is only one, its full name says most.
    if (Folders.size() > Most || Folders.size() == 1) {
      Most = Folders.size();
      Depth = D;
    }
  }
}

std::string Subsystems::of(llvm::StringRef File) const { return folderOf(File, Depth); }

} // namespace async_tidy
