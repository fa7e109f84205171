// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "fixits/Reach.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace async_tidy {

using llvm::Error;
using llvm::Expected;

/// Findings name files where summaries have numbers.
static Place withoutNumber(Place P) {
  P.Where.File = 0;
  return P;
}

static uint64_t lineKey(const Range &R) { return uint64_t(R.Line) << 32 | R.Column; }

CallIndex::CallIndex(Units Summaries, llvm::ArrayRef<Finding> Findings) {
  auto Ask = [this](const Place &P) {
    ByPlace[withoutNumber(P)];
    Lines.insert(lineKey(P.Where));
  };
  for (const Finding &F : Findings) {
    Ask(F.At);
    for (const Note &N : F.Path)
      Ask(N.At);
  }
  for (const auto &Unit : Summaries)
    addUnit(*Unit);
  addWays(Findings);
}

void CallIndex::addUnit(const TuSummary &Unit) {
  for (const Function &F : Unit.functions)
    addFunction(Unit, F);
}

void CallIndex::addFunction(const TuSummary &Unit, const Function &F) {
  Known &Its = Functions[F.id];
  auto FileOf = [](const TuSummary &U, const Function &Of) -> const std::string & { return U.files[Of.range.File]; };
  if (!Its.Facts || (F.has_body && !Its.Facts->has_body)) {
    Its.Unit = &Unit;
    Its.Facts = &F;
  } else if (F.has_body && FileOf(Unit, F) != FileOf(*Its.Unit, *Its.Facts))
    Its.IsTwice = true;
  if (F.range.isValid())
    addPlace(Unit, F.range, F.id);
  for (EntityId Base : F.overrides)
    if (auto &All = Functions[Base].Overriders; !llvm::is_contained(All, F.id))
      All.push_back(F.id);
  for (const CallSite &Call : F.calls) {
    addPlace(Unit, Call.range, F.id);
    if (auto &All = Functions[Call.callee].Callers; Call.callee && !llvm::is_contained(All, F.id))
      All.push_back(F.id);
  }
}

void CallIndex::addPlace(const TuSummary &Unit, const Range &Where, EntityId Function) {
  if (!Where.isValid() || !Lines.contains(lineKey(Where)))
    return;
  auto It = ByPlace.find(withoutNumber({Unit.files[Where.File], Where}));
  if (It != ByPlace.end() && !llvm::is_contained(It->second, Function))
    It->second.push_back(Function);
}

void CallIndex::addWays(llvm::ArrayRef<Finding> Findings) {
  for (const Finding &F : Findings) {
    std::vector<EntityId> Passed;
    for (const Note &N : llvm::reverse(F.Path)) {
      llvm::append_range(Passed, at(N.At));
      for (EntityId Function : at(N.At))
        Ways[Function].push_back({&F, Passed});
    }
  }
}

const CallIndex::Known *CallIndex::find(EntityId Function) const {
  auto It = Functions.find(Function);
  return It == Functions.end() || !It->second.Facts ? nullptr : &It->second;
}

llvm::ArrayRef<EntityId> CallIndex::at(const Place &Spot) const {
  auto It = ByPlace.find(withoutNumber(Spot));
  return It == ByPlace.end() ? llvm::ArrayRef<EntityId>() : llvm::ArrayRef<EntityId>(It->second);
}

llvm::ArrayRef<CallIndex::Way> CallIndex::waysThrough(EntityId Function) const {
  auto It = Ways.find(Function);
  return It == Ways.end() ? llvm::ArrayRef<Way>() : llvm::ArrayRef<Way>(It->second);
}

bool CallIndex::mentions(const TuSummary &Unit, const Reach &R) {
  auto ById = [](const Function &F, EntityId Id) { return F.id < Id; };
  return llvm::any_of(R.Functions, [&](EntityId Id) {
    auto It = llvm::lower_bound(Unit.functions, Id, ById);
    return It != Unit.functions.end() && It->id == Id;
  });
}

namespace {

/// What a function is has been agreed with somebody who is not in the program.
Error checkFree(const CallIndex::Known &K) {
  const Function &F = *K.Facts;
  auto Stays = [&](const char *Why) { return llvm::createStringError("'" + F.display + "' " + Why); };
  if (F.kind == FunctionKind::Lambda)
    return Stays("has to stay what it is: whoever calls the closure wants it so");
  if (F.kind != FunctionKind::Plain && F.kind != FunctionKind::Method)
    return Stays("cannot be a coroutine");
  if (F.is_coroutine)
    return Stays("is a coroutine already");
  if (F.in_system_header)
    return Stays("belongs to a library");
  if (F.name == "::main" || F.name == "main")
    return Stays("cannot be a coroutine");
  if (F.is_noexcept)
    return Stays("promises to throw nothing");
  if (K.IsTwice)
    return Stays("is defined in several files");
  return Error::success();
}

/// Goes from one function to all that have to follow it.
class Spreader {
public:
  explicit Spreader(const CallIndex &In) : In(In) {}

  Expected<Reach> spread(const Finding &From) {
    for (const Note &N : From.Path) {
      if (In.at(N.At).empty())
        return llvm::createStringError("who does this is not known: " + N.Message);
      add(In.at(N.At));
    }
    while (!Open.empty())
      if (Error Stays = follow(Open.pop_back_val()))
        return Stays;
    if (Out.Task.empty())
      return llvm::createStringError("no coroutine calls it");
    return std::move(Out);
  }

private:
  void add(llvm::ArrayRef<EntityId> Functions) {
    for (EntityId F : Functions)
      if (Out.Functions.insert(F).second)
        Open.push_back(F);
  }

  Error follow(EntityId Id) {
    const CallIndex::Known *K = In.find(Id);
    if (!K)
      return llvm::createStringError("a function that it overrides belongs to a library");
    if (Error Stays = checkFree(*K))
      return Stays;
    add(K->Facts->overrides);
    add(K->Overriders);
    addLeaves(Id);
    bool IsCalled = !K->Callers.empty() || !K->Facts->overrides.empty() || !K->Overriders.empty();
    if (!IsCalled)
      return llvm::createStringError("'" + K->Facts->display + "' is called from outside, or by nobody");
    for (EntityId Caller : K->Callers)
      if (Error Unfit = addCaller(Caller, *K->Facts))
        return Unfit;
    return Error::success();
  }

  Error addCaller(EntityId Id, const Function &Callee) {
    const CallIndex::Known &Caller = *In.find(Id);
    if (!Caller.Facts->is_coroutine) {
      add(Id);
      return Error::success();
    }
    const std::string &Task = Caller.Unit->types[Caller.Facts->return_type].name;
    if (Out.Task.empty())
      Out.Task = Task;
    if (Out.Task != Task)
      return llvm::createStringError("coroutines of two kinds call '" + Callee.display + "': '" + Out.Task + "' and '" +
                                     Task + "'");
    return Error::success();
  }

  /// What else blocks in the function, or in what it calls, would be a finding of the new coroutine.
  void addLeaves(EntityId Id) {
    for (const CallIndex::Way &W : In.waysThrough(Id)) {
      add(W.Functions);
      Place Leaf = W.Of->Path.back().At;
      Leaf.Where.File = 0;
      Out.Leaves.insert(std::move(Leaf));
    }
  }

  const CallIndex &In;
  Reach Out;
  llvm::SmallVector<EntityId, 8> Open;
};

} // namespace

Expected<Reach> reachOfAwait(const Finding &F, const CallIndex &In) { return Spreader(In).spread(F); }

Expected<Reach> reachOfFunction(const Finding &F, const CallIndex &In) {
  Reach Out;
  for (EntityId Id : In.at(F.At))
    if (const CallIndex::Known *K = In.find(Id); K && K->Facts->display == F.Function)
      Out.Functions.insert(Id);
  if (Out.Functions.size() != 1)
    return llvm::createStringError("it is part of a template, of which each instance is another function");
  const CallIndex::Known &K = *In.find(*Out.Functions.begin());
  if (K.Facts->kind == FunctionKind::Lambda)
    return llvm::createStringError("it is a lambda, which whoever calls it wants as it is");
  if (K.Facts->is_virtual || !K.Facts->overrides.empty())
    return llvm::createStringError("it is virtual, and the others of its kind may await");
  if (K.Callers.empty())
    return llvm::createStringError("nothing calls it, so that who does cannot be told");
  if (K.IsTwice)
    return llvm::createStringError("several files define it");
  return Out;
}

} // namespace async_tidy
