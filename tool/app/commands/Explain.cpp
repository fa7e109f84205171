// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Explain.h"

#include "checks/Check.h"
#include "fixits/Rewrite.h"
#include "tool/app/commands/CheckNames.h"
#include "tool/app/commands/Pages.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace async_tidy {

llvm::StringRef pageOf(llvm::StringRef Name) {
  auto Found = llvm::find_if(pages(), [&](const Page &P) { return P.Of == Name; });
  return Found == pages().end() ? llvm::StringRef() : Found->Markdown;
}

/// A rewrite's id, or the name of a check, whose "async-" may be missing. Empty if it is neither.
static std::string fullName(llvm::StringRef Name) {
  if (findRewrite(Name))
    return Name.str();
  std::string Check = Name.starts_with("async-") ? Name.str() : "async-" + Name.str();
  return llvm::is_contained(checkNames(), Check) ? Check : "";
}

llvm::Expected<ExitStatus> explain(llvm::StringRef Name) {
  std::string Full = fullName(Name);
  if (Full.empty())
    return unknownCheck(Name.starts_with("async-") ? Name.str() : "async-" + Name.str());
  llvm::StringRef Page = pageOf(Full);
  if (Page.empty())
    return llvm::createStringError("'" + Full + "' has no page");
  llvm::outs() << Page;
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
