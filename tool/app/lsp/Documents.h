// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The texts that an editor has open. They stand in for what the disk has.
//
// Positions of the protocol count lines from 0 and columns in units of UTF-16; what is behind the end of a line or text
// means the end.
#pragma once

#include "fixits/Verify.h"

#include "llvm/Support/LSP/Protocol.h"

namespace async_tidy {

struct Document {
  std::string Uri; // as the editor spells it
  int64_t Version = 0;
  std::string Text;
  std::optional<int64_t> Analysed = {};  // the version that the last refresh has seen
  std::optional<int64_t> Published = {}; // the version of the last diagnostics
};

class Documents {
public:
  /// By real path.
  std::string open(llvm::StringRef File, Document D);
  Document *find(llvm::StringRef File);
  void close(llvm::StringRef File);
  const std::map<std::string, Document> &all() const { return Open; }
  std::map<std::string, Document> &all() { return Open; }

  /// Those that differ from the disk.
  FileTexts unsaved() const;

  RealPaths &paths() { return Real; }

private:
  std::map<std::string, Document> Open;
  RealPaths Real;
};

bool isOnDisk(llvm::StringRef File, llvm::StringRef Text);

/// Of a file that is not open: as everybody spells it.
std::string uriOf(llvm::StringRef Path);

/// Replaces a range, or all.
void change(std::string &Text, const llvm::lsp::TextDocumentContentChangeEvent &Change);

/// The edits by which `Old` becomes `New`, as objects of the protocol, line by line.
llvm::json::Array editsBetween(llvm::StringRef Old, llvm::StringRef New);

} // namespace async_tidy
