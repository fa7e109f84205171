// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `check --with-fixes`: what `fix` could change, finding by finding, for formats that can carry it.
#pragma once

#include "tool/app/commands/Analyse.h"
#include "tool/app/commands/Settings.h"

namespace async_tidy {

/// By fingerprint; nothing for those that no rewrite makes go. `A` is the whole program. Texts that are no UTF-8 are left out,
/// because no such format could carry them.
Report::OffersByFingerprint findOffers(Analysis A, const Settings &What, const std::vector<Finding> &Reported,
                                       const AnalysisOptions &How);

} // namespace async_tidy
