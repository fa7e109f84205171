// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which functions a value may stand for.
//
// The type of a lambda or functor says it by itself, and templates are instantiated once per closure, so most calls need
// nothing more. What is left are erased callables: std::function, function pointers, containers of them. For these a
// variable is a node, `a = b` an edge from b to a, and functions spread along the edges until nothing changes (Andersen's
// analysis, by field, without regard to the object). An example:
//
//   struct Pool { std::queue<std::function<void()>> Jobs; };
//   void Pool::submit(std::function<void()> Job) { Jobs.push(std::move(Job)); }    // Job → Jobs
//   void Pool::work() { auto Next = std::move(Jobs.front()); Next(); }             // Jobs → Next, Next is called here
//   pool.submit([] { query(); });                                                 // lambda → Job
//
// so it is work() that calls the lambda, not who submitted it. Containers of libraries are looked through without knowing
// them: what an unseen method is given, its object may hold; what it returns, the object held.
//
// A parameter that a function just calls is the exception: `forEach(f)` called from two places must not mix their
// callables. There the caller of forEach() is connected with what it passes (Program.h, Edge::Through).
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

static constexpr unsigned MaxDepth = 16;

const Value *Linker::argument(const CallSite &Call, ArgIndex Index) const {
  if (Index == ObjectArg)
    return Call.object.get();
  if (Index == LastArg) // defaulted trailing arguments are not what "last" means
    return Call.written_args && Call.written_args <= Call.args.size() ? &Call.args[Call.written_args - 1] : nullptr;
  return Index >= 0 && size_t(Index) < Call.args.size() ? &Call.args[Index] : nullptr;
}

void Linker::expand(FunctionIndex In, const Value &V, Atoms &Out, unsigned Depth) const {
  for (EntityId Operator : type(V.type).call_operators)
    if (FunctionIndex F = P.find(Operator); F != NoFunction)
      Out.Functions.insert(F);
  switch (V.kind) {
  case ValueKind::Function:
    if (FunctionIndex F = P.find(V.entity); F != NoFunction)
      Out.Functions.insert(F);
    return;
  case ValueKind::Parameter:
  case ValueKind::Variable:
  case ValueKind::Field:
    Out.Variables.insert(V.entity);
    return;
  case ValueKind::Result:
    if (Depth < MaxDepth)
      expandResult(In, V.index, Out, Depth + 1);
    return;
  default:
    return;
  }
}

void Linker::expandResult(FunctionIndex In, uint32_t Number, Atoms &Out, unsigned Depth) const {
  const CallSite &Call = facts(In).calls[Number];
  FunctionIndex Callee = calleeOf(Call);
  if (Callee == NoFunction)
    return;
  if (const ApiRules *R = rulesOf(Callee); R && !R->Passes.empty()) {
    for (ArgIndex A : R->Passes)
      if (const Value *V = argument(Call, A))
        expand(In, *V, Out, Depth);
    return;
  }
  if (!isUnseen(Callee)) {
    Out.Variables.insert(resultNode(facts(Callee)));
    return;
  }
  const ApiRules *R = rulesOf(Callee);
  if (facts(Callee).kind == FunctionKind::Constructor || (R && R->Constructs && !Call.object))
    for (const Value &A : Call.args)
      expand(In, A, Out, Depth);
  else if (Call.object)
    expand(In, *Call.object, Out, Depth);
}

void Linker::flow(const Atoms &From, EntityId To) {
  bool Grew = false;
  for (FunctionIndex F : From.Functions)
    Grew |= Held[To].insert(F);
  if (Grew)
    Changed.push_back(To);
  for (EntityId V : From.Variables)
    if (V != To) {
      FlowsTo[V].push_back(To);
      if (Held.contains(V))
        Changed.push_back(V);
    }
}

void Linker::flowArguments(FunctionIndex In, const CallSite &Call, FunctionIndex Callee) {
  llvm::ArrayRef<EntityId> Parameters = facts(Callee).param_ids;
  for (size_t I = 0; I < std::min(Parameters.size(), Call.args.size()); ++I) {
    Atoms From;
    expand(In, Call.args[I], From);
    flow(From, Parameters[I]);
    Sources[Parameters[I]].emplace_back(In, &Call.args[I]);
  }
}

llvm::SmallVector<FunctionIndex, 4> Linker::targets(const CallSite &Call) const {
  llvm::SmallVector<FunctionIndex, 4> Out;
  FunctionIndex Callee = calleeOf(Call);
  if (Callee == NoFunction || Call.dispatch == Dispatch::Indirect)
    return Out;
  if (Call.dispatch == Dispatch::Virtual && Options.Virtual == VirtualCalls::None)
    return Out;
  Out.push_back(Callee);
  if (Call.dispatch == Dispatch::Virtual && Options.Virtual == VirtualCalls::All)
    if (auto It = Overriders.find(Call.callee); It != Overriders.end())
      Out.append(It->second.begin(), It->second.end());
  return Out;
}

void Linker::flowFacts(FunctionIndex F) {
  const Function &Facts = facts(F);
  for (const Store &S : Facts.stores) {
    Atoms From, To;
    expand(F, *S.source, From);
    Sources[S.target->entity].emplace_back(F, S.source.get());
    expand(F, *S.target, To);
    for (EntityId V : To.Variables)
      flow(From, V);
  }
  for (const Value &V : Facts.returns) {
    Atoms From;
    expand(F, V, From);
    flow(From, resultNode(Facts));
    Sources[resultNode(Facts)].emplace_back(F, &V);
  }
  for (const CallSite &Call : Facts.calls) {
    for (FunctionIndex Callee : targets(Call))
      if (!isUnseen(Callee))
        flowArguments(F, Call, Callee);
    FunctionIndex Callee = calleeOf(Call);
    const ApiRules *R = rulesOf(Call);
    if (!isUnseen(Callee) || (R && !R->Constructs) || !Call.object)
      continue;
    // An unseen method may keep what it is given.
    Atoms Object;
    expand(F, *Call.object, Object);
    for (const Value &A : Call.args) {
      Atoms From;
      expand(F, A, From);
      for (EntityId V : Object.Variables)
        flow(From, V);
    }
  }
}

void Linker::spread() {
  llvm::DenseMap<EntityId, size_t> Sent; // by variable: how much of what it holds has gone on
  while (!Changed.empty()) {
    EntityId From = Changed.back();
    Changed.pop_back();
    auto Edges = FlowsTo.find(From);
    auto Set = Held.find(From);
    if (Edges == FlowsTo.end() || Set == Held.end() || Sent[From] == Set->second.size())
      continue;
    size_t First = std::exchange(Sent[From], Set->second.size());
    llvm::SmallVector<FunctionIndex> Functions(llvm::drop_begin(Set->second, First));
    for (EntityId To : Edges->second) {
      FunctionSet &Into = Held[To];
      bool Grew = false;
      for (FunctionIndex F : Functions)
        Grew |= Into.insert(F);
      if (Grew)
        Changed.push_back(To);
    }
  }
}

FunctionSet Linker::callables(FunctionIndex In, const Value &V) const {
  Atoms Found;
  expand(In, V, Found);
  FunctionSet Erased;
  for (EntityId Variable : Found.Variables)
    if (auto It = Held.find(Variable); It != Held.end())
      Erased.insert_range(It->second);
  // The job queue of an executor holds whatever anybody submits. Fields are not told apart by object, so that the call which
  // runs "the next job" says next to nothing about which one.
  constexpr size_t MaxErased = 8;
  if (Erased.size() <= MaxErased || Options.ReportUnsure)
    Found.Functions.insert_range(Erased);
  return Found.Functions;
}

/// Calls through a variable hand their arguments to whatever it holds. True if that added anything.
bool Linker::bindIndirectCalls() {
  bool Added = false;
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    for (const CallSite &Call : facts(F).calls)
      if (Call.dispatch == Dispatch::Indirect && Call.target && !Call.args.empty())
        for (FunctionIndex Callee : callables(F, *Call.target))
          if (!isUnseen(Callee) && Bound.insert({&Call, Callee}).second) {
            flowArguments(F, Call, Callee);
            Added = true;
          }
  spread();
  return Added;
}

/// What `V` is when std::move, std::forward and their like are looked through.
const Value &Linker::passed(FunctionIndex In, const Value &V, unsigned Depth) const {
  if (V.kind != ValueKind::Result || Depth == MaxDepth)
    return V;
  const CallSite &Call = facts(In).calls[V.index];
  const ApiRules *R = rulesOf(Call);
  const Value *Inner = R && R->Passes.size() == 1 ? argument(Call, R->Passes.front()) : nullptr;
  return Inner ? passed(In, *Inner, Depth + 1) : V;
}

/// Parameters that a function calls before it returns, itself or by passing them on. What a coroutine calls on a pool that it
/// has moved itself to is off-loaded. Bits up to 63: nobody has more.
void Linker::findInvokedParameters() {
  Invoked.assign(P.Functions.size(), 0);
  auto BitOf = [&](FunctionIndex F, const Value &Given) -> uint64_t {
    const Value &V = passed(F, Given);
    return V.kind == ValueKind::Parameter && V.index < 64 ? uint64_t(1) << V.index : 0;
  };
  for (bool Again = true; Again;) {
    Again = false;
    for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
      uint64_t Bits = Invoked[F];
      for (const auto &[Number, Call] : llvm::enumerate(facts(F).calls)) {
        if (facts(F).is_coroutine && P.isOffLoaded(F, Number))
          continue;
        if (Call.dispatch == Dispatch::Indirect && Call.target)
          Bits |= BitOf(F, *Call.target);
        if (const ApiRules *R = rulesOf(Call))
          for (ArgIndex A : R->Invokes)
            if (const Value *V = argument(Call, A))
              Bits |= BitOf(F, *V);
        for (FunctionIndex Callee : targets(Call))
          for (size_t A = 0; Invoked[Callee] && A < Call.args.size() && A < 64; ++A)
            if (Invoked[Callee] >> A & 1)
              Bits |= BitOf(F, Call.args[A]);
      }
      if (Bits != Invoked[F]) {
        Invoked[F] = Bits;
        Again = true;
      }
    }
  }
}

void Linker::findCallables() {
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    flowFacts(F);
  spread();
  // Each round can only add; callbacks that hand on callbacks need more than one, and nobody nests them deeper.
  for (int Round = 0; Round < 4 && bindIndirectCalls(); ++Round)
    ;
}

} // namespace async_tidy
