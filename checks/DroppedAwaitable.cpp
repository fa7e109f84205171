// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/Check.h"

#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

/// By what gave it: a call, or the co_await of one.
static std::string taskOf(const Program &P, FunctionIndex In, const Dropped &D) {
  bool IsYielded = D.Is != Dropped::Kind::Returned && P.facts(In).calls[D.Call].awaited;
  return llvm::formatv(IsYielded ? "the task that awaiting '{0}' yields" : "the task that '{0}' returns",
                       P.facts(D.Maker).display);
}

static std::string messageOf(const Program &P, FunctionIndex In, const Dropped &D) {
  std::string Task = taskOf(P, In, D);
  auto KeptIn = [&] { return P.variable(D.KeptIn)->name; };
  switch (D.Is) {
  case Dropped::Kind::Task:
    return Task + " is dropped, so nothing of it runs; co_await it";
  case Dropped::Kind::Unused:
    return Task + " is never awaited, so nothing of it runs";
  case Dropped::Kind::Left:
    return Task + " is not awaited on every way, and nothing of it runs then";
  case Dropped::Kind::Replaced:
    return Task + " is replaced before it is awaited, so nothing of it runs";
  case Dropped::Kind::Contained:
    return llvm::formatv("{0} is put into '{1}', which nothing awaits, so nothing of it runs", Task, KeptIn());
  case Dropped::Kind::Field:
    return llvm::formatv("{0} is kept in '{1}', which nothing reads, so nothing of it runs", Task, KeptIn());
  case Dropped::Kind::Switch:
    return llvm::formatv("'{0}' is not awaited, so the coroutine stays on its executor; co_await it",
                         P.facts(D.Maker).display);
  case Dropped::Kind::Returned:
    return Task + " is dropped by what runs it, so nothing of it runs";
  }
  llvm_unreachable("no such kind");
}

static void droppedAwaitable(const Program &P, Reporter &R) {
  for (FunctionIndex F = 0; F < P.functions().size(); ++F)
    for (const Dropped &D : P.linked(F).Drops) {
      Finding Found = findingIn(P, F, P.place(P.facts(F).calls[D.Call].range));
      Found.Message = messageOf(P, F, D);
      Found.Category = "wait";
      Found.Level = Severity::High;
      if (D.Is == Dropped::Kind::Left)
        Found.Path.push_back({P.place(D.Where), llvm::formatv("'{0}' is dropped here", P.variable(D.KeptIn)->name)});
      if (D.Is == Dropped::Kind::Replaced)
        Found.Path.push_back(
            {P.place(D.Where), llvm::formatv("'{0}' gets another one here", P.variable(D.KeptIn)->name)});
      if (P.facts(D.Maker).has_body)
        Found.Path.push_back(
            {P.place(P.facts(D.Maker).range), llvm::formatv("'{0}' is here", P.facts(D.Maker).display)});
      R.report(std::move(Found));
    }
}

static RegisterCheck X({.Name = "async-dropped-awaitable",
                        .Summary = "a task is made and never awaited, so that it never runs",
                        .Rewrites = {"await-dropped"},
                        .Run = droppedAwaitable});

} // namespace async_tidy
