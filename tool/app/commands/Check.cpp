// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Check.h"

#include "tool/app/commands/Before.h"
#include "tool/app/commands/Offers.h"

namespace async_tidy {

llvm::Expected<ExitStatus> runCheck(const AnalysisOptions &Analysis, const ReportOptions &Report, llvm::StringRef DiffBase) {
  if (Report.WithFixes && !Analysis.Units.Files.empty())
    return llvm::createStringError("--with-fixes tries changes on the whole project: leave FILES out");
  auto Analyse = [&] { return analyse(Analysis); };
  auto Offers = [&](async_tidy::Analysis A, const Settings &What, const std::vector<Finding> &Reported) {
    return findOffers(std::move(A), What, Reported, Analysis);
  };
  Besides Also;
  if (Report.WithFixes)
    Also.Offers = Offers;
  if (DiffBase.empty())
    return report(Report, Analysis.Units, Analyse, Also);
  llvm::Expected<Past> Then = pastOf(DiffBase);
  if (!Then)
    return Then.takeError();
  auto Before = [&](const async_tidy::Analysis &Now) { return Earlier{summariesBefore(*Then, Now, Analysis), Then->Texts}; };
  Also.Before = Before;
  return report(Report, Analysis.Units, Analyse, Also);
}

} // namespace async_tidy
