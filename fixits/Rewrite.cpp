// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "fixits/Rewrite.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

const char *spell(RewriteLevel Level) {
  switch (Level) {
  case RewriteLevel::Safe:
    return "safe";
  case RewriteLevel::Varies:
    return "varies";
  case RewriteLevel::Review:
    return "review";
  case RewriteLevel::Manual:
    return "manual";
  }
  llvm_unreachable("no such level");
}

std::string concernOf(const RewriteInfo &R, std::string OfPlace) {
  return OfPlace.empty() && R.Level == RewriteLevel::Review ? "somebody should look at what it does" : std::move(OfPlace);
}

llvm::Error missingExecutor() {
  return llvm::createStringError("where should it run? --blocking-executor names an executor, or 'blocking-executor' in "
                                 "'.async-tidy'");
}

/// Filled before main() by the RegisterRewrite objects.
static std::vector<RewriteInfo> &registry() {
  static std::vector<RewriteInfo> Rewrites;
  return Rewrites;
}

RegisterRewrite::RegisterRewrite(RewriteInfo Info) {
  auto ById = [](const RewriteInfo &A, const RewriteInfo &B) { return A.Id < B.Id; };
  registry().insert(llvm::upper_bound(registry(), Info, ById), Info);
}

llvm::ArrayRef<RewriteInfo> allRewrites() { return registry(); }

const RewriteInfo *findRewrite(llvm::StringRef Id) {
  auto It = llvm::find_if(allRewrites(), [&](const RewriteInfo &R) { return R.Id == Id; });
  return It == allRewrites().end() ? nullptr : It;
}

} // namespace async_tidy
