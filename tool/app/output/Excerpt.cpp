// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/output/Excerpt.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Unicode.h"

#include <string>
#include <vector>

namespace async_tidy {

using llvm::ArrayRef;
using llvm::StringRef;

namespace {

constexpr size_t TabStop = 8, MaxWidth = 160, Before = MaxWidth / 3;
constexpr size_t Reach = 4096; // bytes on each side of the caret that are looked at: generated lines have millions

/// One character as it is shown.
struct Cell {
  size_t Offset; // in the line, in bytes
  std::string Text;
  size_t Width;
};

/// The bytes of the first character of `Text`, which is not empty; one byte if they are not UTF-8.
StringRef firstCharacter(StringRef Text) {
  size_t Size = llvm::getNumBytesForUTF8(Text.bytes_begin()[0]);
  auto *Begin = reinterpret_cast<const llvm::UTF8 *>(Text.begin());
  bool IsLegal = Size <= Text.size() && llvm::isLegalUTF8Sequence(Begin, Begin + Size);
  return Text.take_front(IsLegal ? Size : 1);
}

std::string codePoint(StringRef Character) {
  const llvm::UTF8 *Bytes = Character.bytes_begin();
  llvm::UTF32 CodePoint = 0;
  if (Character.size() == 1 || llvm::convertUTF8Sequence(&Bytes, Character.bytes_end(), &CodePoint,
                                                         llvm::strictConversion) != llvm::conversionOK)
    return "<" + llvm::utohexstr(Character.bytes_begin()[0], /*LowerCase=*/false, /*Width=*/2) + ">";
  return "<U+" + llvm::utohexstr(CodePoint, /*LowerCase=*/false, /*Width=*/4) + ">";
}

Cell shown(StringRef Character, size_t Offset, size_t Column) {
  if (Character == "\t") {
    size_t Width = TabStop - Column % TabStop;
    return {Offset, std::string(Width, ' '), Width};
  }
  if (Character == "\xEF\xBB\xBF") // the byte order mark
    return {Offset, "", 0};
  if (int Width = llvm::sys::unicode::columnWidthUTF8(Character); Width >= 0)
    return {Offset, Character.str(), size_t(Width)};
  std::string Text = codePoint(Character);
  return {Offset, Text, Text.size()};
}

std::vector<Cell> cellsOf(StringRef Line) {
  std::vector<Cell> Cells;
  for (size_t Offset = 0, Column = 0; Offset != Line.size();) {
    StringRef Character = firstCharacter(Line.drop_front(Offset));
    Cells.push_back(shown(Character, Offset, Column));
    Column += Cells.back().Width;
    Offset += Character.size();
  }
  return Cells;
}

size_t widthOf(ArrayRef<Cell> Cells) {
  size_t Width = 0;
  for (const Cell &C : Cells)
    Width += C.Width;
  return Width;
}

/// The last cells that are at most `Width` wide.
ArrayRef<Cell> takeBack(ArrayRef<Cell> Cells, size_t Width) {
  while (widthOf(Cells) > Width)
    Cells = Cells.drop_front();
  return Cells;
}

ArrayRef<Cell> takeFront(ArrayRef<Cell> Cells, size_t Width) {
  size_t Count = 0;
  for (size_t Taken = 0; Count != Cells.size() && Taken + Cells[Count].Width <= Width; ++Count)
    Taken += Cells[Count].Width;
  return Cells.take_front(Count);
}

/// The part of a line that fits, with the caret in it.
struct Window {
  ArrayRef<Cell> Cells;
  bool CutsFront = false, CutsBack = false;
};

Window windowRound(size_t Start, ArrayRef<Cell> Cells) {
  if (Cells.size() <= MaxWidth && widthOf(Cells) <= MaxWidth)
    return {Cells};
  size_t Caret = llvm::partition_point(Cells, [&](const Cell &C) { return C.Offset < Start; }) - Cells.begin();
  size_t First =
      Caret - takeBack(Cells.slice(Caret > Before ? Caret - Before : 0, std::min(Caret, Before)), Before).size();
  ArrayRef<Cell> Fitting = takeFront(Cells.drop_front(First), MaxWidth);
  return {Fitting, First != 0, First + Fitting.size() != Cells.size()};
}

/// Spaces below what stands before the range, then "^~~~".
std::string underline(ArrayRef<Cell> Cells, size_t Start, size_t End) {
  std::string Result;
  for (const Cell &C : Cells)
    if (C.Offset < std::max(End, Start + 1))
      Result += std::string(C.Width, C.Offset < Start ? ' ' : '~');
  size_t Caret = Result.find('~');
  if (Caret == std::string::npos)
    return Result + '^';
  Result[Caret] = '^';
  return Result;
}

/// The part of a line that is looked at, and the range in it.
struct Extract {
  std::vector<Cell> All;
  size_t Start, End;

  Window shown() const { return windowRound(Start, All); }
};

std::optional<Extract> extractOf(StringRef Line, const Range &Where) {
  if (Line.trim().empty() || Where.Column == 0 || Where.Column > Line.size() + 1)
    return std::nullopt;
  size_t Start = Where.Column - 1;
  size_t End = Where.EndLine == Where.Line ? std::max(Where.EndColumn, 1u) - 1 : Line.rtrim().size();
  size_t Skipped = Start > Reach ? Start - Reach : 0;
  return Extract{cellsOf(Line.substr(Skipped, 2 * Reach)), Start - Skipped, std::max(End, Skipped) - Skipped};
}

constexpr StringRef Dots = "...";

} // namespace

std::optional<ShownLine> shownLine(StringRef Line, const Range &Where) {
  std::optional<Extract> E = extractOf(Line, Where);
  if (!E)
    return std::nullopt;
  Window Shown = E->shown();
  ShownLine Result;
  Result.Before = Shown.CutsFront ? Dots : "";
  for (const Cell &C : Shown.Cells)
    (C.Offset < E->Start ? Result.Before : C.Offset < E->End ? Result.Marked : Result.After) += C.Text;
  Result.After += Shown.CutsBack ? Dots : "";
  return Result;
}

void writeExcerpt(StringRef Line, const Range &Where, llvm::raw_ostream &OS) {
  std::optional<Extract> E = extractOf(Line, Where);
  if (!E)
    return;
  Window Shown = E->shown();
  OS << llvm::format(" %4u | ", Where.Line) << (Shown.CutsFront ? Dots : "");
  for (const Cell &C : Shown.Cells)
    OS << C.Text;
  OS << (Shown.CutsBack ? Dots : "") << "\n      | " << (Shown.CutsFront ? "   " : "");
  OS.changeColor(llvm::raw_ostream::GREEN, /*Bold=*/true);
  OS << underline(Shown.Cells, E->Start, E->End);
  OS.resetColor();
  OS << '\n';
}

} // namespace async_tidy
