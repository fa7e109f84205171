// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/files/Sources.h"

#include "llvm/Support/JSON.h"

namespace async_tidy {

Sources::Source Sources::read(llvm::StringRef File) const {
  Source Result;
  if (auto It = InPlace.find(File.str()); It != InPlace.end())
    Result.Text = llvm::MemoryBuffer::getMemBuffer(It->second);
  else if (auto Buffer = llvm::MemoryBuffer::getFile(File))
    Result.Text = std::move(*Buffer);
  else
    return Result;
  llvm::StringRef Rest = Result.Text->getBuffer();
  while (!Rest.empty()) {
    auto [Line, Tail] = Rest.split('\n');
    Line.consume_back("\r");
    Result.Lines.push_back(Line);
    Rest = Tail;
  }
  return Result;
}

llvm::ArrayRef<llvm::StringRef> Sources::lines(llvm::StringRef File) {
  auto It = Files.find(File);
  if (It == Files.end())
    It = Files.try_emplace(File, read(File)).first;
  return It->second.Lines;
}

llvm::StringRef Sources::line(llvm::StringRef File, unsigned Number) {
  llvm::ArrayRef<llvm::StringRef> Lines = lines(File);
  return Number == 0 || Number > Lines.size() ? llvm::StringRef() : Lines[Number - 1];
}

/// Characters beyond the Basic Multilingual Plane, which take four bytes in UTF-8, are two units.
static unsigned utf16Units(llvm::StringRef Text) {
  unsigned Units = 0;
  for (unsigned char C : llvm::json::fixUTF8(Text)) // bytes that are no UTF-8 are shown as one character
    Units += (C & 0xC0) == 0x80 ? 0 : C >= 0xF0 ? 2 : 1;
  return Units;
}

unsigned Sources::utf16Column(llvm::StringRef File, unsigned Line, unsigned Column) {
  llvm::StringRef Text = line(File, Line);
  return Column == 0 || Column - 1 > Text.size() ? Column : utf16Units(Text.take_front(Column - 1)) + 1;
}

} // namespace async_tidy
