// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A compile command becomes a parsed unit in this process, at the least cost that leaves the facts the same: bodies in
// system headers are skipped, warnings are off, nothing is freed one by one.
#include "tool/core/extract/Extract.h"

#include "tool/core/extract/Parse.h"
#include "tool/core/extract/Preamble.h"

#include "clang/AST/ASTContext.h"
#include "clang/Frontend/CompilerInstance.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace async_tidy {

namespace {

class SummaryConsumer : public FrugalConsumer {
public:
  SummaryConsumer(std::optional<TuSummary> &Out, const SourceManager &Sources) : FrugalConsumer(Sources), Out(Out) {}

  void HandleTranslationUnit(ASTContext &Context) override { Out = extractUnit(Context); }

private:
  std::optional<TuSummary> &Out;
};

/// What was read this time counts, also of what has been read before.
void add(std::vector<Input> Earlier, std::vector<Input> &Inputs) {
  llvm::erase_if(Earlier, [&](const Input &E) {
    return llvm::binary_search(Inputs, E, [](const Input &A, const Input &B) { return A.path < B.path; });
  });
  llvm::append_range(Inputs, std::move(Earlier));
  llvm::sort(Inputs, [](const Input &A, const Input &B) { return A.path < B.path; });
}

class SummaryAction : public ASTFrontendAction {
public:
  SummaryAction(std::optional<TuSummary> &Out, llvm::StringRef Preamble) : Out(Out), Preamble(Preamble) {}

protected:
  bool BeginInvocation(CompilerInstance &CI) override {
    beFrugal(CI);
    if (!Preamble.empty())
      InPreamble = startWith(CI, Preamble);
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI, llvm::StringRef) override {
    return std::make_unique<SummaryConsumer>(Out, CI.getSourceManager());
  }

  void EndSourceFileAction() override {
    if (!Out)
      return;
    Out->inputs = inputsOf(getCompilerInstance().getSourceManager());
    add(std::move(InPreamble), Out->inputs);
  }

private:
  std::optional<TuSummary> &Out;
  llvm::StringRef Preamble;
  std::vector<Input> InPreamble;
};

/// Leaves nothing out, and makes nothing of it.
class CompileAction : public ASTFrontendAction {
protected:
  bool BeginInvocation(CompilerInstance &CI) override {
    beFrugal(CI);
    CI.getFrontendOpts().SkipFunctionBodies = false;
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &, llvm::StringRef) override {
    return std::make_unique<ASTConsumer>();
  }
};

} // namespace

llvm::Expected<std::vector<std::string>> compileErrors(const tooling::CompileCommand &Command, const FileTexts &Texts) {
  return parse(Command, std::make_unique<CompileAction>(), Texts, Warnings::AsAsked);
}

llvm::Expected<TuSummary> extractFile(const tooling::CompileCommand &Command, const FileTexts &Texts,
                                      llvm::StringRef Preamble) {
  std::optional<TuSummary> Summary;
  llvm::Expected<std::vector<std::string>> Errors =
      parse(Command, std::make_unique<SummaryAction>(Summary, Preamble), Texts);
  if (!Errors)
    return Errors.takeError();
  if (!Summary)
    return llvm::createStringError(Errors->empty() ? "the compile command names no C or C++ source" : Errors->front());
  Summary->errors = std::move(*Errors);
  return std::move(*Summary);
}

} // namespace async_tidy
