// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks that were made before they are started: `tasks.push_back(fetch(url))` in a loop does nothing yet if tasks are lazy,
// and `co_await when_all(tasks)` starts them all. What a loop puts into the container is in flight from then on.
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

/// The container that a value is: v, std::move(v), v.begin(), or what a function returns that fills it. Zero if it is none.
EntityId Linker::containerOf(FunctionIndex In, const Value &Given, unsigned Depth) const {
  constexpr unsigned MaxDepth = 8;
  const Value &V = passed(In, Given);
  if (Depth == MaxDepth)
    return 0;
  if (V.kind != ValueKind::Result) {
    auto From = Sources.find(V.entity);
    if (Kept.contains(V.entity) || From == Sources.end() || From->second.size() != 1)
      return V.entity;
    return containerOf(From->second.front().first, *From->second.front().second, Depth + 1);
  }
  const CallSite &Call = facts(In).calls[V.index];
  FunctionIndex Callee = calleeOf(Call);
  if (!isUnseen(Callee))
    return facts(Callee).returns.size() == 1 ? containerOf(Callee, facts(Callee).returns.front(), Depth + 1) : 0;
  const Value *Of = Call.object ? Call.object.get() : argument(Call, 0);
  return Of ? containerOf(In, *Of, Depth + 1) : 0;
}

/// It starts something: a lazy task is work, and so is what a function of the program has begun. What a library returns may
/// as well be the result of something that runs anyway.
bool Linker::makesWork(FunctionIndex Maker) const {
  uint32_t Made = facts(Maker).return_type;
  return isLazy(Made) || (!isUnseen(Maker) && Knowledge.task(type(Made).name));
}

/// The calls in loops that put tasks into a container which `Call` starts.
void Linker::addFills(FunctionIndex F, uint32_t Call, const Value &Tasks) {
  auto Elements = Kept.find(containerOf(F, Tasks, 0));
  if (Elements == Kept.end())
    return;
  for (const Element &E : Elements->second) {
    const Value &Task = passed(E.In, *E.What);
    FunctionIndex Maker = Task.kind == ValueKind::Result ? calleeOf(facts(E.In).calls[Task.index]) : NoFunction;
    auto Submits = [&](const Submission &S) { return S.Call == Task.index; };
    if (Maker != NoFunction && makesWork(Maker) && facts(E.In).calls[E.Call].loop &&
        llvm::none_of(P.Linked[E.In].Submissions, Submits))
      P.FanOuts.push_back({F, Call, E.In, E.Call, Maker});
  }
}

/// parallel_for_each(range, f): f is in flight for all elements at once.
void Linker::addEach(FunctionIndex F, uint32_t Number, ArgIndex RangeAt) {
  const CallSite &Call = facts(F).calls[Number];
  const Value *Range = argument(Call, RangeAt);
  if (!Range || countsWorkers(F, *Range))
    return;
  if (const Value &Made = passed(F, *Range); Made.kind == ValueKind::Result) { // irange(0, 10)
    llvm::ArrayRef<Value> Args = facts(F).calls[Made.index].args;
    if (!Args.empty() && llvm::all_of(Args, [](const Value &A) { return A.kind == ValueKind::Constant; }))
      return;
  }
  for (const Spawn &S : P.Linked[F].Spawns)
    if (S.Call == Number)
      return P.FanOuts.push_back({F, Number, F, Number, S.Task});
}

/// A task that is started and moves itself to an executor is submitted there.
void Linker::addStarted(FunctionIndex F, uint32_t Call, const Value &Task) {
  Origins From;
  originsOf(F, Task, From);
  for (const Source &S : From.Known)
    if (S.Task != NoFunction && facts(S.Task).is_coroutine && S.On < P.Executors.size())
      return P.Linked[F].Submissions.push_back(
          {Call, S.Task, nullptr, S.On, P.Executors[S.On].Role, /*IsInline=*/false, isWorker(S.Task)});
}

void Linker::findStarts() {
  for (auto [F, Number, R] : KnownCalls)
    for (const StartRule &Rule : R->Starts) {
      const CallSite &Call = facts(F).calls[Number];
      if (!applies({}, Rule.Unless, F, Call))
        continue;
      if (Rule.Each)
        addEach(F, Number, *Rule.Each);
      if (const Value *Tasks = Rule.Tasks ? argument(Call, *Rule.Tasks) : nullptr) {
        addFills(F, Number, *Tasks);
        if (Call.loop)
          addStarted(F, Number, *Tasks);
      }
    }
}

} // namespace async_tidy
