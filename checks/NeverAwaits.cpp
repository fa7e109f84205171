// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/Check.h"

#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

/// A coroutine because its caller wants one: an override, or a callable that is handed over.
static bool isForced(const Function &F) { return !F.overrides.empty() || F.kind == FunctionKind::Lambda; }

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
  for (FunctionIndex F = 0; F < P.functions().size(); ++F) {
    const Function &Facts = P.facts(F);
    // What is away from the event loop, and generators, have no context.
    if (!Facts.is_coroutine || Facts.is_pattern || !Facts.awaits.empty() ||
        P.linked(F).Context != ContextKind::Coroutine)
      continue;
    std::vector<BlockingPath> Paths = blockingPaths(P, F);
    llvm::erase_if(Paths, [](const BlockingPath &Path) { return Path.At->Api->Level < Severity::Medium; });
    if (!Paths.empty() || !isForced(Facts))
      R.report(findingOf(P, F, Paths));
  }
}

static RegisterCheck
    X({.Name = "async-never-awaits", .Summary = "a coroutine that never suspends", .Rewrites = {}, .Run = neverAwaits});

} // namespace async_tidy
