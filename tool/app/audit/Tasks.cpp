// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/audit/Tasks.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

#include <map>

namespace async_tidy {

namespace {

using Given = std::pair<FunctionIndex, const Submission *>;

std::vector<std::vector<Given>> submissionsByExecutor(const Program &P) {
  std::vector<std::vector<Given>> Out(P.executors().size());
  for (FunctionIndex F = 0; F < P.functions().size(); ++F)
    for (const Submission &S : P.linked(F).Submissions)
      if (S.On < Out.size())
        Out[S.On].emplace_back(F, &S);
  return Out;
}

/// By helper: the submissions of others that go through it.
std::map<FunctionIndex, std::vector<Given>> throughHelpers(const Program &P, llvm::ArrayRef<Given> All) {
  llvm::DenseSet<FunctionIndex> Submitters;
  for (auto [F, S] : All)
    Submitters.insert(F);
  std::map<FunctionIndex, std::vector<Given>> Out;
  for (auto [F, S] : All)
    if (FunctionIndex Helper = P.find(P.facts(F).calls[S->Call].callee);
        Helper != NoFunction && Submitters.contains(Helper))
      Out[Helper].emplace_back(F, S);
  return Out;
}

std::vector<SubmittedTask> tasksAmong(const Program &P, llvm::ArrayRef<Given> All) {
  std::map<FunctionIndex, std::vector<Given>> Through = throughHelpers(P, All);
  using Key = std::pair<Place, std::string>;
  std::map<Key, SubmittedTask> Tasks;
  auto TaskOf = [&](const Submission &S) -> SubmittedTask & {
    const Function &Facts = P.facts(S.Task);
    return Tasks[{P.place(Facts.range), Facts.display}];
  };
  auto Add = [](std::vector<FunctionIndex> &To, FunctionIndex F) {
    if (!llvm::is_contained(To, F))
      To.push_back(F);
  };
  for (auto [F, S] : All) {
    auto Given = Through.find(F);
    if (Given != Through.end()) {
      for (auto [Caller, Real] : Given->second)
        if (Real->Task != S->Task)
          Add(TaskOf(*Real).Wrappers, S->Task);
      continue;
    }
    SubmittedTask &Task = TaskOf(*S);
    Add(Task.Bodies, S->Task);
    Task.By.emplace_back(F, S);
  }
  std::vector<SubmittedTask> Out;
  for (auto &[_, Task] : Tasks)
    if (!Task.Bodies.empty())
      Out.push_back(std::move(Task));
  return Out;
}

} // namespace

std::vector<std::vector<SubmittedTask>> tasksByExecutor(const Program &P) {
  std::vector<std::vector<SubmittedTask>> Out;
  for (const std::vector<Given> &All : submissionsByExecutor(P))
    Out.push_back(tasksAmong(P, All));
  return Out;
}

} // namespace async_tidy
