// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   int find(int Id) { return readRow(Socket, Id); }      →   net::awaitable<int> find(int Id) { co_return co_await … }
//   net::awaitable<void> handle() { use(find(1)); }       →   net::awaitable<void> handle() { use(co_await find(1)); }
//
// All that stands between coroutines and a blocking call becomes a coroutine of their kind, and each call of it is
// awaited where it stands: references to temporaries stay good, because the whole expression waits.
#include "fixits/Coroutine.h"
#include "fixits/Spelling.h"
#include "fixits/Statements.h"
#include "fixits/Uses.h"
#include "tool/core/extract/Names.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/Builtins.h"
#include "clang/Basic/CharInfo.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

namespace {

/// What may become of the calls that block, the best first.
constexpr StringRef LeafRewrites[] = {"native-async", "await-result", "offload"};

/// What an attribute promises of the return, or of the frame, and a coroutine does not keep: it returns at once, with a
/// task.
bool bindsReturn(const Attr *A) {
  return isa<CXX11NoReturnAttr, NoReturnAttr, PureAttr, ConstAttr, RestrictAttr, ReturnsNonNullAttr, AllocSizeAttr,
             AllocAlignAttr, AssumeAlignedAttr, AlwaysInlineAttr, ReturnsTwiceAttr, NakedAttr, ConstructorAttr,
             DestructorAttr>(A);
}

/// `alloca`: what it gives belongs to a frame of the thread's stack, which an await leaves.
class StackUser : public RecursiveASTVisitor<StackUser> {
public:
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }

  bool VisitCallExpr(CallExpr *E) {
    static const std::set<unsigned> OnStack = {
        Builtin::BIalloca, Builtin::BI__builtin_alloca, Builtin::BI__builtin_alloca_uninitialized,
        Builtin::BI__builtin_alloca_with_align, Builtin::BI__builtin_alloca_with_align_uninitialized};
    Found |= OnStack.count(E->getBuiltinCallee()) != 0;
    return !Found;
  }

  bool Found = false;
};

bool usesStack(const FunctionDecl *Definition) {
  StackUser Finder;
  Finder.TraverseStmt(Definition->getBody());
  return Finder.Found;
}

/// The part of one unit.
class Change {
public:
  explicit Change(const Site &S) : S(S), Its(usesOf(S.Whole->Functions, S.Context)) {
    for (const FunctionDecl *D : Its.Declarations)
      if (D->isThisDeclarationADefinition())
        Definitions.insert(D);
  }

  Expected<Proposal> make() {
    for (const FunctionDecl *D : Its.Declarations)
      if (Error Unfit = changeDeclaration(D))
        return Unfit;
    for (const Use &U : Its.Named)
      if (Error Unfit = awaitCall(U))
        return Unfit;
    if (Error Unfit = changeLeaves())
      return Unfit;
    for (const FunctionDecl *D : Definitions)
      if (Error Unfit = changeBody(D))
        return Unfit;
    if (Error Unfit = insertAll())
      return Unfit;
    return Proposal(std::move(Out), std::move(Concern));
  }

private:
  Error changeDeclaration(const FunctionDecl *D) {
    if (Error Unfit = checkKind(D))
      return Unfit;
    if (Error Public = checkNotPublic(D, S))
      return Public;
    Expected<SourceRange> Type = returnTypeOf(D, S.Context);
    if (!Type)
      return Type.takeError();
    Expected<std::string> Text = textOf(*Type, S.Context);
    if (!Text)
      return Text.takeError();
    Spot There{D->getBeginLoc(), D->getLexicalDeclContext()};
    std::string New = spelledAt(There, S.Whole->Task) + "<" + *Text + ">";
    if (isTight(Type->getEnd())) // const char *name()
      New += ' ';
    if (Error Unfit = Out.replace(*Type, New, S.Context))
      return Unfit;
    const TaskType *Task = S.With.Knowledge.task(S.Whole->Task);
    if (isDeclaredBefore(S.Whole->Task, D->getBeginLoc(), S.Context))
      return Error::success();
    return Out.include(Task->Header, D->getBeginLoc(), S.Context);
  }

  /// The next token follows at once.
  bool isTight(SourceLocation Token) const {
    const SourceManager &Sources = S.Context.getSourceManager();
    SourceLocation Behind = Lexer::getLocForEndOfToken(Token, 0, Sources, S.Context.getLangOpts());
    return Behind.isValid() && !isWhitespace(*Sources.getCharacterData(Behind));
  }

  Error checkKind(const FunctionDecl *D) const {
    auto Stays = [&](const char *Why) { return llvm::createStringError("'" + displayName(D) + "' " + Why); };
    if (isInTemplate(D))
      return Stays("is part of a template");
    if (D->isConstexpr() || D->isConsteval())
      return Stays("may be called by the compiler");
    if (D->isExternC() || D->isVariadic())
      return Stays("is a C function");
    if (isa<FunctionDecl>(D->getLexicalDeclContext()))
      return Stays("is declared in a function");
    if (llvm::any_of(D->attrs(), bindsReturn))
      return Stays("has an attribute that speaks of its return");
    if (D->isThisDeclarationADefinition())
      return checkBody(D);
    return Error::success();
  }

  Error checkBody(const FunctionDecl *D) const {
    auto Stays = [&](const char *Why) { return llvm::createStringError("'" + displayName(D) + "' " + Why); };
    if (usesStack(D))
      return Stays("takes memory from the thread's stack");
    if (hasMoreKeywords(D, S.Context))
      return Stays("has a 'return' that is not compiled here");
    return Error::success();
  }

  /// Closures have no part in the change, so their calls cannot be awaited.
  bool canAwait(const FunctionDecl *Caller) const {
    return Definitions.count(Caller) || isa_and_nonnull<CoroutineBodyStmt>(Caller->getBody());
  }

  Error awaitCall(const Use &U) {
    auto Stays = [&](const llvm::Twine &Why) {
      return llvm::createStringError("at " + placeInFile(U.Name, S.Context) + " " + Why);
    };
    const FunctionDecl *Caller = U.Call ? functionAround(U.Call, S.Context) : nullptr;
    if (!U.Call)
      return Stays("'" + displayName(U.Of) + "' is used, but not called");
    if (!Caller)
      return Stays("'" + displayName(U.Of) + "' is called outside functions");
    if (isInTemplate(Caller))
      return Stays("a template calls '" + displayName(U.Of) + "'");
    if (!canAwait(Caller))
      return Stays("'" + displayName(Caller) + "', which is no coroutine, calls '" + displayName(U.Of) + "'");
    if (initialisesStatic(U.Call, S.Context))
      return Stays("'" + displayName(U.Of) + "' initialises a static variable");
    if (S.With.Knowledge.task(S.Whole->Task)->ByReference && isKeptByReference(siteOf(U.Call, Caller)))
      return Stays("a reference keeps what '" + displayName(U.Of) + "' returns, which would go with the task");
    Awaiting.insert(Caller);
    bool NeedsBrackets = isOperandOfPostfix(siteOf(U.Call, Caller));
    SourceRange Text = U.Call->getSourceRange();
    Front[Text.getBegin()] += NeedsBrackets ? "(co_await " : "co_await ";
    if (NeedsBrackets)
      Back[Text.getEnd()] += ")";
    return Error::success();
  }

  Site siteOf(const CallExpr *Call, const FunctionDecl *Caller) const {
    Site There{S.Context, Call, Caller, S.Of, S.With};
    There.Becomes = S.Whole->Task;
    return There;
  }

  Error changeLeaves() {
    for (const auto &[At, Found] : callsAt(S.Whole->Leaves, S.Context))
      for (const Expr *Leaf : Found)
        if (const auto *Call = dyn_cast<CallExpr>(Leaf))
          if (Error Unfit = changeLeaf(Call))
            return Unfit;
    return Error::success();
  }

  Error changeLeaf(const CallExpr *Call) {
    const FunctionDecl *Caller = functionAround(Call, S.Context);
    if (!Caller || !Definitions.count(Caller))
      return Error::success();
    Site Leaf = siteOf(Call, Caller);
    if (initialisesStatic(Leaf.Call, S.Context))
      return llvm::createStringError("the call at " + placeInFile(Leaf.Call->getBeginLoc(), S.Context) +
                                     " initialises a static variable");
    std::string Reasons;
    for (StringRef Id : LeafRewrites) {
      Expected<Proposal> P = findRewrite(Id)->Run(Leaf);
      if (!P) {
        Reasons += (Reasons.empty() ? "" : "; ") + llvm::toString(P.takeError());
        continue;
      }
      Awaiting.insert(Leaf.Function);
      if (Concern.empty())
        Concern = P->Concern;
      return Out.add(P->Changes);
    }
    return llvm::createStringError("the call at " + placeInFile(Leaf.Call->getBeginLoc(), S.Context) +
                                   " would still block: " + Reasons);
  }

  /// What neither returns a value nor awaits is no coroutine without a word.
  Error changeBody(const FunctionDecl *D) {
    Keywords In = keywordsOf(D);
    for (SourceLocation Return : In.Returns)
      if (Error Unfit = Out.replace(Return, "co_return", S.Context))
        return Unfit;
    const CompoundStmt *Body = bodyOf(D);
    if (!In.Returns.empty() || Awaiting.count(D) || !Body)
      return Error::success();
    return Out.insertBefore(Body->getRBracLoc(),
                            Body->body_empty() && isTight(Body->getLBracLoc()) ? " co_return; " : "co_return; ",
                            S.Context);
  }

  /// Calls of a chain begin at one place, and the outermost is named first.
  Error insertAll() {
    for (const auto &[At, Text] : Front)
      if (Error Unfit = Out.insertBefore(At, Text, S.Context))
        return Unfit;
    for (const auto &[At, Text] : Back)
      if (Error Unfit = Out.insertAfter(At, Text, S.Context))
        return Unfit;
    return Error::success();
  }

  const Site &S;
  Uses Its;
  std::set<const FunctionDecl *> Definitions;        // that change
  std::set<const FunctionDecl *> Awaiting;           // functions that await something then
  std::map<SourceLocation, std::string> Front, Back; // what is put in front of tokens and behind them
  std::string Concern;
  Edits Out;
};

} // namespace

static Expected<Proposal> propagateAwait(const Site &S) {
  const TaskType *Task = S.With.Knowledge.task(S.Whole->Task);
  if (!Task || Task->Header.empty())
    return llvm::createStringError("the catalog does not say how functions become coroutines that return '" +
                                   S.Whole->Task + "'");
  return Change(S).make();
}

static RegisterRewrite
    X({.Id = "propagate-await",
       .Level = RewriteLevel::Review,
       .Summary = "makes coroutines of the functions between a coroutine and what blocks, in all files",
       .Run = propagateAwait,
       .Of = RewriteOf::Reach,
       .ReachOf = reachOfAwait});

} // namespace async_tidy
