// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/graph/ExecutorGraph.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/STLExtras.h"

#include <map>
#include <set>

namespace async_tidy {

namespace {

class GraphBuilder {
public:
  explicit GraphBuilder(const Program &P) : P(P) {}

  ExecutorGraph build() {
    addTasks();
    addSpawns();
    addWaits();
    dropRepeated(G.Spawns);
    dropRepeated(G.Waits);
    return std::move(G);
  }

private:
  static Place placeOf(const Program &P, FunctionIndex F, uint32_t Call) { return P.place(P.facts(F).calls[Call].range); }

  ExecutorIndex drawn(ExecutorIndex E) {
    auto [It, New] = Executors.try_emplace(E, G.Executors.size());
    if (New)
      G.Executors.push_back(P.executors()[E]);
    return It->second;
  }

  /// A function that is given to two executors is two tasks; the instances of a template are one, as it is written.
  size_t nodeOf(FunctionIndex F, ExecutorIndex On) {
    auto [It, New] = Nodes.try_emplace({F, On}, G.Nodes.size());
    if (New)
      It->second = written({P.facts(F).display, P.place(P.facts(F).range), On == NoExecutor ? NoExecutor : drawn(On)});
    return It->second;
  }

  size_t written(ExecutorGraph::Code Code) {
    auto [It, New] = Written.try_emplace(Code, G.Nodes.size());
    if (New)
      G.Nodes.push_back(std::move(Code));
    return It->second;
  }

  template <typename T> static void dropRepeated(std::vector<T> &Items) {
    std::set<T> Seen;
    llvm::erase_if(Items, [&](const T &Item) { return !Seen.insert(Item).second; });
  }

  void addTasks() {
    for (FunctionIndex F = 0; F < P.functions().size(); ++F)
      for (const Submission &S : P.linked(F).Submissions)
        if (S.On < P.executors().size() && Nodes.find({S.Task, S.On}) == Nodes.end()) {
          size_t Task = nodeOf(S.Task, S.On);
          for (FunctionIndex Within : reachedFrom(S.Task))
            TasksAround[Within].push_back(Task);
        }
  }

  std::vector<FunctionIndex> reachedFrom(FunctionIndex Task) const {
    llvm::SetVector<FunctionIndex> Reached;
    Reached.insert(Task);
    for (size_t I = 0; I < Reached.size(); ++I)
      for (FunctionIndex F = Reached[I]; const Edge &E : P.linked(F).Edges)
        if (runsWithin(P, F, E))
          Reached.insert(E.Callee);
    return {Reached.begin(), Reached.end()};
  }

  /// Who submits: the tasks that get there, or else the function itself.
  void addSpawns() {
    for (FunctionIndex F = 0; F < P.functions().size(); ++F)
      for (const Submission &S : P.linked(F).Submissions) {
        if (S.On >= P.executors().size())
          continue;
        size_t Task = nodeOf(S.Task, S.On);
        llvm::SmallVector<size_t, 2> By = TasksAround.lookup(F);
        if (By.empty())
          By.push_back(nodeOf(F, NoExecutor));
        for (size_t Submitter : By)
          G.Spawns.push_back({Submitter, Task, placeOf(P, F, S.Call)});
      }
  }

  void addWaits() {
    std::vector<ExecutorWait> Waits = executorWaits(P);
    WaitGraph Circles(Waits);
    for (const ExecutorWait &W : Waits)
      G.Waits.push_back({nodeOf(W.Parent ? W.Parent->Task : W.Submitter, W.Of), drawn(W.On), placeOf(P, W.In, W.At->Call),
                         W.On == W.Of || !Circles.wayBack(W).empty()});
  }

  const Program &P;
  ExecutorGraph G;
  std::map<ExecutorIndex, ExecutorIndex> Executors; // of the program → of the picture
  std::map<std::pair<FunctionIndex, ExecutorIndex>, size_t> Nodes;
  std::map<ExecutorGraph::Code, size_t> Written;
  llvm::DenseMap<FunctionIndex, llvm::SmallVector<size_t, 2>> TasksAround;
};

} // namespace

ExecutorGraph drawnGraph(const Program &P) { return GraphBuilder(P).build(); }

std::string describe(const Executor &E) {
  std::string Result = E.Name;
  if (E.Role != ExecutorRole::Unknown)
    Result += std::string(", ") + spell(E.Role);
  if (E.Size)
    Result += ", " + std::to_string(*E.Size) + (*E.Size == 1 ? " thread" : " threads");
  return Result;
}

llvm::ArrayRef<GraphFormat> graphFormats() {
  static const GraphFormat Formats[] = {{"dot", writeDot}, {"mermaid", writeMermaid}, {"html", writeHtml}};
  return Formats;
}

} // namespace async_tidy
