// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/Check.h"

#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

static std::string messageOf(const Program &P, const SlotLeak &L) {
  const Function &Task = P.facts(L.Task);
  const Variable *Semaphore = P.variable(L.Semaphore);
  std::string Lost = llvm::formatv("the slot{0} that was taken for '{1}' is never given back",
                                   Semaphore ? " of '" + Semaphore->name + "'" : "", Task.display);
  if (!L.Way.Thrower)
    return Lost + " on this way out";
  FunctionIndex Thrower = P.find(Task.calls[*L.Way.Thrower].callee);
  return Thrower == NoFunction ? Lost + " if this throws"
                               : llvm::formatv("{0} if '{1}' throws", Lost, P.facts(Thrower).display).str();
}

static void slotLeak(const Program &P, Reporter &R) {
  for (const SlotLeak &L : P.slotLeaks()) {
    const Function &Submitter = P.facts(L.Submitter), &Task = P.facts(L.Task);
    Finding Found = findingIn(P, L.Task, P.place(L.Way.Where));
    Found.Message = messageOf(P, L);
    Found.Category = "queue";
    Found.Level = L.Way.Thrower ? Severity::Medium : Severity::High;
    Found.Path.push_back({P.place(Submitter.calls[L.Taken].range), llvm::formatv("'{0}' takes the slot here", Submitter.display)});
    Found.Path.push_back({P.place(Submitter.calls[L.Submitted].range),
                          llvm::formatv("'{0}' submits '{1}' here", Submitter.display, Task.display)});
    Found.Path.push_back({P.place(Task.calls[L.Given].range), llvm::formatv("'{0}' gives the slot back here", Task.display)});
    R.report(std::move(Found));
  }
}

static RegisterCheck X({.Name = "async-slot-leak",
                        .Summary = "a task does not give back the slot that was taken for it on every way out",
                        .Rewrites = {},
                        .Run = slotLeak});

} // namespace async_tidy
