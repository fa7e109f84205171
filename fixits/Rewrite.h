// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a rewrite is: a record and a function from the place of a finding to edits, or to the reason why there are none. A
// file of this folder defines one static function and one RegisterRewrite object; nothing else has to know of it.
//
//   Finding + unit → sites (Propose.h) → rewrite → Edits → verified in all units that read the files (Verify.h) → files
//
// A finding names the rewrites that may help by their ids (CheckInfo::Rewrites): checks and rewrites do not know each other.
// What the calls of a library turn into is data, the `rewrites:` of its catalog file (Recipe.h).
#pragma once

#include "fixits/Edits.h"
#include "fixits/Reach.h"
#include "tool/core/catalog/Catalog.h"
#include "tool/core/model/Finding.h"

#include "clang/AST/Expr.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/ArrayRef.h"

namespace async_tidy {

/// What rewrites have besides the code.
struct Means {
  const Catalog &Knowledge;
  std::string BlockingExecutor; // an expression for where calls may block; empty: what the framework has
  unsigned Limit;               // of tasks in flight
  std::vector<std::string> PublicHeaders = {}; // files and folders, by real path: what they declare is used out of sight
};

/// Why a rewrite declines that needs one and has none.
llvm::Error missingExecutor();

/// The call that a finding is about, in one of the functions that are compiled of it: templates have several.
struct Site {
  clang::ASTContext &Context;
  const clang::CallExpr *Call;         // null unless that is what the rewrite is asked about
  const clang::FunctionDecl *Function; // the innermost around the call
  const Finding &Of;
  const Means &With;
  const clang::CXXConstructExpr *Guard = nullptr; // in place of the call, for RewriteOf::Guard
  const Reach *Whole = nullptr;                   // in place of call and function, for RewriteOf::Reach
  std::string Becomes = "";                       // what the function will return when it is a coroutine, which it is not yet

  const clang::Expr *at() const { return Call ? static_cast<const clang::Expr *>(Call) : Guard; }
};

/// What a rewrite wants to do at a place.
struct Proposal {
  Edits Changes;
  std::string Concern; // why somebody should look at it first, if the place asks for that

  Proposal(Edits Changes, std::string Concern = "") : Changes(std::move(Changes)), Concern(std::move(Concern)) {}
};

/// What a rewrite is asked about.
enum class RewriteOf {
  Call,   // that of the finding
  Origin, // that of the first step of its path, without which the finding would not be
  Guard,  // the object that is made in the first step of its path, and holds what the finding is about
  Reach   // all functions that change together: each unit that has one of them makes its part of the change
};

enum class RewriteLevel {
  Safe,   // `fix` applies it
  Varies, // is safe at some places and for review at others: proposals say which
  Review, // on request: somebody has to look at what it means
  Manual  // is never applied, only told
};

/// "safe", "varies", "review", "manual".
const char *spell(RewriteLevel Level);

struct RewriteInfo {
  llvm::StringRef Id; // "await-dropped"
  RewriteLevel Level;
  llvm::StringRef Summary; // one line, the first line of its page in docs/fixits
  llvm::Expected<Proposal> (*Run)(const Site &);
  RewriteOf Of = RewriteOf::Call;
  llvm::Expected<Reach> (*ReachOf)(const Finding &, const CallIndex &) = nullptr; // for RewriteOf::Reach
};

/// Why somebody should look at what the rewrite has done; "" if nobody has to. `OfPlace` is that of the Proposal.
std::string concernOf(const RewriteInfo &R, std::string OfPlace);

struct RegisterRewrite {
  explicit RegisterRewrite(RewriteInfo Info);
};

/// All rewrites, by id.
llvm::ArrayRef<RewriteInfo> allRewrites();

/// Null if there is none of this id.
const RewriteInfo *findRewrite(llvm::StringRef Id);

} // namespace async_tidy
