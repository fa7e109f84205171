// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --format=checkstyle: the XML of Checkstyle, which most servers and review tools can read.
#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"
#include "tool/app/output/Formats.h"

#include "llvm/Support/FormatVariadic.h"

#include <map>

namespace async_tidy {

/// By severity, from None on.
static constexpr llvm::StringRef Severities[] = {"info", "info", "warning", "error"};

static std::string element(const Finding &F) {
  return llvm::formatv("<error line=\"{0}\" column=\"{1}\" severity=\"{2}\" message=\"{3}\" source=\"{4}\"/>",
                       F.At.Where.Line, F.At.Where.Column, Severities[static_cast<size_t>(F.Level)],
                       escapedMarkup(explained(F)), escapedMarkup(F.Check));
}

static std::string element(llvm::StringRef Severity, llvm::StringRef Message) {
  return llvm::formatv("<error line=\"1\" severity=\"{0}\" message=\"{1}\" source=\"async-tidy\"/>", Severity,
                       escapedMarkup(Message));
}

void writeCheckstyle(const Report &R, Sources &, llvm::raw_ostream &OS) {
  std::map<llvm::StringRef, std::vector<std::string>> ByFile;
  for (const FailedUnit &U : R.Failed)
    ByFile[U.File].push_back(element("error", "could not be analysed: " + U.Reason));
  for (const PartialUnit &U : R.Partial)
    ByFile[U.File].push_back(element("warning", "analysed only in part: " + U.Error));
  for (const Finding &F : R.Findings)
    ByFile[F.At.File].push_back(element(F));
  OS << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"8.0\">\n";
  for (const auto &[File, Elements] : ByFile) {
    OS << " <file name=\"" << escapedMarkup(shownPath(File)) << "\">\n";
    for (const std::string &E : Elements)
      OS << "  " << E << '\n';
    OS << " </file>\n";
  }
  OS << "</checkstyle>\n";
}

} // namespace async_tidy
