// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which awaitables are made, kept in a local variable and then lost: nothing names the variable again before it ends or
// gets another one.
//
//   auto Row = load(1);       // made
//   if (!Wanted)
//     co_return;              // left, as is certain: every way to the condition has it, and here nothing can take it
//   co_await std::move(Row);
//
// What two conditions have to do with each other is not known. So a way counts only from a branch on which every way
// that leads there has the awaitable still: whichever side control takes then, it really takes it sometimes. Where some
// ways to the branch have used it, it may be the same ones that need not use it any more, and nothing is said.
#pragma once

#include "tool/core/extract/Flow.h"
#include "tool/core/extract/Values.h"

#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"

#include <optional>
#include <vector>

namespace async_tidy {

class LocalAwaitables {
public:
  explicit LocalAwaitables(Unit &U) : U(U) {}

  /// To be told everything in the order of evaluation, with the block that it is in.
  void visit(const clang::Stmt *S, const clang::CFGBlock *In);

  /// To be told where the scope of a variable ends.
  void end(const clang::VarDecl *Var, const clang::CFGBlock *In);

  /// In the order of the calls; also enters what is known of local containers. `Function` is where it is written.
  std::vector<Loss> take(const Values &Calls, const Flow &Ways, const clang::Stmt *Function);

  /// What happens to a variable, or to a field of one.
  struct Event {
    enum Kind { None, Born, Made, Named, Asked, Ended };
    Kind Is;
    const clang::VarDecl *Of;
    const clang::FieldDecl *Field = nullptr; // null is all of it
    const clang::CFGBlock *In = nullptr;
    const clang::Stmt *At = nullptr;
    const clang::Expr *Maker = nullptr;      // Made: the call; null where something else is given
    bool IsDeclaration = false;
  };

private:
  enum class Tracked {
    No,
    Whole,     // an awaitable
    Fields,    // an aggregate with fields of this sort
    Elements,  // an array of them, as a whole
    Container
  };
  Tracked trackingOf(const clang::VarDecl *Var);
  Event *named(const clang::Expr *E);
  void add(Event New, const clang::Expr *Name = nullptr);
  void declare(const clang::VarDecl *Var, const clang::Stmt *At);
  void give(const clang::CXXOperatorCallExpr *Assignment);
  void call(const clang::Expr *Object, const clang::FunctionDecl *Callee);
  void select(const clang::MemberExpr *Member);
  void addLosses(llvm::ArrayRef<const Event *> OfVariable, const clang::FieldDecl *Field);
  void addLoss(const Event &Made, LossKind How, EntityId Variable, Range At);
  clang::SourceLocation endOfScope(const clang::VarDecl *Var);

  Unit &U;
  const clang::CFGBlock *Block = nullptr;
  std::vector<Event> Events;
  llvm::DenseMap<const clang::Expr *, unsigned> ByName;          // by DeclRefExpr or MemberExpr
  llvm::DenseMap<const clang::VarDecl *, Tracked> Variables;

  // At the end, when all is known.
  const Values *V = nullptr;
  const Flow *Order = nullptr;
  const clang::Stmt *Body = nullptr;
  std::optional<llvm::DenseMap<const clang::VarDecl *, clang::SourceLocation>> ScopeEnds;
  std::vector<Loss> Losses;
  llvm::DenseSet<uint32_t> Lost; // their calls
};

/// Which fields with awaitables are named other than to be assigned.
class FieldReads {
public:
  explicit FieldReads(Unit &U) : U(U) {}

  /// To be told everything that is written, operands first.
  void visit(const clang::Stmt *S);
  void finish();

private:
  void read(const clang::FieldDecl *Field);
  void readAll(const clang::CXXRecordDecl *Record);

  Unit &U;
  llvm::MapVector<const clang::Expr *, bool> Named; // false: only assigned to
};

} // namespace async_tidy
