// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "fixits/Edits.h"

#include "tool/core/extract/Places.h"

#include "clang/Basic/SourceManager.h"
#include "clang/Format/Format.h"
#include "clang/Lex/Lexer.h"
#include "clang/Tooling/Refactoring/AtomicChange.h"
#include "clang/Tooling/Transformer/SourceCode.h"

using namespace clang;

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;
namespace json = llvm::json;

static Expected<CharSourceRange> editable(CharSourceRange What, const ASTContext &Context) {
  const SourceManager &Sources = Context.getSourceManager();
  if (Sources.isInSystemHeader(Sources.getExpansionLoc(What.getBegin())))
    return llvm::createStringError("it stands in a system header");
  auto Range = tooling::getFileRangeForEdit(What, Context, /*IncludeMacroExpansion=*/false);
  if (!Range)
    return llvm::createStringError("it stands in a macro");
  return *Range;
}

/// Comments, and the '#' of directives.
static unsigned countExtras(StringRef Text, const ASTContext &Context) {
  std::string Copy = Text.str(); // the lexer wants a zero at the end
  Lexer Lex(SourceLocation(), Context.getLangOpts(), Copy.data(), Copy.data(), Copy.data() + Copy.size());
  Lex.SetCommentRetentionState(true);
  unsigned Count = 0;
  Token Next;
  do {
    Lex.LexFromRawLexer(Next);
    Count += Next.is(tok::comment) || (Next.is(tok::hash) && Next.isAtStartOfLine());
  } while (Next.isNot(tok::eof));
  return Count;
}

Error Edits::change(CharSourceRange What, bool IsInsertion, StringRef Text, const ASTContext &Context) {
  Expected<CharSourceRange> Range = editable(What, Context);
  if (!Range)
    return Range.takeError();
  const SourceManager &Sources = Context.getSourceManager();
  auto [File, Begin] = Sources.getDecomposedLoc(Range->getBegin());
  unsigned Length = IsInsertion ? 0 : Sources.getFileOffset(Range->getEnd()) - Begin;
  if (countExtras(Sources.getBufferData(File).substr(Begin, Length), Context) > countExtras(Text, Context))
    return llvm::createStringError("a comment or preprocessor directive in it would be lost");
  std::string Path = pathOf(File, Sources);
  return Files[Path].Replaced.add({Path, Begin, Length, Text});
}

Error Edits::replace(SourceRange What, StringRef With, const ASTContext &Context) {
  return change(CharSourceRange::getTokenRange(What), /*IsInsertion=*/false, With, Context);
}

Error Edits::removeUpTo(SourceLocation Begin, SourceLocation End, const ASTContext &Context) {
  return change(CharSourceRange::getCharRange(Begin, End), /*IsInsertion=*/false, "", Context);
}

Error Edits::insertBefore(SourceRange What, StringRef Text, const ASTContext &Context) {
  return change(CharSourceRange::getTokenRange(What), /*IsInsertion=*/true, Text, Context);
}

Error Edits::include(StringRef Header, SourceLocation User, const ASTContext &Context) {
  Expected<CharSourceRange> Range = editable(CharSourceRange::getTokenRange(User), Context);
  if (!Range)
    return Range.takeError();
  const SourceManager &Sources = Context.getSourceManager();
  Files[pathOf(Sources.getFileID(Range->getBegin()), Sources)].Headers.insert(Header.str());
  return Error::success();
}

Error Edits::insertAfter(SourceRange What, StringRef Text, const ASTContext &Context) {
  Expected<CharSourceRange> Range = editable(CharSourceRange::getTokenRange(What), Context);
  if (!Range)
    return Range.takeError();
  return change(CharSourceRange::getCharRange(Range->getEnd()), /*IsInsertion=*/true, Text, Context);
}

static Error addTo(tooling::Replacements &All, const tooling::Replacement &R) {
  Error Overlap = All.add(R);
  if (!Overlap)
    return Overlap;
  llvm::consumeError(std::move(Overlap)); // it names offsets
  return llvm::createStringError("it overlaps with another change of '" + R.getFilePath() + "'");
}

Error Edits::add(const Edits &Other) {
  for (const auto &[Path, Changes] : Other.Files) {
    for (const tooling::Replacement &R : Changes.Replaced)
      if (Error Overlap = addTo(Files[Path].Replaced, R))
        return Overlap;
    Files[Path].Headers.insert(Changes.Headers.begin(), Changes.Headers.end());
  }
  return Error::success();
}

Error Edits::unite(const Edits &Other) {
  Edits New = Other;
  for (auto &[Path, Changes] : New.Files) {
    tooling::Replacements Rest;
    for (const tooling::Replacement &R : Changes.Replaced)
      if (!llvm::is_contained(Files[Path].Replaced, R))
        if (Error Overlap = addTo(Rest, R))
          return Overlap;
    Changes.Replaced = std::move(Rest);
  }
  return add(New);
}

Expected<json::Object> Edits::toJson() const {
  json::Object All;
  for (const auto &[Path, Changes] : Files) {
    json::Array Replaced, Headers;
    for (const std::string &Header : Changes.Headers)
      Headers.push_back(Header);
    for (const tooling::Replacement &R : Changes.Replaced) {
      if (!json::isUTF8(R.getReplacementText()) || !json::isUTF8(Path))
        return llvm::createStringError("its text is not UTF-8");
      Replaced.push_back(json::Array{R.getOffset(), R.getLength(), R.getReplacementText()});
    }
    All[Path] = json::Object{{"replaced", std::move(Replaced)}, {"headers", std::move(Headers)}};
  }
  return All;
}

Expected<Edits> Edits::fromJson(const json::Object &All) {
  Edits Out;
  for (const auto &[Path, Changes] : All) {
    InFile &In = Out.Files[Path.str()];
    for (const json::Value &Header : *Changes.getAsObject()->getArray("headers"))
      In.Headers.insert(Header.getAsString()->str());
    for (const json::Value &Entry : *Changes.getAsObject()->getArray("replaced")) {
      const json::Array &R = *Entry.getAsArray();
      if (Error E = In.Replaced.add({Path.str(), static_cast<unsigned>(*R[0].getAsInteger()),
                                     static_cast<unsigned>(*R[1].getAsInteger()), *R[2].getAsString()}))
        return std::move(E);
    }
  }
  return Out;
}

/// What was put into a file with CRLF gets it, too.
static std::string withLineEndsOf(StringRef Old, std::string New) {
  if (!Old.contains("\r\n"))
    return New;
  std::string Out;
  for (char C : New) {
    if (C == '\n' && !StringRef(Out).ends_with("\r"))
      Out += '\r';
    Out += C;
  }
  return Out;
}

Expected<std::string> apply(const Edits::InFile &Changes, StringRef Path, StringRef Code) {
  Expected<format::FormatStyle> Style = format::getStyle("file", Path, /*FallbackStyle=*/"none", Code);
  if (!Style)
    return Style.takeError();
  tooling::AtomicChange Change(Path, Path);
  Change.getReplacements() = Changes.Replaced;
  for (const std::string &Header : Changes.Headers)
    Change.addHeader(Header);
  tooling::ApplyChangesSpec Spec;
  Spec.Style = *Style;
  Spec.Format = tooling::ApplyChangesSpec::kAll;
  Expected<std::string> Changed = tooling::applyAtomicChanges(Path, Code, Change, Spec);
  if (!Changed)
    return Changed.takeError();
  return withLineEndsOf(Code, std::move(*Changed));
}

} // namespace async_tidy
