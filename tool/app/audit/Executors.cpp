// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which executors there are, and which one is meant.
#include "tool/app/audit/Audit.h"

#include "tool/app/audit/Tasks.h"
#include "tool/app/files/Paths.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace async_tidy {

/// Of the variable, or of the function that hands it out; none for others.
static Place placeOf(const Program &P, const Executor &E) {
  if (const Variable *V = P.variable(E.Root))
    return P.place(V->range);
  FunctionIndex Accessor = P.find(E.Root);
  return Accessor == NoFunction ? Place() : P.place(P.facts(Accessor).range);
}

std::vector<AuditedExecutor> auditedExecutors(const Program &P) {
  std::vector<AuditedExecutor> Out;
  for (const auto &[On, Tasks] : llvm::enumerate(tasksByExecutor(P)))
    if (const Executor &E = P.executors()[On]; !Tasks.empty())
      Out.push_back({static_cast<ExecutorIndex>(On), {E.Name, placeOf(P, E)}, Tasks.size()});
  llvm::sort(Out, [](const AuditedExecutor &A, const AuditedExecutor &B) {
    return std::tie(A.Of, A.Index) < std::tie(B.Of, B.Index);
  });
  return Out;
}

/// With their places: two may have the same name.
static std::string listed(llvm::ArrayRef<AuditedExecutor> Executors) {
  auto Listed = [](const AuditedExecutor &E) {
    return E.Of.Name + (E.Of.At.File.empty() ? "" : " (" + describe(E.Of.At) + ")");
  };
  return llvm::join(llvm::map_range(Executors, Listed), ", ");
}

llvm::Expected<ExecutorIndex> executorNamed(const Program &P, llvm::StringRef Name) {
  std::vector<AuditedExecutor> All = auditedExecutors(P), Exact, Fitting;
  llvm::copy_if(All, std::back_inserter(Exact), [&](const AuditedExecutor &E) { return E.Of.Name == Name; });
  llvm::copy_if(All, std::back_inserter(Fitting), [&](const AuditedExecutor &E) {
    return llvm::StringRef(E.Of.Name).ends_with(("::" + Name).str());
  });
  const std::vector<AuditedExecutor> &Found = Exact.empty() ? Fitting : Exact;
  if (Found.size() == 1)
    return Found.front().Index;
  if (!Found.empty())
    return llvm::createStringError("'" + Name + "' stands for several executors: " + listed(Found));
  if (All.empty())
    return llvm::createStringError("there is no executor '" + Name + "', nor any other that tasks are given to");
  return llvm::createStringError("there is no executor '" + Name + "'; there are: " + listed(All));
}

} // namespace async_tidy
