// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/link/LockFlow.h"

#include "tool/core/link/Blocks.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

namespace {

struct Held {
  LockHolder By;
  uint32_t Taken; // by this call

  bool operator==(const Held &) const = default;
};
using HeldSet = llvm::SmallVector<Held, 2>;

void free(HeldSet &Locks, LockHolder By) {
  llvm::erase_if(Locks, [&](const Held &H) { return H.By == By; });
}

/// Nobody holds more at once, and what it costs to follow them stays linear in the size of the function.
constexpr size_t MaxHeld = 64;

void take(HeldSet &Locks, LockHolder By, uint32_t Taken) {
  free(Locks, By);
  if (Locks.size() != MaxHeld)
    Locks.push_back({By, Taken});
}

/// What is held on both ways, taken by the first call if by different ones.
HeldSet meet(const HeldSet &A, const HeldSet &B) {
  HeldSet Both;
  for (const Held &H : A)
    if (const auto *Other = llvm::find_if(B, [&](const Held &O) { return O.By == H.By; }); Other != B.end())
      Both.push_back({H.By, std::min(H.Taken, Other->Taken)});
  return Both;
}

class LockFlow {
public:
  LockFlow(const Function &Facts, llvm::ArrayRef<LockEvent> Events, llvm::function_ref<bool(uint32_t)> Suspends,
           llvm::function_ref<void(HeldLock)> Report)
      : Facts(Facts), Events(Events), Suspends(Suspends), Report(Report), Blocks(basicBlocks(Facts)), Before(Blocks.size()) {}

  void run() {
    if (Blocks.empty())
      return;
    solve();
    IsReporting = true;
    for (uint32_t B = 1; B != Blocks.size(); ++B)
      if (Before[B])
        passThrough(B);
  }

private:
  /// Sets of locks only shrink on the way to the solution, so this ends. Handlers are not looked at.
  void solve() {
    Before[1].emplace();
    for (bool Changed = true; Changed;) {
      Changed = false;
      for (uint32_t B = 1; B != Blocks.size(); ++B) {
        if (!Before[B])
          continue;
        HeldSet After = passThrough(B);
        for (BasicBlock::Way W : Blocks[B].Next) {
          if (W.To == OutOfFunction)
            continue;
          HeldSet New = afterYes(W.IfYes, After);
          if (Before[W.To])
            New = meet(*Before[W.To], New);
          Changed |= Before[W.To] != New;
          Before[W.To] = std::move(New);
        }
      }
    }
  }

  /// What a call has taken if it says yes.
  HeldSet afterYes(uint32_t Answer, HeldSet Locks) const {
    if (Answer)
      for (const LockEvent &E : eventsOf(Answer - 1))
        if (E.Is == LockEvent::Kind::Tested)
          take(Locks, E.Of, E.Call);
    return Locks;
  }

  HeldSet passThrough(uint32_t B) {
    HeldSet Locks = *Before[B];
    llvm::ArrayRef<uint32_t> Awaits = Blocks[B].Awaits;
    for (uint32_t Call : Blocks[B].Calls) {
      for (; !Awaits.empty() && Facts.awaits[Awaits.front()].calls <= Call; Awaits = Awaits.drop_front())
        suspend(Locks, Awaits.front());
      for (const LockEvent &E : eventsOf(Call))
        apply(E, Locks);
      if (IsReporting && Suspends(Call))
        report(Locks, Call);
    }
    for (uint32_t Await : Awaits)
      suspend(Locks, Await);
    return Locks;
  }

  llvm::ArrayRef<LockEvent> eventsOf(uint32_t Call) const {
    const LockEvent *Begin = llvm::partition_point(Events, [&](const LockEvent &E) { return E.Call < Call; });
    return {Begin, std::find_if(Begin, Events.end(), [&](const LockEvent &E) { return E.Call != Call; })};
  }

  void apply(const LockEvent &E, HeldSet &Locks) {
    switch (E.Is) {
    case LockEvent::Kind::Takes:
      return take(Locks, E.Of, E.Call);
    case LockEvent::Kind::Tested:
      return;
    case LockEvent::Kind::Frees:
      return free(Locks, E.Of);
    case LockEvent::Kind::Moves:
      for (Held &H : Locks)
        if (H.By == E.Of)
          H.By = E.To;
    }
  }

  /// What is evaluated in the same expression without an order may come later.
  void suspend(const HeldSet &Locks, uint32_t Await) {
    if (!IsReporting)
      return;
    HeldSet Certain = Locks;
    llvm::erase_if(Certain, [&](const Held &H) { return llvm::is_contained(Facts.awaits[Await].unordered, H.Taken); });
    report(Certain, Await);
  }

  void report(const HeldSet &Locks, uint32_t Suspension) {
    for (const Held &H : Locks)
      if (Reported.insert(H.Taken).second)
        Report({NoFunction, H.Taken, H.By.Variable, Suspension});
  }

  const Function &Facts;
  llvm::ArrayRef<LockEvent> Events;
  llvm::function_ref<bool(uint32_t)> Suspends;
  llvm::function_ref<void(HeldLock)> Report;
  std::vector<BasicBlock> Blocks;
  std::vector<std::optional<HeldSet>> Before;
  llvm::DenseSet<uint32_t> Reported;
  bool IsReporting = false;
};

} // namespace

void followLocks(const Function &Facts, llvm::ArrayRef<LockEvent> Events, llvm::function_ref<bool(uint32_t)> Suspends,
                 llvm::function_ref<void(HeldLock)> Report) {
  LockFlow(Facts, Events, Suspends, Report).run();
}

} // namespace async_tidy
