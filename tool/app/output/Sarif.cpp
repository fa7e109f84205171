// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --format=sarif: SARIF 2.1.0, for code scanning. The chain to the blocking call is a code flow, what a NOLINT hides is
// there as suppressed, and what could not be analysed is a notification. Fixes are there if they have been tried
// (--with-fixes); what may be tried is a property.
#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"
#include "tool/app/fix/Diff.h"
#include "tool/app/output/Formats.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Regex.h"

namespace async_tidy {

namespace {

constexpr llvm::StringRef Base = "%SRCROOT%"; // what relative paths are relative to

/// By severity, from None on.
constexpr llvm::StringRef Levels[] = {"note", "note", "warning", "error"};

std::string fileUri(llvm::StringRef Path) { return "file://" + percentEncoded(Path); }

/// "](../catalog.md)" leads nowhere outside of docs/checks: it becomes a link to the web, or none without `Url`.
std::string withLinksTo(llvm::StringRef Url, llvm::StringRef Markdown) {
  llvm::Regex Link("\\[([^]]*)\\]\\(([^):]*\\.md[^)]*)\\)");
  std::string Result;
  llvm::SmallVector<llvm::StringRef, 3> Parts;
  for (; Link.match(Markdown, &Parts); Markdown = Markdown.drop_front(Parts[0].end() - Markdown.begin())) {
    Result += llvm::StringRef(Markdown.begin(), Parts[0].begin() - Markdown.begin());
    Result += Url.empty() ? Parts[1].str() : ("[" + Parts[1] + "](" + Url + "/checks/" + Parts[2] + ")").str();
  }
  return Result + Markdown.str();
}

class SarifWriter {
public:
  SarifWriter(const Report &R, Sources &Files, llvm::raw_ostream &OS) : R(R), Files(Files), J(OS, /*IndentSize=*/1) {}

  void write() {
    J.object([&] {
      J.attribute("version", "2.1.0");
      J.attribute("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      J.attributeArray("runs", [&] { J.object([&] { run(); }); });
    });
  }

private:
  void run() {
    J.attributeObject("tool", [&] { J.attributeObject("driver", [&] { driver(); }); });
    J.attributeObject("originalUriBaseIds",
                      [&] { J.attributeObject(Base, [&] { J.attribute("uri", fileUri(absolutePath(".") + "/")); }); });
    J.attributeArray("invocations", [&] { J.object([&] { invocation(); }); });
    J.attribute("columnKind", "utf16CodeUnits");
    J.attributeArray("results", [&] {
      for (const Finding &F : R.Findings)
        J.object([&] { result(F, /*IsSuppressed=*/false); });
      for (const Finding &F : R.Suppressed)
        J.object([&] { result(F, /*IsSuppressed=*/true); });
    });
  }

  void driver() {
    J.attribute("name", "async-tidy");
    J.attribute("version", ASYNC_TIDY_VERSION);
    if (llvm::StringRef Url = ASYNC_TIDY_DOCS_URL; !Url.empty())
      J.attribute("informationUri", Url);
    J.attributeArray("rules", [&] {
      for (const Rule &Check : R.Rules)
        J.object([&] { rule(Check); });
    });
  }

  void rule(const Rule &Check) {
    J.attribute("id", Check.Name);
    message("shortDescription", Check.Summary);
    message("fullDescription", Check.Summary);
    if (llvm::StringRef Url = ASYNC_TIDY_DOCS_URL; !Url.empty())
      J.attribute("helpUri", (Url + "/checks/" + Check.Name.split('-').second + ".md").str());
    llvm::StringRef Page = Check.Page.empty() ? Check.Summary : Check.Page;
    J.attributeObject("help", [&] {
      J.attribute("text", withLinksTo("", Page));
      J.attribute("markdown", withLinksTo(ASYNC_TIDY_DOCS_URL, Page));
    });
    J.attributeObject("properties", [&] {
      J.attribute("precision", "high");
      J.attributeArray("tags", [&] {
        for (llvm::StringRef Tag : {"async", "concurrency", "performance"})
          J.value(Tag);
      });
    });
  }

  void invocation() {
    J.attribute("executionSuccessful", R.Failed.empty());
    J.attributeArray("toolExecutionNotifications", [&] {
      for (const FailedUnit &U : R.Failed)
        notification("error", U.File, "could not be analysed: " + U.Reason);
      for (const PartialUnit &U : R.Partial)
        notification("warning", U.File, "analysed only in part: " + U.Error);
    });
  }

  void notification(llvm::StringRef Level, llvm::StringRef File, llvm::StringRef Text) {
    J.object([&] {
      J.attribute("level", Level);
      message("message", Text);
      J.attributeArray("locations", [&] {
        J.object([&] { J.attributeObject("physicalLocation", [&] { artifact(File); }); });
      });
    });
  }

  void result(const Finding &F, bool IsSuppressed) {
    J.attribute("ruleId", utf8(F.Check));
    auto Its = llvm::find_if(R.Rules, [&](const Rule &Check) { return Check.Name == F.Check; });
    if (Its != R.Rules.end())
      J.attribute("ruleIndex", Its - R.Rules.begin());
    J.attribute("level", Levels[static_cast<size_t>(F.Level)]);
    message("message", F.Message);
    J.attributeArray("locations", [&] { J.object([&] { location(F); }); });
    if (!F.Path.empty())
      J.attributeArray("codeFlows", [&] { J.object([&] { codeFlow(F); }); });
    if (const Offer *Offered = offerFor(F, R))
      J.attributeArray("fixes", [&] { J.object([&] { fix(*Offered); }); });
    J.attributeObject("partialFingerprints", [&] { J.attribute("asyncTidy/v1", F.Fingerprint); });
    J.attributeArray("suppressions", [&] {
      if (IsSuppressed)
        J.object([&] { J.attribute("kind", "inSource"); });
    });
    J.attributeObject("properties", [&] {
      J.attribute("category", utf8(F.Category));
      J.attribute("context", utf8(F.Context));
      J.attribute("severity", spell(F.Level));
      J.attributeArray("rewrites", [&] {
        for (const std::string &Id : F.Rewrites)
          J.object([&] { remedy(*llvm::find_if(R.Remedies, [&](const Remedy &One) { return One.Id == Id; })); });
      });
    });
  }

  void fix(const Offer &Offered) {
    message("description", Offered.Rewrite + (Offered.Concern.empty() ? "" : " (look at it first: " + Offered.Concern + ")"));
    J.attributeArray("artifactChanges", [&] {
      for (const NewText &Changed : Offered.Files)
        J.object([&] {
          artifact(Changed.File);
          J.attributeArray("replacements", [&] { replacements(Changed); });
        });
    });
  }

  /// Whole lines.
  void replacements(const NewText &Changed) {
    std::vector<llvm::StringRef> Old = linesOf(Changed.Old), New = linesOf(Changed.Text);
    for (const Hunk &H : difference(Old, New))
      J.object([&] {
        J.attributeObject("deletedRegion", [&] { lines(Changed.File, Old, H); });
        J.attributeObject("insertedContent", [&] {
          J.attribute("text", llvm::join(llvm::ArrayRef(New).slice(H.New, H.NewCount), ""));
        });
      });
  }

  /// From the start of one line to that of another. The last of a file may have no end.
  void lines(llvm::StringRef File, llvm::ArrayRef<llvm::StringRef> All, const Hunk &H) {
    size_t End = H.Old + H.OldCount;
    bool IsOpen = H.OldCount && End == All.size() && !All.back().ends_with("\n");
    J.attribute("startLine", H.Old + 1);
    J.attribute("startColumn", 1);
    J.attribute("endLine", IsOpen ? End : End + 1);
    J.attribute("endColumn", IsOpen ? Files.utf16Column(File, End, All.back().size() + 1) : 1);
  }

  void remedy(const Remedy &Its) {
    J.attribute("id", Its.Id);
    J.attribute("level", Its.Level);
    J.attribute("summary", Its.Summary);
  }

  void location(const Finding &F) {
    physicalLocation(F.At);
    if (F.Function.empty())
      return;
    J.attributeArray("logicalLocations", [&] {
      J.object([&] {
        J.attribute("fullyQualifiedName", utf8(F.Function));
        J.attribute("kind", "function");
      });
    });
  }

  /// From the async code to the blocking call.
  void codeFlow(const Finding &F) {
    J.attributeArray("threadFlows", [&] {
      J.object([&] {
        J.attributeArray("locations", [&] {
          step(F.At, F.Message);
          for (const Note &N : F.Path)
            step(N.At, N.Message);
        });
      });
    });
  }

  void step(const Place &At, llvm::StringRef Text) {
    J.object([&] {
      J.attributeObject("location", [&] {
        physicalLocation(At);
        message("message", Text);
      });
    });
  }

  void physicalLocation(const Place &At) {
    J.attributeObject("physicalLocation", [&] {
      artifact(At.File);
      if (At.Where.isValid())
        J.attributeObject("region", [&] { region(At); });
    });
  }

  void region(const Place &At) {
    const Range &Where = At.Where;
    J.attribute("startLine", Where.Line);
    J.attribute("startColumn", Files.utf16Column(At.File, Where.Line, Where.Column));
    if (Where.EndLine >= Where.Line && Where.EndColumn > 0) {
      J.attribute("endLine", Where.EndLine);
      J.attribute("endColumn", Files.utf16Column(At.File, Where.EndLine, Where.EndColumn));
    }
  }

  void artifact(llvm::StringRef File) {
    std::string Shown = shownPath(File);
    bool IsBelow = llvm::sys::path::is_relative(Shown);
    J.attributeObject("artifactLocation", [&] {
      J.attribute("uri", IsBelow ? percentEncoded(Shown) : fileUri(Shown));
      if (IsBelow)
        J.attribute("uriBaseId", Base);
    });
  }

  void message(llvm::StringRef Key, llvm::StringRef Text) {
    J.attributeObject(Key, [&] { J.attribute("text", utf8(Text)); });
  }

  const Report &R;
  Sources &Files;
  llvm::json::OStream J;
};

} // namespace

void writeSarif(const Report &R, Sources &Files, llvm::raw_ostream &OS) {
  SarifWriter(R, Files, OS).write();
  OS << '\n';
}

} // namespace async_tidy
