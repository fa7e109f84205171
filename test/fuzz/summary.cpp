// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bytes that claim to be a summary: refused, or safe to print and to link.
#include "tool/core/link/Link.h"
#include "tool/core/model/Summary.h"

using namespace async_tidy;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  static const Catalog Knowledge = Catalog::builtIn();
  llvm::Expected<TuSummary> Summary = fromBytes({reinterpret_cast<const char *>(Data), Size}, "fuzz");
  if (!Summary) {
    llvm::consumeError(Summary.takeError());
    return 0;
  }
  print(*Summary, llvm::nulls());
  std::vector<TuSummary> All;
  All.push_back(std::move(*Summary));
  link(std::move(All), Knowledge).print(llvm::nulls());
  return 0;
}
