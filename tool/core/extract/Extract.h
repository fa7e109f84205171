// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// AST → TuSummary. This folder is the only code that walks an AST, and it has no opinion on what it sees.
#pragma once

#include "tool/core/model/Summary.h"

#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/Support/Error.h"

#include <map>
#include <string>

namespace clang {
class ASTContext;
}

namespace async_tidy {

/// What stands in for the content of files on the disk, by path: nothing that Clang reads through another name.
using FileTexts = std::map<std::string, std::string>;

/// Parses one unit in this process and summarises it. Compile errors make the summary partial (TuSummary::errors), not
/// an error; an Error means that there is nothing to summarise (no such file, no usable command). Clang may crash, hang
/// or run out of memory on the way: callers that cannot afford it run this in a worker process.
///
/// Bodies of functions in system headers are not parsed. The summary is the same with and without `Preamble`, a file that
/// precompile() has been given for this command: it saves the parse of the headers, as long as nothing in them has changed.
llvm::Expected<TuSummary> extractFile(const clang::tooling::CompileCommand &Command, const FileTexts &Texts = {},
                                      llvm::StringRef Preamble = "");

/// Writes what Clang makes of the headers at the start of a unit, to `File` and a second one beside it. What is there and
/// still good stays. An Error leaves what was there: the headers do not compile, or nothing can be written.
llvm::Error precompile(const clang::tooling::CompileCommand &Command, const FileTexts &Texts, const std::string &File);

/// The errors that a compiler has with the unit, `-Werror` included, also in what becomes of templates in system headers.
llvm::Expected<std::vector<std::string>> compileErrors(const clang::tooling::CompileCommand &Command, const FileTexts &Texts);

/// Whether Clang's own headers (stddef.h, …) are there for these commands: beside the library that we are linked with, or
/// where the command says. Without them no file parses; the Error says which package brings them.
llvm::Error findClangHeaders(llvm::ArrayRef<clang::tooling::CompileCommand> Commands);

/// What extractFile() makes, of a unit that somebody else has parsed (plugin, language server). `inputs` and
/// `errors` stay empty.
TuSummary extractUnit(clang::ASTContext &Context);

} // namespace async_tidy
