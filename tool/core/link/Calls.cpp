// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who calls whom, what blocks, and what is handed over. The catalog's word on a callee comes before what its body says.
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

void Linker::addEdge(FunctionIndex F, uint32_t Call, FunctionIndex Callee, FunctionIndex Through) {
  std::vector<Edge> &Edges = P.Linked[F].Edges; // those of one call stand together, this one last
  auto OfThisCall = llvm::make_range(Edges.rbegin(), llvm::find_if(llvm::reverse(Edges), [&](const Edge &E) { return E.Call != Call; }));
  if (!isUnseen(Callee) && llvm::none_of(OfThisCall, [&](const Edge &E) { return E.Callee == Callee; }))
    Edges.push_back({Callee, Call, Through});
}

/// True if the call needs no further look: it blocks, or somebody vouches that it does not.
bool Linker::addLeaf(FunctionIndex F, uint32_t Number, FunctionIndex Callee) {
  const CallSite &Call = facts(F).calls[Number];
  const Function &Facts = facts(Callee);
  if (Knowledge.isAllowed(Facts.name) || isAnnotated(Facts, "nonblocking"))
    return true;
  if (isAnnotated(Facts, "blocking")) {
    BlockingApi &Api = P.Annotated[Facts.name];
    Api.Name = Facts.name;
    Api.Category = "wait";
    Api.Level = Severity::High;
    Api.Why = "its declaration says that it blocks";
    P.Linked[F].Leaves.push_back({Number, &Api, false});
    return true;
  }
  const ApiRules *R = rulesOf(Callee);
  if (!R)
    return false;
  for (const BlockingApi &Api : R->Blocks) {
    if (Api.Never)
      return true;
    if (!applies(Api.When, Api.Unless, F, Call))
      continue;
    if (!isKnownReady(F, Call))
      P.Linked[F].Leaves.push_back({Number, &Api, R->Waits});
    return true;
  }
  return false;
}

/// The functions that run when somebody runs `V`: a callable, or a task that a coroutine call made.
llvm::SmallVector<FunctionIndex, 2> Linker::tasksIn(FunctionIndex F, const Value &Given) const {
  llvm::SmallVector<FunctionIndex, 2> Out;
  const Value &V = passed(F, Given);
  if (V.kind == ValueKind::Result)
    for (FunctionIndex Callee : targets(facts(F).calls[V.index]))
      if (facts(Callee).is_coroutine || (isUnseen(Callee) && !rulesOf(Callee) && makesTask(Callee)))
        Out.push_back(Callee);
  for (FunctionIndex Callable : callables(F, V))
    if (!llvm::is_contained(Out, Callable))
      Out.push_back(Callable);
  return Out;
}

/// bind_executor(pool, f) runs on the pool, whoever gets it.
const Value *Linker::boundExecutor(FunctionIndex F, const Value &Given) const {
  const Value *V = &Given;
  for (unsigned Depth = 0; V && V->kind == ValueKind::Result && Depth < 16; ++Depth) {
    const CallSite &Call = facts(F).calls[V->index];
    const ApiRules *R = rulesOf(Call);
    if (!R || R->Passes.size() != 1)
      break;
    if (const Value *Executor = R->BoundExecutor ? argument(Call, *R->BoundExecutor) : nullptr)
      return Executor;
    V = argument(Call, R->Passes.front());
  }
  return nullptr;
}

/// Where what this call spawns runs: on the executor that it names, else where the library says.
ExecutorRole Linker::spawnRole(FunctionIndex F, const CallSite &Call, const SpawnRule &Rule) const {
  const Value *Executor = Rule.Executor ? argument(Call, *Rule.Executor) : nullptr;
  ExecutorRole Found = Executor ? roleOf(F, *Executor) : ExecutorRole::Unknown;
  return Found == ExecutorRole::Unknown ? Rule.Role : Found;
}

bool Linker::addSpawns(FunctionIndex F, uint32_t Number, const ApiRules &R) {
  const CallSite &Call = facts(F).calls[Number];
  bool Spawned = false;
  for (const SpawnRule &Rule : R.Spawns) {
    if (!applies(Rule.When, Rule.Unless, F, Call))
      continue;
    Spawned = true;
    ExecutorRole Role = spawnRole(F, Call, Rule);
    const Value *Executor = Rule.Executor ? argument(Call, *Rule.Executor) : nullptr;
    bool IsSubmission = Role != ExecutorRole::Thread && !Rule.Deferred && (Rule.Executor || Rule.Context != ContextKind::Callback);
    for (ArgIndex Position : Rule.Callables)
      if (const Value *Callable = argument(Call, Position))
        for (FunctionIndex Task : tasksIn(F, *Callable)) {
          const Value *Bound = boundExecutor(F, *Callable);
          bool IsCertain = !Bound && Rule.Role != ExecutorRole::Unknown;
          P.Linked[F].Spawns.push_back({Number, Task, Bound ? roleOf(F, *Bound) : Role, Rule.Context, IsCertain,
                                        IsSubmission, Rule.Inline, Callable, Bound ? Bound : Executor});
        }
  }
  return Spawned;
}

/// The constructor that `args` would pick: of those that take so many, the one whose parameter types agree most.
FunctionIndex Linker::constructorFor(uint32_t RecordType, const CallSite &Call) const {
  auto Candidates = Constructors.find(type(RecordType).record);
  FunctionIndex Best = NoFunction;
  int BestScore = -1;
  if (Candidates == Constructors.end())
    return Best;
  for (FunctionIndex C : Candidates->second) {
    const Function &Ctor = facts(C);
    if (Call.args.size() < Ctor.min_args || Call.args.size() > Ctor.params.size())
      continue;
    int Score = 0;
    for (size_t I = 0; I < Call.args.size(); ++I)
      Score += type(Ctor.params[I]).name == type(Call.args[I].type).name;
    if (Score > BestScore) {
      Best = C;
      BestScore = Score;
    }
  }
  return Best;
}

/// make_unique<T>(…) runs a constructor of T.
void Linker::addConstructed(FunctionIndex F, uint32_t Number, FunctionIndex Callee) {
  const Function &Maker = facts(Callee);
  const std::vector<uint32_t> &Own = Maker.template_arguments;
  llvm::ArrayRef<uint32_t> Of = Maker.record_type ? llvm::ArrayRef(type(Maker.record_type).arguments) : llvm::ArrayRef(Own);
  if (Of.empty())
    return;
  if (const ApiRules *R = Knowledge.rules(type(Of.front()).name)) {
    for (const BlockingApi &Api : R->Blocks)
      if (applies(Api.When, Api.Unless, F, facts(F).calls[Number])) {
        if (!Api.Never)
          P.Linked[F].Leaves.push_back({Number, &Api, false});
        break;
      }
    addSpawns(F, Number, *R); // vector<thread>::emplace_back(f)
  }
  if (FunctionIndex Ctor = constructorFor(Of.front(), facts(F).calls[Number]); Ctor != NoFunction)
    addEdge(F, Number, Ctor);
}

/// ~unique_ptr<T, D>, vector<T>::clear: runs the destructor of T, and of what T's own arguments are, and the deleter D.
void Linker::addDestroyed(FunctionIndex F, uint32_t Number, uint32_t RecordType, unsigned Depth) {
  if (Depth > 4)
    return;
  for (uint32_t Argument : type(RecordType).arguments) {
    for (EntityId Deleter : type(Argument).call_operators)
      if (FunctionIndex D = P.find(Deleter); D != NoFunction)
        addEdge(F, Number, D);
    if (auto Dtor = Destructors.find(type(Argument).record); Dtor != Destructors.end()) {
      addEdge(F, Number, Dtor->second);
      if (auto Derived = Overriders.find(facts(Dtor->second).id); Derived != Overriders.end() && Options.Virtual == VirtualCalls::All)
        for (FunctionIndex D : Derived->second)
          addEdge(F, Number, D);
      if (const ApiRules *R = rulesOf(Dtor->second); R && R->Destroys)
        addDestroyed(F, Number, Argument, Depth + 1);
      addLeaf(F, Number, Dtor->second);
    }
  }
}

/// Variables whose content is somebody else's by the time they are destroyed: moved from, or returned.
llvm::DenseSet<EntityId> Linker::givenAway(FunctionIndex F) const {
  llvm::DenseSet<EntityId> Out;
  for (const CallSite &Call : facts(F).calls)
    if (FunctionIndex Callee = calleeOf(Call); Callee != NoFunction && facts(Callee).name == "std::move" && Call.args.size() == 1)
      Out.insert(Call.args.front().entity);
  for (const Value &V : facts(F).returns)
    Out.insert(V.entity);
  return Out;
}

/// A coroutine that takes its executor as an argument and starts there.
bool Linker::addOwnSpawn(FunctionIndex F, uint32_t Number, FunctionIndex Callee) {
  const ApiRules *R = rulesOf(Callee);
  const CallSite &Call = facts(F).calls[Number];
  const Value *Executor = R && R->RunsOn ? argument(Call, *R->RunsOn) : nullptr;
  if (!Executor)
    return false;
  P.Linked[F].Spawns.push_back({Number, Callee, roleOf(F, *Executor), ContextKind::Coroutine, /*IsCertain=*/true,
                                /*IsSubmission=*/true, /*IsInline=*/false, /*Callable=*/nullptr, Executor});
  return true;
}

void Linker::connect(FunctionIndex F, uint32_t Number) {
  const CallSite &Call = facts(F).calls[Number];
  FunctionIndex Named = calleeOf(Call);
  const ApiRules *Known = rulesOf(Call);
  if (Call.dispatch == Dispatch::Indirect && (!Known || Known->Completes)) {
    // A parameter that is just called is its callers' business, below.
    if (Call.target && passed(F, *Call.target).kind != ValueKind::Parameter)
      for (FunctionIndex Callee : callables(F, *Call.target))
        if (!addLeaf(F, Number, Callee))
          addEdge(F, Number, Callee);
    return;
  }
  if (Named == NoFunction || addOwnSpawn(F, Number, Named))
    return;
  const bool IsSettled = addLeaf(F, Number, Named);
  if (const ApiRules *R = rulesOf(Named)) {
    if (addSpawns(F, Number, *R))
      return;
    for (ArgIndex A : R->Invokes)
      if (const Value *V = argument(Call, A); V && passed(F, *V).kind != ValueKind::Parameter)
        for (FunctionIndex Callable : callables(F, *V))
          if (!addLeaf(F, Number, Callable))
            addEdge(F, Number, Callable);
    if (R->Constructs)
      addConstructed(F, Number, Named);
    if (R->Destroys)
      addDestroyed(F, Number, facts(Named).record_type);
  }
  // Where the catalog says when a function blocks, and it does not here, its body has nothing to add.
  if (IsSettled || (rulesOf(Named) && !rulesOf(Named)->Blocks.empty()))
    return;
  for (FunctionIndex Callee : targets(Call)) {
    if (Callee == Named || !addLeaf(F, Number, Callee))
      addEdge(F, Number, Callee);
    for (size_t A = 0; A < Call.args.size() && A < 64 && Invoked[Callee]; ++A)
      if (Invoked[Callee] >> A & 1 && passed(F, Call.args[A]).kind != ValueKind::Parameter)
        for (FunctionIndex Callable : callables(F, Call.args[A]))
          addEdge(F, Number, Callable, Callee);
  }
}

void Linker::connectCalls() {
  findNonblockingHandles();
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    llvm::DenseSet<EntityId> GivenAway = givenAway(F);
    for (const auto &[Number, Call] : llvm::enumerate(facts(F).calls))
      if (Call.origin != Origin::Destructor || !Call.object || !Call.object->entity || !GivenAway.contains(Call.object->entity))
        connect(F, Number);
  }
}

} // namespace async_tidy
