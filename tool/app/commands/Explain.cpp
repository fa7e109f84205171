// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Explain.h"

#include "checks/Check.h"
#include "tool/app/commands/CheckNames.h"
#include "tool/app/commands/Pages.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace async_tidy {

static std::string fullName(llvm::StringRef Check) {
  return Check.starts_with("async-") ? Check.str() : "async-" + Check.str();
}

static const CheckInfo *findCheck(llvm::StringRef Name) {
  auto It = llvm::find_if(allChecks(), [&](const CheckInfo &C) { return C.Name == Name; });
  return It == allChecks().end() ? nullptr : It;
}

llvm::Expected<ExitStatus> explain(llvm::StringRef Check) {
  std::string Name = fullName(Check);
  const CheckInfo *Info = findCheck(Name);
  if (!Info)
    return unknownCheck(Name);
  auto Page = llvm::find_if(checkPages(), [&](const CheckPage &P) { return P.Check == Name; });
  if (Page == checkPages().end())
    llvm::outs() << Info->Name << ": " << Info->Summary << '\n';
  else
    llvm::outs() << Page->Markdown;
  return ExitStatus::Clean;
}

ExitStatus listChecks() {
  size_t Width = 0;
  for (const CheckInfo &C : allChecks())
    Width = std::max(Width, C.Name.size());
  for (const CheckInfo &C : allChecks())
    llvm::outs() << llvm::left_justify(C.Name, Width) << "  " << C.Summary << '\n';
  return ExitStatus::Clean;
}

} // namespace async_tidy
