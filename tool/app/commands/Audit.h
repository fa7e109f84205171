// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `async-tidy audit`: what would have to change before the tasks of an executor can be fibers or coroutines.
#pragma once

#include "tool/app/audit/Audit.h"
#include "tool/app/commands/Analyse.h"
#include "tool/app/commands/Messages.h"
#include "tool/app/commands/Settings.h"

namespace async_tidy {

struct AuditOptions {
  std::string Executor; // its name, or the end of it; empty: only list them
  const AuditFormat *Format = auditFormats().begin();
  std::string Output = "-"; // a file; "-" is stdout
};

/// Of these summaries, or else of the units that `Options` selects.
llvm::Expected<ExitStatus> runAudit(const AnalysisOptions &Options, llvm::ArrayRef<std::string> Summaries,
                                    const SettingsOptions &Wish, const AuditOptions &How);

} // namespace async_tidy
