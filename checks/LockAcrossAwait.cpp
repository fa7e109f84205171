// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/Check.h"

#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

/// A guard or mutex by its name and type, a temporary by what made it.
static std::string describe(const Program &P, const HeldLock &H) {
  if (const Variable *Named = P.variable(H.Holder))
    return llvm::formatv("the lock '{0}' of type '{1}'", Named->name, P.type(Named->type).spelling);
  FunctionIndex Accessor = P.find(H.Holder);
  FunctionIndex Maker = Accessor == NoFunction ? P.find(P.facts(H.In).calls[H.Taken].callee) : Accessor;
  return llvm::formatv("the lock that '{0}' returned", P.facts(Maker).display);
}

static Finding findingOf(const Program &P, const HeldLock &H) {
  const Function &Facts = P.facts(H.In);
  bool IsCoroutine = Facts.is_coroutine;
  Finding Found =
      findingIn(P, H.In, P.place(IsCoroutine ? Facts.awaits[H.Suspension].range : Facts.calls[H.Suspension].range));
  Found.Context = spell(IsCoroutine ? ContextKind::Coroutine : ContextKind::Fiber); // a helper has none of its own
  Found.Message =
      llvm::formatv("{0} is held while the {1} '{2}' is suspended", describe(P, H), Found.Context, Facts.display);
  Found.Category = "lock";
  Found.Level = Severity::High;
  Found.Path.push_back({P.place(Facts.calls[H.Taken].range), "it was taken here"});
  return Found;
}

static void lockAcrossAwait(const Program &P, Reporter &R) {
  for (const HeldLock &H : P.heldLocks())
    R.report(findingOf(P, H));
}

static RegisterCheck X({.Name = "async-lock-across-await",
                        .Summary = "a thread's lock is held while a coroutine or fiber is suspended",
                        .Rewrites = {"async-mutex"},
                        .Run = lockAcrossAwait});

} // namespace async_tidy
