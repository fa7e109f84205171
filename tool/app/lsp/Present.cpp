// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/lsp/Present.h"
#include "tool/core/support/Text.h"

#include "checks/Check.h"
#include "tool/app/commands/Scope.h"
#include "tool/app/files/Plain.h"
#include "tool/app/graph/ExecutorGraph.h"
#include "tool/app/suppress/Suppressions.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"

namespace async_tidy {

using llvm::StringRef;
namespace json = llvm::json;
namespace lsp = llvm::lsp;

namespace {

/// The texts by the names that findings and functions have for files.
class TextsByName {
public:
  TextsByName(const FileTexts &Unsaved, RealPaths &Real) : Unsaved(Unsaved), Real(Real) {}

  void add(const std::string &File) {
    if (auto It = Unsaved.find(Real.of(File).str()); It != Unsaved.end())
      Out[File] = It->second;
  }

  void add(llvm::ArrayRef<Finding> Findings) {
    for (const Finding &F : Findings) {
      add(F.At.File);
      for (const Note &N : F.Path)
        add(N.At.File);
    }
  }

  FileTexts take() { return std::move(Out); }

private:
  const FileTexts &Unsaved;
  RealPaths &Real;
  FileTexts Out;
};

std::vector<const TuSummary *> summariesOf(const Index &In) {
  std::vector<const TuSummary *> Out;
  for (const auto &S : In.Summaries)
    if (S)
      Out.push_back(S.get());
  return Out;
}

/// Who runs a function: executors that it is given to, or that run who calls it.
using Runners = std::map<FunctionIndex, std::set<ExecutorIndex>>;

Runners runnersIn(const Program &P) {
  Runners Out;
  std::vector<std::pair<FunctionIndex, ExecutorIndex>> Todo;
  auto Add = [&](FunctionIndex F, ExecutorIndex On) {
    if (Out[F].insert(On).second)
      Todo.push_back({F, On});
  };
  for (FunctionIndex F = 0; F < P.functions().size(); ++F)
    for (const Submission &S : P.linked(F).Submissions)
      if (S.On < P.executors().size() && S.Task != NoFunction)
        Add(S.Task, S.On);
  while (!Todo.empty()) {
    auto [F, On] = Todo.back();
    Todo.pop_back();
    for (const Edge &E : P.linked(F).Edges)
      if (runsWithin(P, F, E))
        Add(E.Callee, On);
  }
  return Out;
}

class Presenter {
public:
  Presenter(const Program &P, const Settings &What, Sources &Files, RealPaths &Real)
      : P(P), What(What), Files(Files), Real(Real), RunBy(runnersIn(P)) {}

  json::Object diagnostics(llvm::ArrayRef<Finding> Findings) {
    std::map<std::string, json::Array> ByFile;
    for (const Finding &F : Findings)
      ByFile[keyOf(F.At.File)].push_back(diagnosticOf(F));
    return object(std::move(ByFile));
  }

  json::Object functions() {
    std::map<std::string, json::Array> ByFile;
    std::set<Place> Seen; // instances of a template stand in one place
    for (FunctionIndex F = 0; F < P.functions().size(); ++F)
      if (isShown(F) && Seen.insert(P.place(P.facts(F).range)).second)
        ByFile[keyOf(P.place(P.facts(F).range).File)].push_back(describe(F));
    return object(std::move(ByFile));
  }

private:
  std::string keyOf(StringRef File) { return utf8(Real.of(File)); }

  static json::Object object(std::map<std::string, json::Array> ByFile) {
    json::Object Out;
    for (auto &[File, Entries] : ByFile)
      Out[File] = std::move(Entries);
    return Out;
  }

  lsp::Position position(StringRef File, unsigned Line, unsigned Column) {
    return {static_cast<int>(Line) - 1, static_cast<int>(Files.utf16Column(File, Line, Column)) - 1};
  }

  json::Value range(const Place &At) {
    return lsp::toJSON(lsp::Range(position(At.File, At.Where.Line, At.Where.Column),
                                  position(At.File, At.Where.EndLine, At.Where.EndColumn)));
  }

  json::Object diagnosticOf(const Finding &F) {
    json::Array Way;
    for (const Note &N : F.Path)
      Way.push_back(json::Object{{"location", json::Object{{"uri", uriOf(Real.of(N.At.File))}, {"range", range(N.At)}}},
                                 {"message", utf8(N.Message)}});
    json::Array Rewrites(F.Rewrites);
    json::Object Out{{"range", range(F.At)},
                     {"severity", static_cast<int>(F.Level == Severity::Low ? lsp::DiagnosticSeverity::Information
                                                                            : lsp::DiagnosticSeverity::Warning)},
                     {"code", F.Check},
                     {"source", "async-tidy"},
                     {"message", utf8(F.Message)},
                     {"data", json::Object{{"fingerprint", F.Fingerprint}, {"rewrites", std::move(Rewrites)}}}};
    if (!Way.empty())
      Out["relatedInformation"] = std::move(Way);
    if (StringRef Url = ASYNC_TIDY_DOCS_URL; !Url.empty())
      Out["codeDescription"] =
          json::Object{{"href", (Url + "/checks/" + StringRef(F.Check).split('-').second + ".md").str()}};
    return Out;
  }

  bool isShown(FunctionIndex F) const {
    const Function &Facts = P.facts(F);
    return Facts.has_body && !Facts.in_system_header && Facts.range.isValid() &&
           P.linked(F).Context != ContextKind::None;
  }

  json::Object describe(FunctionIndex F) {
    const Function &Facts = P.facts(F);
    std::string Text = llvm::formatv("**{0}** `{1}`\n", spell(P.linked(F).Context), Facts.display);
    if (auto It = RunBy.find(F); It != RunBy.end())
      for (ExecutorIndex E : It->second)
        Text += "\n- runs on " + async_tidy::describe(P.executors()[E]);
    std::vector<BlockingPath> Paths = blockersOf(F);
    llvm::SmallSetVector<StringRef, 4> Categories;
    for (const BlockingPath &Path : Paths) {
      Categories.insert(Path.At->Api->Category);
      Text += describe(Path);
    }
    Text += Paths.empty() ? "\n- blocks in nothing that is known" : "";
    json::Object Out{{"range", range(P.place(Facts.range))}, {"hover", utf8(Text)}};
    if (!Paths.empty())
      Out["lens"] = utf8(llvm::formatv("blocks: {0}, {1}", llvm::join(Categories, ", "), counted(Paths.size(), "call"))
                             .str());
    return Out;
  }

  /// One way to each blocking call that is worth a report.
  std::vector<BlockingPath> blockersOf(FunctionIndex F) {
    std::vector<BlockingPath> Out;
    std::set<std::pair<FunctionIndex, uint32_t>> Seen;
    for (BlockingPath &Path : blockingPaths(P, F))
      if (Path.At->Api->Level >= What.MinSeverity && Seen.insert({Path.In, Path.At->Call}).second)
        Out.push_back(std::move(Path));
    return Out;
  }

  std::string describe(const BlockingPath &Path) {
    const BlockingApi &Api = *Path.At->Api;
    std::string In = Path.Steps.empty() ? "" : ", in `" + P.facts(Path.In).display + "`";
    return llvm::formatv("\n- blocks in `{0}` ({1}, {2}){3}: {4}", P.leafName(Path.In, *Path.At), Api.Category,
                         spell(Api.Level), In, Api.Why);
  }

  const Program &P;
  const Settings &What;
  Sources &Files;
  RealPaths &Real;
  const Runners RunBy;
};

} // namespace

std::vector<Finding> wanted(std::vector<Finding> All, const Index &In, const FileTexts &Unsaved, RealPaths &Real) {
  keepWanted(All, mainFiles(summariesOf(In)), In.What);
  TextsByName Texts(Unsaved, Real);
  Texts.add(All);
  Sources Files(Texts.take());
  Suppressions Silent(Files);
  llvm::erase_if(All, [&](const Finding &F) { return Silent.suppresses(F); });
  return All;
}

json::Object present(const Index &In, const FileTexts &Unsaved, RealPaths &Real) {
  std::vector<TuSummary> Summaries;
  for (const TuSummary *S : summariesOf(In))
    Summaries.push_back(*S);
  Program P = link(std::move(Summaries), In.What.Knowledge, In.What.Linking);
  std::vector<Finding> Findings = wanted(runChecks(P, [](StringRef) { return true; }), In, Unsaved, Real);
  TextsByName Texts(Unsaved, Real);
  Texts.add(Findings);
  for (const Function &F : P.functions())
    if (F.has_body && F.range.isValid())
      Texts.add(P.place(F.range).File);
  Sources Files(Texts.take());
  Presenter All(P, In.What, Files, Real);
  return json::Object{{"diagnostics", All.diagnostics(Findings)}, {"functions", All.functions()}};
}

json::Object diagnosticOfFile(StringRef Code, lsp::DiagnosticSeverity Level, StringRef Message) {
  return json::Object{{"range", lsp::toJSON(lsp::Range(lsp::Position(0, 0)))},
                      {"severity", static_cast<int>(Level)},
                      {"code", Code},
                      {"source", "async-tidy"},
                      {"message", utf8(Message)}};
}

} // namespace async_tidy
