// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a rewrite wants to change, of one finding: all of it or none. Ranges come from Clang, never from counting
// characters. What does not stand in a file of the project as it is meant is refused with the reason, and so is what would lose
// a comment.
#pragma once

#include "clang/AST/ASTContext.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"

#include <map>
#include <set>
#include <string>

namespace async_tidy {

class Edits {
public:
  struct InFile {
    clang::tooling::Replacements Replaced;
    std::set<std::string> Headers; // to include, in their brackets or quotes

    bool operator==(const InFile &) const = default;
  };

  /// `What` is a range of whole tokens.
  llvm::Error replace(clang::SourceRange What, llvm::StringRef With, const clang::ASTContext &Context);
  llvm::Error removeUpTo(clang::SourceLocation Begin, clang::SourceLocation End, const clang::ASTContext &Context);
  llvm::Error insertBefore(clang::SourceRange What, llvm::StringRef Text, const clang::ASTContext &Context);

  /// Into the file in which `User` stands, unless it is there. `Header` is in brackets or quotes.
  llvm::Error include(llvm::StringRef Header, clang::SourceLocation User, const clang::ASTContext &Context);

  llvm::Error insertAfter(clang::SourceRange What, llvm::StringRef Text, const clang::ASTContext &Context);

  /// Fails, and may have added a part, where both change the same place.
  llvm::Error add(const Edits &Other);

  /// The same, but what both have is one change: they are parts of a larger one, seen from two units.
  llvm::Error unite(const Edits &Other);

  /// By absolute path.
  const std::map<std::string, InFile> &files() const { return Files; }
  bool operator==(const Edits &) const = default;

  /// From one process to another. What is not UTF-8 cannot travel.
  llvm::Expected<llvm::json::Object> toJson() const;
  static llvm::Expected<Edits> fromJson(const llvm::json::Object &All);

private:
  llvm::Error change(clang::CharSourceRange What, bool IsInsertion, llvm::StringRef Text, const clang::ASTContext &Context);

  std::map<std::string, InFile> Files;
};

/// `Code` is the text of the file. Includes go where the style of the file wants them, and changed lines are formatted by
/// its .clang-format, if there is one; line ends stay as they are.
llvm::Expected<std::string> apply(const Edits::InFile &Changes, llvm::StringRef Path, llvm::StringRef Code);

} // namespace async_tidy
