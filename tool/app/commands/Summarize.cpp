// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Summarize.h"

#include "tool/app/files/Paths.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

namespace async_tidy {

using clang::tooling::CompileCommand;
using llvm::Error;
using llvm::Expected;
using llvm::StringRef;
namespace fs = llvm::sys::fs;

/// The first way of compiling it, if there are several: one file holds one summary.
static Expected<std::vector<CompileCommand>> oneUnit(const UnitSelection &Selection) {
  Expected<std::vector<CompileCommand>> Units = selectUnits(Selection);
  if (!Units)
    return Units;
  if (Units->front().Filename != Units->back().Filename)
    return llvm::createStringError("'" + Selection.Files.front() + "' is a folder; summarize one file at a time");
  if (Units->size() > 1)
    printWarning("'" + Selection.Files.front() + "' is compiled in " + llvm::Twine(Units->size()) +
                 " ways; this is the summary of the first");
  Units->resize(1);
  return Units;
}

static Error write(StringRef Bytes, llvm::raw_fd_ostream &OS) {
  OS << Bytes;
  OS.flush();
  std::error_code EC = OS.error();
  OS.clear_error();
  return llvm::errorCodeToError(EC);
}

/// What is stopped half-way, or finds the disk full, leaves the old file.
static Error replaceFile(StringRef Path, StringRef Bytes) {
  Expected<fs::TempFile> Temp = fs::TempFile::create(Path + ".temp-%%%%%%", fs::all_read | fs::all_write);
  if (!Temp)
    return Temp.takeError();
  llvm::raw_fd_ostream OS(Temp->FD, /*shouldClose=*/false);
  if (Error Unwritten = write(Bytes, OS))
    return llvm::joinErrors(std::move(Unwritten), Temp->discard());
  return Temp->keep(Path);
}

/// A device, a pipe or a symbolic link stays what it is.
static bool isReplaceable(StringRef Path) {
  fs::file_status Status;
  fs::status(Path, Status, /*follow=*/false);
  return !fs::exists(Status) || fs::is_regular_file(Status);
}

static Error writeFile(StringRef Path, StringRef Bytes) {
  if (Path != "-" && isReplaceable(Path))
    return replaceFile(Path, Bytes);
  std::error_code EC;
  llvm::raw_fd_ostream OS(Path, EC);
  return EC ? llvm::errorCodeToError(EC) : write(Bytes, OS);
}

Expected<ExitStatus> runSummarize(const AnalysisOptions &Options, StringRef Output) {
  Expected<std::vector<CompileCommand>> Unit = oneUnit(Options.Units);
  if (!Unit)
    return Unit.takeError();
  Expected<Analysis> A = analyse(*Unit, Options);
  if (!A)
    return A.takeError();
  if (A->Summaries.empty())
    return ExitStatus::FailedUnits;
  if (Error Unwritten = writeFile(Output, toBytes(A->Summaries.front())))
    return llvm::createStringError("cannot write the summary to '" + Output +
                                   "': " + llvm::toString(std::move(Unwritten)));
  return ExitStatus::Clean;
}

} // namespace async_tidy
