// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// For Markdown pages: a fenced block that says `mermaid`.
#include "tool/app/files/Paths.h"
#include "tool/app/graph/ExecutorGraph.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

/// Mermaid has its own escapes, and no backslash.
static std::string quoted(llvm::StringRef Text) {
  std::string Result = "\"";
  for (char C : Text)
    Result += C == '"' ? "#quot;" : C == '#' ? "#35;" : C == '<' ? "#lt;" : C == '>' ? "#gt;" : std::string(1, C);
  return Result + '"';
}

void writeMermaid(const ExecutorGraph &G, llvm::raw_ostream &OS) {
  OS << "flowchart LR\n";
  for (auto [I, E] : llvm::enumerate(G.Executors))
    OS << "  executor" << I << "[" << quoted(describe(E)) << "]\n";
  for (auto [I, N] : llvm::enumerate(G.Nodes)) {
    OS << "  code" << I << (N.On == NoExecutor ? ">" : "([") << quoted(N.Name) << (N.On == NoExecutor ? "]" : "])") << "\n";
  }
  std::string Circle, Other; // links are styled by their number
  size_t Link = 0;
  auto Next = [&](std::string &Into) { Into += (Into.empty() ? "" : ",") + std::to_string(Link++); };
  for (const ExecutorGraph::Wait &W : G.Waits) {
    OS << "  code" << W.By << " ==>|" << quoted("waits, " + describe(W.At)) << "| executor" << W.For << "\n";
    Next(W.IsOnCircle ? Circle : Other);
  }
  for (auto [I, N] : llvm::enumerate(G.Nodes))
    if (N.On != NoExecutor)
      OS << "  code" << I << " -.->|\"runs on\"| executor" << N.On << "\n";
  for (const ExecutorGraph::Spawn &S : G.Spawns)
    OS << "  code" << S.By << " -->|" << quoted("submits, " + describe(S.At)) << "| code" << S.Task << "\n";
  if (!Circle.empty())
    OS << "  linkStyle " << Circle << " stroke:red\n";
  if (!Other.empty())
    OS << "  linkStyle " << Other << " stroke:orange\n";
}

} // namespace async_tidy
