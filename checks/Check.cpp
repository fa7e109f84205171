// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/Check.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

/// Filled before main() by the RegisterCheck objects.
static std::vector<CheckInfo> &registry() {
  static std::vector<CheckInfo> Checks;
  return Checks;
}

RegisterCheck::RegisterCheck(CheckInfo Info) {
  auto ByName = [](const CheckInfo &A, const CheckInfo &B) { return A.Name < B.Name; };
  registry().insert(llvm::upper_bound(registry(), Info, ByName), Info);
}

llvm::ArrayRef<CheckInfo> allChecks() { return registry(); }

void Reporter::report(Finding F, bool IsAbove) {
  F.Check = Check.Name.str();
  const auto &Rewrites = IsAbove ? Check.Above : Check.Rewrites;
  F.Rewrites.assign(Rewrites.begin(), Rewrites.end());
  Findings.push_back(std::move(F));
}

Finding findingIn(const Program &P, FunctionIndex F, Place At) {
  Finding Found;
  Found.At = std::move(At);
  Found.Function = P.facts(F).display;
  Found.Context = spell(P.linked(F).Context);
  return Found;
}

std::vector<Finding> runChecks(const Program &P, llvm::function_ref<bool(llvm::StringRef Check)> Enabled) {
  std::vector<Finding> Findings;
  for (const CheckInfo &Check : allChecks()) {
    if (!Enabled(Check.Name))
      continue;
    Reporter R(Findings, Check);
    Check.Run(P, R);
  }
  finish(Findings);
  return Findings;
}

} // namespace async_tidy
