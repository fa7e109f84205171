// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/support/Text.h"

#include "llvm/ADT/Twine.h"

namespace async_tidy {

llvm::StringRef nearest(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Valid) {
  llvm::StringRef Best;
  unsigned BestDistance = std::max<size_t>(1, Word.size() / 3) + 1;
  for (llvm::StringRef Candidate : Valid)
    if (unsigned Distance = Word.edit_distance(Candidate, true, BestDistance); Distance < BestDistance) {
      Best = Candidate;
      BestDistance = Distance;
    }
  return Best;
}

std::string didYouMean(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Valid) {
  llvm::StringRef Near = nearest(Word, Valid);
  return Near.empty() ? "" : ("; did you mean '" + llvm::Twine(Near) + "'?").str();
}

} // namespace async_tidy
