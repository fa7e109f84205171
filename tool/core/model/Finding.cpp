// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/model/Finding.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/xxhash.h"

#include <tuple>

namespace async_tidy {

static constexpr const char *SeverityNames[] = {"none", "low", "medium", "high"};

const char *spell(Severity S) { return SeverityNames[static_cast<size_t>(S)]; }

std::optional<Severity> parseSeverity(std::string_view Text) {
  for (size_t S = 0; S != std::size(SeverityNames); ++S)
    if (Text == SeverityNames[S])
      return static_cast<Severity>(S);
  return std::nullopt;
}

/// Two findings that agree in this are one.
static auto identity(const Finding &F) { return std::tie(F.At, F.Check, F.Message, F.Leaf); }

/// Of findings that are one, the best explained stands first.
static bool comesBefore(const Finding &A, const Finding &B) {
  if (identity(A) != identity(B))
    return identity(A) < identity(B);
  if (A.Path.size() != B.Path.size())
    return A.Path.size() < B.Path.size();
  return std::tie(A.Path, A.Function, A.Category, A.Context) < std::tie(B.Path, B.Function, B.Category, B.Context);
}

/// The last step of the explanation names the blocking call and the function that makes it.
std::string lastingText(const Finding &F) {
  const std::string &Leaf = F.Path.empty() ? F.Message : F.Path.back().Message;
  return F.Check + '\0' + F.Category + '\0' + F.Function + '\0' + Leaf;
}

static std::string hexHash(llvm::StringRef Text) {
  return llvm::utohexstr(llvm::xxh3_64bits(Text), /*LowerCase=*/true, /*Width=*/16);
}

std::string lastingFingerprint(const Finding &F) { return hexHash(lastingText(F)); }

/// A function may make the same blocking call several times: the first is called by its text, the others count on.
static void giveFingerprints(std::vector<Finding> &Findings) {
  llvm::StringMap<unsigned> Seen;
  for (Finding &F : Findings) {
    std::string Text = lastingText(F);
    unsigned Ordinal = Seen[Text]++;
    F.Fingerprint = hexHash(Ordinal == 0 ? Text : Text + '\0' + std::to_string(Ordinal));
  }
}

void finish(std::vector<Finding> &Findings) {
  llvm::sort(Findings, comesBefore);
  Findings.erase(llvm::unique(Findings, [](const Finding &A, const Finding &B) { return identity(A) == identity(B); }),
                 Findings.end());
  giveFingerprints(Findings);
}

} // namespace async_tidy
