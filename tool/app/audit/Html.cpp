// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A page for the browser: one table, in which every place is a link to its source.
#include "tool/app/audit/Audit.h"
#include "tool/app/files/Plain.h"
#include "tool/app/graph/ExecutorGraph.h"
#include "tool/app/graph/HtmlText.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

namespace {

constexpr const char *Style = R"(
  body { font: 14px sans-serif; margin: 1.5em; color: #222; }
  table { border-collapse: collapse; } td, th { text-align: left; vertical-align: top; border: 1px solid #bbb; padding: .3em .6em; }
  th { background: #e4e9f2; } ul { margin: 0; padding-left: 1.2em; } .place { font-size: 11px; }
  .ready { background: #dff0d8; } .rewrites { background: #fcf3d6; } .not { background: #f6dcdc; } .red { color: #c00; }
  @media (prefers-color-scheme: dark) {
    body { background: #1e1e1e; color: #ddd; } a { color: #8ab4f8; } th { background: #333a48; }
    .ready { background: #24402a; } .rewrites { background: #453b1c; } .not { background: #4a2626; } .red { color: #f88; }
  }
)";

class AuditPage {
public:
  AuditPage(const Audit &A, llvm::raw_ostream &OS) : A(A), OS(OS) {}

  void write() {
    std::string Title = escapedMarkup("Audit of " + A.On.Name);
    OS << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" << Title << "</title>\n<style>"
       << Style << "</style>\n</head>\n<body>\n<h1>" << Title << "</h1>\n<p>" << escapedMarkup(describe(A.On)) << "</p>\n";
    writeBounds();
    writePools();
    OS << "<h2>Tasks</h2>\n<table>\n<tr>";
    for (const char *Head : {"task", "blocking calls", "computing", "event loops", "locks", "thread state", "verdict"})
      OS << "<th>" << Head << "</th>";
    OS << "</tr>\n";
    for (const Audit::Task &T : A.Tasks)
      write(T);
    OS << "</table>\n</body>\n</html>\n";
  }

private:
  void writeBounds() {
    OS << "<h2>In flight</h2>\n<ul>\n";
    for (const auto &[Bound, Submitters] : boundsOf(A))
      OS << (Bound.Is == Audit::Bound::Kind::Unbounded ? "<li class=\"red\">" : "<li>") << sourceLink(Bound.Loop)
         << escapedMarkup(describe(Bound)) << "</a>, submitted by " << escapedMarkup(llvm::join(Submitters, ", ")) << "</li>\n";
    OS << "</ul>\n";
  }

  void writePools() {
    if (A.Pools.empty())
      return;
    OS << "<h2>Connections</h2>\n<ul>\n";
    for (const Audit::Pool &Pool : A.Pools)
      OS << (Pool.Waiting ? "<li class=\"red\">" : "<li>") << escapedMarkup(describe(Pool, A.On)) << "</li>\n";
    OS << "</ul>\n";
  }

  void write(const Audit::Task &T) {
    OS << "<tr><td>" << text(T.Of);
    list(T.Submitters, [](const Audit::Submitter &S) { return "by " + text(S.Of); });
    OS << "</td><td>";
    for (const auto &[Category, Count] : categoriesOf(T))
      OS << llvm::formatv("{0} {1} ({2} %)<br>", escapedMarkup(Category), Count, Count * 100 / blockingCallsOf(T));
    list(T.Blocking, text<Audit::Call>);
    OS << "</td><td>";
    list(T.Computing, text<Audit::Call>);
    OS << "</td><td>";
    list(T.Loops, [](const Audit::Item &Loop) { return text(Loop); });
    OS << "</td><td>";
    list(T.Locks, [](const Audit::Lock &L) {
      std::string Result = text(L.Of);
      for (const Audit::Item &Wait : L.Around)
        Result += "<br>held around " + text(Wait);
      return Result;
    });
    OS << "</td><td>";
    list(T.ThreadState, [](const Audit::Item &Item) { return text(Item); });
    OS << llvm::formatv("</td><td class=\"{0}\">{1}",
                        !T.Obstacles.empty() ? "not" : T.Rewrites.empty() ? "ready" : "rewrites", verdictOf(T));
    list(T.Obstacles, [](const std::string &Reason) { return escapedMarkup(Reason); });
    list(T.Rewrites, [](const std::string &Reason) { return escapedMarkup(Reason); });
    OS << "</td></tr>\n";
  }

  static std::string text(const Audit::Item &Item) {
    return escapedMarkup(Item.Name) + " <span class=\"place\">" + sourceLink(Item.At) + escapedMarkup(describe(Item.At)) +
           "</a></span>";
  }

  template <typename T> static std::string text(const T &Call) {
    return text(Call.Of) + (Call.Library.empty() ? "" : "<br>" + escapedMarkup(Call.Library));
  }

  template <typename T, typename Function> void list(const std::vector<T> &Items, Function Text) {
    if (Items.empty())
      return;
    OS << "<ul>";
    for (const T &Item : Items)
      OS << "<li>" << Text(Item) << "</li>";
    OS << "</ul>";
  }

  const Audit &A;
  llvm::raw_ostream &OS;
};

} // namespace

void writeAuditHtml(const Audit &A, llvm::raw_ostream &OS) { AuditPage(A, OS).write(); }

} // namespace async_tidy
