// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --format=json: one object (docs/output.md). Keys never change their meaning; new ones may join.
#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"
#include "tool/app/fix/Diff.h"
#include "tool/app/output/Formats.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"

namespace async_tidy {

namespace {

class JsonWriter {
public:
  JsonWriter(const Report &R, llvm::raw_ostream &OS) : R(R), J(OS, /*IndentSize=*/1) {}

  void write() {
    J.object([&] {
      J.attribute("version", 1);
      list("findings", R.Findings, [&](const Finding &F) { write(F); });
      list("failures", R.Failed, [&](const FailedUnit &U) {
        text("file", shownPath(U.File));
        text("reason", U.Reason);
      });
      list("partial", R.Partial, [&](const PartialUnit &U) {
        text("file", shownPath(U.File));
        text("error", U.Error);
      });
      if (R.Older)
        J.attribute("older", *R.Older);
      if (R.Baseline)
        J.attributeObject("baseline", [&] { write(*R.Baseline); });
      J.attributeObject("stats", [&] { write(R.Stats); });
    });
  }

private:
  void write(const Finding &F) {
    text("check", F.Check);
    start(F.At);
    J.attribute("endLine", F.At.Where.EndLine);
    J.attribute("endColumn", F.At.Where.EndColumn);
    text("function", F.Function);
    text("message", F.Message);
    text("category", F.Category);
    text("severity", spell(F.Level));
    text("context", F.Context);
    text("fingerprint", F.Fingerprint);
    J.attributeArray("rewrites", [&] {
      for (const std::string &Id : F.Rewrites)
        J.value(Id);
    });
    if (const Offer *Offered = offerFor(F, R))
      J.attributeObject("fix", [&] { write(*Offered); });
    list("path", F.Path, [&](const Note &N) {
      start(N.At);
      text("message", N.Message);
    });
  }

  void write(const Offer &Offered) {
    text("rewrite", Offered.Rewrite);
    text("concern", Offered.Concern);
    J.attributeArray("edits", [&] {
      for (const NewText &Changed : Offered.Files)
        writeEdits(Changed);
    });
  }

  void writeEdits(const NewText &Changed) {
    std::vector<llvm::StringRef> Old = linesOf(Changed.Old), New = linesOf(Changed.Text);
    for (const Hunk &H : difference(Old, New))
      J.object([&] {
        text("file", shownPath(Changed.File));
        J.attribute("line", H.Old + 1);
        J.attribute("count", H.OldCount);
        text("text", llvm::join(llvm::ArrayRef(New).slice(H.New, H.NewCount), ""));
      });
  }

  void write(const BaselineOutcome &B) {
    J.attribute("known", B.Known.size());
    list("gone", B.Gone, [&](const BaselineEntry &E) {
      text("check", E.Check);
      text("file", shownPath(E.File));
      text("function", E.Function);
      text("message", E.Message);
      text("fingerprint", E.Fingerprint);
      J.attribute("count", E.Count);
    });
  }

  void write(const Statistics &S) {
    J.attribute("tus", S.Units);
    J.attribute("parsed", S.Parsed);
    J.attribute("cached", S.Cached);
    J.attribute("seconds", S.Seconds);
  }

  void start(const Place &At) {
    text("file", shownPath(At.File));
    J.attribute("line", At.Where.Line);
    J.attribute("column", At.Where.Column);
  }

  void text(llvm::StringRef Key, llvm::StringRef Text) { J.attribute(Key, utf8(Text)); }

  template <typename T, typename Function> void list(llvm::StringRef Key, const std::vector<T> &Items, Function Write) {
    J.attributeArray(Key, [&] {
      for (const T &Item : Items)
        J.object([&] { Write(Item); });
    });
  }

  const Report &R;
  llvm::json::OStream J;
};

} // namespace

void writeJson(const Report &R, Sources &, llvm::raw_ostream &OS) {
  JsonWriter(R, OS).write();
  OS << '\n';
}

} // namespace async_tidy
