// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/support/File.h"

#include "llvm/Support/FileSystem.h"

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;
namespace fs = llvm::sys::fs;

Expected<std::unique_ptr<llvm::MemoryBuffer>> readFile(StringRef Path) {
  fs::file_status Status;
  if (!fs::status(Path, Status) && fs::is_other(Status))
    return llvm::createStringError("cannot read '" + Path + "': it is a pipe or a device");
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  if (std::error_code EC = Buffer.getError())
    return llvm::createStringError("cannot read '" + Path + "': " + EC.message());
  return std::move(*Buffer);
}

static Error cannotWrite(StringRef Path, Error Why) {
  if (!Why)
    return Error::success();
  return llvm::createStringError("cannot write to '" + (Path == "-" ? "stdout" : Path) +
                                 "': " + llvm::toString(std::move(Why)));
}

static bool isReplaceable(StringRef Path) {
  fs::file_status Status;
  fs::status(Path, Status, /*follow=*/false);
  return !fs::exists(Status) || fs::is_regular_file(Status);
}

static Expected<fs::TempFile> createBeside(StringRef Path) {
  return fs::TempFile::create(Path + ".temp-%%%%%%", fs::all_read | fs::all_write);
}

static Error finish(llvm::raw_fd_ostream &OS) {
  OS.flush();
  std::error_code EC = OS.error();
  OS.clear_error();
  return llvm::errorCodeToError(EC);
}

static Error replaceFile(StringRef Path, llvm::function_ref<void(llvm::raw_fd_ostream &)> Write) {
  Expected<fs::TempFile> Temp = createBeside(Path);
  if (!Temp)
    return Temp.takeError();
  llvm::raw_fd_ostream OS(Temp->FD, /*shouldClose=*/false);
  Write(OS);
  if (Error Unwritten = finish(OS))
    return llvm::joinErrors(std::move(Unwritten), Temp->discard());
  return Temp->keep(Path);
}

static Error tryToOpen(StringRef Path) {
  if (fs::is_directory(Path))
    return llvm::errorCodeToError(make_error_code(std::errc::is_a_directory));
  if (!isReplaceable(Path)) // a link may lead to a file that is still to be made
    return llvm::errorCodeToError(fs::exists(Path) ? fs::access(Path, fs::AccessMode::Write) : std::error_code());
  Expected<fs::TempFile> Temp = createBeside(Path);
  return Temp ? Temp->discard() : Temp.takeError();
}

Error checkWritable(StringRef Path) { return Path == "-" ? Error::success() : cannotWrite(Path, tryToOpen(Path)); }

static Error writeThrough(StringRef Path, llvm::function_ref<void(llvm::raw_fd_ostream &)> Write) {
  std::error_code EC;
  llvm::raw_fd_ostream OS(Path, EC);
  if (EC)
    return llvm::errorCodeToError(EC);
  Write(OS);
  return finish(OS);
}

Error writeFile(StringRef Path, llvm::function_ref<void(llvm::raw_fd_ostream &)> Write) {
  return cannotWrite(Path, Path != "-" && isReplaceable(Path) ? replaceFile(Path, Write) : writeThrough(Path, Write));
}

} // namespace async_tidy
