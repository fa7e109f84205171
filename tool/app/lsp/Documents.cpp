// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/lsp/Documents.h"

#include "tool/app/files/Plain.h"
#include "tool/app/fix/Diff.h"
#include "tool/core/support/File.h"

#include "llvm/ADT/StringExtras.h"

namespace async_tidy {

using llvm::StringRef;
namespace json = llvm::json;
namespace lsp = llvm::lsp;

std::string Documents::open(StringRef File, Document D) {
  std::string Path = Real.of(File).str();
  Open[Path] = std::move(D);
  return Path;
}

Document *Documents::find(StringRef File) {
  auto It = Open.find(Real.of(File).str());
  return It == Open.end() ? nullptr : &It->second;
}

void Documents::close(StringRef File) { Open.erase(Real.of(File).str()); }

FileTexts Documents::unsaved() const {
  FileTexts Out;
  for (const auto &[Path, D] : Open)
    if (!isOnDisk(Path, D.Text))
      Out[Path] = D.Text;
  return Out;
}

bool isOnDisk(StringRef File, StringRef Text) {
  llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> Disk = readFile(File);
  if (Disk)
    return (*Disk)->getBuffer() == Text;
  llvm::consumeError(Disk.takeError());
  return false;
}

std::string uriOf(StringRef Path) { return "file://" + percentEncoded(Path); }

/// Where the line ends: in front of "\n", "\r\n" or "\r".
static size_t endOfLine(StringRef Text, size_t Begin) {
  return std::min(Text.find_first_of("\r\n", Begin), Text.size());
}

static size_t nextLine(StringRef Text, size_t Begin) {
  size_t End = endOfLine(Text, Begin);
  return std::min(End + (Text.substr(End).starts_with("\r\n") ? 2 : 1), Text.size());
}

/// How many bytes the character has that starts with this one. JSON brings nothing but UTF-8.
static size_t bytesOf(unsigned char First) { return First < 0x80 ? 1 : First < 0xE0 ? 2 : First < 0xF0 ? 3 : 4; }

static size_t offsetOf(StringRef Text, lsp::Position At) {
  size_t Offset = 0;
  for (int Line = 0; Line < At.line && Offset < Text.size(); ++Line)
    Offset = nextLine(Text, Offset);
  size_t End = endOfLine(Text, Offset);
  for (int Units = 0; Units < At.character && Offset < End;) {
    size_t Bytes = bytesOf(Text[Offset]);
    Units += Bytes == 4 ? 2 : 1;
    Offset = std::min(Offset + Bytes, End);
  }
  return Offset;
}

void change(std::string &Text, const lsp::TextDocumentContentChangeEvent &Change) {
  if (!Change.range) {
    Text = Change.text;
    return;
  }
  size_t Begin = offsetOf(Text, Change.range->start), End = offsetOf(Text, Change.range->end);
  Text.replace(Begin, std::max(Begin, End) - Begin, Change.text);
}

static int utf16Units(StringRef Text) {
  int Units = 0;
  for (size_t I = 0; I < Text.size(); I += bytesOf(Text[I]))
    Units += bytesOf(Text[I]) == 4 ? 2 : 1;
  return Units;
}

/// The start of a line, or the end of a text that has no line of this number.
static lsp::Position startOf(llvm::ArrayRef<StringRef> Lines, size_t Line) {
  bool IsBehindEnd = Line == Lines.size() && Line != 0 && !Lines.back().ends_with("\n");
  return IsBehindEnd ? lsp::Position(Line - 1, utf16Units(Lines.back())) : lsp::Position(Line, 0);
}

json::Array editsBetween(StringRef OldText, StringRef NewText) {
  std::vector<StringRef> Old = linesOf(OldText), New = linesOf(NewText);
  json::Array Edits;
  for (const Hunk &H : difference(Old, New)) {
    lsp::Range Replaced(startOf(Old, H.Old), startOf(Old, H.Old + H.OldCount));
    Edits.push_back(json::Object{{"range", lsp::toJSON(Replaced)},
                                 {"newText", llvm::join(llvm::ArrayRef(New).slice(H.New, H.NewCount), "")}});
  }
  return Edits;
}

} // namespace async_tidy
