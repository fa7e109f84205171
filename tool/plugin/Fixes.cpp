// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/plugin/Fixes.h"

#include "tool/core/extract/Places.h"
#include "tool/plugin/Places.h"

#include "clang/AST/ASTContext.h"
#include "clang/Format/Format.h"
#include "clang/Tooling/Inclusions/HeaderIncludes.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace async_tidy {

using llvm::StringRef;

static std::vector<Question> questionsFor(llvm::ArrayRef<Finding> Findings) {
  std::vector<Question> Questions;
  for (const Finding &F : Findings)
    for (const std::string &Id : F.Rewrites)
      if (const RewriteInfo *R = findRewrite(Id); R->Level == RewriteLevel::Safe || R->Level == RewriteLevel::Varies)
        Questions.push_back({&F, R});
  return Questions;
}

static bool isSafe(const Answer &A, const std::string &MainFile) {
  return A.Changes && A.Concern.empty() &&
         llvm::all_of(A.Changes->files(), [&](const auto &File) { return File.first == MainFile; });
}

std::vector<Edits> safeEdits(llvm::ArrayRef<Finding> Findings, ASTContext &Context, const Means &With) {
  std::vector<Edits> Out(Findings.size());
  std::vector<Question> Questions = questionsFor(Findings);
  if (Questions.empty())
    return Out;
  const SourceManager &Sources = Context.getSourceManager();
  std::string MainFile = pathOf(Sources.getMainFileID(), Sources);
  std::vector<Answer> Answers = propose(Context, Questions, With);
  for (auto [Q, A] : llvm::zip_equal(Questions, Answers))
    if (Edits &Its = Out[Q.Of - Findings.data()]; Its.files().empty() && isSafe(A, MainFile))
      Its = std::move(*A.Changes);
  return Out;
}

/// Where the style of the file wants it; nothing if it is there.
static std::optional<tooling::Replacement> includeOf(StringRef Header, StringRef Path, StringRef Code) {
  format::FormatStyle Style = format::getNoStyle();
  if (llvm::Expected<format::FormatStyle> Own = format::getStyle("file", Path, /*FallbackStyle=*/"none", Code))
    Style = *Own;
  else
    llvm::consumeError(Own.takeError()); // a bad .clang-format is for clang-format to tell
  tooling::HeaderIncludes Includes(Path, Code, Style.IncludeStyle);
  return Includes.insert(Header.trim("<>\""), Header.starts_with("<"), tooling::IncludeDirective::Include);
}

static FixItHint hintFor(const tooling::Replacement &R, FileID File, SourceManager &Sources) {
  SourceLocation Begin = Sources.getLocForStartOfFile(File).getLocWithOffset(R.getOffset());
  if (R.getLength() == 0)
    return FixItHint::CreateInsertion(Begin, R.getReplacementText());
  return FixItHint::CreateReplacement(CharSourceRange::getCharRange(Begin, Begin.getLocWithOffset(R.getLength())),
                                      R.getReplacementText());
}

std::vector<FixItHint> hintsFor(const Edits &Changes, SourceManager &Sources, std::set<std::string> &Included) {
  std::vector<FixItHint> Hints;
  FileID File = Sources.getMainFileID();
  for (const auto &[Path, Its] : Changes.files()) {
    for (const tooling::Replacement &R : Its.Replaced)
      Hints.push_back(hintFor(R, File, Sources));
    for (const std::string &Header : Its.Headers)
      if (auto Include = includeOf(Header, Path, Sources.getBufferData(File)); Include && Included.insert(Header).second)
        Hints.push_back(hintFor(*Include, File, Sources));
  }
  return Hints;
}

} // namespace async_tidy
