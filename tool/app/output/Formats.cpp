// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/output/Formats.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

static const OutputFormat Formats[] = {
    {"text", writeText, /*ForPeople=*/true},
    {"json", writeJson, /*ForPeople=*/false, /*DrawsExecutors=*/false, /*ShowsOffers=*/true},
    {"sarif", writeSarif, /*ForPeople=*/false, /*DrawsExecutors=*/false, /*ShowsOffers=*/true},
    {"github", writeGitHub, /*ForPeople=*/true},
    {"checkstyle", writeCheckstyle, /*ForPeople=*/false},
    {"junit", writeJUnit, /*ForPeople=*/false},
    {"html", writeReportPage, /*ForPeople=*/false, /*DrawsExecutors=*/true, /*ShowsOffers=*/true},
};

llvm::ArrayRef<OutputFormat> outputFormats() { return Formats; }

static std::string formatNames() {
  return llvm::join(llvm::map_range(outputFormats(), [](const OutputFormat &F) { return F.Name; }), ", ");
}

static Expected<Output> parseOutput(StringRef Text) {
  auto [Name, File] = Text.split(':');
  auto Found = llvm::find_if(outputFormats(), [&](const OutputFormat &F) { return F.Name == Name; });
  if (Found == outputFormats().end())
    return llvm::createStringError("--format: '" + Name + "' is none of " + formatNames());
  if (File.empty() && Name != Text)
    return llvm::createStringError("--format: no file behind '" + Text + "'");
  return Output{Found, File.str()};
}

/// The one output that does not say where it goes, if there is just one.
static Error giveFile(std::vector<Output> &Outputs, StringRef File) {
  auto HasNone = [](const Output &O) { return O.File.empty(); };
  if (llvm::count_if(Outputs, HasNone) != 1)
    return llvm::createStringError("--output is for one format; with several, write --format=NAME:FILE");
  llvm::find_if(Outputs, HasNone)->File = File.str();
  return Error::success();
}

static Error checkDistinct(llvm::ArrayRef<Output> Outputs) {
  for (auto [I, A] : llvm::enumerate(Outputs))
    for (const Output &B : Outputs.drop_front(I + 1)) {
      bool AreLines = A.File == "-" && A.Format->ForPeople && B.Format->ForPeople && A.Format != B.Format;
      if (A.File == B.File && !AreLines)
        return llvm::createStringError("'" + A.Format->Name + "' and '" + B.Format->Name + "' cannot both go to " +
                                       (A.File == "-" ? "stdout" : "'" + A.File + "'") +
                                       "; write --format=NAME:FILE");
    }
  return Error::success();
}

Expected<std::vector<Output>> parseOutputs(llvm::ArrayRef<std::string> Words, StringRef File) {
  std::vector<Output> Outputs;
  for (const std::string &Text : Words) {
    Expected<Output> Parsed = parseOutput(Text);
    if (!Parsed)
      return Parsed.takeError();
    Outputs.push_back(std::move(*Parsed));
  }
  if (Outputs.empty())
    Outputs.push_back({&Formats[0], ""});
  if (!File.empty())
    if (Error Ambiguous = giveFile(Outputs, File))
      return Ambiguous;
  for (Output &O : Outputs)
    if (O.File.empty())
      O.File = "-";
  if (Error Twice = checkDistinct(Outputs))
    return Twice;
  return Outputs;
}

} // namespace async_tidy
