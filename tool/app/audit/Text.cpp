// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// For a terminal: what holds for all tasks, a table with a line for each, then each of them at length.
#include "tool/app/audit/Audit.h"
#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"
#include "tool/app/graph/ExecutorGraph.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"

namespace async_tidy {

namespace {

using Row = std::vector<std::string>;

/// The file by its name alone: the place in full stands below.
std::string inShort(const Place &At) {
  return llvm::sys::path::filename(At.File).str() + ":" + std::to_string(At.Where.Line);
}

std::string counted(const Audit::Task &T) {
  auto Count = [](const auto &C) { return C.first + " " + std::to_string(C.second); };
  std::string Result = llvm::join(llvm::map_range(categoriesOf(T), Count), ", ");
  return Result.empty() ? "none" : Result;
}

std::string inShort(const Audit::Task &T) {
  size_t N = T.Rewrites.size();
  return !T.Obstacles.empty() ? "not a candidate" : N ? std::to_string(N) + (N == 1 ? " rewrite" : " rewrites") : "ready";
}

void writeTable(llvm::ArrayRef<Row> Rows, llvm::raw_ostream &OS) {
  std::vector<size_t> Widths(Rows.front().size());
  for (const Row &R : Rows)
    for (auto [Width, Cell] : llvm::zip_equal(Widths, R))
      Width = std::max(Width, Cell.size());
  for (const Row &R : Rows) {
    std::string Line;
    for (auto [Width, Cell] : llvm::zip_equal(Widths, R))
      Line += Cell + std::string(Width - Cell.size() + 2, ' ');
    OS << llvm::StringRef(Line).rtrim() << '\n';
  }
}

class TextAudit {
public:
  TextAudit(const Audit &A, llvm::raw_ostream &OS) : A(A), OS(OS) {}

  void write() {
    OS << "executor " << describe(A.On) << "\n\nin flight\n";
    for (const auto &[Bound, Submitters] : boundsOf(A))
      OS << "  " << describe(Bound) << "\n    submitted by " << llvm::join(Submitters, ", ") << '\n';
    if (!A.Pools.empty())
      OS << "\nconnections\n";
    for (const Audit::Pool &Pool : A.Pools)
      OS << "  " << describe(Pool, A.On) << '\n';
    OS << '\n';
    writeOverview();
    for (auto [I, T] : llvm::enumerate(A.Tasks))
      write(T, I + 1);
  }

private:
  void writeOverview() {
    std::vector<Row> Rows = {{"", "task", "blocking calls", "locks", "cpu", "loops", "thread", "verdict"}};
    for (auto [I, T] : llvm::enumerate(A.Tasks))
      Rows.push_back({std::to_string(I + 1), inShort(T.Of.At), counted(T), std::to_string(T.Locks.size()),
                      std::to_string(T.Computing.size()), std::to_string(T.Loops.size()),
                      std::to_string(T.ThreadState.size()), inShort(T)});
    writeTable(Rows, OS);
  }

  void write(const Audit::Task &T, size_t Number) {
    OS << '\n' << Number << "  " << T.Of.Name << ", " << describe(T.Of.At) << '\n';
    for (const Audit::Submitter &S : T.Submitters)
      line("submitted by", S.Of);
    for (const auto &[Category, Count] : categoriesOf(T))
      writeCategory(T, Category, Count);
    for (const Audit::Call &C : T.Computing)
      line("computes in", C.Of, C.Library);
    for (const Audit::Item &Loop : T.Loops)
      line("runs a loop in", Loop);
    for (const Audit::Lock &L : T.Locks) {
      line("locks in", L.Of);
      for (const Audit::Item &Wait : L.Around)
        line("  held around", Wait);
    }
    for (const Audit::Item &Item : T.ThreadState)
      line("thread state", Item);
    for (size_t Pool : T.Pools)
      OS << "   " << llvm::left_justify("connection of", 16) << A.Pools[Pool].Name << '\n';
    OS << "   " << verdictOf(T) << '\n';
    for (const auto *Reasons : {&T.Obstacles, &T.Rewrites})
      for (const std::string &Reason : *Reasons)
        OS << "   - " << Reason << '\n';
  }

  void writeCategory(const Audit::Task &T, const std::string &Category, size_t Count) {
    OS << llvm::formatv("   {0}: {1} of {2} blocking calls, {3} %\n", Category, Count, blockingCallsOf(T),
                        Count * 100 / blockingCallsOf(T));
    for (const Audit::Call &C : T.Blocking)
      if (C.Category == Category)
        line("  in", C.Of, C.Library);
  }

  void line(llvm::StringRef What, const Audit::Item &Item, llvm::StringRef Library = "") {
    OS << "   " << llvm::left_justify(What, 16) << Item.Name << ", " << describe(Item.At)
       << (Library.empty() ? "" : " (" + Library + ")") << '\n';
  }

  const Audit &A;
  llvm::raw_ostream &OS;
};

} // namespace

void writeAuditText(const Audit &A, llvm::raw_ostream &OS) {
  std::string Text;
  llvm::raw_string_ostream Into(Text);
  TextAudit(A, Into).write();
  OS << plain(Text);
}

} // namespace async_tidy
