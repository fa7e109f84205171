// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "fixits/Statements.h"

#include "fixits/Coroutine.h"
#include "tool/core/extract/Names.h"

#include "clang/AST/ParentMapContext.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace async_tidy {

using llvm::Error;
using llvm::StringRef;

const CompoundStmt *bodyOf(const FunctionDecl *Function) {
  const Stmt *Body = Function->getBody();
  if (const auto *Coroutine = dyn_cast<CoroutineBodyStmt>(Body))
    Body = Coroutine->getBody();
  const auto *Braces = dyn_cast<CompoundStmt>(Body);
  return Braces && Braces->getLBracLoc().isValid() ? Braces : nullptr; // Clang puts others around the `try` of a coroutine
}

static bool declares(const Stmt *S, StringRef Name) {
  const auto *Declaration = dyn_cast<DeclStmt>(S);
  return Declaration && llvm::any_of(Declaration->decls(), [&](const Decl *D) {
           const auto *Variable = dyn_cast<VarDecl>(D);
           return Variable && Variable->getIdentifier() && Variable->getName() == Name;
         });
}

/// The function has the variable already, or can see one.
static bool hasVariable(const Site &S, const CompoundStmt *Body, StringRef Name) {
  if (llvm::any_of(Body->body(), [&](const Stmt *Child) { return declares(Child, Name); }))
    return true;
  DeclarationName Identifier = &S.Context.Idents.get(Name);
  for (const DeclContext *C = S.Function->getParent(); C; C = C->getParent())
    if (!C->lookup(Identifier).empty())
      return true;
  return false;
}

/// What stands between the lines of a block of which one begins at `Inner`, and `Outer` in front of it.
static std::string separator(SourceLocation Outer, SourceLocation Inner, const SourceManager &Sources) {
  if (Sources.getExpansionLineNumber(Outer) == Sources.getExpansionLineNumber(Inner))
    return " ";
  return "\n" + std::string(Sources.getExpansionColumnNumber(Inner) - 1, ' ');
}

Error insertAtTop(const CompoundStmt *Block, llvm::ArrayRef<std::string> Statements, const ASTContext &Context, Edits &Out) {
  SourceLocation Brace = Block->getLBracLoc();
  std::string Between =
      Block->body_empty() ? " " : separator(Brace, Block->body_front()->getBeginLoc(), Context.getSourceManager());
  // The brace is replaced, so that two changes of one block that want the same thing there agree.
  return Out.replace(Brace, "{" + Between + llvm::join(Statements, Between), Context);
}

Error declareAtTop(const Site &S, llvm::ArrayRef<Declared> Variables, Edits &Out) {
  const CompoundStmt *Body = bodyOf(S.Function);
  if (!Body)
    return llvm::createStringError("the body of '" + displayName(S.Function) + "' is a 'try', which has no place for a constant");
  std::vector<std::string> Missing;
  for (const Declared &Variable : Variables)
    if (!hasVariable(S, Body, Variable.Name))
      Missing.push_back(Variable.Code);
  return Missing.empty() ? Error::success() : insertAtTop(Body, Missing, S.Context, Out);
}

namespace {

/// A statement, and the block, loop or choice that has it.
struct Standing {
  const Stmt *Is = nullptr;
  const Stmt *In = nullptr; // null where there is none
};

} // namespace

static Standing statementAround(const Expr *E, ASTContext &Context) {
  const Stmt *Is = E;
  while (true) {
    DynTypedNodeList Parents = Context.getParents(*Is);
    if (Parents.empty())
      return {};
    if (const auto *D = Parents[0].get<VarDecl>())
      Parents = Context.getParents(*D);
    const Stmt *In = Parents.empty() ? nullptr : Parents[0].get<Stmt>();
    if (!In || isStatementOf(Is, In))
      return {Is, In};
    Is = In;
  }
}

/// The token in front of what stands in a loop or a choice without braces.
static SourceLocation endOfHead(const Standing &S) {
  if (const auto *Loop = dyn_cast<ForStmt>(S.In))
    return Loop->getRParenLoc();
  if (const auto *Loop = dyn_cast<CXXForRangeStmt>(S.In))
    return Loop->getRParenLoc();
  if (const auto *Loop = dyn_cast<WhileStmt>(S.In))
    return Loop->getRParenLoc();
  if (const auto *Loop = dyn_cast<DoStmt>(S.In))
    return Loop->getDoLoc();
  if (const auto *Choice = dyn_cast<IfStmt>(S.In))
    return S.Is == Choice->getElse() ? Choice->getElseLoc() : Choice->getRParenLoc();
  return {};
}

/// `for (…) f();` becomes `for (…) { STATEMENTS f(); }`.
static Error insertWithBraces(const Standing &S, StringRef Statements, const ASTContext &Context, Edits &Out) {
  const SourceManager &Sources = Context.getSourceManager();
  SourceLocation Head = endOfHead(S);
  std::optional<Token> Semicolon = Lexer::findNextToken(S.Is->getEndLoc(), Sources, Context.getLangOpts());
  if (Head.isInvalid() || !Semicolon || Semicolon->isNot(tok::semi))
    return llvm::createStringError("there is no place in front of the statement");
  std::string Between = separator(Head, S.Is->getBeginLoc(), Sources);
  bool IsOneLine = Between == " ";
  std::string Last = IsOneLine ? " " : "\n" + std::string(Sources.getExpansionColumnNumber(S.In->getBeginLoc()) - 1, ' ');
  StringRef HeadText = Lexer::getSourceText(CharSourceRange::getTokenRange(Head), Sources, Context.getLangOpts());
  if (Error Unfit = Out.replace(Head, (HeadText + " {" + (IsOneLine ? " " : Between) + Statements).str(), Context))
    return Unfit;
  return Out.replace(Semicolon->getLocation(), ";" + Last + "}", Context);
}

Error insertInFront(const Expr *Of, llvm::ArrayRef<std::string> Statements, ASTContext &Context, Edits &Out) {
  Standing S = statementAround(Of, Context);
  if (!S.In)
    return llvm::createStringError("there is no place in front of the statement");
  const auto *Block = dyn_cast<CompoundStmt>(S.In);
  if (!Block)
    return insertWithBraces(S, llvm::join(Statements, separator(endOfHead(S), S.Is->getBeginLoc(), Context.getSourceManager())),
                            Context, Out);
  std::string Between = separator(Block->getLBracLoc(), S.Is->getBeginLoc(), Context.getSourceManager());
  return Out.insertBefore(S.Is->getSourceRange(), llvm::join(Statements, Between) + Between, Context);
}

bool isInLoop(const Expr *E, ASTContext &Context) {
  for (DynTypedNode Node = DynTypedNode::create(*E);;) {
    DynTypedNodeList Parents = Context.getParents(Node);
    if (Parents.empty() || Parents[0].get<FunctionDecl>() || Parents[0].get<LambdaExpr>())
      return false;
    Node = Parents[0];
    if (isa_and_nonnull<ForStmt, CXXForRangeStmt, WhileStmt, DoStmt>(Node.get<Stmt>()))
      return true;
  }
}

} // namespace async_tidy
