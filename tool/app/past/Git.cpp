// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/past/Git.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

#include <array>
#include <memory>

namespace async_tidy {

using llvm::Expected;
using llvm::StringRef;

namespace {

/// A temporary file, there as long as the object is.
class Scratch {
public:
  static Expected<Scratch> make(StringRef Text = "") {
    Scratch Out;
    int File = -1;
    if (std::error_code Bad = llvm::sys::fs::createTemporaryFile("async-tidy-git", "", File, Out.Path))
      return llvm::createStringError("cannot make a temporary file: " + Bad.message());
    Out.Remover = std::make_unique<llvm::FileRemover>(Out.Path);
    llvm::raw_fd_ostream OS(File, /*shouldClose=*/true);
    OS << Text;
    OS.close();
    if (OS.has_error())
      return llvm::createStringError("cannot write '" + Out.Path + "': " + OS.error().message());
    return Out;
  }

  StringRef path() const { return Path; }

  std::string text() const {
    auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
    return Buffer ? (*Buffer)->getBuffer().str() : "";
  }

private:
  llvm::SmallString<128> Path;
  std::unique_ptr<llvm::FileRemover> Remover;
};

} // namespace

Expected<std::string> git(llvm::ArrayRef<StringRef> Arguments, StringRef Input) {
  auto Program = llvm::sys::findProgramByName("git");
  if (!Program)
    return llvm::createStringError("there is no program 'git' here");
  std::array<Expected<Scratch>, 3> Files = {Scratch::make(Input), Scratch::make(), Scratch::make()};
  llvm::Error Unmade = llvm::Error::success();
  for (Expected<Scratch> &File : Files)
    if (!File)
      Unmade = llvm::joinErrors(std::move(Unmade), File.takeError());
  if (Unmade)
    return Unmade;
  auto &[In, Out, Complaints] = Files;
  llvm::SmallVector<StringRef> Command = {"git"};
  Command.append(Arguments.begin(), Arguments.end());
  std::string Failure;
  int Status = llvm::sys::ExecuteAndWait(*Program, Command, std::nullopt, {In->path(), Out->path(), Complaints->path()},
                                         /*SecondsToWait=*/0, /*MemoryLimit=*/0, &Failure);
  if (Status != 0) {
    std::string Text = Complaints->text();
    StringRef First = StringRef(Text).split('\n').first;
    First.consume_front("fatal: ");
    return llvm::createStringError("git: " + (First.empty() ? StringRef(Failure) : First));
  }
  return Out->text();
}

} // namespace async_tidy
