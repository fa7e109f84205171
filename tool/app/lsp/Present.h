// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Findings and functions as an editor shows them: objects of the protocol, by the real path of their file.
//
//   {"diagnostics": {FILE: [Diagnostic]}, "functions": {FILE: [{"range", "hover", "lens"}]}}
#pragma once

#include "tool/app/lsp/Index.h"
#include "tool/core/model/Finding.h"

namespace async_tidy {

/// In a task: links all summaries and runs the checks.
llvm::json::Object present(const Index &In, const FileTexts &Unsaved, RealPaths &Real);

/// All that settings and NOLINT leave of `All`.
std::vector<Finding> wanted(std::vector<Finding> All, const Index &In, const FileTexts &Unsaved, RealPaths &Real);

/// Something to say of a whole file.
llvm::json::Object diagnosticOfFile(llvm::StringRef Code, llvm::lsp::DiagnosticSeverity Level, llvm::StringRef Message);

} // namespace async_tidy
