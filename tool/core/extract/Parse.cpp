// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Parse.h"

#include "clang/AST/DeclBase.h"
#include "clang/Basic/DiagnosticDriver.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

#include <dlfcn.h>

using namespace clang;

namespace async_tidy {

namespace {

/// All of them: whoever compares the errors before and after a change must not miss one behind those that were there.
class ErrorCollector : public DiagnosticConsumer {
public:
  explicit ErrorCollector(std::vector<std::string> &Errors) : Errors(Errors) {}

  void HandleDiagnostic(DiagnosticsEngine::Level Level, const Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < DiagnosticsEngine::Error || isForeignOption(Info.getID()))
      return;
    llvm::SmallString<256> Text;
    Info.FormatDiagnostic(Text);
    Errors.push_back(placeOf(Info) + Text.str().str());
  }

private:
  /// Commands of GCC have options that Clang does not know. It leaves them out, and the code means the same.
  static bool isForeignOption(unsigned Id) {
    return Id == diag::err_drv_unknown_argument || Id == diag::err_drv_unknown_argument_with_suggestion ||
           Id == diag::err_drv_unsupported_opt || Id == diag::err_drv_unsupported_opt_for_target;
  }

  static std::string placeOf(const Diagnostic &Info) {
    if (!Info.hasSourceManager() || Info.getLocation().isInvalid())
      return "";
    PresumedLoc Loc = Info.getSourceManager().getPresumedLoc(Info.getLocation());
    return Loc.isInvalid() ? ""
                           : (llvm::Twine(Loc.getFilename()) + ":" + llvm::Twine(Loc.getLine()) + ":" +
                              llvm::Twine(Loc.getColumn()) + ": ")
                                 .str();
  }

  std::vector<std::string> &Errors;
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

llvm::Expected<tooling::CommandLineArguments> adjusted(const tooling::CompileCommand &Command, Warnings As) {
  using namespace tooling;
  CommandLineArguments Args = Command.CommandLine;
  ArgumentsAdjuster Adjust =
      combineAdjusters(combineAdjusters(getClangStripOutputAdjuster(), getClangStripDependencyFileAdjuster()),
                       getClangSyntaxOnlyAdjuster());
  Args = Adjust(Args, Command.Filename);
  if (!namesClangHeaders(Args)) {
    llvm::Expected<std::string> Resources = resourceDirectory();
    if (!Resources)
      return Resources.takeError();
    Args.insert(Args.begin() + 1, {"-resource-dir", *Resources});
  }
  Args.insert(Args.begin() + 1, {"-Qunused-arguments", "-Wno-unknown-warning-option"}); // commands of GCC have others
  if (As == Warnings::Off)
    Args.insert(Args.begin() + 1, {"-w", "-Wno-error"});
  return Args;
}

} // namespace

llvm::Error findClangHeaders(llvm::ArrayRef<tooling::CompileCommand> Commands) {
  if (llvm::all_of(Commands, [](const auto &Command) { return namesClangHeaders(Command.CommandLine); }))
    return llvm::Error::success();
  return resourceDirectory().takeError();
}

void beFrugal(CompilerInstance &CI) {
  CI.getFrontendOpts().SkipFunctionBodies = true;
  CI.getFrontendOpts().DisableFree = true;
  CI.getLangOpts().SpellChecking = false;
  CI.getDependencyOutputOpts() = DependencyOutputOptions(); // writes nothing
  CI.getDiagnosticOpts().ErrorLimit = 0;
  CI.getDiagnosticOpts().ShowCarets = false; // nor the number of errors, which goes past the consumer
  CI.getDiagnostics().setErrorLimit(0);
  // A missing header must not stop the analysis of what is there.
  CI.getDiagnostics().setFatalsAsError(true);
}

bool FrugalConsumer::shouldSkipFunctionBody(Decl *D) {
  return Sources.isInSystemHeader(Sources.getExpansionLoc(D->getLocation()));
}

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

/// The disk, with other texts in place of some files.
static llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> withTexts(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Disk,
                                                                 const FileTexts &Texts) {
  if (Texts.empty())
    return Disk;
  auto Memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  for (const auto &[Path, Text] : Texts)
    Memory->addFile(Path, 0, llvm::MemoryBuffer::getMemBufferCopy(Text, Path));
  auto Both = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(std::move(Disk));
  Both->pushOverlay(std::move(Memory));
  return Both;
}

llvm::Expected<std::vector<std::string>> parse(const tooling::CompileCommand &Command,
                                               std::unique_ptr<FrontendAction> Action, const FileTexts &Texts,
                                               Warnings As) {
  llvm::Expected<tooling::CommandLineArguments> Args = adjusted(Command, As);
  if (!Args)
    return Args.takeError();
  auto Disk = llvm::vfs::createPhysicalFileSystem();
  if (std::error_code EC = Disk->setCurrentWorkingDirectory(Command.Directory))
    return llvm::createStringError(EC, "cannot enter directory '%s'", Command.Directory.c_str());
  auto Files = llvm::makeIntrusiveRefCnt<FileManager>(FileSystemOptions{Command.Directory},
                                                      withTexts(std::move(Disk), Texts));
  std::vector<std::string> Out;
  ErrorCollector Errors(Out);
  tooling::ToolInvocation Run(*Args, std::move(Action), Files.get());
  Run.setDiagnosticConsumer(&Errors);
  Run.run();
  return Out;
}

} // namespace async_tidy
