// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/Check.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

namespace {

/// Who is a coroutine because somebody else wants one, or because it awaits elsewhere.
class Forced {
public:
  explicit Forced(const Program &P) {
    for (const Function &F : P.functions()) {
      if (!F.awaits.empty() || F.has_dead_await)
        Awaiting.insert(F.name);
      addNamed(F);
    }
    for (FunctionIndex F = 0; F < P.functions().size(); ++F)
      for (const Spawn &S : P.linked(F).Spawns)
        if (!S.Callable) // an executor among its arguments runs it: that takes a coroutine
          Named.insert(P.facts(S.Task).id);
  }

  bool contains(const Function &F) const {
    bool IsOfInterface = F.is_virtual || !F.overrides.empty();
    return IsOfInterface || F.kind == FunctionKind::Lambda || Named.contains(F.id) || Awaiting.contains(F.name);
  }

private:
  /// Functions that are passed, stored or returned rather than called.
  void addNamed(const Function &F) {
    auto Add = [&](const Value &V) {
      if (V.kind == ValueKind::Function)
        Named.insert(V.entity);
    };
    for (const CallSite &Call : F.calls)
      llvm::for_each(Call.args, Add);
    for (const Store &S : F.stores)
      Add(*S.source);
    llvm::for_each(F.returns, Add);
  }

  llvm::DenseSet<EntityId> Named;
  llvm::StringSet<> Awaiting; // by name: overloads and instances of a template share it
};

} // namespace

static Finding findingOf(const Program &P, FunctionIndex F, llvm::ArrayRef<BlockingPath> Paths) {
  const Function &Facts = P.facts(F);
  Finding Found = findingIn(P, F, P.place(Facts.range));
  Found.Category = Paths.empty() ? "cpu" : Paths.front().At->Api->Category;
  Found.Level = Paths.empty() ? Severity::Low : Severity::Medium;
  Found.Message = llvm::formatv("the coroutine '{0}' never awaits", Facts.display);
  if (!Paths.empty()) {
    const BlockingPath &First = Paths.front();
    Found.Message += llvm::formatv(", and blocks in '{0}'", P.leafName(First.In, *First.At)).str();
    uint32_t Call = First.Steps.empty() ? First.At->Call : First.Steps.front().second->Call;
    Found.Path.push_back({P.place(Facts.calls[Call].range), "it blocks here"});
  }
  return Found;
}

static void neverAwaits(const Program &P, Reporter &R) {
  std::optional<Forced> Others; // takes a look at the whole program
  for (FunctionIndex F = 0; F < P.functions().size(); ++F) {
    const Function &Facts = P.facts(F);
    // What is away from the event loop, and generators, have no context.
    if (!Facts.is_coroutine || Facts.is_pattern || !Facts.awaits.empty() ||
        P.linked(F).Context != ContextKind::Coroutine)
      continue;
    std::vector<BlockingPath> Paths = blockingPaths(P, F);
    llvm::erase_if(Paths, [](const BlockingPath &Path) { return Path.At->Api->Level < Severity::Medium; });
    if (Paths.empty() && !Others)
      Others.emplace(P);
    if (!Paths.empty() || !Others->contains(Facts))
      R.report(findingOf(P, F, Paths));
  }
}

static RegisterCheck
    X({.Name = "async-never-awaits", .Summary = "a coroutine that never suspends", .Rewrites = {"plain-function"}, .Run = neverAwaits});

} // namespace async_tidy
