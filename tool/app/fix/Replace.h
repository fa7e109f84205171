// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// New texts for several files, all or none. Each file is replaced by a rename, so that nobody ever sees half of it. A file
// system renames one file at a time, so several are noted in a journal first:
//
//   temporary files beside the originals → journal → renames → journal removed
//
// Killed before the journal is there, nothing has changed (temporary files may be left behind). Killed behind that, some files
// are new and some old until the next run, which finds the journal and does the rest.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>

namespace async_tidy {

struct NewText {
  std::string File; // no symbolic link
  std::string Old;  // what it has to be until then
  std::string Text;
};

/// Keeps the mode of each file. An Error says which file is not as it was, or cannot be written; nothing has changed then, or
/// the journal is there to go on with.
llvm::Error replaceFiles(llvm::ArrayRef<NewText> Files, llvm::StringRef Journal);

/// Does what a run that was killed has left to do; nothing if there is no journal.
llvm::Error finishReplacing(llvm::StringRef Journal);

} // namespace async_tidy
