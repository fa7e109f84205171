// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/lsp/Preambles.h"

#include "tool/core/extract/Extract.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

namespace async_tidy {

using clang::tooling::CompileCommand;
using llvm::Expected;
namespace fs = llvm::sys::fs;

Preambles::Preambles() {
  if (fs::createUniqueDirectory("async-tidy-lsp", Folder))
    Folder.clear();
}

Preambles::~Preambles() {
  if (!Folder.empty())
    fs::remove_directories(Folder);
}

std::string Preambles::fileFor(const CompileCommand &Unit) const {
  if (Folder.empty())
    return "";
  std::string Key = llvm::join(Unit.CommandLine, llvm::StringRef("\0", 1)) + '\0' + Unit.Filename + '\0' + Unit.Directory;
  llvm::SmallString<128> File = Folder;
  llvm::sys::path::append(File, llvm::utohexstr(llvm::xxh3_64bits(Key), /*LowerCase=*/true) + ".pch");
  return File.str().str();
}

void Preambles::make(const Index &Of, Documents &Open) const {
  if (Folder.empty())
    return;
  std::vector<size_t> Units;
  for (size_t I = 0; I != Of.Units.size(); ++I)
    if (Open.find(Of.Units[I].Filename))
      Units.push_back(I);
  FileTexts Unsaved = Open.unsaved();
  auto MakeOne = [&](size_t I) -> Expected<std::string> {
    const CompileCommand &Unit = Of.Units[Units[I]];
    if (llvm::Error E = precompile(Unit, textsOf(Of.Summaries[Units[I]].get(), Unsaved, Open.paths()), fileFor(Unit)))
      return std::move(E);
    return "";
  };
  runJobs(Units.size(), MakeOne, Of.Limits, [](size_t, size_t) {}); // where there is none, all is parsed
}

} // namespace async_tidy
