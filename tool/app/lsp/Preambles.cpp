// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/lsp/Preambles.h"

#include "tool/core/extract/Extract.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace async_tidy {

using clang::tooling::CompileCommand;
using llvm::Expected;
using llvm::StringRef;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static constexpr StringRef Prefix = "async-tidy-lsp";

/// Who made a folder a moment ago may not have locked it yet.
static constexpr auto TimeToLock = std::chrono::minutes(1);

/// Until it is closed or the process ends, however it ends; -1 if somebody else has the lock, or there is no such folder.
static int lock(const std::string &Folder) {
  int Handle = ::open(Folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (Handle < 0 || ::flock(Handle, LOCK_EX | LOCK_NB) == 0)
    return Handle;
  ::close(Handle);
  return -1;
}

static bool isOldAndOurs(int Folder) {
  fs::file_status Status;
  return !fs::status(Folder, Status) && Status.getUser() == ::geteuid() &&
         Status.getLastModificationTime() + TimeToLock < std::chrono::system_clock::now();
}

static void removeLeftOvers(StringRef Place) {
  std::error_code Bad;
  for (fs::directory_iterator It(Place, Bad), End; It != End && !Bad; It.increment(Bad)) {
    if (!path::filename(It->path()).starts_with(Prefix))
      continue;
    int Handle = lock(It->path());
    if (Handle >= 0 && isOldAndOurs(Handle))
      fs::remove_directories(It->path());
    if (Handle >= 0)
      ::close(Handle);
  }
}

Preambles::Preambles() {
  if (fs::createUniqueDirectory(Prefix, Folder)) {
    Folder.clear();
    return;
  }
  Lock = lock(Folder.str().str());
  removeLeftOvers(path::parent_path(Folder));
}

Preambles::~Preambles() {
  if (!Folder.empty())
    fs::remove_directories(Folder);
  if (Lock >= 0)
    ::close(Lock);
}

std::string Preambles::fileFor(const CompileCommand &Unit) const {
  if (Folder.empty())
    return "";
  std::string Key = llvm::join(Unit.CommandLine, StringRef("\0", 1)) + '\0' + Unit.Filename + '\0' + Unit.Directory;
  llvm::SmallString<128> File = Folder;
  path::append(File, llvm::utohexstr(llvm::xxh3_64bits(Key), /*LowerCase=*/true) + ".pch");
  return File.str().str();
}

void Preambles::make(const Index &Of, Documents &Open) const {
  if (Folder.empty())
    return;
  std::vector<size_t> Units;
  for (size_t I = 0; I != Of.Units.size(); ++I)
    if (Open.find(Of.Units[I].Filename))
      Units.push_back(I);
  FileTexts Unsaved = Open.unsaved();
  auto MakeOne = [&](size_t I) -> Expected<std::string> {
    const CompileCommand &Unit = Of.Units[Units[I]];
    if (llvm::Error E = precompile(Unit, textsOf(Of.Summaries[Units[I]].get(), Unsaved, Open.paths()), fileFor(Unit)))
      return std::move(E);
    return "";
  };
  runJobs(Units.size(), MakeOne, Of.Limits, [](size_t, size_t) {}); // where there is none, all is parsed
}

} // namespace async_tidy
