// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which calls take a thread's lock and give it back, by the catalog's word, and what has it meanwhile: a mutex that is
// locked by hand, or the guard that was made, until it is destroyed.
//
// What could give a lock back unseen makes it unknown, and so silent: a guard that is moved away, or handed to a function
// with a body or to what is awaited; a mutex that a called function or some lambda unlocks without having locked it.
#include "tool/core/link/Blocks.h"
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Sequence.h"

namespace async_tidy {

using Kind = LockEvent::Kind;

static Kind kindOf(const LockRule &Rule) {
  switch (Rule.Is) {
  case LockRule::Kind::Takes:
    return Kind::Takes;
  case LockRule::Kind::Tested:
    return Kind::Tested;
  case LockRule::Kind::Frees:
    return Kind::Frees;
  }
  llvm_unreachable("no such kind");
}

LockScope Linker::lockScope(FunctionIndex F) const {
  LockScope Out;
  for (const CallSite &Call : facts(F).calls) {
    for (const Value &A : Call.args)
      if (A.kind == ValueKind::Result)
        Out.GivenAway.insert(A.index);
    if (Call.origin != Origin::Destructor || !Call.object)
      continue;
    if (Call.object->kind == ValueKind::Result)
      Out.DestroyedResults.insert(Call.object->index);
    else
      Out.Destroyed.insert(Call.object->entity);
  }
  for (const Store &S : facts(F).stores)
    if (S.source->kind == ValueKind::Result && S.target->kind == ValueKind::Variable &&
        Out.Destroyed.contains(S.target->entity))
      Out.KeptIn.try_emplace(S.source->index, S.target->entity);
  return Out;
}

/// The local variable or the temporary that call `Number` made and that is destroyed here. Other owners are not followed.
LockHolder Linker::resultHolder(uint32_t Number, const LockScope &Scope) const {
  if (auto It = Scope.KeptIn.find(Number); It != Scope.KeptIn.end())
    return {aliased(It->second)};
  if (Scope.DestroyedResults.contains(Number) && !Scope.GivenAway.contains(Number))
    return {0, Number + 1};
  return {};
}

bool Linker::takesResult(FunctionIndex F, uint32_t Number, unsigned Depth) const {
  const CallSite &Call = facts(F).calls[Number];
  FunctionIndex Callee = calleeOf(Call);
  if (Callee == NoFunction)
    return false;
  if (const ApiRules *R = rulesOf(Callee); R && !R->Locks.empty())
    return llvm::any_of(R->Locks, [&](const LockRule &Rule) {
      return Rule.Is == LockRule::Kind::Takes && llvm::is_contained(Rule.Of, ResultArg) &&
             applies(Rule.When, Rule.Unless, F, Call);
    });
  return returnsLock(Callee, Depth);
}

/// A function of the program that makes a guard and returns it, whatever way it takes.
bool Linker::returnsLock(FunctionIndex F, unsigned Depth) const {
  constexpr unsigned MaxDepth = 4;
  const Function &Facts = facts(F);
  if (Depth == MaxDepth || Facts.is_coroutine || Facts.returns_reference || Facts.returns.empty())
    return false;
  return llvm::all_of(Facts.returns, [&](const Value &Returned) {
    const Value *V = &passed(F, Returned);
    if (auto From = Sources.find(V->entity); V->kind == ValueKind::Variable && From != Sources.end())
      V = From->second.size() == 1 && From->second.front().first == F ? From->second.front().second : V;
    return V->kind == ValueKind::Result && takesResult(F, V->index, Depth + 1);
  });
}

/// std::move(guard): another variable has the lock from now on, or nobody whom we know.
void Linker::addMove(FunctionIndex F, uint32_t Number, const LockScope &Scope, LockEvents &Out) const {
  LockHolder From = {handleOf(F, facts(F).calls[Number].args.front())};
  auto It = Scope.KeptIn.find(Number);
  LockHolder To = It == Scope.KeptIn.end() ? LockHolder() : LockHolder{aliased(It->second)};
  if (!To)
    Out.push_back({Number, Kind::Frees, From});
  else if (To != From) // else it is two names for one thing
    Out.push_back({Number, Kind::Moves, From, To});
}

static bool isMove(const Function &Callee, const CallSite &Call) {
  return Callee.name == "std::move" && Call.args.size() == 1;
}

void Linker::addRules(FunctionIndex F, uint32_t Number, const ApiRules &R, const LockScope &Scope,
                      LockEvents &Out) const {
  const CallSite &Call = facts(F).calls[Number];
  for (const LockRule &Rule : R.Locks)
    if (applies(Rule.When, Rule.Unless, F, Call))
      for (ArgIndex A : Rule.Of) {
        const Value *V = A == ResultArg ? nullptr : argument(Call, A);
        LockHolder Of = V ? LockHolder{handleOf(F, *V)} : A == ResultArg ? resultHolder(Number, Scope) : LockHolder();
        if (Of)
          Out.push_back({Number, kindOf(Rule), Of});
      }
}

/// `guard = …` gives back what it had, unless something has been said of what it gets.
bool Linker::isReplaced(FunctionIndex F, const CallSite &Call) const {
  const Value &New = Call.args.front();
  if (New.kind != ValueKind::Result)
    return true;
  const CallSite &Made = facts(F).calls[New.index];
  FunctionIndex Maker = calleeOf(Made);
  return Maker == NoFunction || (!isMove(facts(Maker), Made) && !takesResult(F, New.index));
}

void Linker::addLockEvents(FunctionIndex F, uint32_t Number, const LockScope &Scope, LockEvents &Out) const {
  const CallSite &Call = facts(F).calls[Number];
  FunctionIndex Callee = calleeOf(Call);
  auto Free = [&](LockHolder Of) {
    if (Of)
      Out.push_back({Number, Kind::Frees, Of});
  };
  if (Call.origin == Origin::Destructor && Call.object) {
    bool IsTemporary = Call.object->kind == ValueKind::Result;
    Free(IsTemporary ? LockHolder{0, Call.object->index + 1} : LockHolder{aliased(Call.object->entity)});
  }
  if (Callee == NoFunction)
    return;
  if (auto Freed = FreedFor.find(Callee); Freed != FreedFor.end())
    for (EntityId Lock : Freed->second)
      Free({Lock});
  if (Call.origin == Origin::Destructor)
    return;
  if (isMove(facts(Callee), Call))
    return addMove(F, Number, Scope, Out);
  if (Call.object && Call.args.size() == 1 && llvm::StringRef(facts(Callee).name).ends_with("::operator="))
    return isReplaced(F, Call) ? Free({handleOf(F, *Call.object)}) : void();
  if (const ApiRules *R = rulesOf(Callee); R && !R->Locks.empty())
    return addRules(F, Number, *R, Scope, Out);
  if (takesResult(F, Number))
    if (LockHolder Of = resultHolder(Number, Scope))
      Out.push_back({Number, Kind::Takes, Of});
  if (Call.awaited || suspends(Call) || !isUnseen(Callee)) // Condition.wait(Guard)
    for (const Value &A : Call.args)
      Free({handleOf(F, A)});
}

/// What a function gives back without having taken it.
llvm::SmallVector<EntityId, 1> Linker::freedForOthers(FunctionIndex F) const {
  llvm::SmallVector<EntityId, 1> Out;
  auto Has = [&](const CallSite &Call) {
    FunctionIndex Callee = calleeOf(Call);
    return Callee != NoFunction && rulesOf(Callee) && !rulesOf(Callee)->Locks.empty();
  };
  LockScope Scope = lockScope(F);
  LockEvents Events;
  for (const auto &[Number, Call] : llvm::enumerate(facts(F).calls))
    if (Has(Call))
      addRules(F, Number, *rulesOf(calleeOf(Call)), Scope, Events);
  llvm::DenseSet<EntityId> Taken;
  for (const LockEvent &E : Events)
    if (E.Is != Kind::Frees)
      Taken.insert(E.Of.Variable);
  for (const LockEvent &E : Events)
    if (E.Is == Kind::Frees && E.Of.Variable && Taken.insert(E.Of.Variable).second)
      Out.push_back(E.Of.Variable);
  return Out;
}

void Linker::findFreedForOthers() {
  std::optional<FunctionIndex> Last; // they come by function
  for (const KnownCall &Call : KnownCalls) {
    FunctionIndex F = Call.In;
    if (Call.Callee->Locks.empty() || std::exchange(Last, F) == F)
      continue;
    llvm::SmallVector<EntityId, 1> Freed = freedForOthers(F);
    if (facts(F).kind == FunctionKind::Lambda)
      FreedInLambdas.insert(Freed.begin(), Freed.end());
    if (!Freed.empty())
      FreedFor[F] = std::move(Freed);
  }
}

/// In the order of calls; what has no lock at any time is left out.
LockEvents Linker::lockEvents(FunctionIndex F) const {
  LockEvents All;
  LockScope Scope = lockScope(F);
  for (uint32_t Number = 0; Number != facts(F).calls.size(); ++Number)
    addLockEvents(F, Number, Scope, All);
  llvm::DenseSet<std::pair<EntityId, uint32_t>> Owners;
  for (const LockEvent &E : All)
    if (const LockHolder &Owner = E.Is == Kind::Moves ? E.To : E.Of; E.Is != Kind::Frees)
      Owners.insert({Owner.Variable, Owner.Temporary});
  llvm::erase_if(All, [&](const LockEvent &E) {
    return !Owners.contains({E.Of.Variable, E.Of.Temporary}) || FreedInLambdas.contains(E.Of.Variable);
  });
  return All;
}

/// Fibers, and what they call.
std::vector<bool> Linker::runsInFibers() const {
  std::vector<bool> Out(P.Functions.size());
  std::vector<FunctionIndex> Work;
  auto Add = [&](FunctionIndex F) {
    if (!Out[F] && !facts(F).is_coroutine)
      Work.push_back(F);
    Out[F] = true;
  };
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    if (P.Linked[F].Context == ContextKind::Fiber)
      Add(F);
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    for (const Edge &E : P.Linked[F].Edges)
      Add(E.Callee);
  }
  return Out;
}

/// `std::lock_guard Guard(Mutex)`, with a mutex of a fiber library, waits as Mutex.lock() does.
bool Linker::locksFiberMutex(const CallSite &Call) const {
  const ApiRules *Guard = rulesOf(Call);
  bool IsGuard = Guard && llvm::any_of(Guard->Locks, [](const LockRule &Rule) {
    return Rule.Is == LockRule::Kind::Takes && llvm::is_contained(Rule.Of, ResultArg);
  });
  if (!IsGuard || Call.written_args != 1)
    return false;
  const ApiRules *Lock = Knowledge.rules(type(Call.args.front().type).name + "::lock");
  return Lock && Lock->Suspends;
}

/// Certainly; a fiber library's word, or that of the program's own function.
bool Linker::suspendsFiber(const CallSite &Call) {
  FunctionIndex Callee = calleeOf(Call);
  if (isUnseen(Callee))
    return suspends(Call) || locksFiberMutex(Call);
  return Callee != NoFunction && Call.dispatch == Dispatch::Direct && alwaysSuspendsFiber(Callee);
}

bool Linker::alwaysSuspendsFiber(FunctionIndex F) {
  auto [It, New] = AlwaysSuspends.try_emplace(F, false); // what calls itself does not, as far as that call goes
  if (!New)
    return It->second;
  bool Does = suspendsOnEveryWay(F);
  AlwaysSuspends[F] = Does;
  return Does;
}

/// No way leads through it without a suspension. If it gives locks back meanwhile, nobody knows which it had.
bool Linker::suspendsOnEveryWay(FunctionIndex F) {
  const Function &Facts = facts(F);
  if (Facts.is_coroutine || Facts.is_pattern ||
      llvm::any_of(Facts.calls, [&](const CallSite &Call) { return givesBack(Call); }))
    return false;
  std::vector<BasicBlock> Blocks = basicBlocks(Facts);
  std::vector<bool> Seen(Blocks.size());
  llvm::SmallVector<uint32_t, 8> Work;
  if (!Blocks.empty())
    Work.push_back(1);
  bool IsFound = false;
  while (!Work.empty()) {
    uint32_t B = Work.pop_back_val();
    if (Seen[B])
      continue;
    Seen[B] = true;
    if (llvm::any_of(Blocks[B].Calls, [&](uint32_t Call) { return suspendsFiber(Facts.calls[Call]); })) {
      IsFound = true;
      continue;
    }
    for (BasicBlock::Way W : Blocks[B].Next) {
      if (W.To == OutOfFunction)
        return false;
      Work.push_back(W.To);
    }
  }
  return IsFound;
}

/// An unlock() that is written, or in a function that it calls.
bool Linker::givesBack(const CallSite &Call) const {
  FunctionIndex Callee = calleeOf(Call);
  if (Callee == NoFunction)
    return false;
  const ApiRules *R = rulesOf(Callee);
  return FreedFor.contains(Callee) ||
         (R && llvm::any_of(R->Locks, [](const LockRule &Rule) { return Rule.Is == LockRule::Kind::Frees; }));
}

void Linker::findHeldLocks() {
  findFreedForOthers();
  std::vector<bool> InFiber = runsInFibers();
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    const Function &Facts = facts(F);
    auto Suspends = [&](uint32_t Call) {
      return InFiber[F] && !Facts.is_coroutine && suspendsFiber(Facts.calls[Call]);
    };
    if (Facts.is_pattern) // nobody knows its ways
      continue;
    if (Facts.awaits.empty() && llvm::none_of(llvm::seq<uint32_t>(0, Facts.calls.size()), Suspends))
      continue;
    if (LockEvents Events = lockEvents(F); !Events.empty())
      followLocks(Facts, Events, Suspends, [&](HeldLock H) {
        H.In = F;
        P.HeldLocks.push_back(H);
      });
  }
}

} // namespace async_tidy
