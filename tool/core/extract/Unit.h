// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The summary under construction. Everything that turns a Clang entity into a number of the summary goes through here, so
// that each function, type, variable and file is entered once.
#pragma once

#include "tool/core/model/Summary.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"

namespace async_tidy {

class Unit {
public:
  explicit Unit(clang::ASTContext &Context);

  clang::ASTContext &context() { return Context; }
  const clang::SourceManager &sources() const { return Context.getSourceManager(); }

  /// The id of a function, variable, field or record: the same in every unit that sees the same entity.
  EntityId idOf(const clang::Decl *D);

  /// Enters the function's declaration if it is new. Instantiations are functions of their own.
  Function &declare(const clang::FunctionDecl *F);

  /// Enters the function that initialises a variable, which has no declaration. It has a body.
  Function &declareInitializer(const clang::VarDecl *Of);

  /// Enters the variable or field if it is new.
  EntityId mention(const clang::ValueDecl *V);

  /// Index of the type, references, pointers and qualifiers looked through. 0 is the unknown type.
  uint32_t typeOf(clang::QualType T);

  /// Where the text stands in its file; of macros, their expansion.
  Range rangeOf(clang::SourceRange R);

  bool isInSystemHeader(clang::SourceLocation L) const;

  /// A class whose objects somebody has to take: an awaitable, a coroutine type, or what is [[nodiscard]].
  bool isAwaitable(clang::QualType T);
  /// A library's class with such an argument: std::vector<task>, std::optional<task>.
  bool holdsAwaitables(clang::QualType T);

  /// Something names the field other than to assign it.
  void read(const clang::FieldDecl *Field);
  /// Nothing names the local variable but calls of its member functions.
  void isOnlyCalled(const clang::VarDecl *Var);

  /// Sorted by id; the unit is empty afterwards.
  TuSummary take();

private:
  uint32_t fileOf(clang::FileID File);
  void describeField(const clang::FieldDecl *Field);
  Type describe(clang::QualType T);
  void addClosures(llvm::ArrayRef<clang::TemplateArgument> Arguments, llvm::SmallVectorImpl<char> &Key);
  void addCallOperators(const clang::CXXRecordDecl *Record, std::vector<EntityId> &Operators);

  clang::ASTContext &Context;
  TuSummary Summary;
  llvm::DenseMap<const clang::Decl *, EntityId> Ids;
  llvm::DenseMap<EntityId, uint32_t> FunctionIndex;
  llvm::DenseMap<EntityId, uint32_t> VariableIndex;
  llvm::DenseMap<const void *, uint32_t> TypeIndex;
  llvm::DenseMap<const clang::CXXRecordDecl *, bool> Awaitables; // by class
  llvm::DenseMap<clang::FileID, uint32_t> FileIndex;
};

} // namespace async_tidy
