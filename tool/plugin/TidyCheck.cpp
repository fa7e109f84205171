// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/plugin/TidyCheck.h"

#include "tool/plugin/Fixes.h"
#include "tool/plugin/Places.h"

#include "clang/ASTMatchers/ASTMatchers.h"

using namespace clang;

namespace async_tidy {

TidyCheck::TidyCheck(llvm::StringRef Name, tidy::ClangTidyContext *Context, std::shared_ptr<TidyUnit> Unit)
    : ClangTidyCheck(Name, Context), Tidy(*Context), Name(Name), Unit(std::move(Unit)) {
  for (llvm::StringRef Option : optionNames())
    if (llvm::StringRef Text = Options.getLocalOrGlobal(Option, ""); !Text.empty())
      Texts[Option.str()] = Text.str();
}

void TidyCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Into) {
  for (llvm::StringRef Option : optionNames()) {
    auto It = Texts.find(Option.str());
    Options.store(Into, Option, It == Texts.end() ? "" : It->second);
  }
}

void TidyCheck::registerMatchers(ast_matchers::MatchFinder *Finder) {
  Finder->addMatcher(ast_matchers::translationUnitDecl(), this);
}

/// Nothing yet: rewrites go through the tree in which the matchers are still under way.
void TidyCheck::check(const ast_matchers::MatchFinder::MatchResult &Result) { Context = Result.Context; }

void TidyCheck::onEndOfTranslationUnit() {
  TidyResult &Result = Unit->resultWith(Texts, *Context, Tidy.getCurrentBuildDirectory());
  if (std::string Problem = std::exchange(Result.Problem, ""); !Problem.empty())
    configurationDiag("%0", DiagnosticIDs::Error) << Problem;
  if (std::string Remark = std::exchange(Result.Remark, ""); !Remark.empty())
    diag("%0", DiagnosticIDs::Remark) << Remark;
  for (const TidyFinding &F : Result.Findings)
    if (F.Of.Check == Name)
      report(F);
}

void TidyCheck::report(const TidyFinding &F) {
  SourceManager &Sources = Context->getSourceManager();
  CharSourceRange At = rangeAt(F.Of.At, Sources);
  std::set<std::string> None; // editors apply one fix-it without the others
  std::set<std::string> &Included = areDiagsSelfContained() ? None : Unit->Included;
  diag(At.getBegin(), "%0") << F.Of.Message << At << hintsFor(F.Fix, Sources, Included);
  for (const Note &N : F.Of.Path)
    diag(rangeAt(N.At, Sources).getBegin(), "%0", DiagnosticIDs::Note) << N.Message;
}

} // namespace async_tidy
