// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/link/LockFlow.h"

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

void take(HeldSet &Locks, LockHolder By, uint32_t Taken) {
  free(Locks, By);
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
      : Facts(Facts), Events(Events), Suspends(Suspends), Report(Report), Blocks(Facts.blocks), Before(blockCount()) {}

  void run() {
    solve();
    IsReporting = true;
    for (uint32_t B = 0; B != blockCount(); ++B)
      if (Before[B])
        passThrough(B);
  }

private:
  uint32_t blockCount() const { return Blocks.empty() ? 1 : Blocks.size(); }

  /// Sets of locks only shrink on the way to the solution, so this ends. Nothing leads to a handler: it is not looked at.
  void solve() {
    Before[0].emplace();
    for (bool Changed = true; Changed;) {
      Changed = false;
      for (uint32_t B = 0; B != blockCount(); ++B) {
        if (!Before[B] || Blocks.empty())
          continue;
        HeldSet After = passThrough(B);
        for (uint32_t Next : Blocks[B].next) {
          HeldSet New = Before[Next] ? meet(*Before[Next], After) : After;
          Changed |= Before[Next] != New;
          Before[Next] = std::move(New);
        }
      }
    }
  }

  HeldSet passThrough(uint32_t B) {
    HeldSet Locks = *Before[B];
    uint32_t Call = B ? Blocks[B - 1].calls : 0, Await = B ? Blocks[B - 1].awaits : 0;
    uint32_t Calls = Blocks.empty() ? Facts.calls.size() : Blocks[B].calls;
    uint32_t Awaits = Blocks.empty() ? Facts.awaits.size() : Blocks[B].awaits;
    if (!Blocks.empty() && Blocks[B].if_yes)
      for (const LockEvent &E : eventsOf(Blocks[B].if_yes - 1))
        if (E.Is == LockEvent::Kind::Tested)
          take(Locks, E.Of, E.Call);
    for (;; ++Call) {
      for (; Await != Awaits && Facts.awaits[Await].calls <= Call; ++Await)
        suspend(Locks, Await);
      if (Call == Calls)
        return Locks;
      for (const LockEvent &E : eventsOf(Call))
        apply(E, Locks);
      if (IsReporting && Suspends(Call))
        report(Locks, Call);
    }
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
        Report({H.Taken, H.By.Variable, Suspension});
  }

  const Function &Facts;
  llvm::ArrayRef<LockEvent> Events;
  llvm::function_ref<bool(uint32_t)> Suspends;
  llvm::function_ref<void(HeldLock)> Report;
  llvm::ArrayRef<Block> Blocks; // none: all is one
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
