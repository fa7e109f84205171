// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Offers.h"

#include "tool/app/commands/Reporting.h"
#include "tool/app/fix/Fixer.h"
#include "tool/app/output/Progress.h"
#include "tool/core/support/File.h"

#include "llvm/Support/JSON.h"

namespace async_tidy {

using llvm::Error;
using llvm::Expected;

/// What has changed on the disk since is no text to go on from.
static Expected<std::vector<NewText>> textsOf(const TriedFix &Tried) {
  std::vector<NewText> Out;
  for (const auto &[File, New] : Tried.Changed) {
    auto Old = readFile(File);
    if (!Old)
      return Old.takeError();
    if (!llvm::json::isUTF8((*Old)->getBuffer()) || !llvm::json::isUTF8(New))
      return llvm::createStringError("'" + File + "' is no UTF-8");
    Out.push_back({File, (*Old)->getBuffer().str(), New});
  }
  return Out;
}

static Error isAllowed(const RewriteInfo &R) {
  return R.Level == RewriteLevel::Manual ? llvm::createStringError("it is for people") : Error::success();
}

Report::OffersByFingerprint findOffers(Analysis A, const Settings &What, const std::vector<Finding> &Reported,
                                       const AnalysisOptions &How) {
  Progress Shown(How.Quiet);
  auto Tell = [&](size_t Done, size_t Total, const std::string &File) { Shown.show(Done, Total, File); };
  auto Check = [&](std::vector<TuSummary> Summaries) { return findAll(std::move(Summaries), What); };
  auto Wanted = [&](const Revision &) { return Reported; };
  Means With = meansOf(What);
  FixJob Job{A.Units, With, Check, Wanted, isAllowed, /*Review=*/true, How.Limits, Tell};
  Report::OffersByFingerprint Out;
  for (const TriedFix &Tried : tryEach(Job, std::move(A.Summaries)))
    if (Expected<std::vector<NewText>> Files = textsOf(Tried))
      Out[Tried.Of.Fingerprint] = {Tried.By->Id.str(), concernOf(*Tried.By, Tried.Concern), std::move(*Files)};
    else
      llvm::consumeError(Files.takeError());
  return Out;
}

} // namespace async_tidy
