// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Nothing is changed that was not tried before. A revision is a state of the whole program that has been compiled and
// checked; a change of it becomes the next revision or is refused:
//
//   texts with the edits → all units that read a changed file are parsed → no new compile error
//                        → all summaries are linked and checked again   → the finding is gone, and none is new
//
// Nobody has to believe a rewrite, then: what it may get wrong, and what a shared header means to other units, comes out here.
#pragma once

#include "fixits/Edits.h"
#include "tool/core/extract/Extract.h"
#include "tool/core/model/Finding.h"
#include "tool/core/model/Summary.h"

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"

#include <memory>
#include <vector>

namespace async_tidy {

/// The one name of each file, whatever links lead to it. Remembers, because there are many.
class RealPaths {
public:
  llvm::StringRef of(llvm::StringRef Path);

private:
  llvm::StringMap<std::string> Known;
};

struct Revision {
  FileTexts Changed;                                     // files that differ from those on the disk, by real path
  std::vector<std::shared_ptr<const TuSummary>> Summaries; // of the units, in their order
  std::vector<Finding> Findings;                         // of all checks, in the whole program
};

/// A change that one finding asks for.
struct Fix {
  Finding Of;
  Edits Changes;
  bool IsWhole = false;     // it goes through functions: what blocks in them besides is nearer to the coroutines then, and no
                            // new finding. Others may ask for the same change.
  bool MayMoveAway = false; // and what blocks farther from them is no new finding either: somebody goes on from there
};

/// What the revision has in place of the files that a unit reads, under the names that the unit has for them.
FileTexts textsFor(const TuSummary &Unit, const FileTexts &Changed, RealPaths &Real);

/// What parsing and checking need of the world around.
struct Workshop {
  /// One result for each of these units; an Error where there is none.
  llvm::function_ref<std::vector<llvm::Expected<TuSummary>>(llvm::ArrayRef<size_t> Units, const Revision &Draft)> Parse;
  llvm::function_ref<std::vector<Finding>(std::vector<TuSummary>)> Check;
  RealPaths &Real;
};

/// The revision after all of these fixes, or why it is none: the first thing that is wrong.
llvm::Expected<Revision> verify(const Revision &Before, llvm::ArrayRef<const Fix *> Fixes, const Workshop &With);

} // namespace async_tidy
