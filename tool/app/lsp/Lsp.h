// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `async-tidy lsp`: the analysis in an editor, by the Language Server Protocol on stdin and stdout.
//
//   editor ⇄ Wire (messages) ⇄ Server (what is open, stale and asked) ⇄ Task (a child that parses, links and checks)
//
// The server itself is a single thread that waits for whatever comes first: a message, a task, or the moment when somebody
// has stopped typing. All that takes time or may crash happens in tasks. A task is a fork, so it sees everything that the
// server knows, and one that nobody needs any more is killed.
#pragma once

#include "tool/app/commands/Analyse.h"
#include "tool/app/commands/Messages.h"
#include "tool/app/commands/Settings.h"

namespace async_tidy {

/// `Analysis.Units` may leave the build folder open: the editor says where the project lies.
llvm::Expected<ExitStatus> runLsp(const AnalysisOptions &Analysis, const SettingsOptions &Settings);

} // namespace async_tidy
