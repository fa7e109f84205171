// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Preamble.h"

#include "tool/core/extract/Parse.h"
#include "tool/core/support/File.h"

#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/MultiplexConsumer.h"
#include "clang/Frontend/PrecompiledPreamble.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

static std::string recordOf(StringRef File) { return (File + ".inputs").str(); }

namespace {

/// A main file, and where its preamble ends.
struct MainFile {
  StringRef Name;   // as the command has it
  std::string Path; // absolute
  std::string Text;
  PreambleBounds Bounds{0, false};

  explicit MainFile(CompilerInstance &CI) : Name(CI.getFrontendOpts().Inputs.front().getFile()) {
    llvm::SmallString<256> Absolute(Name);
    CI.getFileManager().makeAbsolutePath(Absolute);
    Path = Absolute.str().str();
    if (auto Buffer = CI.getFileManager().getVirtualFileSystem().getBufferForFile(Name)) {
      Text = (*Buffer)->getBuffer().str();
      Bounds = ComputePreambleBounds(CI.getLangOpts(), **Buffer, /*MaxLines=*/0);
    }
  }

  StringRef preamble() const { return StringRef(Text).take_front(Bounds.Size); }
};

} // namespace

/// What Clang is to read in place of the main file.
static void replace(const MainFile &Main, StringRef Text, PreprocessorOptions &Options) {
  Options.addRemappedFile(Main.Name, llvm::MemoryBuffer::getMemBufferCopy(Text, Main.Name).release());
}

static std::optional<uint64_t> hashNow(StringRef Path, const MainFile &Main, llvm::vfs::FileSystem &Disk) {
  if (Path == Main.Path)
    return llvm::xxh3_64bits(Main.preamble());
  auto Buffer = Disk.getBufferForFile(Path);
  return Buffer ? std::optional(llvm::xxh3_64bits((*Buffer)->getBuffer())) : std::nullopt;
}

/// What a preamble was made from, and its own file; nothing if any of it has changed.
static std::vector<Input> inputsIfGood(StringRef File, const MainFile &Main, CompilerInstance &CI) {
  Expected<TuSummary> Record = readSummary(recordOf(File));
  if (!Record) {
    llvm::consumeError(Record.takeError()); // there is none yet
    return {};
  }
  llvm::vfs::FileSystem &Disk = CI.getFileManager().getVirtualFileSystem();
  bool IsGood = llvm::all_of(Record->inputs, [&](const Input &In) { return hashNow(In.path, Main, Disk) == In.hash; });
  return IsGood ? std::move(Record->inputs) : std::vector<Input>();
}

std::vector<Input> startWith(CompilerInstance &CI, StringRef File) {
  MainFile Main(CI);
  std::vector<Input> Inputs = inputsIfGood(File, Main, CI);
  if (Inputs.empty())
    return {};
  PreprocessorOptions &Options = CI.getPreprocessorOpts();
  replace(Main, Main.Text, Options);
  Options.ImplicitPCHInclude = File.str();
  Options.PrecompiledPreambleBytes = {Main.Bounds.Size, Main.Bounds.PreambleEndsAtStartOfLine};
  Options.DisablePCHOrModuleValidation = DisableValidationForModuleKind::PCH; // by date; we know better
  Options.UsePredefines = false;                                              // they are in it
  llvm::erase_if(Inputs, [&](const Input &In) { return In.path == Main.Path || In.path == File; });
  return Inputs;
}

namespace {

class PreambleAction : public GeneratePCHAction {
public:
  PreambleAction(StringRef File, std::vector<Input> &Inputs) : File(File), Inputs(Inputs) {}

protected:
  /// False: there is nothing to do.
  bool BeginInvocation(CompilerInstance &CI) override {
    MainFile Main(CI);
    PreprocessorOptions &Options = CI.getPreprocessorOpts();
    bool IsOther = !Options.ImplicitPCHInclude.empty(); // a precompiled header of the project's own
    if (Main.preamble().empty() || IsOther || !inputsIfGood(File, Main, CI).empty())
      return false;
    beFrugal(CI);
    replace(Main, Main.preamble(), Options);
    Options.GeneratePreamble = true; // it may end within an #if
    CI.getFrontendOpts().OutputFile = File.str();
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI, StringRef Name) override {
    std::vector<std::unique_ptr<ASTConsumer>> Both;
    Both.push_back(GeneratePCHAction::CreateASTConsumer(CI, Name));
    Both.push_back(std::make_unique<FrugalConsumer>(CI.getSourceManager()));
    return std::make_unique<MultiplexConsumer>(std::move(Both));
  }

  void EndSourceFileAction() override { Inputs = inputsOf(getCompilerInstance().getSourceManager()); }

private:
  StringRef File;
  std::vector<Input> &Inputs;
};

} // namespace

static Expected<Input> inputFrom(const std::string &File) {
  Expected<std::unique_ptr<llvm::MemoryBuffer>> Bytes = readFile(File);
  if (!Bytes)
    return Bytes.takeError();
  Input In;
  In.path = File;
  In.hash = llvm::xxh3_64bits((*Bytes)->getBuffer());
  return In;
}

Error precompile(const tooling::CompileCommand &Command, const FileTexts &Texts, const std::string &File) {
  TuSummary Record;
  Record.format = SummaryFormat;
  Record.types.emplace_back(); // as every summary has it: none
  Expected<std::vector<std::string>> Errors =
      parse(Command, std::make_unique<PreambleAction>(File, Record.inputs), Texts);
  if (!Errors)
    return Errors.takeError();
  if (!Errors->empty())
    return llvm::createStringError(Errors->front());
  if (Record.inputs.empty())
    return Error::success();
  Expected<Input> Made = inputFrom(File); // so that two files that do not belong together are noticed
  if (!Made)
    return Made.takeError();
  Record.inputs.push_back(std::move(*Made));
  return writeFile(recordOf(File), [&](llvm::raw_ostream &OS) { OS << toBytes(Record); });
}

} // namespace async_tidy
