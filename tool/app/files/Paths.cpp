// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/files/Paths.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace async_tidy {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

std::string absolutePath(llvm::StringRef Path, llvm::StringRef Directory) {
  llvm::SmallString<256> Result(Path);
  if (!Directory.empty())
    path::make_absolute(Directory, Result);
  fs::make_absolute(Result);
  path::remove_dots(Result, /*remove_dot_dot=*/true);
  return Result.str().str();
}

static bool removeFolder(llvm::StringRef &Path, llvm::StringRef Folder) {
  llvm::StringRef Rest = Path;
  if (Folder.empty() || !Rest.consume_front(Folder) || !Rest.consume_front("/") || Rest.empty())
    return false;
  Path = Rest;
  return true;
}

std::string shownPath(llvm::StringRef Path) {
  // The shell's name of the directory may go through symbolic links; compilers often write the real one.
  llvm::SmallString<256> Current, Real;
  fs::current_path(Current);
  fs::real_path(Current, Real);
  removeFolder(Path, Current) || removeFolder(Path, Real);
  return Path.str();
}

} // namespace async_tidy
