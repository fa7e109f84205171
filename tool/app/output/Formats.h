// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The output formats: one file each, and one line each in Formats.cpp.
#pragma once

#include "tool/app/files/Sources.h"
#include "tool/app/output/Report.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/raw_ostream.h"

namespace async_tidy {

struct OutputFormat {
  llvm::StringRef Name;    // --format=NAME
  llvm::StringRef Summary; // for --help
  void (*Write)(const Report &R, Sources &Files, llvm::raw_ostream &OS);
  bool ForPeople; // a closing summary line belongs to it
};

/// The first is the default.
llvm::ArrayRef<OutputFormat> outputFormats();

void writeText(const Report &R, Sources &Files, llvm::raw_ostream &OS);
void writeJson(const Report &R, Sources &Files, llvm::raw_ostream &OS);

} // namespace async_tidy
