// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "fixits/Spelling.h"

#include "tool/core/extract/Names.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "clang/Tooling/Transformer/SourceCode.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace async_tidy {

using llvm::StringRef;

static StringRef sourceText(SourceRange What, const ASTContext &Context) {
  auto Range = tooling::getFileRangeForEdit(CharSourceRange::getTokenRange(What), Context);
  return Range ? Lexer::getSourceText(*Range, Context.getSourceManager(), Context.getLangOpts()) : "";
}

llvm::Expected<std::string> textOf(SourceRange Range, const ASTContext &Context) {
  StringRef Text = sourceText(Range, Context);
  if (Text.empty())
    return llvm::createStringError("a part of it stands in a macro");
  return Text.str();
}

bool isPostfix(const Expr *E) {
  E = E->IgnoreUnlessSpelledInSource();
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
    return Operator->getOperator() == OO_Call || Operator->getOperator() == OO_Subscript;
  return isa<CallExpr, DeclRefExpr, MemberExpr, ArraySubscriptExpr, ParenExpr, CXXThisExpr, CXXTemporaryObjectExpr,
             CXXFunctionalCastExpr, IntegerLiteral, UserDefinedLiteral>(E);
}

/// Aliases outside functions that are declared in front of the place.
static std::vector<const NamespaceAliasDecl *> aliasesBefore(Spot There) {
  std::vector<const NamespaceAliasDecl *> Out;
  const SourceManager &Sources = There.In->getParentASTContext().getSourceManager();
  for (const DeclContext *C = There.In; C; C = C->getParent())
    if (C->isFileContext())
      for (const Decl *D : C->decls())
        if (const auto *Alias = dyn_cast<NamespaceAliasDecl>(D);
            Alias && Sources.isBeforeInTranslationUnit(Alias->getLocation(), There.At))
          Out.push_back(Alias);
  return Out;
}

Spot spotOf(const Site &S) { return {S.at()->getBeginLoc(), S.Function}; }

std::string spelledAt(Spot There, StringRef QualifiedName) {
  std::string Best = QualifiedName.str();
  for (const NamespaceAliasDecl *Alias : aliasesBefore(There)) {
    StringRef Rest = QualifiedName;
    if (!Rest.consume_front(catalogName(Alias->getNamespace())) || !Rest.starts_with("::"))
      continue;
    if (std::string Name = (Alias->getName() + Rest).str(); Name.size() < Best.size())
      Best = std::move(Name);
  }
  return Best;
}

std::string placeInFile(SourceLocation At, const ASTContext &Context) {
  PresumedLoc Place = Context.getSourceManager().getPresumedLoc(At);
  return (llvm::sys::path::filename(Place.getFilename()) + ":" + llvm::Twine(Place.getLine())).str();
}

/// One of its declarations; null if there is none.
static const NamedDecl *declarationOf(StringRef QualifiedName, const ASTContext &Context) {
  const DeclContext *In = Context.getTranslationUnitDecl();
  const NamedDecl *Last = nullptr;
  llvm::SmallVector<StringRef, 4> Parts;
  QualifiedName.split(Parts, "::");
  for (StringRef Part : Parts) {
    auto Found = In ? In->lookup(&Context.Idents.get(Part)) : DeclContext::lookup_result();
    if (Found.empty())
      return nullptr;
    Last = Found.front();
    In = dyn_cast<DeclContext>(Last);
  }
  return Last;
}

bool isDeclared(StringRef QualifiedName, const ASTContext &Context) { return declarationOf(QualifiedName, Context); }

bool isOneDeclared(const std::vector<std::string> &QualifiedNames, const ASTContext &Context) {
  return llvm::any_of(QualifiedNames, [&](StringRef Name) { return isDeclared(Name, Context); });
}

bool isDeclaredBefore(StringRef QualifiedName, SourceLocation There, const ASTContext &Context) {
  const NamedDecl *D = declarationOf(QualifiedName, Context);
  const Decl *First = D ? D->getCanonicalDecl() : nullptr;
  return First && Context.getSourceManager().isBeforeInTranslationUnit(First->getLocation(), There);
}

} // namespace async_tidy
