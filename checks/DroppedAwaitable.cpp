// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/Check.h"

#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

static std::string messageOf(const Program &P, const Dropped &D) {
  const std::string &Maker = P.facts(D.Maker).display;
  auto KeptIn = [&] { return P.variable(D.KeptIn)->name; };
  switch (D.Is) {
  case Dropped::Kind::Task:
    return llvm::formatv("the task that '{0}' returns is dropped, so nothing of it runs; co_await it", Maker);
  case Dropped::Kind::Unused:
    return llvm::formatv("the task that '{0}' returns is never awaited, so nothing of it runs", Maker);
  case Dropped::Kind::Left:
    return llvm::formatv("the task that '{0}' returns is not awaited on every way, and nothing of it runs then", Maker);
  case Dropped::Kind::Replaced:
    return llvm::formatv("the task that '{0}' returns is replaced before it is awaited, so nothing of it runs", Maker);
  case Dropped::Kind::Contained:
    return llvm::formatv("the task that '{0}' returns is put into '{1}', which nothing awaits, so nothing of it runs",
                         Maker, KeptIn());
  case Dropped::Kind::Field:
    return llvm::formatv("the task that '{0}' returns is kept in '{1}', which nothing reads, so nothing of it runs",
                         Maker, KeptIn());
  case Dropped::Kind::Switch:
    return llvm::formatv("'{0}' is not awaited, so the coroutine stays on its executor; co_await it", Maker);
  case Dropped::Kind::Returned:
    return llvm::formatv("the task that '{0}' returns is dropped by what runs it, so nothing of it runs", Maker);
  }
  llvm_unreachable("no such kind");
}

static void droppedAwaitable(const Program &P, Reporter &R) {
  for (FunctionIndex F = 0; F < P.functions().size(); ++F)
    for (const Dropped &D : P.linked(F).Drops) {
      Finding Found = findingIn(P, F, P.place(P.facts(F).calls[D.Call].range));
      Found.Message = messageOf(P, D);
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
