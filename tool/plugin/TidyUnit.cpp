// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/plugin/TidyUnit.h"

#include "tool/app/commands/Reporting.h"
#include "tool/app/commands/Scope.h"
#include "tool/app/suppress/Suppressions.h"
#include "tool/core/extract/Extract.h"
#include "tool/plugin/Fixes.h"
#include "tool/plugin/Neighbours.h"
#include "tool/plugin/Places.h"

#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

namespace async_tidy {

using llvm::Expected;

/// As the unit has them, which is not always what is on the disk: editors show clang-tidy what is not saved yet.
static std::map<std::string, std::string> textsOf(const std::vector<Finding> &Findings, clang::SourceManager &Sources) {
  std::map<std::string, std::string> Texts;
  auto Add = [&](const std::string &File) {
    if (clang::FileID Id = fileAt(File, Sources); Id.isValid() && !Texts.contains(File))
      Texts[File] = Sources.getBufferData(Id).str();
  };
  for (const Finding &F : Findings) {
    Add(F.At.File);
    for (const Note &N : F.Path)
      Add(N.At.File);
  }
  return Texts;
}

/// clang-tidy knows the NOLINT at a finding, but not the one at the blocking call that it leads to.
static void dropSuppressed(std::vector<Finding> &Findings, clang::SourceManager &Texts) {
  Sources Files(textsOf(Findings, Texts));
  Suppressions Silent(Files);
  llvm::erase_if(Findings, [&](const Finding &F) { return Silent.suppresses(F); });
}

/// The others of the project are for their own runs of clang-tidy to tell.
static void keepOwn(std::vector<Finding> &Findings, const TuSummary &Unit) {
  llvm::StringSet<> Files;
  Files.insert_range(Unit.files);
  llvm::erase_if(Findings, [&](const Finding &F) { return !Files.contains(F.At.File); });
}

static Expected<Settings> settingsFor(const PluginOptions &Options, const std::string &MainFile) {
  UnitSelection Unit;
  Unit.Files = {MainFile};
  return readSettings(Options.Settings, Unit);
}

static TidyResult nothing(llvm::Error Why) { return {{}, llvm::toString(std::move(Why)), ""}; }

TidyResult TidyUnit::analyse(const OptionTexts &Texts, clang::ASTContext &Context, const std::string &BuildFolder) {
  if (!Summary)
    Summary = extractUnit(Context);
  Expected<PluginOptions> Options = readOptions(Texts);
  if (!Options)
    return nothing(Options.takeError());
  Expected<Settings> What = settingsFor(*Options, Summary->main_file);
  if (!What)
    return nothing(What.takeError());
  Neighbours Others = neighboursOf(Summary->main_file, Options->BuildPath, BuildFolder);
  Others.Summaries.push_back(*Summary);
  std::vector<Finding> Findings = findAll(std::move(Others.Summaries), *What);
  keepOwn(Findings, *Summary);
  keepWanted(Findings, mainFiles(&*Summary), *What);
  dropSuppressed(Findings, Context.getSourceManager());
  std::vector<Edits> Fixes = safeEdits(Findings, Context, meansOf(*What));
  TidyResult Out;
  Out.Remark = std::move(Others.Remark);
  for (auto [F, Fix] : llvm::zip_equal(Findings, Fixes))
    Out.Findings.push_back({std::move(F), std::move(Fix)});
  return Out;
}

TidyResult &TidyUnit::resultWith(const OptionTexts &Options, clang::ASTContext &Context, const std::string &BuildFolder) {
  auto [It, IsNew] = Results.try_emplace(Options);
  if (IsNew)
    It->second = analyse(Options, Context, BuildFolder);
  return It->second;
}

} // namespace async_tidy
