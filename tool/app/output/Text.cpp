// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --format=text: the look of clang and clang-tidy. Findings that lead to the same blocking call are one problem: the
// one with the shortest way to it is shown in full, the others as notes below it.
#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"
#include "tool/app/output/Excerpt.h"
#include "tool/app/output/Formats.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

namespace {

class TextWriter {
public:
  TextWriter(Sources &Files, llvm::raw_ostream &OS) : Files(Files), OS(OS) {}

  void write(const Problem &P) {
    const Finding &Head = *P.front();
    writeHead(Head.At, "warning: ", llvm::raw_ostream::MAGENTA, Head.Message + " [" + Head.Check + "]");
    writeSource(Head.At);
    for (const Note &N : Head.Path) {
      writeNote(N.At, N.Message);
      writeSource(N.At);
    }
    for (const Finding *Other : llvm::drop_begin(P))
      writeNote(Other->At, "also reached from '" + Other->Function + "'");
  }

private:
  void writeNote(const Place &At, llvm::StringRef Message) {
    writeHead(At, "note: ", llvm::raw_ostream::CYAN, Message);
  }

  void writeHead(const Place &At, llvm::StringRef Kind, llvm::raw_ostream::Colors Color, llvm::StringRef Message) {
    OS.changeColor(llvm::raw_ostream::SAVEDCOLOR, /*Bold=*/true);
    OS << plain(shownPath(At.File)) << ':' << At.Where.Line << ':' << At.Where.Column << ": ";
    OS.changeColor(Color, /*Bold=*/true) << Kind;
    OS.resetColor();
    OS.changeColor(llvm::raw_ostream::SAVEDCOLOR, /*Bold=*/true) << plain(Message);
    OS.resetColor() << '\n';
  }

  void writeSource(const Place &At) { writeExcerpt(Files.line(At.File, At.Where.Line), At.Where, OS); }

  Sources &Files;
  llvm::raw_ostream &OS;
};

} // namespace

void writeText(const Report &R, Sources &Files, llvm::raw_ostream &OS) {
  TextWriter Writer(Files, OS);
  for (const Problem &P : problemsOf(R.Findings))
    Writer.write(P);
}

} // namespace async_tidy
