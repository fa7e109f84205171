// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The output formats: one file each, and one line each in Formats.cpp.
#pragma once

#include "tool/app/files/Sources.h"
#include "tool/app/output/Report.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

#include <string>
#include <vector>

namespace async_tidy {

struct OutputFormat {
  llvm::StringRef Name; // --format=NAME
  void (*Write)(const Report &R, Sources &Files, llvm::raw_ostream &OS);
  bool ForPeople; // lines of a log: a closing summary line belongs to it, and it shares stdout with others
  bool DrawsExecutors = false; // it shows Report::Executors
  bool ShowsOffers = false;    // and Report::Offers
};

/// The first is the default.
llvm::ArrayRef<OutputFormat> outputFormats();

void writeText(const Report &R, Sources &Files, llvm::raw_ostream &OS);
void writeJson(const Report &R, Sources &Files, llvm::raw_ostream &OS);
void writeSarif(const Report &R, Sources &Files, llvm::raw_ostream &OS);
void writeGitHub(const Report &R, Sources &Files, llvm::raw_ostream &OS);
void writeCheckstyle(const Report &R, Sources &Files, llvm::raw_ostream &OS);
void writeJUnit(const Report &R, Sources &Files, llvm::raw_ostream &OS);
void writeReportPage(const Report &R, Sources &Files, llvm::raw_ostream &OS);

/// A format and where it goes.
struct Output {
  const OutputFormat *Format;
  std::string File; // "-" is stdout
};

/// Of the words "NAME" or "NAME:FILE" of --format; `File`, if not empty, is for the one that has none.
llvm::Expected<std::vector<Output>> parseOutputs(llvm::ArrayRef<std::string> Words, llvm::StringRef File);

} // namespace async_tidy
