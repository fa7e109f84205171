// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Fix.h"

#include "checks/Check.h"
#include "tool/app/commands/Reporting.h"
#include "tool/app/files/Paths.h"
#include "tool/app/fix/Diff.h"
#include "tool/app/fix/Replace.h"
#include "tool/app/output/Progress.h"
#include "tool/app/suppress/Suppressions.h"
#include "tool/core/support/File.h"
#include "tool/core/support/Text.h"

#include "clang/Tooling/ReplacementsYaml.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

namespace {

/// The files and folders that are named on the command line.
class Chosen {
public:
  static Expected<Chosen> of(const std::vector<std::string> &Names) {
    Chosen Out;
    for (const std::string &Name : Names) {
      llvm::SmallString<256> Real;
      if (std::error_code EC = llvm::sys::fs::real_path(Name, Real))
        return llvm::createStringError("cannot read '" + Name + "': " + EC.message());
      Out.Roots.push_back(Real.str().str());
    }
    return Out;
  }

  bool has(StringRef File) {
    return Roots.empty() || llvm::any_of(Roots, [&](StringRef Root) {
             StringRef Rest = Real.of(File);
             return Rest.consume_front(Root) && (Rest.empty() || Rest.starts_with("/"));
           });
  }

private:
  std::vector<std::string> Roots;
  RealPaths Real;
};

/// One run of the command, after the options have been read.
class FixRun {
public:
  FixRun(const Settings &What, const FixOptions &Options, const std::vector<Glob> &Rewrites, Chosen Files)
      : What(What), Options(Options), Rewrites(Rewrites), Files(std::move(Files)) {}

  FixOutcome run(Analysis A, const AnalysisOptions &How) {
    Progress Shown(How.Quiet);
    auto Tell = [&](size_t Done, size_t Total, StringRef File) { Shown.show(Done, Total, File); };
    std::vector<clang::tooling::CompileCommand> Units = std::move(A.Units);
    Means With = meansOf(What);
    return fixAll({Units, With, [&](std::vector<TuSummary> S) { return findAll(std::move(S), What); },
                   [&](const Revision &R) { return wanted(R); }, [&](const RewriteInfo &R) { return allowed(R); },
                   Options.Review, How.Limits, Tell, Options.MayMoveAway},
                  std::move(A.Summaries));
  }

private:
  std::vector<Finding> wanted(const Revision &R) {
    std::vector<const TuSummary *> Units;
    for (const auto &S : R.Summaries)
      Units.push_back(S.get());
    std::vector<Finding> Out = R.Findings;
    keepWanted(Out, mainFiles(Units), What);
    Sources Texts(textsOf(Out, R));
    Suppressions Silent(Texts);
    llvm::erase_if(Out, [&](const Finding &F) { return !Files.has(F.At.File) || Silent.suppresses(F); });
    return Out;
  }

  /// What stands in for the disk, by the names that the findings have for files.
  FileTexts textsOf(const std::vector<Finding> &Findings, const Revision &R) {
    FileTexts Out;
    auto Add = [&](const std::string &File) {
      if (auto It = R.Changed.find(Real.of(File).str()); It != R.Changed.end())
        Out[File] = It->second;
    };
    for (const Finding &F : Findings) {
      Add(F.At.File);
      for (const Note &N : F.Path)
        Add(N.At.File);
    }
    return Out;
  }

  Error allowed(const RewriteInfo &R) const {
    if (!isChosen(Rewrites, R.Id, /*Otherwise=*/Rewrites.empty() || !Rewrites.front().IsPositive))
      return llvm::createStringError(Options.WhyNotOthers);
    if (R.Level == RewriteLevel::Manual)
      return llvm::createStringError("it is for people; 'async-tidy explain " + R.Id + "' says how");
    if (R.Level == RewriteLevel::Review && !Options.Review)
      return llvm::createStringError("somebody should look at what it does; --review applies it");
    return Error::success();
  }

  const Settings &What;
  const FixOptions &Options;
  const std::vector<Glob> &Rewrites;
  Chosen Files;
  RealPaths Real;
};

std::string placeOf(const Finding &F) {
  return llvm::formatv("{0}:{1}:{2}", shownPath(F.At.File), F.At.Where.Line, F.At.Where.Column);
}

void tell(const FixOutcome &Out) {
  for (const Fixed &F : Out.Done)
    llvm::errs() << placeOf(F.Of) << ": fixed by " << F.By << ": " << F.Of.Message << " [" << F.Of.Check << "]\n";
  for (const LeftOver &L : Out.Left)
    if (!L.Why.empty())
      llvm::errs() << placeOf(L.Of) << ": left: " << L.Why << " [" << L.Of.Check << "]\n";
}

/// "7 findings, 4 fixed, 3 left (2 declined, 1 without a rewrite)".
std::string summaryLine(const FixOutcome &Out) {
  size_t Fixed = Out.Done.size(), Left = Out.Left.size();
  size_t Declined = llvm::count_if(Out.Left, [](const LeftOver &L) { return !L.Why.empty(); });
  std::string Line = llvm::formatv("{0}, {1} fixed, {2} left", counted(Fixed + Left, "finding"), Fixed, Left);
  if (Left == 0)
    return Line;
  std::string Why = Declined ? std::to_string(Declined) + " declined" : "";
  if (Left != Declined)
    Why += (Why.empty() ? "" : ", ") + std::to_string(Left - Declined) + " without a rewrite";
  return Line + " (" + Why + ")";
}

Expected<std::vector<NewText>> newTexts(const Revision &R) {
  std::vector<NewText> Out;
  for (const auto &[File, Text] : R.Changed) {
    auto Old = readFile(File);
    if (!Old)
      return Old.takeError();
    Out.push_back({File, (*Old)->getBuffer().str(), Text});
  }
  return Out;
}

/// One replacement for each group of lines that are new.
void writeReplacements(llvm::ArrayRef<NewText> Files, llvm::raw_ostream &OS) {
  clang::tooling::TranslationUnitReplacements All;
  for (const NewText &T : Files) {
    std::vector<StringRef> Old = linesOf(T.Old), New = linesOf(T.Text);
    auto Concatenated = [](llvm::ArrayRef<StringRef> Lines) { return llvm::join(Lines, ""); };
    for (const Hunk &H : difference(Old, New))
      All.Replacements.push_back({T.File, static_cast<unsigned>(Concatenated(llvm::ArrayRef(Old).take_front(H.Old)).size()),
                                  static_cast<unsigned>(Concatenated(llvm::ArrayRef(Old).slice(H.Old, H.OldCount)).size()),
                                  Concatenated(llvm::ArrayRef(New).slice(H.New, H.NewCount))});
  }
  llvm::yaml::Output Out(OS);
  Out << All;
}

Error put(const Fixes &All, const FixOptions &Options) {
  if (!Options.IsDryRun && Options.Export.empty())
    return writeFixes(All);
  Expected<std::vector<NewText>> Files = newTexts(All.Outcome.Last);
  if (!Files)
    return Files.takeError();
  if (Options.IsDryRun)
    for (const NewText &T : *Files)
      writeUnifiedDiff(shownPath(T.File), T.Old, T.Text, llvm::outs());
  if (!Options.Export.empty())
    return writeFile(Options.Export, [&](llvm::raw_ostream &OS) { writeReplacements(*Files, OS); });
  return Error::success();
}

/// A glob that stands for no rewrite is a typing error.
Error checkRewrites(const std::vector<Glob> &Globs) {
  std::vector<StringRef> Ids;
  for (const RewriteInfo &R : allRewrites())
    Ids.push_back(R.Id);
  for (const Glob &G : Globs)
    if (llvm::none_of(Ids, [&](StringRef Id) { return G.matches(Id); }))
      return llvm::createStringError("unknown rewrite '" + G.Pattern + "'" + didYouMean(G.Pattern, Ids) +
                                     "; --list-rewrites names them all");
  return Error::success();
}

} // namespace

Expected<std::optional<Fixes>> findFixes(const AnalysisOptions &Analysis, const FixOptions &Options) {
  std::vector<Glob> Rewrites = parseGlobs(Options.Rewrites);
  if (Error Unknown = checkRewrites(Rewrites))
    return Unknown;
  Expected<Settings> What = readSettings(Options.Settings, Analysis.Units);
  if (!What)
    return What.takeError();
  Expected<Chosen> Files = Chosen::of(Analysis.Units.Files);
  if (!Files)
    return Files.takeError();
  Expected<std::string> Database = databaseOf(Analysis.Units);
  if (!Database)
    return Database.takeError();
  std::string Journal = (llvm::sys::path::parent_path(*Database) + "/.async-tidy-fix").str();
  if (Error Unfinished = finishReplacing(Journal))
    return Unfinished;
  AnalysisOptions Everything = Analysis;
  Everything.Units.BuildPath = *Database;
  Everything.Units.Files.clear();
  Expected<async_tidy::Analysis> A = analyse(Everything);
  if (!A)
    return A.takeError();
  if (!A->Outcome.Failed.empty()) {
    printError("nothing was changed: what a change means to the files that failed cannot be told");
    return std::nullopt;
  }
  FixOutcome Out = FixRun(*What, Options, Rewrites, std::move(*Files)).run(std::move(*A), Analysis);
  bool Matters = llvm::any_of(Out.Left, [&](const LeftOver &L) { return What->FailOn && L.Of.Level >= *What->FailOn; });
  return Fixes{std::move(Out), Journal, Matters ? ExitStatus::Findings : ExitStatus::Clean};
}

Error writeFixes(const Fixes &All) {
  Expected<std::vector<NewText>> Files = newTexts(All.Outcome.Last);
  return Files ? replaceFiles(*Files, All.Journal) : Files.takeError();
}

Expected<ExitStatus> runFix(const AnalysisOptions &Analysis, const FixOptions &Options) {
  Expected<std::optional<Fixes>> All = findFixes(Analysis, Options);
  if (!All)
    return All.takeError();
  if (!*All)
    return ExitStatus::FailedUnits;
  if (Error Unwritten = put(**All, Options))
    return Unwritten;
  tell((*All)->Outcome);
  if (!Analysis.Quiet)
    llvm::errs() << summaryLine((*All)->Outcome) << '\n';
  return (*All)->Status;
}

ExitStatus listRewrites() {
  for (const RewriteInfo &R : allRewrites())
    llvm::outs() << llvm::formatv("{0,-16} {1,-6}  {2}\n", R.Id, spell(R.Level), R.Summary);
  return ExitStatus::Clean;
}

} // namespace async_tidy
