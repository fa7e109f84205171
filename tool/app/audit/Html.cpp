// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A page for the browser: one table, in which every place is a link to its source.
#include "tool/app/audit/Audit.h"
#include "tool/app/files/Plain.h"
#include "tool/app/graph/ExecutorGraph.h"
#include "tool/app/html/Page.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

namespace {

std::string text(const Audit::Item &Item) { return escapedMarkup(Item.Name) + "<br>" + linkedPlace(Item.At); }

std::string text(const Audit::Submitter &S) { return "submitted by " + text(S.Of); }

std::string text(const Audit::Call &Call) {
  return text(Call.Of) + (Call.Library.empty() ? "" : "<br><span class=\"soft\">" + escapedMarkup(Call.Library) + "</span>");
}

std::string text(const Audit::Lock &L) {
  std::string Result = text(L.Of);
  for (const Audit::Item &Wait : L.Around)
    Result += "<br>held around " + text(Wait);
  return Result;
}

std::string text(const std::string &Words) { return escapedMarkup(Words); }

template <typename T> std::string list(const std::vector<T> &Items) {
  std::string Result;
  for (const T &Item : Items)
    Result += "<li>" + text(Item) + "</li>";
  return Items.empty() ? "" : "<ul>" + Result + "</ul>";
}

std::string taskCell(const Audit::Task &T) { return text(T.Of) + list(T.Submitters); }

std::string verdictCell(const Audit::Task &T) { return verdictOf(T) + list(T.Obstacles) + list(T.Rewrites); }

std::string blockingCell(const Audit::Task &T) {
  std::string Result;
  for (const auto &[Category, Count] : categoriesOf(T))
    Result += llvm::formatv("{0} {1} ({2} %)<br>", escapedMarkup(Category), Count, Count * 100 / blockingCallsOf(T));
  return Result + list(T.Blocking);
}

llvm::StringRef classOf(const Audit::Task &T) {
  return !T.Obstacles.empty() ? "not" : T.Rewrites.empty() ? "ready" : "rewrites";
}

struct Column {
  llvm::StringRef Head;
  std::string (*Cell)(const Audit::Task &T);
};

const Column Columns[] = {
    {"blocking calls", blockingCell},
    {"computing", [](const Audit::Task &T) { return list(T.Computing); }},
    {"event loops", [](const Audit::Task &T) { return list(T.Loops); }},
    {"locks", [](const Audit::Task &T) { return list(T.Locks); }},
    {"thread state", [](const Audit::Task &T) { return list(T.ThreadState); }},
};

class AuditPage {
public:
  AuditPage(const Audit &A, llvm::raw_ostream &OS) : A(A), OS(OS) {}

  void write() {
    OS << "<p class=\"lead\">" << escapedMarkup(describe(A.On)) << "</p>\n";
    writeBounds();
    writePools();
    writeTasks();
  }

private:
  void writeBounds() {
    OS << "<h2>In flight</h2>\n<ul>\n";
    for (const auto &[Bound, Submitters] : boundsOf(A))
      OS << (Bound.Is == Audit::Bound::Kind::Unbounded ? "<li class=\"bad\">" : "<li>") << sourceLink(Bound.Loop)
         << escapedMarkup(describe(Bound)) << "</a>, submitted by " << escapedMarkup(llvm::join(Submitters, ", "))
         << "</li>\n";
    OS << "</ul>\n";
  }

  void writePools() {
    if (A.Pools.empty())
      return;
    OS << "<h2>Connections</h2>\n<ul>\n";
    for (const Audit::Pool &Pool : A.Pools)
      OS << (Pool.Waiting ? "<li class=\"bad\">" : "<li>") << escapedMarkup(describe(Pool, A.On)) << "</li>\n";
    OS << "</ul>\n";
  }

  void writeTasks() {
    std::vector<Column> Shown = columnsInUse();
    OS << "<h2>Tasks</h2>\n<div class=\"wide\"><table>\n<tr><th>task</th><th>verdict</th>";
    for (const Column &C : Shown)
      OS << "<th>" << C.Head << "</th>";
    OS << "</tr>\n";
    for (const Audit::Task &T : A.Tasks) {
      OS << "<tr><td>" << taskCell(T) << "</td><td class=\"" << classOf(T) << "\">" << verdictCell(T) << "</td>";
      for (const Column &C : Shown)
        OS << "<td>" << C.Cell(T) << "</td>";
      OS << "</tr>\n";
    }
    OS << "</table></div>\n";
  }

  /// What no task does would only make the table wider.
  std::vector<Column> columnsInUse() const {
    auto IsInUse = [&](const Column &C) {
      return llvm::any_of(A.Tasks, [&](const Audit::Task &T) { return !C.Cell(T).empty(); });
    };
    std::vector<Column> InUse;
    llvm::copy_if(Columns, std::back_inserter(InUse), IsInUse);
    return InUse;
  }

  const Audit &A;
  llvm::raw_ostream &OS;
};

} // namespace

void writeAuditHtml(const Audit &A, llvm::raw_ostream &OS) {
  writePage("Audit of " + A.On.Name, OS, [&] { AuditPage(A, OS).write(); });
}

} // namespace async_tidy
