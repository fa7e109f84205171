// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A compile command becomes a parsed unit in this process, at the least cost that leaves the facts the same: bodies in
// system headers are skipped, warnings are off, nothing is freed one by one.
#include "tool/core/extract/Extract.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

#include <dlfcn.h>

using namespace clang;

namespace async_tidy {

namespace {

/// What a run leaves behind.
struct Outcome {
  std::optional<TuSummary> Summary;
  std::vector<std::string> Errors;
};

constexpr size_t MaxErrors = 5;

class ErrorCollector : public DiagnosticConsumer {
public:
  explicit ErrorCollector(std::vector<std::string> &Errors) : Errors(Errors) {}

  void HandleDiagnostic(DiagnosticsEngine::Level Level, const Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < DiagnosticsEngine::Error || Errors.size() >= MaxErrors)
      return;
    llvm::SmallString<256> Text;
    Info.FormatDiagnostic(Text);
    Errors.push_back(placeOf(Info) + Text.str().str());
  }

private:
  static std::string placeOf(const Diagnostic &Info) {
    if (!Info.hasSourceManager() || Info.getLocation().isInvalid())
      return "";
    PresumedLoc Loc = Info.getSourceManager().getPresumedLoc(Info.getLocation());
    return Loc.isInvalid() ? ""
                           : (llvm::Twine(Loc.getFilename()) + ":" + llvm::Twine(Loc.getLine()) + ":" +
                              llvm::Twine(Loc.getColumn()) + ": ").str();
  }

  std::vector<std::string> &Errors;
};

class SummaryConsumer : public ASTConsumer {
public:
  SummaryConsumer(Outcome &Out, const SourceManager &Sources, const ExtractOptions &Options)
      : Out(Out), Sources(Sources), Options(Options) {}

  bool shouldSkipFunctionBody(Decl *D) override {
    return !Options.ParseSystemBodies && Sources.isInSystemHeader(Sources.getExpansionLoc(D->getLocation()));
  }

  void HandleTranslationUnit(ASTContext &Context) override { Out.Summary = extractUnit(Context); }

private:
  Outcome &Out;
  const SourceManager &Sources;
  const ExtractOptions &Options;
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
  SummaryAction(Outcome &Out, const ExtractOptions &Options) : Out(Out), Options(Options) {}

protected:
  bool BeginInvocation(CompilerInstance &CI) override {
    CI.getFrontendOpts().SkipFunctionBodies = true;
    CI.getFrontendOpts().DisableFree = true;
    CI.getLangOpts().SpellChecking = false;
    CI.getDiagnosticOpts().IgnoreWarnings = true;
    CI.getDiagnosticOpts().ErrorLimit = 0;
    CI.getDiagnostics().setIgnoreAllWarnings(true);
    CI.getDiagnostics().setErrorLimit(0);
    // A missing header must not stop the analysis of what is there.
    CI.getDiagnostics().setFatalsAsError(true);
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI, llvm::StringRef) override {
    return std::make_unique<SummaryConsumer>(Out, CI.getSourceManager(), Options);
  }

  void EndSourceFileAction() override {
    if (Out.Summary)
      Out.Summary->inputs = inputsOf(getCompilerInstance().getSourceManager());
  }

private:
  Outcome &Out;
  const ExtractOptions &Options;
};

/// Clang's own headers (stddef.h, …) lie beside the library that we are linked with.
llvm::Expected<std::string> resourceDirectory() {
  Dl_info Library;
  if (!dladdr(reinterpret_cast<void *>(&getClangFullVersion), &Library) || !Library.dli_fname)
    return llvm::createStringError("cannot tell where libclang-cpp lies; pass -resource-dir with --extra-arg");
  llvm::SmallString<256> Real;
  llvm::sys::fs::real_path(Library.dli_fname, Real);
  llvm::StringRef Major = CLANG_VERSION_MAJOR_STRING;
  for (llvm::StringRef Up : {"", "..", "../../../.."}) {
    llvm::SmallString<256> Candidate = llvm::sys::path::parent_path(Real);
    llvm::sys::path::append(Candidate, Up, "clang", Major);
    if (llvm::sys::fs::exists(Candidate + "/include/stddef.h")) {
      llvm::sys::path::remove_dots(Candidate, true);
      return Candidate.str().str();
    }
  }
  std::string Debian = ("/usr/lib/llvm-" + Major + "/lib/clang/" + Major).str();
  if (llvm::sys::fs::exists(Debian + "/include/stddef.h"))
    return Debian;
  return llvm::createStringError("Clang's headers (stddef.h) are not beside '%s'; install libclang-common-%s-dev",
                                 Library.dli_fname, CLANG_VERSION_MAJOR_STRING);
}

bool namesClangHeaders(const tooling::CommandLineArguments &Args) {
  return llvm::any_of(Args, [](llvm::StringRef A) { return A.starts_with("-resource-dir"); });
}

llvm::Expected<tooling::CommandLineArguments> adjusted(const tooling::CompileCommand &Command) {
  using namespace tooling;
  CommandLineArguments Args = Command.CommandLine;
  ArgumentsAdjuster Adjust = combineAdjusters(
      combineAdjusters(getClangStripOutputAdjuster(), getClangStripDependencyFileAdjuster()), getClangSyntaxOnlyAdjuster());
  Args = Adjust(Args, Command.Filename);
  if (!namesClangHeaders(Args)) {
    llvm::Expected<std::string> Resources = resourceDirectory();
    if (!Resources)
      return Resources.takeError();
    Args.insert(Args.begin() + 1, {"-resource-dir", *Resources});
  }
  Args.insert(Args.begin() + 1, {"-w", "-Wno-error", "-Qunused-arguments"});
  return Args;
}

} // namespace

llvm::Error findClangHeaders(llvm::ArrayRef<tooling::CompileCommand> Commands) {
  if (llvm::all_of(Commands, [](const auto &Command) { return namesClangHeaders(Command.CommandLine); }))
    return llvm::Error::success();
  return resourceDirectory().takeError();
}

llvm::Expected<TuSummary> extractFile(const tooling::CompileCommand &Command, const ExtractOptions &Options) {
  llvm::Expected<tooling::CommandLineArguments> Args = adjusted(Command);
  if (!Args)
    return Args.takeError();
  auto Disk = llvm::vfs::createPhysicalFileSystem();
  if (std::error_code EC = Disk->setCurrentWorkingDirectory(Command.Directory))
    return llvm::createStringError(EC, "cannot enter directory '%s'", Command.Directory.c_str());
  auto Files = llvm::makeIntrusiveRefCnt<FileManager>(FileSystemOptions{Command.Directory},
                                                      llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>(std::move(Disk)));
  Outcome Out;
  ErrorCollector Errors(Out.Errors);
  tooling::ToolInvocation Run(*Args, std::make_unique<SummaryAction>(Out, Options), Files.get());
  Run.setDiagnosticConsumer(&Errors);
  Run.run();
  if (!Out.Summary)
    return llvm::createStringError(Out.Errors.empty() ? "the compile command names no C or C++ source" : Out.Errors.front());
  Out.Summary->errors = std::move(Out.Errors);
  return std::move(*Out.Summary);
}

} // namespace async_tidy
