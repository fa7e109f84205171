// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/html/Page.h"

#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Base64.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/SHA256.h"

namespace async_tidy {

/// Allows this script and no other, so that nothing from a source file can ever run.
static std::string policyFor(llvm::StringRef Script) {
  std::string Hash = llvm::encodeBase64(llvm::SHA256::hash(llvm::arrayRefFromStringRef(Script)));
  return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-" + Hash + "'";
}

void writePage(llvm::StringRef Title, llvm::raw_ostream &OS, llvm::function_ref<void()> Body, llvm::StringRef Script) {
  OS << llvm::formatv(R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{0}">
<link rel="icon" href="data:,">
<title>{1}</title>
<style>
{2}</style>
</head>
<body>
<h1>{1}</h1>
)",
                      policyFor(Script), escapedMarkup(Title), PageStyle);
  Body();
  if (!Script.empty())
    OS << "<script>" << Script << "</script>\n";
  OS << "</body>\n</html>\n";
}

std::string sourceLink(const Place &At) {
  return llvm::formatv("<a href=\"file://{0}#L{1}\">", percentEncoded(At.File), At.Where.Line);
}

std::string linkedPlace(const Place &At) {
  return "<span class=\"place\">" + sourceLink(At) + escapedMarkup(describe(At)) + "</a></span>";
}

} // namespace async_tidy
