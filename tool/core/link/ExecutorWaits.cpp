// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/link/Program.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

namespace {

/// What the tasks of one executor lead to. Breadth first, so that the first way found to a wait is a shortest one.
class TaskSearch {
public:
  TaskSearch(const Program &P, ExecutorIndex Of, std::vector<ExecutorWait> &Out) : P(P), Of(Of), Out(Out) {}

  void start(FunctionIndex Submitter, const Submission &S) {
    if (Seen.insert({S.Task, NoExecutor}).second)
      Steps.push_back({S.Task, NoExecutor, NoStep, Submitter, &S, nullptr});
  }

  /// A coroutine that moves itself here.
  void startMoved(FunctionIndex Coroutine) {
    if (Seen.insert({Coroutine, Of}).second)
      Steps.push_back({Coroutine, Of, NoStep, Coroutine, nullptr, nullptr});
  }

  void run() {
    for (size_t I = 0; I < Steps.size(); ++I) {
      FunctionIndex F = Steps[I].In;
      ExecutorIndex Segment = Steps[I].Segment;
      const LinkedFunction &Linked = P.linked(F);
      for (const TaskWait &W : Linked.Waits)
        if (P.movedTo(F, W.Call) == Segment)
          Out.push_back({Of, Steps[start(I)].Submitter, Steps[start(I)].Parent, pathTo(I), F, &W,
                       W.On == CurrentExecutor ? Of : W.On});
      for (const Edge &E : Linked.Edges)
        if (P.linked(E.Callee).ReachesWait && P.movedTo(F, E.Call) == Segment && isEntered(F, E) &&
            Seen.insert({E.Callee, NoExecutor}).second)
          Steps.push_back({E.Callee, NoExecutor, I, F, nullptr, &E});
      for (const Submission &S : Linked.Submissions)
        if (S.On == CurrentExecutor && P.movedTo(F, S.Call) == Segment)
          start(F, S);
    }
  }

private:
  static constexpr size_t NoStep = ~size_t(0);

  struct Step {
    FunctionIndex In;
    ExecutorIndex Segment; // the part of a coroutine that has moved there; NoExecutor: what runs where it was started
    size_t Previous;
    FunctionIndex Submitter; // or caller
    const Submission *Parent;
    const Edge *By;
  };

  bool isEntered(FunctionIndex Caller, const Edge &E) const {
    return !P.facts(E.Callee).is_coroutine || P.facts(Caller).calls[E.Call].awaited;
  }

  size_t start(size_t I) const {
    while (Steps[I].Previous != NoStep)
      I = Steps[I].Previous;
    return I;
  }

  std::vector<std::pair<FunctionIndex, const Edge *>> pathTo(size_t Last) const {
    std::vector<std::pair<FunctionIndex, const Edge *>> Path;
    for (size_t I = Last; Steps[I].By; I = Steps[I].Previous)
      Path.emplace_back(Steps[I].Submitter, Steps[I].By);
    std::reverse(Path.begin(), Path.end());
    return Path;
  }

  const Program &P;
  ExecutorIndex Of;
  std::vector<ExecutorWait> &Out;
  std::vector<Step> Steps;
  llvm::DenseSet<std::pair<FunctionIndex, ExecutorIndex>> Seen;
};

/// Who holds a slot and gives it back is not waited for: the task that takes it comes to the end by itself.
bool isEndedByTask(const Program &P, const ExecutorWait &W) {
  if (W.At->Completers.empty() || !W.Parent)
    return false;
  llvm::SmallSetVector<FunctionIndex, 32> Reached;
  Reached.insert(W.Parent->Task);
  for (size_t I = 0; I < Reached.size(); ++I) {
    FunctionIndex F = Reached[I];
    if (llvm::is_contained(W.At->Completers, F))
      return true;
    for (const Edge &E : P.linked(F).Edges)
      if (runsWithin(P, F, E))
        Reached.insert(E.Callee);
  }
  return false;
}

} // namespace

std::vector<ExecutorWait> executorWaits(const Program &P) {
  std::vector<ExecutorWait> Out;
  std::vector<std::vector<std::pair<FunctionIndex, const Submission *>>> Tasks(P.executors().size());
  for (FunctionIndex F = 0; F < P.functions().size(); ++F)
    for (const Submission &S : P.linked(F).Submissions)
      if (S.On < Tasks.size())
        Tasks[S.On].emplace_back(F, &S);
  if (llvm::none_of(P.functions(), [&](const Function &F) { return P.linked(&F - P.functions().data()).ReachesWait; }))
    return Out;
  std::vector<std::vector<FunctionIndex>> Moved(P.executors().size());
  for (FunctionIndex F = 0; F < P.functions().size(); ++F)
    for (ExecutorIndex To : P.linked(F).MovedTo)
      if (To < Moved.size() && (Moved[To].empty() || Moved[To].back() != F))
        Moved[To].push_back(F);
  for (ExecutorIndex Of = 0; Of < Tasks.size(); ++Of) {
    TaskSearch Search(P, Of, Out);
    llvm::for_each(Moved[Of], [&](FunctionIndex F) { Search.startMoved(F); });
    for (auto [Submitter, S] : Tasks[Of])
      Search.start(Submitter, *S);
    Search.run();
  }
  llvm::erase_if(Out, [&](const ExecutorWait &W) { return isEndedByTask(P, W); });
  return Out;
}

WaitGraph::WaitGraph(llvm::ArrayRef<ExecutorWait> Waits) {
  llvm::DenseSet<std::pair<ExecutorIndex, ExecutorIndex>> Edges;
  for (const ExecutorWait &W : Waits)
    if (Edges.insert({W.Of, W.On}).second)
      From[W.Of].push_back(&W);
}

std::vector<const ExecutorWait *> WaitGraph::wayBack(const ExecutorWait &W) const {
  llvm::SmallMapVector<ExecutorIndex, const ExecutorWait *, 4> By; // executors that can be reached, and by which wait
  By.insert({W.On, nullptr});
  for (size_t I = 0; I < By.size() && !By.contains(W.Of); ++I)
    for (const ExecutorWait *Next : From.lookup((By.begin() + I)->first))
      By.insert({Next->On, Next});
  std::vector<const ExecutorWait *> Way;
  for (auto Step = By.find(W.Of); Step != By.end() && Step->second; Step = By.find(Step->second->Of))
    Way.insert(Way.begin(), Step->second);
  return Way;
}

} // namespace async_tidy
