// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What an earlier run has made of the units of a project: one summary for each in `.cache/async-tidy` beside
// compile_commands.json.
//
//   name      hash of the compile command, the extractor's version and Clang's
//   content   the summary as `summarize` writes it, and its checksum; of no unit with compile errors
//
// A summary is good if all files that it is made from (TuSummary::inputs) still have the hashes that they had. Whatever is
// damaged, of another version or about other text is as if it were not there.
#pragma once

#include "tool/core/model/Summary.h"

#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/ADT/StringMap.h"

#include <optional>
#include <string>

namespace async_tidy {

class Cache {
public:
  /// `Database` is the compile_commands.json.
  explicit Cache(llvm::StringRef Database);

  /// Somebody has made one.
  bool exists() const;

  std::optional<TuSummary> find(const clang::tooling::CompileCommand &Unit);

  /// Nobody sees half a file.
  llvm::Error put(const clang::tooling::CompileCommand &Unit, llvm::StringRef Bytes);

  /// Removes what belongs to none of these.
  void keepOnly(llvm::ArrayRef<clang::tooling::CompileCommand> Units);

private:
  std::string fileFor(const clang::tooling::CompileCommand &Unit) const;
  bool isAsItWas(const Input &File);

  std::string Folder;
  llvm::StringMap<std::optional<uint64_t>> Hashes; // of files on the disk now, each read once
};

} // namespace async_tidy
