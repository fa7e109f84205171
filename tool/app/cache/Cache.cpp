// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/cache/Cache.h"

#include "tool/app/files/Paths.h"
#include "tool/core/extract/Version.h"
#include "tool/core/support/File.h"

#include "clang/Basic/Version.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

namespace async_tidy {

using clang::tooling::CompileCommand;
using llvm::Error;
using llvm::StringRef;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static constexpr StringRef Extension = ".summary";

static std::string inFolder(StringRef Folder, const llvm::Twine &Name) {
  llvm::SmallString<256> Path(Folder);
  path::append(Path, Name);
  return Path.str().str();
}

Cache::Cache(StringRef Database)
    : Folder(inFolder(path::parent_path(absolutePath(Database)), ".cache/async-tidy")) {}

bool Cache::exists() const { return fs::is_directory(Folder); }

std::string Cache::fileFor(const CompileCommand &Unit) const {
  static const std::string ClangVersion = clang::getClangFullVersion();
  std::string Key = llvm::join(Unit.CommandLine, StringRef("\0", 1));
  for (StringRef Part : {StringRef(Unit.Filename), StringRef(Unit.Directory), extractorVersion(), StringRef(ClangVersion)}) {
    Key += '\0';
    Key += Part;
  }
  return inFolder(Folder, llvm::utohexstr(llvm::xxh3_64bits(Key), /*LowerCase=*/true, /*Width=*/16) + Extension);
}

bool Cache::isAsItWas(const Input &File) {
  auto [It, IsNew] = Hashes.try_emplace(File.path);
  if (IsNew) {
    if (auto Buffer = readFile(File.path))
      It->second = llvm::xxh3_64bits((*Buffer)->getBuffer());
    else
      llvm::consumeError(Buffer.takeError()); // gone is another answer than before, too
  }
  return It->second == File.hash;
}

static std::string checksumOf(StringRef Bytes) {
  std::string Sum(sizeof(uint64_t), '\0');
  llvm::support::endian::write64le(Sum.data(), llvm::xxh3_64bits(Bytes));
  return Sum;
}

static llvm::Expected<TuSummary> readEntry(StringRef File) {
  auto Buffer = readFile(File);
  if (!Buffer)
    return Buffer.takeError();
  StringRef Bytes = (*Buffer)->getBuffer().drop_back(std::min(sizeof(uint64_t), (*Buffer)->getBufferSize()));
  if (!(*Buffer)->getBuffer().ends_with(checksumOf(Bytes)))
    return llvm::createStringError("'" + File + "' is damaged");
  return fromBytes(Bytes, File);
}

std::optional<TuSummary> Cache::find(const CompileCommand &Unit) {
  llvm::Expected<TuSummary> Summary = readEntry(fileFor(Unit));
  if (!Summary) {
    llvm::consumeError(Summary.takeError()); // as if it were not there
    return std::nullopt;
  }
  bool IsGood = llvm::all_of(Summary->inputs, [&](const Input &File) { return isAsItWas(File); });
  return IsGood ? std::optional(std::move(*Summary)) : std::nullopt;
}

Error Cache::put(const CompileCommand &Unit, StringRef Bytes) {
  if (std::error_code EC = fs::create_directories(Folder))
    return llvm::createStringError("cannot make the folder '" + Folder + "': " + EC.message());
  return writeFile(fileFor(Unit), [&](llvm::raw_ostream &OS) { OS << Bytes << checksumOf(Bytes); });
}

void Cache::keepOnly(llvm::ArrayRef<CompileCommand> Units) {
  llvm::StringSet<> Wanted;
  for (const CompileCommand &Unit : Units)
    Wanted.insert(fileFor(Unit));
  std::error_code EC;
  for (fs::directory_iterator It(Folder, EC), End; It != End && !EC; It.increment(EC))
    if (StringRef(It->path()).ends_with(Extension) && !Wanted.contains(It->path()))
      fs::remove(It->path());
}

} // namespace async_tidy
