// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "fixits/Uses.h"

#include "fixits/Spelling.h"
#include "tool/core/extract/Names.h"
#include "tool/core/extract/Places.h"
#include "tool/core/extract/Unit.h"

#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "clang/AST/TypeLoc.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"

using namespace clang;

namespace async_tidy {

namespace {

class UseFinder : public RecursiveASTVisitor<UseFinder> {
public:
  UseFinder(const std::set<EntityId> &Functions, ASTContext &Context) : Functions(Functions), Ids(Context) {}

  bool shouldVisitTemplateInstantiations() const { return true; }

  bool VisitFunctionDecl(FunctionDecl *F) {
    if (has(F))
      Out.Declarations.push_back(F);
    return true;
  }

  bool VisitCoawaitExpr(CoawaitExpr *E) {
    if (const auto *Call = dyn_cast<CallExpr>(E->getOperand()->IgnoreUnlessSpelledInSource()))
      Awaits[Call] = E;
    return true;
  }

  bool VisitCallExpr(CallExpr *E) {
    Calls[E->getCallee()->IgnoreParenImpCasts()] = E;
    return true;
  }

  bool VisitDeclRefExpr(DeclRefExpr *E) { return add(E, E->getLocation(), E->getDecl()); }
  bool VisitMemberExpr(MemberExpr *E) { return add(E, E->getMemberLoc(), E->getMemberDecl()); }

  Uses Out;

private:
  bool has(const FunctionDecl *F) { return Functions.count(Ids.idOf(F)); }

  bool add(const Expr *E, SourceLocation Name, const ValueDecl *D) {
    const auto *F = dyn_cast<FunctionDecl>(D);
    if (!F || !has(F))
      return true;
    auto Call = Calls.find(E);
    const CallExpr *Its = Call == Calls.end() ? nullptr : Call->second;
    auto Await = Awaits.find(Its);
    Out.Named.push_back({F, Name, Its, Await == Awaits.end() ? nullptr : Await->second});
    return true;
  }

  const std::set<EntityId> &Functions;
  Unit Ids;
  std::map<const Expr *, const CallExpr *> Calls; // by what they call
  std::map<const CallExpr *, const CoawaitExpr *> Awaits;
};

class CallFinder : public RecursiveASTVisitor<CallFinder> {
public:
  CallFinder(const std::set<Place> &Wanted, ASTContext &Context) : Wanted(Wanted), Context(Context) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return true; }

  bool VisitCallExpr(CallExpr *E) { return add(E, placeOfCall(E)); }
  bool VisitCXXConstructExpr(CXXConstructExpr *E) { return add(E, placeOfConstruction(E)); }

  std::map<Place, std::vector<const Expr *>> Out;

private:
  bool add(const Expr *E, SourceRange Range) {
    if (E->isInstantiationDependent())
      return true;
    auto [File, Where] = textRange(Range, Context);
    Place At{pathOf(File, Context.getSourceManager()), Where};
    if (Wanted.count(At) && Seen.insert(E).second)
      Out[At].push_back(E);
    return true;
  }

  const std::set<Place> &Wanted;
  ASTContext &Context;
  llvm::SmallPtrSet<const Expr *, 8> Seen; // implicit code shares parts of what is written
};

class KeywordFinder : public RecursiveASTVisitor<KeywordFinder> {
public:
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }
  bool TraverseCXXRecordDecl(CXXRecordDecl *) { return true; }

  bool VisitReturnStmt(ReturnStmt *S) {
    Out.Returns.push_back(S->getReturnLoc());
    return true;
  }
  bool VisitCoreturnStmt(CoreturnStmt *S) {
    Out.Returns.push_back(S->getKeywordLoc());
    return true;
  }
  bool VisitCoawaitExpr(CoawaitExpr *E) {
    if (!E->isImplicit())
      Out.Awaits.insert(E->getKeywordLoc());
    return true;
  }
  bool VisitCoyieldExpr(CoyieldExpr *E) {
    Out.Awaits.insert(E->getKeywordLoc());
    return true;
  }

  Keywords Out;
};

/// All that are compiled, in closures too.
class CompiledKeywords : public RecursiveASTVisitor<CompiledKeywords> {
public:
  explicit CompiledKeywords(const SourceManager &Sources) : Sources(Sources) {}

  bool VisitReturnStmt(ReturnStmt *S) { return add(S->getReturnLoc()); }
  bool VisitCoreturnStmt(CoreturnStmt *S) { return add(S->getKeywordLoc()); }
  bool VisitCoawaitExpr(CoawaitExpr *E) { return add(E->getKeywordLoc()); }
  bool VisitDependentCoawaitExpr(DependentCoawaitExpr *E) { return add(E->getKeywordLoc()); }
  bool VisitCoyieldExpr(CoyieldExpr *E) { return add(E->getKeywordLoc()); }

  std::set<SourceLocation> At;

private:
  bool add(SourceLocation Keyword) {
    At.insert(Sources.getFileLoc(Keyword));
    return true;
  }

  const SourceManager &Sources;
};

bool isKeyword(const Token &T) {
  static const std::set<llvm::StringRef> All = {"return", "co_return", "co_await", "co_yield"};
  return T.is(tok::raw_identifier) && All.count(T.getRawIdentifier());
}

} // namespace

bool hasMoreKeywords(const FunctionDecl *Definition, const ASTContext &Context) {
  const SourceManager &Sources = Context.getSourceManager();
  CompiledKeywords Compiled(Sources);
  Compiled.TraverseStmt(Definition->getBody());
  CharSourceRange Body = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(Definition->getBody()->getSourceRange()), Sources, Context.getLangOpts());
  if (Body.isInvalid())
    return false;
  auto [File, Begin] = Sources.getDecomposedLoc(Body.getBegin());
  llvm::StringRef Text = Sources.getBufferData(File);
  Lexer Lex(Sources.getLocForStartOfFile(File), Context.getLangOpts(), Text.begin(), Text.begin() + Begin, Text.end());
  unsigned End = Sources.getFileOffset(Body.getEnd());
  Token Next;
  while (!Lex.LexFromRawLexer(Next) && Sources.getFileOffset(Next.getLocation()) < End)
    if (isKeyword(Next) && !Compiled.At.count(Next.getLocation()))
      return true;
  return false;
}

std::map<Place, std::vector<const Expr *>> callsAt(const std::set<Place> &Wanted, ASTContext &Context) {
  CallFinder Finder(Wanted, Context);
  Finder.TraverseAST(Context);
  return std::move(Finder.Out);
}

llvm::Error checkNotPublic(const FunctionDecl *D, const Site &S) {
  const SourceManager &Sources = S.Context.getSourceManager();
  SourceLocation At = Sources.getExpansionLoc(D->getLocation());
  llvm::SmallString<256> Real;
  if (Sources.isInMainFile(At) || llvm::sys::fs::real_path(pathOf(Sources.getFileID(At), Sources), Real))
    return llvm::Error::success();
  auto Has = [&](llvm::StringRef Root) {
    llvm::StringRef Rest = Real;
    return Rest.consume_front(Root) && (Rest.empty() || Rest.starts_with("/"));
  };
  if (llvm::none_of(S.With.PublicHeaders, Has))
    return llvm::Error::success();
  return llvm::createStringError("'" + displayName(D) + "' is declared at " + placeInFile(D->getLocation(), S.Context) +
                                 ", in a public header: who else uses it is not known (--public-headers says which are)");
}

Uses usesOf(const std::set<EntityId> &Functions, ASTContext &Context) {
  UseFinder Finder(Functions, Context);
  Finder.TraverseAST(Context);
  return std::move(Finder.Out);
}

Keywords keywordsOf(const FunctionDecl *Definition) {
  KeywordFinder Finder;
  const auto *Coroutine = dyn_cast<CoroutineBodyStmt>(Definition->getBody());
  Finder.TraverseStmt(Coroutine ? Coroutine->getBody() : Definition->getBody());
  return std::move(Finder.Out);
}

static bool isQualifier(const std::optional<Token> &T) {
  return T && T->is(tok::raw_identifier) && (T->getRawIdentifier() == "const" || T->getRawIdentifier() == "volatile");
}

SourceRange writtenRange(TypeLoc Type, const ASTContext &Context) {
  const SourceManager &Sources = Context.getSourceManager();
  SourceLocation Begin = Type.getBeginLoc(), End = Type.getEndLoc();
  auto Before = [&] { return Lexer::findPreviousToken(Begin, Sources, Context.getLangOpts(), /*IncludeComments=*/false); };
  auto Behind = [&] { return Lexer::findNextToken(End, Sources, Context.getLangOpts()); };
  for (std::optional<Token> T = Before(); isQualifier(T); T = Before())
    Begin = T->getLocation();
  for (std::optional<Token> T = Behind(); isQualifier(T); T = Behind())
    End = T->getLocation();
  return {Begin, End};
}

llvm::Expected<SourceRange> returnTypeOf(const FunctionDecl *D, const ASTContext &Context) {
  auto Function = D->getTypeSourceInfo() ? D->getTypeSourceInfo()->getTypeLoc().getAsAdjusted<FunctionTypeLoc>()
                                         : FunctionTypeLoc();
  TypeLoc Type = Function ? Function.getReturnLoc() : TypeLoc();
  if (!Type || Type.getSourceRange().isInvalid() || Type.getBeginLoc().isMacroID())
    return llvm::createStringError("what '" + displayName(D) + "' returns is not written there, or by a macro");
  if (D->getReturnType()->getContainedDeducedType())
    return llvm::createStringError("what '" + displayName(D) + "' returns is deduced");
  return writtenRange(Type, Context);
}

} // namespace async_tidy
