// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One of our checks as clang-tidy sees it. What it finds has been found for all of them (TidyUnit); it says what is its own.
#pragma once

#include "tool/plugin/TidyUnit.h"

#include "clang-tidy/ClangTidyCheck.h"

#include <memory>

namespace async_tidy {

class TidyCheck : public clang::tidy::ClangTidyCheck {
public:
  TidyCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context, std::shared_ptr<TidyUnit> Unit);

  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Into) override;
  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override;
  void check(const clang::ast_matchers::MatchFinder::MatchResult &Result) override;
  void onEndOfTranslationUnit() override;

private:
  void report(const TidyFinding &F);

  const clang::tidy::ClangTidyContext &Tidy;
  std::string Name;
  OptionTexts Texts;
  std::shared_ptr<TidyUnit> Unit;
  clang::ASTContext *Context = nullptr;
};

} // namespace async_tidy
