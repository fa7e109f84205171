// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where async code runs.
//
// A coroutine answers for its own blocking calls unless everything that starts it does so where blocking is allowed: it is
// spawned on a blocking pool, or awaited by a coroutine that has moved itself there. Inside a coroutine the place may
// change from one suspension to the next:
//
//   co_await post(bind_executor(pool, use_awaitable));   // away: on the pool
//   query();                                             // fine
//   co_await socket.async_read_some(…);                  // home again
//   query();                                             // not fine
//
// A plain function is async code where a library runs it on an event loop or a fiber. A job posted to an executor that looks
// like an event loop is not by itself: io_contexts are used as worker pools too, and nothing here tells (ReportUnsure).
//
// The summary says which suspensions may be the last before each call; the catalog says which of them are switches.
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

namespace async_tidy {

/// Bits: where a coroutine may be. Away is where blocking is allowed.
static constexpr uint64_t Home = 1, Away = 2;

static bool allowsBlocking(ExecutorRole Role) { return Role == ExecutorRole::BlockingPool || Role == ExecutorRole::Thread; }

ExecutorRole Linker::roleOfType(uint32_t T) const {
  ExecutorRole Role = Knowledge.executor(type(T).name);
  for (size_t I = 0; Role == ExecutorRole::Unknown && I != type(T).bases.size(); ++I)
    Role = Knowledge.executor(type(type(T).bases[I]).name);
  if (Role != ExecutorRole::Inherit)
    return Role;
  for (uint32_t Argument : type(T).arguments)
    if (ExecutorRole Inner = roleOfType(Argument); Inner != ExecutorRole::Unknown)
      return Inner;
  return ExecutorRole::Unknown;
}

/// By who hands it out (two pools of one type can serve different ends), else by its static type. Different origins that
/// disagree leave it unknown.
ExecutorRole Linker::roleOf(FunctionIndex In, const Value &Given, unsigned Depth) const {
  const Value &V = passed(In, Given);
  if (ExecutorRole Role = roleOfOrigin(In, V, Depth); Role != ExecutorRole::Unknown)
    return Role;
  ExecutorRole Role = roleOfType(Given.type);
  return Role == ExecutorRole::Unknown ? roleOfType(V.type) : Role;
}

ExecutorRole Linker::roleOfOrigin(FunctionIndex In, const Value &V, unsigned Depth) const {
  constexpr unsigned MaxDepth = 8;
  if (Depth == MaxDepth)
    return ExecutorRole::Unknown;
  if (V.kind == ValueKind::Result)
    if (FunctionIndex Accessor = calleeOf(facts(In).calls[V.index]); Accessor != NoFunction) {
      if (ExecutorRole Role = Knowledge.executor(facts(Accessor).name);
          Role != ExecutorRole::Unknown && Role != ExecutorRole::Inherit)
        return Role;
      // via(pool) and what is chained to it goes on there.
      if (const ApiRules *R = rulesOf(Accessor); R && R->BoundExecutor)
        if (const Value *Executor = argument(facts(In).calls[V.index], *R->BoundExecutor))
          return roleOf(In, *Executor, Depth + 1);
    }
  Atoms Found;
  expand(In, V, Found);
  std::optional<ExecutorRole> Agreed;
  for (EntityId Variable : Found.Variables)
    if (auto It = Sources.find(Variable); It != Sources.end())
      for (auto [Function, Source] : It->second) {
        ExecutorRole Role = roleOf(Function, *Source, Depth + 1);
        if (Agreed && *Agreed != Role)
          return ExecutorRole::Unknown;
        Agreed = Role;
      }
  return Agreed.value_or(ExecutorRole::Unknown);
}

/// What moves the coroutine that awaits `Awaited`: a switch, or what a helper made of one.
std::optional<Linker::Switch> Linker::switchOf(FunctionIndex In, const Value &Awaited, unsigned Depth) const {
  const Value &V = passed(In, Awaited);
  constexpr unsigned MaxDepth = 4;
  if (V.kind != ValueKind::Result || Depth == MaxDepth)
    return std::nullopt;
  const CallSite &Call = facts(In).calls[V.index];
  FunctionIndex Callee = calleeOf(Call);
  if (Callee == NoFunction)
    return std::nullopt;
  if (const ApiRules *R = rulesOf(Callee))
    return switchOf(In, Call, *R);
  // A coroutine moves only itself.
  const Function &Helper = facts(Callee);
  if (Helper.is_coroutine || Helper.returns.size() != 1)
    return std::nullopt;
  return switchOf(Callee, Helper.returns.front(), Depth + 1);
}

std::optional<Linker::Switch> Linker::switchOf(FunctionIndex In, const CallSite &Call, const ApiRules &R) const {
  for (const SwitchRule &Rule : R.Switches) {
    if (!Rule.BoundTo) {
      const Value *Executor = Rule.Executor ? argument(Call, *Rule.Executor) : nullptr;
      return Switch{In, Executor, Executor ? roleOf(In, *Executor) : Rule.Role};
    }
    const Value *Token = argument(Call, *Rule.BoundTo);
    if (!Token || Token->kind != ValueKind::Result)
      continue;
    const CallSite &Binding = facts(In).calls[Token->index];
    FunctionIndex Binder = calleeOf(Binding);
    if (Binder != NoFunction && llvm::is_contained(Rule.Binders, facts(Binder).name) && !Binding.args.empty())
      return Switch{In, &Binding.args.front(), roleOf(In, Binding.args.front())};
  }
  return std::nullopt;
}

/// A coroutine that does not come home by itself goes on where the work that it awaits was done.
std::optional<ExecutorRole> Linker::whereFinished(FunctionIndex In, const Value &Awaited) const {
  const Value &V = passed(In, Awaited);
  if (V.kind != ValueKind::Result)
    return std::nullopt;
  const CallSite &Call = facts(In).calls[V.index];
  const ApiRules *R = rulesOf(Call);
  if (R)
    for (const SpawnRule &Rule : R->Spawns)
      if (applies(Rule.When, Rule.Unless, In, Call))
        return spawnRole(In, Call, Rule);
  return std::nullopt;
}

/// By call: in which places it may run, as a set of bits. `Fixed` tells where the coroutine is after each await, if that
/// does not depend on where it was before.
std::vector<uint64_t> Linker::placesOfCalls(const Function &Facts, llvm::ArrayRef<std::optional<uint64_t>> Fixed) {
  std::vector<uint64_t> AfterAwait(Fixed.size()), AfterJoin(Facts.joins.size());
  auto At = [&](int32_t After) { return After == 0 ? Home : After > 0 ? AfterAwait[After - 1] : AfterJoin[-After - 1]; };
  for (bool Changed = true; Changed;) {
    Changed = false;
    auto Set = [&](uint64_t &Place, uint64_t New) {
      Changed |= New != Place;
      Place = New;
    };
    for (size_t A = 0; A < AfterAwait.size(); ++A)
      Set(AfterAwait[A], Fixed[A].value_or(At(Facts.awaits[A].after)));
    for (size_t J = 0; J < AfterJoin.size(); ++J) {
      uint64_t Any = 0;
      for (int32_t After : Facts.joins[J].of)
        Any |= At(After);
      Set(AfterJoin[J], Any);
    }
  }
  std::vector<uint64_t> Places;
  for (const CallSite &Call : Facts.calls)
    Places.push_back(At(Call.after));
  return Places;
}

void Linker::placeCalls(FunctionIndex F) {
  const Function &Facts = facts(F);
  const TaskType *Task = Knowledge.task(type(Facts.return_type).name);
  std::vector<std::optional<uint64_t>> Fixed;
  for (const AwaitSite &Await : Facts.awaits) {
    std::optional<Switch> To = Await.operand ? switchOf(F, *Await.operand) : std::nullopt;
    std::optional<ExecutorRole> Role = To ? std::optional(To->Role) : std::nullopt;
    if (!Role && Await.operand && Task && Task->Sticky)
      Role = whereFinished(F, *Await.operand);
    if (Role)
      Fixed.push_back(allowsBlocking(*Role) ? Away : Home);
    else
      Fixed.push_back(Task && Task->Sticky ? std::nullopt : std::optional(Home));
  }
  if (llvm::none_of(Fixed, [](std::optional<uint64_t> Place) { return Place == Away; }))
    return;
  for (const auto &[Number, Places] : llvm::enumerate(placesOfCalls(Facts, Fixed)))
    if (Places == Away)
      P.OffLoaded.insert({F, static_cast<uint32_t>(Number)});
}

/// As placeCalls(), with the executors themselves: which one each call of a coroutine has been moved to.
void Linker::findSegments(FunctionIndex F) {
  const Function &Facts = facts(F);
  const TaskType *Task = Knowledge.task(type(Facts.return_type).name);
  llvm::SmallVector<ExecutorIndex, 4> Executors; // bit N + 1 is Executors[N]
  std::vector<std::optional<uint64_t>> Fixed;
  for (const AwaitSite &Await : Facts.awaits) {
    std::optional<Switch> To = Await.operand ? switchOf(F, *Await.operand) : std::nullopt;
    ExecutorIndex On = To ? executorOf(To->In, To->Executor) : NoExecutor;
    size_t Number = llvm::find(Executors, On) - Executors.begin();
    if (To && Number == Executors.size() && Number < 62)
      Executors.push_back(On);
    if (To)
      Fixed.push_back(Home << (Number + 1));
    else
      Fixed.push_back(Task && Task->Sticky ? std::nullopt : std::optional(Home));
  }
  if (Executors.empty())
    return;
  for (uint64_t Places : placesOfCalls(Facts, Fixed)) {
    bool IsOne = Places > Home && llvm::isPowerOf2_64(Places);
    P.Linked[F].MovedTo.push_back(IsOne ? Executors[llvm::Log2_64(Places) - 1] : NoExecutor);
  }
}

/// A coroutine that only yields runs in whoever pulls it.
bool Linker::isGenerator(const Function &F) const {
  const TaskType *Task = Knowledge.task(type(F.return_type).name);
  if (Task && Task->Generator)
    return true;
  return !F.awaits.empty() && llvm::all_of(F.awaits, [](const AwaitSite &A) { return A.is_yield; });
}

/// A function that takes a yield_context is the body of a stackful coroutine, whoever starts it.
bool Linker::isStackful(const Function &F) const {
  return llvm::any_of(F.params, [&](uint32_t T) { return Knowledge.isYield(type(T).name); });
}

/// What a plain callable becomes where it is handed to. Loops that a job is posted to are not known to be loops.
ContextKind Linker::contextOf(const Spawn &S) const {
  if (S.Context == ContextKind::Callback && S.Role == ExecutorRole::ComputePool)
    return ContextKind::Task;
  if (S.Context == ContextKind::Callback && !S.IsCertain && !Options.ReportUnsure)
    return ContextKind::None;
  return S.Context;
}

/// What a function is by its declaration, where nothing shows who starts it.
ContextKind Linker::ownContext(FunctionIndex F) const {
  if (isAnnotated(facts(F), "nonblocking"))
    return ContextKind::Nonblocking;
  if (const ApiRules *R = rulesOf(F); R && R->Entry != ContextKind::None)
    return R->Entry;
  return isStackful(facts(F)) ? ContextKind::Fiber : ContextKind::None;
}

/// A function may be entered in several ways; the first kind in the order of ContextKind speaks for it.
void Linker::enter(FunctionIndex F, ContextKind Kind) {
  ContextKind &Context = P.Linked[F].Context;
  if (llvm::is_contained(Options.Contexts, Kind) && (Context == ContextKind::None || Kind < Context))
    Context = Kind;
}

void Linker::findPlaces() {
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    if (facts(F).is_coroutine && !isGenerator(facts(F)))
      placeCalls(F);
}

void Linker::findContexts() {
  // A coroutine that only off-loaded work starts is not async code. Everything else is, callers unknown included.
  std::vector<bool> Started(P.Functions.size()), Async(P.Functions.size());
  std::vector<FunctionIndex> Work;
  std::vector<llvm::SmallVector<FunctionIndex, 2>> StartsToo(P.Functions.size()); // if this is async code, so are these
  auto Mark = [&](FunctionIndex F) {
    if (!Async[F]) {
      Async[F] = true;
      Work.push_back(F);
    }
  };
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    llvm::DenseSet<uint32_t> HandedOver;
    for (const Spawn &S : P.Linked[F].Spawns) {
      const Function &Task = facts(S.Task);
      Started[S.Task] = true;
      if (!S.Callable)
        HandedOver.insert(S.Call);
      for (const Value &A : facts(F).calls[S.Call].args)
        if (const Value &V = passed(F, A); V.kind == ValueKind::Result)
          HandedOver.insert(V.index);
      if (allowsBlocking(S.Role))
        continue;
      if (Task.is_coroutine)
        Mark(S.Task);
      else
        enter(S.Task, contextOf(S));
    }
    for (uint32_t Number = 0; Number < facts(F).calls.size(); ++Number) {
      const CallSite &Call = facts(F).calls[Number];
      for (FunctionIndex Callee : targets(Call)) {
        if (!facts(Callee).is_coroutine || HandedOver.contains(Number))
          continue;
        Started[Callee] = true;
        if (P.isOffLoaded(F, Number))
          continue;
        if (facts(F).is_coroutine && Call.awaited)
          StartsToo[F].push_back(Callee);
        else
          Mark(Callee);
      }
    }
  }
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    if (facts(F).is_coroutine && !Started[F])
      Mark(F);
    else if (facts(F).has_body && !facts(F).is_coroutine && !Started[F])
      enter(F, ownContext(F));
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    if (!isGenerator(facts(F)))
      enter(F, ContextKind::Coroutine);
    for (FunctionIndex Next : StartsToo[F])
      Mark(Next);
  }
}

} // namespace async_tidy
