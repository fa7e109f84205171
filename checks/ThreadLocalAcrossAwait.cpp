// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/Check.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"

#include <optional>

namespace async_tidy {

namespace {

/// Of several suspensions that may be the last, the one that stands first.
class FirstSuspensions {
public:
  explicit FirstSuspensions(const Function &F);

  const AwaitSite *before(int32_t After) const {
    return After > 0 ? &F->awaits[After - 1] : After < 0 ? OfJoin[-After - 1] : nullptr;
  }

private:
  const Function *F;
  std::vector<const AwaitSite *> OfJoin;
};

} // namespace

/// From the first to the last, each suspension goes to the joins that it reaches and that have none yet.
FirstSuspensions::FirstSuspensions(const Function &F) : F(&F), OfJoin(F.joins.size()) {
  std::vector<std::pair<const AwaitSite *, uint32_t>> Direct;
  std::vector<llvm::SmallVector<uint32_t, 2>> Reaches(F.joins.size());
  for (const auto &[Number, J] : llvm::enumerate(F.joins))
    for (int32_t Of : J.of)
      if (Of > 0)
        Direct.emplace_back(&F.awaits[Of - 1], Number);
      else if (Of < 0)
        Reaches[-Of - 1].push_back(Number);
  llvm::sort(Direct, [](const auto &A, const auto &B) { return A.first->range < B.first->range; });
  for (auto [Suspension, Join] : Direct) {
    llvm::SmallVector<uint32_t, 8> Work{Join};
    while (!Work.empty()) {
      uint32_t Next = Work.pop_back_val();
      if (OfJoin[Next])
        continue;
      OfJoin[Next] = Suspension;
      llvm::append_range(Work, Reaches[Next]);
    }
  }
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

static Finding findingOf(const Program &P, const StaleLocal &L, const FirstSuspensions &Suspensions) {
  const Function &Facts = P.facts(L.In);
  const Kept &K = Facts.kept[L.Kept];
  Finding Found = findingIn(P, L.In, P.place(K.range));
  Found.Message = messageOf(P, K, L.Of);
  Found.Category = "thread";
  Found.Level = Severity::High;
  if (!K.is_implicit)
    Found.Path.push_back({P.place(P.variable(K.variable)->range), "it is made here"});
  if (const AwaitSite *Suspension = Suspensions.before(K.after))
    Found.Path.push_back({P.place(Suspension->range), "the coroutine is suspended here"});
  return Found;
}

static void threadLocalAcrossAwait(const Program &P, Reporter &R) {
  std::optional<FirstSuspensions> Suspensions;
  FunctionIndex Last = NoFunction; // they come by function
  for (const StaleLocal &L : P.staleLocals()) {
    if (std::exchange(Last, L.In) != L.In)
      Suspensions.emplace(P.facts(L.In));
    R.report(findingOf(P, L, *Suspensions));
  }
}

static RegisterCheck X({.Name = "async-thread-local-across-await",
                        .Summary = "a reference to what each thread has for itself is used after a suspension",
                        .Rewrites = {},
                        .Run = threadLocalAcrossAwait});

} // namespace async_tidy
