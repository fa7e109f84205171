// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// For Graphviz: async-tidy graph -p build | dot -Tsvg > executors.svg
#include "tool/app/files/Paths.h"
#include "tool/app/graph/ExecutorGraph.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace async_tidy {

static std::string quoted(const std::string &Text) {
  std::string Result;
  llvm::raw_string_ostream OS(Result);
  OS << '"';
  OS.write_escaped(Text);
  OS << '"';
  return Result;
}

void writeDot(const ExecutorGraph &G, llvm::raw_ostream &OS) {
  OS << "digraph executors {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n";
  for (auto [I, E] : llvm::enumerate(G.Executors))
    OS << "  executor" << I << " [shape=box, style=filled, fillcolor=lightgrey, label=" << quoted(describe(E)) << "];\n";
  for (auto [I, N] : llvm::enumerate(G.Nodes)) {
    OS << "  code" << I << " [shape=" << (N.On == NoExecutor ? "plain" : "ellipse") << ", label=" << quoted(N.Name)
       << ", tooltip=" << quoted(describe(N.At)) << "];\n";
    if (N.On != NoExecutor)
      OS << "  code" << I << " -> executor" << N.On << " [style=dotted, label=\"runs on\"];\n";
  }
  for (const ExecutorGraph::Spawn &S : G.Spawns)
    OS << "  code" << S.By << " -> code" << S.Task << " [label=" << quoted("submits, " + describe(S.At)) << "];\n";
  for (const ExecutorGraph::Wait &W : G.Waits)
    OS << "  code" << W.By << " -> executor" << W.For << " [style=bold, color=" << (W.IsOnCircle ? "red" : "orange")
       << ", label=" << quoted("waits, " + describe(W.At)) << "];\n";
  OS << "}\n";
}

} // namespace async_tidy
