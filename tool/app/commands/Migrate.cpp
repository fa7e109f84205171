// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Migrate.h"

#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"
#include "tool/core/support/File.h"
#include "tool/core/support/Text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

#include <map>

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;
namespace json = llvm::json;

llvm::ArrayRef<Strategy> strategies() {
  static const Strategy All[] = {{"offload", "offload,await-result,await-dropped"},
                                 {"native", "native-async,await-result,propagate-await,await-dropped"},
                                 {"plain", "plain-function,offload,await-result,await-dropped", /*MovesAway=*/true}};
  return All;
}

namespace {

/// What happens in one folder.
struct Subsystem {
  std::vector<const Fixed *> Done;
  std::vector<const LeftOver *> Left;
};

struct Plan {
  Plan(const Strategy &By, const FixOutcome &Outcome) : By(By), Outcome(Outcome) {
    for (const Fixed &F : Outcome.Done)
      at(F.Of).Done.push_back(&F);
    for (const LeftOver &L : Outcome.Left)
      at(L.Of).Left.push_back(&L);
  }

  Subsystem &at(const Finding &F) {
    StringRef Folder = llvm::sys::path::parent_path(F.At.File);
    return Folders[shownPath(Folder)];
  }

  const Strategy &By;
  const FixOutcome &Outcome;
  std::map<std::string, Subsystem> Folders; // by path, as it is shown
};

std::string placeOf(const Finding &F) { return shownPath(F.At.File) + ":" + std::to_string(F.At.Where.Line); }

std::string reasonOf(const LeftOver &L) { return L.Why.empty() ? "no rewrite is for it" : L.Why; }

/// Files that change, in the folders of the plan or in others that are included there.
std::vector<std::string> changedFiles(const Plan &P) {
  std::vector<std::string> Files;
  for (const auto &[File, Text] : P.Outcome.Last.Changed)
    Files.push_back(shownPath(File));
  return Files;
}

void writeText(const Plan &P, llvm::raw_ostream &OS) {
  size_t Concerns = llvm::count_if(P.Outcome.Done, [](const Fixed &F) { return !F.Concern.empty(); });
  OS << "strategy " << P.By.Name << ": " << counted(P.Outcome.Done.size(), "finding") << " to change in "
     << counted(P.Outcome.Last.Changed.size(), "file") << ", " << Concerns << " of them to look at; " << P.Outcome.Left.size()
     << " left for people\n";
  for (const auto &[Folder, Its] : P.Folders) {
    OS << '\n' << plain(Folder) << ": " << Its.Done.size() << " to change, " << Its.Left.size() << " left\n";
    for (const Fixed *F : Its.Done) {
      OS << plain("  " + placeOf(F->Of) + ": " + F->By + ": " + F->Of.Message) << '\n';
      if (!F->Concern.empty())
        OS << plain("    look at it: " + F->Concern) << '\n';
    }
    for (const LeftOver *L : Its.Left)
      OS << plain("  " + placeOf(L->Of) + ": left: " + L->Of.Message) << '\n' << plain("    " + reasonOf(*L)) << '\n';
  }
}

json::Object toJson(const Finding &F) {
  return json::Object{{"file", utf8(shownPath(F.At.File))}, {"line", F.At.Where.Line},        {"column", F.At.Where.Column},
                      {"check", F.Check},                   {"function", utf8(F.Function)},  {"message", utf8(F.Message)},
                      {"fingerprint", F.Fingerprint}};
}

void writeJson(const Plan &P, llvm::raw_ostream &OS) {
  json::Array Folders;
  for (const auto &[Folder, Its] : P.Folders) {
    json::Array Done, Left;
    for (const Fixed *F : Its.Done) {
      json::Object Entry = toJson(F->Of);
      Entry["rewrite"] = F->By;
      if (!F->Concern.empty())
        Entry["concern"] = utf8(F->Concern);
      Done.push_back(std::move(Entry));
    }
    for (const LeftOver *L : Its.Left) {
      json::Object Entry = toJson(L->Of);
      Entry["why"] = utf8(reasonOf(*L));
      Left.push_back(std::move(Entry));
    }
    Folders.push_back(json::Object{{"path", utf8(Folder)}, {"changes", std::move(Done)}, {"left", std::move(Left)}});
  }
  json::Array Files;
  for (const std::string &File : changedFiles(P))
    Files.push_back(utf8(File));
  OS << llvm::formatv("{0:2}\n", json::Value(json::Object{{"version", 1},
                                                          {"strategy", P.By.Name},
                                                          {"files", std::move(Files)},
                                                          {"subsystems", std::move(Folders)}}));
}

} // namespace

Expected<ExitStatus> runMigrate(const AnalysisOptions &Analysis, FixOptions Options, const MigrateOptions &How) {
  if (Error Unwritable = checkWritable(How.Output))
    return Unwritable;
  Options.Rewrites = How.By->Rewrites.str();
  Options.WhyNotOthers = "it is for another strategy";
  Options.Review = true;
  Options.MayMoveAway = How.By->MovesAway;
  Expected<std::optional<Fixes>> All = findFixes(Analysis, Options);
  if (!All)
    return All.takeError();
  if (!*All)
    return ExitStatus::FailedUnits;
  Plan P(*How.By, (*All)->Outcome);
  auto Write = [&](llvm::raw_ostream &OS) { How.Format == PlanFormat::Json ? writeJson(P, OS) : writeText(P, OS); };
  if (Error Unwritten = writeFile(How.Output, Write))
    return Unwritten;
  if (!How.IsPlan)
    if (Error Unwritten = writeFixes(**All))
      return Unwritten;
  return (*All)->Status;
}

} // namespace async_tidy
