// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/support/Text.h"

#include "llvm/ADT/Twine.h"

namespace async_tidy {

/// "nmae" for "name": one slip of the fingers, although it takes two edits.
static bool areTwoLettersSwapped(llvm::StringRef A, llvm::StringRef B) {
  size_t I = std::mismatch(A.begin(), A.end(), B.begin(), B.end()).first - A.begin();
  return A.size() == B.size() && I + 1 < A.size() && A[I] == B[I + 1] && A[I + 1] == B[I] &&
         A.substr(I + 2) == B.substr(I + 2);
}

static unsigned distance(llvm::StringRef A, llvm::StringRef B, unsigned Most) {
  return areTwoLettersSwapped(A, B) ? 1 : A.edit_distance(B, true, Most);
}

llvm::StringRef nearest(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Valid) {
  llvm::StringRef Best;
  unsigned BestDistance = std::max<size_t>(1, Word.size() / 3) + 1;
  for (llvm::StringRef Candidate : Valid)
    if (unsigned Distance = distance(Word, Candidate, BestDistance); Distance < BestDistance) {
      Best = Candidate;
      BestDistance = Distance;
    }
  return Best;
}

std::string didYouMean(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Valid) {
  llvm::StringRef Near = nearest(Word, Valid);
  return Near.empty() ? "" : ("; did you mean '" + llvm::Twine(Near) + "'?").str();
}

std::string counted(size_t N, llvm::StringRef What) {
  return (llvm::Twine(N) + " " + What + (N == 1 ? "" : "s")).str();
}

} // namespace async_tidy
