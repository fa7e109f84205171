// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Summarize.h"

#include "tool/core/support/File.h"

namespace async_tidy {

using clang::tooling::CompileCommand;
using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

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

Expected<ExitStatus> runSummarize(const AnalysisOptions &Options, StringRef Output) {
  Expected<std::vector<CompileCommand>> Unit = oneUnit(Options.Units);
  if (!Unit)
    return Unit.takeError();
  if (Error Unwritable = checkWritable(Output))
    return Unwritable;
  Expected<Analysis> A = analyse(*Unit, Options);
  if (!A)
    return A.takeError();
  if (A->Summaries.empty())
    return ExitStatus::FailedUnits;
  if (Error Unwritten = writeFile(Output, [&](llvm::raw_ostream &OS) { OS << toBytes(A->Summaries.front()); }))
    return Unwritten;
  return ExitStatus::Clean;
}

} // namespace async_tidy
