// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/output/Report.h"

#include "tool/app/files/Paths.h"
#include "tool/core/support/Text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FormatVariadic.h"

#include <map>

namespace async_tidy {

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

const Offer *offerFor(const Finding &F, const Report &R) {
  if (!R.Offers)
    return nullptr;
  auto It = R.Offers->find(F.Fingerprint);
  return It == R.Offers->end() ? nullptr : &It->second;
}

std::string summaryLine(const Report &R) {
  std::string Line = R.Findings.empty() ? "no findings"
                                        : counted(R.Findings.size(), "finding") + bySeverity(R.Findings) + " in " +
                                              counted(filesOf(R.Findings), "file");
  if (!R.Suppressed.empty())
    Line += ", " + std::to_string(R.Suppressed.size()) + " suppressed";
  if (R.Older)
    Line += ", " + std::to_string(*R.Older) + " there before";
  if (R.Baseline)
    Line += ", " + std::to_string(R.Baseline->Known.size()) + " in the baseline";
  if (R.Baseline && !R.Baseline->Gone.empty())
    Line += ", " + std::to_string(R.Baseline->Gone.size()) + " gone from it";
  Line += "; " + counted(R.Stats.Units - R.Failed.size(), "file") + " analysed";
  for (auto [N, What] : {std::pair(R.Partial.size(), " partly"), {R.Failed.size(), " failed"}})
    if (N)
      Line += ", " + std::to_string(N) + What;
  return Line;
}

std::string explained(const Finding &F) {
  std::string Text = F.Message;
  for (const Note &N : F.Path)
    Text += llvm::formatv("\n{0}:{1}:{2}: {3}", shownPath(N.At.File), N.At.Where.Line, N.At.Where.Column, N.Message).str();
  return Text;
}

std::vector<Problem> problemsOf(llvm::ArrayRef<Finding> Findings) {
  std::map<std::pair<llvm::StringRef, llvm::StringRef>, size_t> Known;
  std::vector<Problem> Problems;
  for (const Finding &F : Findings) {
    bool IsNew = F.Leaf.empty() || Known.try_emplace({F.Check, F.Leaf}, Problems.size()).second;
    if (IsNew)
      Problems.emplace_back();
    (IsNew ? Problems.back() : Problems[Known[{F.Check, F.Leaf}]]).push_back(&F);
  }
  for (Problem &P : Problems) {
    auto Shortest = llvm::min_element(P, [](auto *A, auto *B) { return A->Path.size() < B->Path.size(); });
    std::rotate(P.begin(), Shortest, std::next(Shortest));
  }
  llvm::sort(Problems, [](const Problem &A, const Problem &B) { return A.front() < B.front(); });
  return Problems;
}

} // namespace async_tidy
