// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// On a circle of executors, one or several, the tasks that wait can take all threads, and then nothing is left to do what
// they wait for.
#include "checks/Check.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

static Place placeOf(const Program &P, FunctionIndex F, uint32_t Call) { return P.place(P.facts(F).calls[Call].range); }

static std::string nameOf(const Program &P, ExecutorIndex E) { return "'" + P.executors()[E].Name + "'"; }

/// How many tasks at once it takes, as the subject of a sentence.
static std::string parentsOf(const Program &P, ExecutorIndex E) {
  std::optional<int64_t> Size = P.executors()[E].Size;
  return !Size ? "as many such tasks as it has threads" : *Size == 1 ? "one such task" : llvm::formatv("{0} such tasks", *Size).str();
}

static std::string messageOf(const Program &P, const ExecutorWait &W, llvm::ArrayRef<const ExecutorWait *> Back) {
  std::string Of = nameOf(P, W.Of);
  std::string Start = llvm::formatv("'{0}' waits in a task of {1} ", P.facts(W.In).display, Of);
  if (W.At->Task == NoFunction)
    return Start + llvm::formatv("until {0} has run all its tasks, itself among them", nameOf(P, W.On)).str();
  std::string Task = P.facts(W.At->Task).display;
  if (W.On == W.Of)
    return Start + llvm::formatv("for '{0}', which needs a thread of {1} too; {2} at once hang it", Task, Of,
                                 parentsOf(P, W.Of))
                       .str();
  Start += llvm::formatv("for '{0}' on {1}", Task, nameOf(P, W.On)).str();
  for (const ExecutorWait *Next : Back)
    Start += llvm::formatv(", whose tasks wait for {0}", nameOf(P, Next->On)).str();
  return Start + "; when all their threads do, nothing runs any more";
}

static void addWay(const Program &P, const ExecutorWait &W, std::vector<Note> &Notes) {
  if (W.Parent)
    Notes.push_back({placeOf(P, W.Submitter, W.Parent->Call),
                     llvm::formatv("'{0}' is given to {1} here", P.facts(W.Parent->Task).display, nameOf(P, W.Of))});
  else
    Notes.push_back({P.place(P.facts(W.Submitter).range),
                     llvm::formatv("'{0}' moves itself to {1}", P.facts(W.Submitter).display, nameOf(P, W.Of))});
  for (auto [Caller, By] : W.Steps)
    Notes.push_back({placeOf(P, Caller, By->Call),
                     llvm::formatv("'{0}' calls '{1}'", P.facts(Caller).display, P.facts(By->Callee).display)});
  if (W.At->WaitsIn != W.In)
    Notes.push_back({placeOf(P, W.At->WaitsIn, W.At->WaitCall),
                     llvm::formatv("'{0}' waits here for what it is given", P.facts(W.At->WaitsIn).display)});
  if (W.At->Task != NoFunction)
    Notes.push_back({placeOf(P, W.At->By, W.At->ByCall),
                     !W.At->Completers.empty()
                         ? llvm::formatv("it goes on when '{0}' has come here", P.facts(W.At->By).display).str()
                         : llvm::formatv("'{0}' is given to {1} here", P.facts(W.At->Task).display, nameOf(P, W.On)).str()});
}

static void sameExecutorWait(const Program &P, Reporter &R) {
  std::vector<ExecutorWait> Waits = executorWaits(P);
  WaitGraph Graph(Waits);
  for (const ExecutorWait &W : Waits) {
    std::vector<const ExecutorWait *> Back = Graph.wayBack(W);
    if (W.On != W.Of && Back.empty())
      continue;
    Finding Found = findingIn(P, W.In, placeOf(P, W.In, W.At->Call));
    Found.Message = messageOf(P, W, Back);
    Found.Category = "wait";
    Found.Level = Severity::High;
    addWay(P, W, Found.Path);
    for (const ExecutorWait *Next : Back)
      Found.Path.push_back({placeOf(P, Next->In, Next->At->Call),
                            llvm::formatv("a task of {0} waits for {1} here", nameOf(P, Next->Of), nameOf(P, Next->On))});
    R.report(std::move(Found));
  }
}

static RegisterCheck X({.Name = "async-same-executor-wait",
                        .Summary = "a task waits for work that needs the executor which the task itself occupies",
                        .Rewrites = {"await-result", "separate-executor"},
                        .Run = sameExecutorWait});

} // namespace async_tidy
