// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/plugin/Places.h"

#include "clang/Basic/FileManager.h"

using namespace clang;

namespace async_tidy {

FileID fileAt(llvm::StringRef Path, SourceManager &Sources) {
  OptionalFileEntryRef Entry = Sources.getFileManager().getOptionalFileRef(Path);
  return Entry ? Sources.getOrCreateFileID(*Entry, SrcMgr::C_User) : FileID();
}

CharSourceRange rangeAt(const Place &At, SourceManager &Sources) {
  FileID File = fileAt(At.File, Sources);
  if (File.isInvalid())
    return CharSourceRange();
  const Range &Where = At.Where;
  return CharSourceRange::getCharRange(Sources.translateLineCol(File, Where.Line, Where.Column),
                                       Sources.translateLineCol(File, Where.EndLine, Where.EndColumn));
}

} // namespace async_tidy
