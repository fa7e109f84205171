// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

/// Paths stop at coroutines: calling one only makes its task.
static bool isEntered(const Program &P, FunctionIndex Callee) { return !P.facts(Callee).is_coroutine; }

/// The edges, from their other end.
void CallerLists::build(llvm::ArrayRef<LinkedFunction> Linked) {
  Starts.assign(Linked.size() + 1, 0);
  for (const LinkedFunction &F : Linked)
    for (const Edge &E : F.Edges)
      ++Starts[E.Callee];
  uint32_t End = 0;
  for (uint32_t &Start : Starts) // where the list of each ends, for now
    Start = End += Start;
  Calls.resize(End);
  for (FunctionIndex F = Linked.size(); F-- != 0;)
    for (const Edge &E : llvm::reverse(Linked[F].Edges))
      Calls[--Starts[E.Callee]] = {F, E.Call};
}

void Linker::findCallers() { Callers.build(P.Linked); }

/// From the leaves upwards, so that a search from an async function visits nothing in vain.
void Linker::markCarriers() {
  std::vector<FunctionIndex> Work;
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    if (!P.Linked[F].Leaves.empty())
      Work.push_back(F);
  while (!Work.empty()) {
    FunctionIndex F = Work.back();
    Work.pop_back();
    if (P.Linked[F].ReachesLeaf)
      continue;
    P.Linked[F].ReachesLeaf = true;
    if (isEntered(P, F))
      llvm::append_range(Work, llvm::make_first_range(Callers[F]));
  }
}

/// A wait of a fiber library suspends a fiber and stops anything else.
static bool blocks(const Leaf &L, ContextKind Context) { return L.Api->In.empty() || llvm::is_contained(L.Api->In, Context); }

namespace {

/// What one call of an async function leads to. Breadth first, so that the first way found to a leaf is a shortest one.
class Search {
public:
  Search(const Program &P, FunctionIndex From, std::vector<BlockingPath> &Out) : P(P), From(From), Out(Out) {}

  /// `First` are the edges of one call.
  void follow(llvm::ArrayRef<Edge> First) {
    Steps.clear();
    Seen.clear();
    Seen.insert(From);
    for (const Edge &E : First)
      take(From, E, NoStep);
    for (size_t I = 0; I < Steps.size(); ++I) {
      FunctionIndex F = Steps[I].By->Callee;
      for (const Leaf &L : P.linked(F).Leaves)
        if (blocks(L, P.linked(From).Context))
          Out.push_back({pathTo(I), F, &L});
      for (const Edge &E : P.linked(F).Edges)
        take(F, E, I);
    }
  }

private:
  static constexpr size_t NoStep = ~size_t(0);

  struct Step {
    FunctionIndex Caller;
    const Edge *By;
    size_t Previous;
  };

  void take(FunctionIndex Caller, const Edge &E, size_t Previous) {
    if (isEntered(P, E.Callee) && P.linked(E.Callee).ReachesLeaf && Seen.insert(E.Callee).second)
      Steps.push_back({Caller, &E, Previous});
  }

  std::vector<std::pair<FunctionIndex, const Edge *>> pathTo(size_t Last) const {
    std::vector<std::pair<FunctionIndex, const Edge *>> Path;
    for (size_t I = Last; I != NoStep; I = Steps[I].Previous)
      Path.emplace_back(Steps[I].Caller, Steps[I].By);
    std::reverse(Path.begin(), Path.end());
    return Path;
  }

  const Program &P;
  FunctionIndex From;
  std::vector<BlockingPath> &Out;
  std::vector<Step> Steps; // in the order in which they are found
  llvm::DenseSet<FunctionIndex> Seen;
};

} // namespace

std::vector<BlockingPath> blockingPaths(const Program &P, FunctionIndex From) {
  std::vector<BlockingPath> Out;
  const LinkedFunction &Start = P.linked(From);
  if (!Start.ReachesLeaf)
    return Out;
  for (const Leaf &L : Start.Leaves)
    if (!P.isOffLoaded(From, L.Call) && blocks(L, Start.Context))
      Out.push_back({{}, From, &L});
  Search S(P, From, Out);
  // Edges of one call stand together.
  for (llvm::ArrayRef<Edge> Rest = Start.Edges; !Rest.empty();) {
    uint32_t Call = Rest.front().Call;
    llvm::ArrayRef<Edge> SameCall = Rest.take_while([&](const Edge &E) { return E.Call == Call; });
    if (!P.isOffLoaded(From, Call))
      S.follow(SameCall);
    Rest = Rest.drop_front(SameCall.size());
  }
  return Out;
}

} // namespace async_tidy
