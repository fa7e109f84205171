// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/Check.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

/// Of several suspensions that may be the last, the one that stands first.
static const AwaitSite *suspensionBefore(const Function &F, int32_t After) {
  llvm::SmallVector<int32_t, 4> Work{After};
  llvm::SmallDenseSet<int32_t, 4> Seen;
  const AwaitSite *First = nullptr;
  while (!Work.empty()) {
    int32_t Next = Work.pop_back_val();
    if (!Seen.insert(Next).second)
      continue;
    if (Next < 0)
      Work.append(F.joins[-Next - 1].of.begin(), F.joins[-Next - 1].of.end());
    else if (Next > 0 && (!First || F.awaits[Next - 1].range < First->range))
      First = &F.awaits[Next - 1];
  }
  return First;
}

static std::string nameOf(const Program &P, EntityId Of) {
  if (const Variable *V = P.variable(Of))
    return llvm::formatv("the thread_local '{0}'", V->name);
  return llvm::formatv("what '{0}' returns for each thread", P.facts(P.find(Of)).display);
}

static std::string messageOf(const Program &P, const Kept &K, EntityId Of) {
  if (K.is_implicit)
    return llvm::formatv("the loop goes over {0} and suspends; another thread may go on with it", nameOf(P, Of));
  return llvm::formatv("'{0}' refers to {1} and was made before a suspension; another thread may use it here",
                       P.variable(K.variable)->name, nameOf(P, Of));
}

static Finding findingOf(const Program &P, const StaleLocal &L) {
  const Function &Facts = P.facts(L.In);
  const Kept &K = Facts.kept[L.Kept];
  Finding Found = findingIn(P, L.In, P.place(K.range));
  Found.Message = messageOf(P, K, L.Of);
  Found.Category = "thread";
  Found.Level = Severity::High;
  if (!K.is_implicit)
    Found.Path.push_back({P.place(P.variable(K.variable)->range), "it is made here"});
  if (const AwaitSite *Suspension = suspensionBefore(Facts, K.after))
    Found.Path.push_back({P.place(Suspension->range), "the coroutine is suspended here"});
  return Found;
}

static void threadLocalAcrossAwait(const Program &P, Reporter &R) {
  for (const StaleLocal &L : P.staleLocals())
    R.report(findingOf(P, L));
}

static RegisterCheck X({.Name = "async-thread-local-across-await",
                        .Summary = "a reference to what each thread has for itself is used after a suspension",
                        .Rewrites = {},
                        .Run = threadLocalAcrossAwait});

} // namespace async_tidy
