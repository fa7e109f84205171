// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A page for the browser: code on the left, executors with their tasks on the right, arrows between. Places are links.
#include "tool/app/files/Plain.h"
#include "tool/app/graph/ExecutorGraph.h"
#include "tool/app/graph/HtmlText.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"

#include <tuple>

namespace async_tidy {

namespace {

constexpr const char *Style = R"(
  body { font: 14px sans-serif; margin: 1.5em; color: #222; }
  rect { fill: #f6f6f6; stroke: #999; } .executor { fill: #e4e9f2; stroke: #567; } .code { fill: white; }
  text { font: 13px sans-serif; } text.title { font-weight: bold; } text.place { font-size: 11px; fill: #666; }
  path { fill: none; stroke: #888; } path.wait { stroke: #e08a00; stroke-width: 2; } path.circle { stroke: #c00; stroke-width: 2.5; }
  td, th { text-align: left; padding: .15em 1em .15em 0; } .red { color: #c00; }
  @media (prefers-color-scheme: dark) { body { background: #1e1e1e; color: #ddd; } text { fill: #111; } a { color: #8ab4f8; } }
)";

/// All lengths are in pixels.
constexpr int Row = 44, Width = 380, Left = 10, Right = 620, Gap = 24;

class Page {
public:
  Page(const ExecutorGraph &G, llvm::raw_ostream &OS) : G(G), OS(OS) { place(); }

  void write() {
    OS << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Executors</title>\n<style>" << Style
       << "</style>\n</head>\n<body>\n<h1>Executors</h1>\n"
       << "<p>Grey arrows: who gives a task to an executor. Orange: a task waits for work of an executor. "
          "<span class=\"red\">Red: such waits go round in a circle</span>, so that all threads can wait for each other.</p>\n";
    OS << llvm::formatv("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\">\n", Right + Width + 110, Height);
    OS << "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" "
          "orient=\"auto-start-reverse\"><path d=\"M0,0 L8,4 L0,8 z\" style=\"fill: #666; stroke: none\"/></marker></defs>\n";
    writeBoxes();
    writeArrows();
    OS << "</svg>\n";
    writeTable();
    OS << "</body>\n</html>\n";
  }

private:
  struct Box {
    int X = 0, Y = 0;
    int middle() const { return Y + Row / 2 - 4; }
  };

  /// Tasks below their executor, other code in a column of its own.
  void place() {
    int Y = Gap, OtherY = Gap;
    Boxes.resize(G.Nodes.size());
    for (ExecutorIndex E = 0; E < G.Executors.size(); ++E) {
      Heads.push_back({Right, Y});
      Y += Row;
      for (auto [Node, B] : llvm::zip_equal(G.Nodes, Boxes))
        if (Node.On == E) {
          B = {Right + 16, Y};
          Y += Row;
        }
      Ends.push_back(Y);
      Y += Gap;
    }
    for (auto [Node, B] : llvm::zip_equal(G.Nodes, Boxes))
      if (Node.On == NoExecutor) {
        B = {Left, OtherY};
        OtherY += Row + 8;
      }
    Height = std::max(Y, OtherY) + Gap;
  }

  void writeBox(const Box &B, int BoxWidth, llvm::StringRef Class, llvm::StringRef Title, const Place &At) {
    constexpr size_t MaxShown = 50;
    std::string Shown = Title.size() > MaxShown ? Title.take_front(MaxShown).str() + "…" : Title.str();
    OS << llvm::formatv("<rect class=\"{0}\" x=\"{1}\" y=\"{2}\" width=\"{3}\" height=\"{4}\" rx=\"4\"/>", Class, B.X, B.Y,
                        BoxWidth, Row - 8);
    OS << llvm::formatv("<text x=\"{0}\" y=\"{1}\"><title>{2}</title>{3}</text>", B.X + 8, B.Y + 15, escapedMarkup(Title),
                        escapedMarkup(Shown));
    OS << llvm::formatv("{0}<text class=\"place\" x=\"{1}\" y=\"{2}\">{3}</text></a>\n", sourceLink(At), B.X + 8, B.Y + 30,
                        escapedMarkup(describe(At)));
  }

  void writeBoxes() {
    for (auto [E, Head, End] : llvm::zip_equal(G.Executors, Heads, Ends)) {
      OS << llvm::formatv("<rect class=\"executor\" x=\"{0}\" y=\"{1}\" width=\"{2}\" height=\"{3}\" rx=\"6\"/>", Head.X,
                          Head.Y, Width, End - Head.Y);
      OS << llvm::formatv("<text class=\"title\" x=\"{0}\" y=\"{1}\">{2}</text>\n", Head.X + 12, Head.Y + 24,
                          escapedMarkup(describe(E)));
    }
    for (auto [Node, B] : llvm::zip_equal(G.Nodes, Boxes))
      writeBox(B, Node.On == NoExecutor ? Width : Width - 32, Node.On == NoExecutor ? "code" : "task", Node.Name, Node.At);
  }

  void writeArrow(int X1, int Y1, int X2, int Y2, int Bend, llvm::StringRef Class, const std::string &What, const Place &At) {
    OS << llvm::formatv("{0}<path class=\"{1}\" marker-end=\"url(#tip)\" d=\"M{2},{3} C{4},{3} {5},{6} {7},{6}\"><title>{8}</title>"
                        "</path></a>\n",
                        sourceLink(At), Class, X1, Y1, X1 + Bend, X2 + (X2 > X1 + 100 ? -Bend : Bend), Y2, X2, escapedMarkup(What));
  }

  void writeArrows() {
    for (const ExecutorGraph::Spawn &S : G.Spawns) {
      const Box &From = Boxes[S.By], &To = Boxes[S.Task];
      std::string What = G.Nodes[S.By].Name + " submits " + G.Nodes[S.Task].Name + ", " + describe(S.At);
      if (G.Nodes[S.By].On == NoExecutor)
        writeArrow(From.X + Width, From.middle(), To.X, To.middle(), 120, "spawn", What, S.At);
      else
        writeArrow(From.X, From.middle(), To.X, To.middle() + 6, -70, "spawn", What, S.At);
    }
    for (const ExecutorGraph::Wait &W : G.Waits) {
      const Box &From = Boxes[W.By], &To = Heads[W.For];
      std::string What = G.Nodes[W.By].Name + " waits for " + G.Executors[W.For].Name + ", " + describe(W.At);
      writeArrow(From.X + Width - 32, From.middle(), To.X + Width, To.Y + 18, 90, W.IsOnCircle ? "circle" : "wait", What, W.At);
    }
  }

  void writeTable() {
    if (G.Waits.empty())
      return;
    OS << "<h2>Waits</h2>\n<table>\n<tr><th>task</th><th>runs on</th><th>waits for</th><th>at</th></tr>\n";
    for (const ExecutorGraph::Wait &W : G.Waits) {
      const ExecutorGraph::Code &By = G.Nodes[W.By];
      OS << llvm::formatv("<tr{0}><td>{1}</td><td>{2}</td><td>{3}</td><td>{4}{5}</a></td></tr>\n",
                          W.IsOnCircle ? " class=\"red\"" : "", escapedMarkup(By.Name), escapedMarkup(G.Executors[By.On].Name),
                          escapedMarkup(G.Executors[W.For].Name), sourceLink(W.At), escapedMarkup(describe(W.At)));
    }
    OS << "</table>\n";
  }

  const ExecutorGraph &G;
  llvm::raw_ostream &OS;
  std::vector<Box> Boxes; // by node
  std::vector<Box> Heads; // by executor
  std::vector<int> Ends;  // by executor: where its box ends
  int Height = 0;
};

} // namespace

void writeHtml(const ExecutorGraph &G, llvm::raw_ostream &OS) { Page(G, OS).write(); }

} // namespace async_tidy
