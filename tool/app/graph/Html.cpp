// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A picture for the browser: code on the left, executors with their tasks on the right, arrows between. Places are links.
#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"
#include "tool/app/graph/ExecutorGraph.h"
#include "tool/app/html/Page.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

namespace {

/// All lengths are in pixels.
constexpr int Row = 44, Width = 440, Left = 1, Right = 620, Gap = 24;

/// So many characters fit into a box of that width, as far as that can be known without the font.
constexpr size_t NameLength = 48, PlaceLength = 56;

constexpr llvm::StringRef Dots = "…";

bool continuesCharacter(char C) { return (C & 0xC0) == 0x80; }

std::string withoutEnd(llvm::StringRef Text, size_t Length) {
  if (Text.size() <= Length)
    return Text.str();
  while (continuesCharacter(Text[Length]))
    --Length;
  return Text.take_front(Length).str() + Dots.str();
}

/// Of a path, the end says more. It is cut between two folders where there are any.
std::string withoutStart(llvm::StringRef Text, size_t Length) {
  if (Text.size() <= Length)
    return Text.str();
  size_t Start = Text.size() - Length;
  if (size_t Folder = Text.find('/', Start); Folder != llvm::StringRef::npos)
    Start = Folder;
  while (continuesCharacter(Text[Start]))
    ++Start;
  return Dots.str() + Text.drop_front(Start).str();
}

class Picture {
public:
  Picture(const ExecutorGraph &G, llvm::raw_ostream &OS) : G(G), OS(OS) { place(); }

  void write() {
    OS << "<p>Grey arrows: who gives a task to an executor. <span class=\"medium\">Orange: a task waits for work of an "
          "executor.</span> <span class=\"high\">Red: such waits go round in a circle</span>, so that all threads can wait "
          "for "
          "each other. Boxes and arrows are links to the source.</p>\n";
    OS << llvm::formatv("<div class=\"wide\"><svg class=\"graph\" xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" "
                        "height=\"{1}\">\n<defs>",
                        Right + Width + 110, Height);
    for (llvm::StringRef Class : {"spawn", "wait", "circle"})
      OS << llvm::formatv(
          "<marker id=\"tip-{0}\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"9\" markerHeight=\"9\" "
          "markerUnits=\"userSpaceOnUse\" orient=\"auto-start-reverse\"><path class=\"{0}\" d=\"M0,0 L8,4 L0,8 "
          "z\"/></marker>",
          Class);
    OS << "</defs>\n";
    writeBoxes();
    writeArrows();
    OS << "</svg></div>\n";
    writeTable();
  }

private:
  struct Box {
    int X = 0, Y = 0;
    int middle() const { return Y + Row / 2 - 4; }
  };

  /// Tasks below their executor, other code in a column of its own.
  void place() {
    int Y = 1, OtherY = 1;
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
    Height = std::max(Y, OtherY);
  }

  void writeBox(const Box &B, int BoxWidth, llvm::StringRef Class, llvm::StringRef Title, const Place &At) {
    std::string Where = describe(At);
    OS << llvm::formatv("{0}<rect class=\"{1}\" x=\"{2}\" y=\"{3}\" width=\"{4}\" height=\"{5}\" rx=\"4\"/>", sourceLink(At),
                        Class, B.X, B.Y, BoxWidth, Row - 8);
    OS << llvm::formatv("<title>{0}\n{1}</title><text x=\"{2}\" y=\"{3}\">{4}</text>", escapedMarkup(Title),
                        escapedMarkup(Where), B.X + 8, B.Y + 15, escapedMarkup(withoutEnd(Title, NameLength)));
    OS << llvm::formatv("<text class=\"place\" x=\"{0}\" y=\"{1}\">{2}</text></a>\n", B.X + 8, B.Y + 30,
                        escapedMarkup(withoutStart(Where, PlaceLength)));
  }

  void writeBoxes() {
    for (auto [E, Head, End] : llvm::zip_equal(G.Executors, Heads, Ends)) {
      OS << llvm::formatv("<rect class=\"executor\" x=\"{0}\" y=\"{1}\" width=\"{2}\" height=\"{3}\" rx=\"6\"/>", Head.X, Head.Y,
                          Width, End - Head.Y);
      std::string Described = describe(E);
      llvm::StringRef Details = Described;
      Details.consume_front(E.Name);
      Details.consume_front(", ");
      OS << llvm::formatv("<text class=\"title\" x=\"{0}\" y=\"{1}\"><title>{2}</title>{3}</text>", Head.X + 12, Head.Y + 18,
                          escapedMarkup(Described), escapedMarkup(withoutEnd(E.Name, NameLength)));
      OS << llvm::formatv("<text class=\"details\" x=\"{0}\" y=\"{1}\">{2}</text>\n", Head.X + 12, Head.Y + 34,
                          escapedMarkup(Details));
    }
    for (auto [Node, B] : llvm::zip_equal(G.Nodes, Boxes))
      writeBox(B, Node.On == NoExecutor ? Width : Width - 32, Node.On == NoExecutor ? "code" : "task", Node.Name, Node.At);
  }

  void writeArrow(int X1, int Y1, int X2, int Y2, int Bend, llvm::StringRef Class, const std::string &What, const Place &At) {
    OS << llvm::formatv(
        "{0}<path class=\"{1}\" marker-end=\"url(#tip-{1})\" d=\"M{2},{3} C{4},{3} {5},{6} {7},{6}\"><title>{8}"
        "</title></path></a>\n",
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
      writeArrow(From.X + Width - 32, From.middle(), To.X + Width, To.Y + 18, 90, W.IsOnCircle ? "circle" : "wait", What,
                 W.At);
    }
  }

  void writeTable() {
    if (G.Waits.empty())
      return;
    OS << "<h3>Waits</h3>\n<div class=\"wide\"><table>\n<tr><th>task</th><th>runs on</th><th>waits "
          "for</th><th>at</th></tr>\n";
    for (const ExecutorGraph::Wait &W : G.Waits) {
      const ExecutorGraph::Code &By = G.Nodes[W.By];
      OS << llvm::formatv("<tr{0}><td>{1}</td><td>{2}</td><td>{3}</td><td>{4}</td></tr>\n",
                          W.IsOnCircle ? " class=\"high\"" : "", escapedMarkup(By.Name),
                          escapedMarkup(G.Executors[By.On].Name), escapedMarkup(G.Executors[W.For].Name), linkedPlace(W.At));
    }
    OS << "</table></div>\n";
  }

  const ExecutorGraph &G;
  llvm::raw_ostream &OS;
  std::vector<Box> Boxes; // by node
  std::vector<Box> Heads; // by executor
  std::vector<int> Ends;  // by executor: where its box ends
  int Height = 0;
};

} // namespace

void writePicture(const ExecutorGraph &G, llvm::raw_ostream &OS) { Picture(G, OS).write(); }

void writeHtml(const ExecutorGraph &G, llvm::raw_ostream &OS) {
  writePage("Executors", OS, [&] { writePicture(G, OS); });
}

} // namespace async_tidy
