// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A compile command becomes a parsed unit in this process, at the least cost that leaves the facts the same: bodies in
// system headers are skipped, warnings are off, nothing is freed one by one.
#include "tool/core/extract/Extract.h"

#include "tool/core/extract/Parse.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Frontend/CompilerInstance.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace async_tidy {

namespace {

class SummaryConsumer : public ASTConsumer {
public:
  SummaryConsumer(std::optional<TuSummary> &Out, const SourceManager &Sources) : Out(Out), Sources(Sources) {}

  bool shouldSkipFunctionBody(Decl *D) override {
    return Sources.isInSystemHeader(Sources.getExpansionLoc(D->getLocation()));
  }

  void HandleTranslationUnit(ASTContext &Context) override { Out = extractUnit(Context); }

private:
  std::optional<TuSummary> &Out;
  const SourceManager &Sources;
};

/// Every file of the unit with the hash of its bytes, by path.
std::vector<Input> inputsOf(SourceManager &Sources) {
  std::vector<Input> Out;
  for (auto It = Sources.fileinfo_begin(); It != Sources.fileinfo_end(); ++It) {
    std::optional<llvm::StringRef> Bytes = It->second->getBufferDataIfLoaded();
    if (!Bytes)
      continue;
    llvm::SmallString<256> Path(It->first.getName());
    Sources.getFileManager().makeAbsolutePath(Path);
    Input In;
    In.path = Path.str().str();
    In.hash = llvm::xxh3_64bits(*Bytes);
    Out.push_back(std::move(In));
  }
  llvm::sort(Out, [](const Input &A, const Input &B) { return A.path < B.path; });
  return Out;
}

class SummaryAction : public ASTFrontendAction {
public:
  explicit SummaryAction(std::optional<TuSummary> &Out) : Out(Out) {}

protected:
  bool BeginInvocation(CompilerInstance &CI) override {
    beFrugal(CI);
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI, llvm::StringRef) override {
    return std::make_unique<SummaryConsumer>(Out, CI.getSourceManager());
  }

  void EndSourceFileAction() override {
    if (Out)
      Out->inputs = inputsOf(getCompilerInstance().getSourceManager());
  }

private:
  std::optional<TuSummary> &Out;
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
  return parse(Command, std::make_unique<CompileAction>(), Texts);
}

llvm::Expected<TuSummary> extractFile(const tooling::CompileCommand &Command, const FileTexts &Texts) {
  std::optional<TuSummary> Summary;
  llvm::Expected<std::vector<std::string>> Errors = parse(Command, std::make_unique<SummaryAction>(Summary), Texts);
  if (!Errors)
    return Errors.takeError();
  if (!Summary)
    return llvm::createStringError(Errors->empty() ? "the compile command names no C or C++ source" : Errors->front());
  Summary->errors = std::move(*Errors);
  return std::move(*Summary);
}

} // namespace async_tidy
