// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Any text as a library description: read, or refused with a message.
#include "tool/core/catalog/Catalog.h"

using namespace async_tidy;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  Catalog Knowledge;
  if (llvm::Error E = Knowledge.add({reinterpret_cast<const char *>(Data), Size}, "fuzz.yaml"))
    llvm::consumeError(std::move(E));
  return 0;
}
