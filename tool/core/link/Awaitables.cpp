// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Awaitables that nobody awaits. A lazy task that is dropped has done nothing, and says nothing about it.
//
// The summary says which variable loses what a call made (Function.losses): here are only the questions whether that
// was a lazy task, and what becomes of those that are kept in containers and fields.
#include "tool/core/link/Linker.h"

#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

bool Linker::isLazy(uint32_t T) const {
  const TaskType *Task = Knowledge.task(type(T).name);
  return Task && Task->Lazy && !Task->Generator && !type(T).is_pointer;
}

/// What it returns is the caller's alone.
bool Linker::makesTask(FunctionIndex F) const { return isLazy(facts(F).return_type) && !facts(F).returns_reference; }

/// Whoever awaits what it returns gets a task again, of which nothing has run yet: task<task<T>>.
bool Linker::yieldsTask(FunctionIndex F) const {
  const Type &Returned = type(facts(F).return_type);
  return makesTask(F) && !Returned.arguments.empty() && isLazy(Returned.arguments.front());
}

/// The call, or its co_await, is a lazy task.
bool Linker::givesTask(const CallSite &Call, FunctionIndex Callee) const {
  return Call.awaited ? yieldsTask(Callee) : makesTask(Callee);
}

/// The function that made the lazy task which `V` is, with this call; NoFunction if it is none.
FunctionIndex Linker::makerOf(FunctionIndex In, const Value &V) const {
  FunctionIndex Maker = V.kind == ValueKind::Result ? calleeOf(facts(In).calls[V.index]) : NoFunction;
  return Maker != NoFunction && makesTask(Maker) ? Maker : NoFunction;
}

/// `post(token)` starts by itself and `schedule(task)` hands the task over; `resume_on(pool)` and `schedule()` do nothing
/// unless awaited.
bool Linker::onlySwitches(const CallSite &Call, const ApiRules &R) const {
  bool HandsOver = llvm::any_of(R.Spawns, [&](const SpawnRule &S) {
    return llvm::any_of(S.Callables, [&](ArgIndex A) { return argument(Call, A); });
  });
  return !HandsOver && !R.Switches.empty() &&
         llvm::none_of(R.Switches, [](const SwitchRule &S) { return S.BoundTo.has_value(); });
}

std::optional<Dropped::Kind> Linker::dropOf(FunctionIndex F, uint32_t Number) const {
  const CallSite &Call = facts(F).calls[Number];
  if (!Call.discarded || Call.voided)
    return std::nullopt;
  FunctionIndex Callee = calleeOf(Call);
  if (Callee == NoFunction)
    return std::nullopt;
  if (const ApiRules *R = rulesOf(Callee); R && !Call.awaited && onlySwitches(Call, *R))
    return Dropped::Kind::Switch;
  return givesTask(Call, Callee) ? std::optional(Dropped::Kind::Task) : std::nullopt;
}

/// A callable that returns a task may be kept in a std::function<void()>, and whoever calls that does not see the task.
llvm::SmallVector<FunctionIndex, 2> Linker::droppedThroughErased(FunctionIndex F, uint32_t Number) const {
  const CallSite &Call = facts(F).calls[Number];
  llvm::SmallVector<FunctionIndex, 2> Out;
  if (Call.dispatch != Dispatch::Indirect || !Call.target || !Call.discarded || Call.voided || Call.awaited)
    return Out;
  if (FunctionIndex Callee = calleeOf(Call); Callee == NoFunction || !makesTask(Callee))
    llvm::copy_if(callables(F, *Call.target), std::back_inserter(Out),
                  [&](FunctionIndex Callable) { return makesTask(Callable); });
  return Out;
}

static Dropped::Kind kindOf(LossKind How) {
  switch (How) {
  case LossKind::Never:
    return Dropped::Kind::Unused;
  case LossKind::Left:
    return Dropped::Kind::Left;
  case LossKind::Replaced:
    return Dropped::Kind::Replaced;
  }
  llvm_unreachable("no such kind");
}

/// A container of a library that has lazy tasks for itself, as the catalog says by what its destructor destroys.
bool Linker::ownsTasks(uint32_t T) const {
  llvm::StringRef Name = type(T).name;
  const ApiRules *R = Knowledge.rules((Name + "::~" + Name.substr(Name.rfind(':') + 1)).str());
  return R && R->Destroys && llvm::any_of(type(T).arguments, [&](uint32_t A) { return isLazy(A); });
}

/// Puts something into the container, or takes it out for nobody, or asks for its size.
bool Linker::leavesElements(const CallSite &Call, uint32_t Container) const {
  FunctionIndex Callee = calleeOf(Call);
  bool GivesAway = llvm::any_of(Call.args, [&](const Value &A) { return A.type == Container; });
  if (Callee == NoFunction || GivesAway || Call.awaited)
    return false;
  const Type &Returned = type(facts(Callee).return_type);
  return Call.discarded || Call.origin == Origin::Destructor || Call.origin == Origin::Default ||
         (Returned.kind == TypeKind::Other && !Returned.is_pointer && !facts(Callee).returns_reference);
}

/// Tasks in local containers from which nothing takes them.
void Linker::findContainerDrops(FunctionIndex F) {
  llvm::MapVector<EntityId, std::optional<Dropped>> First; // by container
  llvm::DenseSet<EntityId> Taken;                          // from where something may take them
  auto Note = [&](const Value &Container, const Value &Source) {
    auto It = First.find(Container.entity);
    if (FunctionIndex Maker = makerOf(F, Source); It != First.end() && Maker != NoFunction && !It->second)
      It->second = Dropped{Dropped::Kind::Contained, Source.index, Maker, Container.entity};
  };
  auto Watch = [&](const Value &V) {
    const Variable *Named = V.kind == ValueKind::Variable ? P.variable(V.entity) : nullptr;
    if (Named && Named->is_only_called && ownsTasks(Named->type))
      First.try_emplace(V.entity);
  };
  for (const CallSite &Call : facts(F).calls)
    if (Call.object)
      Watch(*Call.object);
  for (const Store &S : facts(F).stores)
    Watch(*S.target);
  if (First.empty())
    return;
  for (const CallSite &Call : facts(F).calls)
    if (Call.object && First.contains(Call.object->entity)) {
      if (!leavesElements(Call, P.variable(Call.object->entity)->type))
        Taken.insert(Call.object->entity);
      else
        for (const Value &A : Call.args)
          Note(*Call.object, A);
    }
  for (const Store &S : facts(F).stores)
    Note(*S.target, *S.source);
  for (const auto &[Container, Found] : First)
    if (Found && !Taken.contains(Container))
      P.Linked[F].Drops.push_back(*Found);
}

/// Nothing of the program reads the field, and all members of its class are there to tell.
bool Linker::isNeverRead(EntityId Field, const llvm::DenseSet<EntityId> &Incomplete) const {
  const Variable *V = P.variable(Field);
  return V && V->is_field && V->record && !V->is_read && isLazy(V->type) && !Incomplete.contains(V->record);
}

void Linker::findFieldDrops() {
  llvm::DenseSet<EntityId> Incomplete; // classes of which some member is not seen
  for (const Function &F : P.Functions)
    if (F.record && !F.has_body && F.range.isValid())
      Incomplete.insert(F.record);
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    llvm::DenseSet<uint32_t> Lost; // by a local object already
    for (const Dropped &D : P.Linked[F].Drops)
      Lost.insert(D.Call);
    for (const Store &S : facts(F).stores) {
      if (S.target->kind != ValueKind::Field || !isNeverRead(S.target->entity, Incomplete))
        continue;
      FunctionIndex Maker = makerOf(F, *S.source);
      if (Maker != NoFunction && Lost.insert(S.source->index).second)
        P.Linked[F].Drops.push_back({Dropped::Kind::Field, S.source->index, Maker, S.target->entity});
    }
  }
}

/// Whoever runs the callable cares for no result, or has no way to give one back.
bool Linker::ignoresResult(FunctionIndex F, const Spawn &S) const {
  if (S.Context == ContextKind::Callback || S.Role == ExecutorRole::Thread)
    return true;
  FunctionIndex Callee = calleeOf(facts(F).calls[S.Call]);
  if (S.Context != ContextKind::None || !S.Callable || Callee == NoFunction ||
      facts(Callee).kind == FunctionKind::Constructor)
    return false;
  const Type &Returned = type(facts(Callee).return_type);
  return Returned.kind == TypeKind::Other && !Returned.is_pointer;
}

void Linker::findDrops() {
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    std::vector<Dropped> &Drops = P.Linked[F].Drops;
    for (uint32_t Number = 0; Number < facts(F).calls.size(); ++Number) {
      if (std::optional<Dropped::Kind> Kind = dropOf(F, Number))
        Drops.push_back({*Kind, Number, calleeOf(facts(F).calls[Number])});
      for (FunctionIndex Callable : droppedThroughErased(F, Number))
        Drops.push_back({Dropped::Kind::Returned, Number, Callable});
    }
    for (const Loss &L : facts(F).losses)
      if (FunctionIndex Maker = calleeOf(facts(F).calls[L.call]);
          Maker != NoFunction && givesTask(facts(F).calls[L.call], Maker))
        Drops.push_back({kindOf(L.how), L.call, Maker, L.variable, L.range});
    findContainerDrops(F);
    for (const Spawn &S : P.Linked[F].Spawns)
      if (isLazy(facts(S.Task).return_type) && ignoresResult(F, S))
        Drops.push_back({Dropped::Kind::Returned, S.Call, S.Task});
  }
  findFieldDrops();
}

} // namespace async_tidy
