// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Places.h"

#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace async_tidy {

SourceRange placeOfCall(const CallExpr *E) {
  SourceLocation Begin = E->getBeginLoc();
  if (const auto *Member = dyn_cast<MemberExpr>(E->getCallee()->IgnoreParenImpCasts()); Member && Member->getMemberLoc().isValid())
    Begin = Member->getMemberLoc();
  else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
           Operator && Operator->getOperator() != OO_Call && Operator->getOperator() != OO_Subscript)
    Begin = Operator->getOperatorLoc();
  return {Begin.isValid() ? Begin : E->getBeginLoc(), E->getEndLoc()};
}

SourceRange placeOfConstruction(const CXXConstructExpr *E) {
  SourceLocation Begin = E->getLocation().isValid() ? E->getLocation() : E->getBeginLoc();
  return {Begin, E->getEndLoc().isValid() ? E->getEndLoc() : Begin};
}

std::pair<FileID, Range> textRange(SourceRange R, const ASTContext &Context) {
  const SourceManager &SM = Context.getSourceManager();
  CharSourceRange Text = SM.getExpansionRange(R);
  auto [File, Offset] = SM.getDecomposedLoc(Text.getBegin());
  auto [EndFile, EndOffset] = SM.getDecomposedLoc(Text.getEnd());
  if (EndFile != File || EndOffset < Offset) {
    EndOffset = Offset;
    Text.setTokenRange(true);
  }
  if (Text.isTokenRange())
    EndOffset += Lexer::MeasureTokenLength(SM.getLocForStartOfFile(File).getLocWithOffset(EndOffset), SM,
                                           Context.getLangOpts());
  return {File,
          {0, SM.getLineNumber(File, Offset), SM.getColumnNumber(File, Offset), SM.getLineNumber(File, EndOffset),
           SM.getColumnNumber(File, EndOffset)}};
}

std::string pathOf(FileID File, const SourceManager &Sources) {
  OptionalFileEntryRef Entry = Sources.getFileEntryRefForID(File);
  if (!Entry)
    return "<unknown>";
  llvm::SmallString<256> Path(Entry->getName());
  Sources.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return Path.str().str();
}

} // namespace async_tidy
