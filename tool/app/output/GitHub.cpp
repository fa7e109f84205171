// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --format=github: workflow commands, which GitHub Actions turns into annotations of the changed lines.
#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"
#include "tool/app/output/Formats.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

namespace {

/// By severity, from None on.
constexpr llvm::StringRef Commands[] = {"notice", "notice", "warning", "error"};

/// What would end the command, or the property, in which the text stands.
std::string escaped(llvm::StringRef Text, llvm::StringRef Special) {
  std::string Result;
  for (unsigned char C : utf8(Text))
    Result += Special.contains(C) ? "%" + llvm::utohexstr(C, /*LowerCase=*/false, /*Width=*/2) : std::string(1, C);
  return Result;
}

std::string message(llvm::StringRef Text) { return escaped(Text, "%\r\n"); }
std::string property(llvm::StringRef Text) { return escaped(Text, "%\r\n:,"); }

class GitHubWriter {
public:
  GitHubWriter(Sources &Files, llvm::raw_ostream &OS) : Files(Files), OS(OS) {}

  void write(const Finding &F) {
    const Range &Where = F.At.Where;
    OS << "::" << Commands[static_cast<size_t>(F.Level)] << " file=" << property(shownPath(F.At.File))
       << ",line=" << Where.Line << ",endLine=" << Where.EndLine;
    if (Where.Line == Where.EndLine) // columns in several lines are refused
      OS << ",col=" << column(F.At, Where.Column) << ",endColumn=" << column(F.At, Where.EndColumn);
    OS << ",title=" << property(F.Check) << "::" << message(explained(F)) << '\n';
  }

  void write(llvm::StringRef Command, llvm::StringRef File, llvm::StringRef Title, llvm::StringRef Text) {
    OS << "::" << Command << " file=" << property(shownPath(File)) << ",title=" << property(Title)
       << "::" << message(Text) << '\n';
  }

private:
  unsigned column(const Place &At, unsigned Column) { return Files.utf16Column(At.File, At.Where.Line, Column); }

  Sources &Files;
  llvm::raw_ostream &OS;
};

} // namespace

void writeGitHub(const Report &R, Sources &Files, llvm::raw_ostream &OS) {
  GitHubWriter Writer(Files, OS);
  for (const FailedUnit &U : R.Failed)
    Writer.write("error", U.File, "could not be analysed", U.Reason);
  // Only the first ten of a kind are shown: they should be different problems.
  std::vector<Problem> Problems = problemsOf(R.Findings);
  for (const Problem &P : Problems)
    Writer.write(*P.front());
  for (const Problem &P : Problems)
    for (const Finding *Other : llvm::drop_begin(P))
      Writer.write(*Other);
  for (const PartialUnit &U : R.Partial)
    Writer.write("warning", U.File, "analysed only in part", U.Error);
}

} // namespace async_tidy
