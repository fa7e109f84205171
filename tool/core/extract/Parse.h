// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A compile command becomes a parsed unit in this process. What is done with the AST is the action's affair.
#pragma once

#include "tool/core/extract/Extract.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/Support/Error.h"

#include <memory>
#include <string>
#include <vector>

namespace async_tidy {

enum class Warnings {
  Off,
  AsAsked // by the command; those that it makes errors are
};

/// Runs an action over a unit and returns its compile errors. `Texts` stand in for what the disk has.
llvm::Expected<std::vector<std::string>> parse(const clang::tooling::CompileCommand &Command,
                                               std::unique_ptr<clang::FrontendAction> Action,
                                               const FileTexts &Texts = {}, Warnings As = Warnings::Off);

/// For BeginInvocation(): the options that make parsing cheap and let it go on after errors.
void beFrugal(clang::CompilerInstance &CI);

/// Skips the bodies of functions in system headers.
class FrugalConsumer : public clang::ASTConsumer {
public:
  explicit FrugalConsumer(const clang::SourceManager &Sources) : Sources(Sources) {}

  bool shouldSkipFunctionBody(clang::Decl *D) override;

private:
  const clang::SourceManager &Sources;
};

/// Every file of which the unit has read the text, with its hash, by path.
std::vector<Input> inputsOf(clang::SourceManager &Sources);

} // namespace async_tidy
