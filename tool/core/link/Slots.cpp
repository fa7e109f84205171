// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Slots of semaphores that are taken before a task is submitted, and that the task does not give back on every way out:
//
//   Slots.acquire();                                       // taken
//   post(Pool, [&] { store(Chunk); Slots.release(); });    // if store() throws, it is gone
//
// The ways through the task are those of its basic blocks. What gives the slot back may be a function of the program's
// own, or the destructor of a guard; what throws is read off the program's own code and the calls that may fail.
#include "tool/core/link/Blocks.h"
#include "tool/core/link/Linker.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

/// Calls of a function's own and of what it calls, as far as the semaphore has one name for both.
void Linker::findSlotCalls() {
  std::vector<FunctionIndex> Work;
  auto Add = [&](FunctionIndex F, const SlotCall &Found) {
    std::vector<SlotCall> &Calls = SlotCalls[F];
    if (llvm::is_contained(Calls, Found))
      return;
    if (Calls.empty())
      Work.push_back(F);
    Calls.push_back(Found);
  };
  for (auto [F, Number, R] : KnownCalls) {
    const Value *Handle = R->Slot ? argument(facts(F).calls[Number], R->Slot->Handle) : nullptr;
    if (EntityId Semaphore = Handle ? rootOf(F, *Handle) : 0)
      Add(F, {Number, Semaphore, R->Slot->IsTaken});
  }
  // Who does both, lends.
  auto HasBoth = [&](FunctionIndex F, const SlotCall &One) {
    return llvm::any_of(SlotCalls[F], [&](const SlotCall &Other) {
      return Other.Semaphore == One.Semaphore && Other.IsTaken != One.IsTaken;
    });
  };
  constexpr unsigned MaxLevels = 3;
  for (unsigned Level = 0; Level < MaxLevels && !Work.empty(); ++Level)
    for (FunctionIndex F : std::exchange(Work, {})) {
      std::vector<SlotCall> Own = SlotCalls[F];
      llvm::erase_if(Own, [&](const SlotCall &C) { return HasBoth(F, C); });
      for (auto [Caller, Number] : Callers[F])
        for (const SlotCall &C : Own)
          Add(Caller, {Number, C.Semaphore, C.IsTaken});
    }
}

/// The blocks from which an exception goes to a handler of the function itself.
static llvm::BitVector guardedBlocks(const Function &F) {
  llvm::BitVector Out(F.edges.size() + 2);
  for (const FlowEdge &E : F.edges)
    if (E.exceptional())
      Out.set(E.from());
  return Out;
}

/// An operation of a library that can fail, and says so with an exception.
bool Linker::failsWithException(FunctionIndex F, const Leaf &L) const {
  static constexpr llvm::StringRef Never[] = {"lock", "wait", "join", "sleep", "queue", "cpu"};
  const CallSite &Call = facts(F).calls[L.Call];
  FunctionIndex Callee = calleeOf(Call);
  return Callee != NoFunction && !facts(Callee).is_noexcept && !llvm::is_contained(Never, L.Api->Category) &&
         llvm::none_of(facts(Callee).params, [&](uint32_t T) { return Knowledge.isErrorCode(type(T).name); });
}

/// The functions that an exception may leave: from those that throw upwards to whoever lets it pass.
std::vector<bool> Linker::throwingFunctions() const {
  std::vector<bool> Out(P.Functions.size());
  std::vector<FunctionIndex> Work;
  llvm::DenseMap<FunctionIndex, llvm::BitVector> Guarded;
  auto Add = [&](FunctionIndex F, std::optional<uint32_t> Call) {
    if (Out[F] || facts(F).is_noexcept)
      return;
    if (Call && !facts(F).edges.empty()) {
      auto [It, New] = Guarded.try_emplace(F);
      if (New)
        It->second = guardedBlocks(facts(F));
      if (It->second.test(facts(F).calls[*Call].block))
        return;
    }
    Out[F] = true;
    Work.push_back(F);
  };
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    if (facts(F).throws)
      Add(F, std::nullopt);
    for (const Leaf &L : P.Linked[F].Leaves)
      if (failsWithException(F, L))
        Add(F, L.Call);
  }
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    for (auto [Caller, Call] : Callers[F])
      if (!facts(F).is_coroutine || facts(Caller).calls[Call].awaited)
        Add(Caller, Call);
  }
  return Out;
}

/// Looks for a way out of a task on which none of some calls is made.
class Linker::LeakSearch {
public:
  LeakSearch(const Linker &L, FunctionIndex Task, const llvm::DenseSet<uint32_t> &Gives, const std::vector<bool> &Throwing)
      : L(L), Task(Task), Facts(L.facts(Task)), Gives(Gives), Throwing(Throwing), Blocks(basicBlocks(Facts)) {}

  /// Where the way leaves the task: a return rather than an exception.
  std::optional<SlotLeak::WayOut> find() {
    if (!Blocks.empty())
      reach(1);
    while (!Work.empty())
      follow(Work.pop_back_val());
    return Returned ? Returned : Thrown;
  }

private:
  void reach(uint32_t Block) {
    if (Seen.insert(Block).second)
      Work.push_back(Block);
  }

  void follow(uint32_t Block) {
    for (uint32_t Number : Blocks[Block].Calls) {
      if (Gives.contains(Number))
        return;
      if (!throws(Number))
        continue;
      if (Blocks[Block].Handlers)
        reach(Blocks[Block].Handlers);
      else if (!Thrown || Number < *Thrown->Thrower)
        Thrown = SlotLeak::WayOut{Facts.calls[Number].range, Number};
    }
    for (BasicBlock::Way W : Blocks[Block].Next)
      if (W.To == OutOfFunction)
        leave(Block);
      else
        reach(W.To);
  }

  void leave(uint32_t Block) {
    auto Written = llvm::find_if(Facts.exits, [&](const Exit &E) { return E.block == Block; });
    Range At = Written != Facts.exits.end() ? Written->range : Facts.range;
    if (!Returned || At < Returned->Where)
      Returned = SlotLeak::WayOut{At, std::nullopt};
  }

  bool throws(uint32_t Number) const {
    const LinkedFunction &Linked = L.P.Linked[Task];
    const CallSite &Call = Facts.calls[Number];
    if (FunctionIndex Callee = L.calleeOf(Call);
        L.Options.ReportUnsure && L.isUnseen(Callee) && Callee != NoFunction && !L.facts(Callee).is_noexcept)
      return true;
    return llvm::any_of(Linked.Leaves, [&](const Leaf &Own) { return Own.Call == Number && L.failsWithException(Task, Own); }) ||
           llvm::any_of(Linked.Edges, [&](const Edge &E) {
             return E.Call == Number && Throwing[E.Callee] && (!L.facts(E.Callee).is_coroutine || Call.awaited);
           });
  }

  const Linker &L;
  FunctionIndex Task;
  const Function &Facts;
  const llvm::DenseSet<uint32_t> &Gives;
  const std::vector<bool> &Throwing;
  std::vector<BasicBlock> Blocks;
  llvm::DenseSet<uint32_t> Seen;
  llvm::SmallVector<uint32_t, 16> Work;
  std::optional<SlotLeak::WayOut> Returned, Thrown;
};

/// The calls of a task after which a slot is no longer its own: given back, or handed on with another task. None if a guard
/// does it, who is there on every way out, or if the task takes slots itself.
llvm::DenseSet<uint32_t> Linker::givingCalls(FunctionIndex Task, EntityId Semaphore) const {
  llvm::DenseSet<uint32_t> Out;
  auto Own = SlotCalls.find(Task);
  if (Own == SlotCalls.end())
    return Out;
  for (const SlotCall &C : Own->second) {
    const CallSite &Call = facts(Task).calls[C.Call];
    if (C.Semaphore != Semaphore)
      continue;
    if (C.IsTaken || Call.origin == Origin::Destructor || !Call.block)
      return {};
    Out.insert(C.Call);
  }
  for (const Spawn &S : P.Linked[Task].Spawns)
    if (auto Given = SlotCalls.find(S.Task); !Out.empty() && Given != SlotCalls.end())
      if (llvm::any_of(Given->second, [&](const SlotCall &C) { return C.Semaphore == Semaphore; }))
        Out.insert(S.Call);
  return Out;
}

void Linker::findSlotLeaks() {
  findSlotCalls();
  std::optional<std::vector<bool>> Throwing;
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    auto Own = SlotCalls.find(F);
    if (Own == SlotCalls.end())
      continue;
    for (const SlotCall &Taken : Own->second)
      for (const Spawn &S : P.Linked[F].Spawns) {
        if (!Taken.IsTaken || S.Call < Taken.Call || S.Task == F)
          continue;
        llvm::DenseSet<uint32_t> Gives = givingCalls(S.Task, Taken.Semaphore);
        if (Gives.empty())
          continue;
        if (!Throwing)
          Throwing = throwingFunctions();
        if (std::optional<SlotLeak::WayOut> Way = LeakSearch(*this, S.Task, Gives, *Throwing).find())
          P.SlotLeaks.push_back({F, Taken.Call, S.Call, S.Task, *llvm::min_element(Gives), Taken.Semaphore, *Way});
      }
  }
}

} // namespace async_tidy
