// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/files/Paths.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <filesystem>

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

namespace {

/// The shell's name of the current directory may go through symbolic links; compilers often write the real one.
struct CurrentDirectory {
  CurrentDirectory() {
    fs::current_path(Named);
    fs::real_path(Named, Real);
  }
  llvm::SmallString<256> Named, Real;
};

} // namespace

std::string shownPath(llvm::StringRef Path) {
  static const CurrentDirectory Current; // the language server enters its project's before it shows anything
  removeFolder(Path, Current.Named) || removeFolder(Path, Current.Real);
  return Path.str();
}

std::string describe(const Place &At) { return shownPath(At.File) + ":" + std::to_string(At.Where.Line); }

static std::string lexicallyRelative(llvm::StringRef Path, llvm::StringRef Folder) {
  return std::filesystem::path(Path.str()).lexically_relative(Folder.str()).string();
}

std::string relativePath(llvm::StringRef Path, llvm::StringRef Folder) {
  llvm::SmallString<256> Real;
  std::string AsNamed = lexicallyRelative(Path, Folder);
  if (fs::real_path(Folder, Real))
    return AsNamed;
  // The name with a link in it may lead all the way up and down again.
  std::string AsIs = lexicallyRelative(Path, Real);
  return AsIs.size() < AsNamed.size() ? AsIs : AsNamed;
}

} // namespace async_tidy
