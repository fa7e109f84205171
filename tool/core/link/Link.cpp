// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

Program link(std::vector<TuSummary> Summaries, const Catalog &Knowledge, const LinkOptions &Options) {
  llvm::sort(Summaries, [](const TuSummary &A, const TuSummary &B) { return A.main_file < B.main_file; });
  Linker L(Knowledge, Options);
  L.expect(Summaries);
  for (TuSummary &Unit : Summaries)
    L.merge(std::move(Unit));
  L.index();
  L.findCallables();
  L.findPlaces();
  L.findInvokedParameters();
  L.connectCalls();
  L.findContexts();
  L.findCallers();
  L.markCarriers();
  L.findSubmissions();
  L.indexHandles();
  L.findStarts();
  L.findBounds();
  L.findTaskWaits();
  L.findDrops();
  L.findSlotLeaks();
  L.findHeldLocks();
  L.findStaleLocals();
  if (Options.FindResources)
    L.findResources();
  return L.take();
}

} // namespace async_tidy
