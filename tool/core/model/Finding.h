// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a check says: the last thing that the analysis makes, and all that output, baseline and rewrites get to see.
#pragma once

#include "tool/core/model/Range.h"

#include <optional>
#include <string>
#include <vector>

namespace async_tidy {

/// How much harm one occurrence does. Ordered.
enum class Severity { None, Low, Medium, High };

/// "none", "low", "medium", "high".
const char *spell(Severity S);
std::optional<Severity> parseSeverity(std::string_view Text);

/// A range in a named file. `Where.File` means nothing here.
struct Place {
  std::string File; // absolute
  Range Where;

  auto operator<=>(const Place &) const = default;
};

/// One step of the explanation, in the order in which control takes them.
struct Note {
  Place At;
  std::string Message;

  auto operator<=>(const Note &) const = default;
};

struct Finding {
  std::string Check;
  Place At;                  // in the async code
  std::string Function;      // the async function, as messages call it
  std::string Message;
  std::string Category;      // catalog category of the leaf
  Severity Level = Severity::None;
  std::string Context;       // coroutine, fiber, callback, task
  std::vector<Note> Path;    // from the async code to the leaf; empty where the finding is the leaf
  std::string Leaf;          // what makes twenty findings one problem: the place and name of the blocking call
  std::vector<std::string> Rewrites;
  std::string Fingerprint;   // 16 hex digits; the same when lines move or files are renamed
};

/// What stays of a finding when lines move and files are renamed. Findings of one function may have it in common, and then
/// fingerprints number them.
std::string lastingText(const Finding &F);

/// Its hash: the fingerprint of the first of them.
std::string lastingFingerprint(const Finding &F);

/// Puts findings in the order in which every output shows them, drops duplicates, and gives each its fingerprint.
void finish(std::vector<Finding> &Findings);

} // namespace async_tidy
