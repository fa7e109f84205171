// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/output/Report.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

namespace async_tidy {

static std::string count(size_t N, const char *What) { return std::to_string(N) + " " + What + (N == 1 ? "" : "s"); }

/// " (9 high, 3 medium)".
static std::string bySeverity(const std::vector<Finding> &Findings) {
  std::vector<std::string> Parts;
  for (Severity S : {Severity::High, Severity::Medium, Severity::Low, Severity::None})
    if (size_t N = llvm::count_if(Findings, [&](const Finding &F) { return F.Level == S; }))
      Parts.push_back(std::to_string(N) + " " + (S == Severity::None ? "without severity" : spell(S)));
  return Parts.empty() ? "" : " (" + llvm::join(Parts, ", ") + ")";
}

static size_t filesOf(const std::vector<Finding> &Findings) {
  llvm::StringSet<> Files;
  for (const Finding &F : Findings)
    Files.insert(F.At.File);
  return Files.size();
}

std::string summaryLine(const Report &R) {
  std::string Line = R.Findings.empty() ? "no findings"
                                        : count(R.Findings.size(), "finding") + bySeverity(R.Findings) + " in " +
                                              count(filesOf(R.Findings), "file");
  if (R.Suppressed)
    Line += ", " + std::to_string(R.Suppressed) + " suppressed";
  Line += "; " + count(R.Stats.Units - R.Failed.size(), "file") + " analysed";
  for (auto [N, What] : {std::pair(R.Partial.size(), " partly"), {R.Failed.size(), " failed"}})
    if (N)
      Line += ", " + std::to_string(N) + What;
  return Line;
}

} // namespace async_tidy
