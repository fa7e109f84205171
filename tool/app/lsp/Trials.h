// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Code actions: the rewrites of a finding, each tried on the program as it stands in the editor (fixits/Verify.h). What
// does not pass is not offered.
#pragma once

#include "tool/app/lsp/Index.h"
#include "tool/app/lsp/Preambles.h"

namespace async_tidy {

/// What an editor can do with an edit.
struct EditSupport {
  bool Versions = false;    // documentChanges
  bool Annotations = false; // asks before it makes a change that is marked so
};

/// The rewrites of findings, the best first, by fingerprint.
using Candidates = std::map<std::string, std::vector<std::string>>;

/// In a task. The result has for each fingerprint a list of actions of the protocol.
llvm::json::Object tryRewrites(const Index &In, const Documents &Open, const Preambles &Headers, const Candidates &Of,
                               const EditSupport &Support);

} // namespace async_tidy
