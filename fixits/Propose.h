// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Rewrites at work in one unit: findings → the calls that they are about → what the rewrites make of them.
#pragma once

#include "fixits/Rewrite.h"
#include "tool/core/extract/Extract.h"
#include "tool/core/model/Finding.h"

#include <optional>

namespace async_tidy {

/// What a rewrite is asked.
struct Question {
  const Finding *Of;
  const RewriteInfo *Rewrite;
  const Reach *Whole = nullptr; // for RewriteOf::Reach; without it the unit is all that is known
};

/// Where what the rewrite is asked about stands. `Where.File` is 0.
Place placeOf(const Question &Q);

/// What one unit, or in the end all units, say to a question.
struct Answer {
  std::optional<Edits> Changes;
  std::string Concern;  // why somebody should look at them first
  std::string Declined; // why there are none; empty if the unit does not compile that code at all

  bool isAbsent() const { return !Changes && Declined.empty(); }
};

/// Of a unit that somebody has parsed. One answer for each question.
std::vector<Answer> propose(clang::ASTContext &Unit, llvm::ArrayRef<Question> Questions, const Means &With);

/// Parses the unit in this process, with `Texts` in place of what the disk has. `Preamble` is as in extractFile().
llvm::Expected<std::vector<Answer>> propose(const clang::tooling::CompileCommand &Unit, const FileTexts &Texts,
                                            llvm::ArrayRef<Question> Questions, const Means &With,
                                            llvm::StringRef Preamble = "");

/// Of two instances of one template, or of two units that read one header. They have to agree.
Answer join(Answer A, Answer B);

/// The parts that two units have in one change.
Answer unite(Answer A, Answer B);

/// From one process to another.
std::string toBytes(llvm::ArrayRef<Answer> Answers);
llvm::Expected<std::vector<Answer>> answersFrom(llvm::StringRef Bytes);

} // namespace async_tidy
