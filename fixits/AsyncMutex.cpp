// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   std::mutex M;               →   folly::coro::Mutex M;
//   std::lock_guard Lock(M);    →   auto Lock = co_await M.co_scoped_lock();
//
// A mutex has one type, so all that use it change together: each use has to be a guard in a coroutine of the same framework,
// and all of them have to be in this unit. Where a fiber holds it, any guard will do.
#include "fixits/Coroutine.h"
#include "fixits/Recipe.h"
#include "fixits/Spelling.h"
#include "tool/core/extract/Names.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

namespace {

/// `std::lock_guard Lock(M);`
struct Guard {
  const VarDecl *Variable;
  const CXXConstructExpr *Made;
  const Expr *Mutex;
};

/// Several names in one declaration.
bool isOneOfSeveral(const DeclaratorDecl *D) {
  return llvm::any_of(D->getDeclContext()->decls(), [&](const Decl *Other) {
    const auto *Next = dyn_cast<DeclaratorDecl>(Other);
    return Next && Next != D && Next->getTypeSpecStartLoc() == D->getTypeSpecStartLoc();
  });
}

/// Nothing that is written stands between an object that is made and the variable, but the name of its class.
bool isTransparent(const Expr *E) {
  return isa<FullExpr, ImplicitCastExpr, CXXBindTemporaryExpr, MaterializeTemporaryExpr, CXXFunctionalCastExpr>(E);
}

const VarDecl *variableOf(const CXXConstructExpr *Made, ASTContext &Context) {
  DynTypedNode Node = DynTypedNode::create(*Made);
  while (true) {
    DynTypedNodeList Parents = Context.getParents(Node);
    if (Parents.empty())
      return nullptr;
    Node = Parents[0];
    if (const auto *Variable = Node.get<VarDecl>())
      return Variable;
    if (const auto *E = Node.get<Expr>(); !E || !isTransparent(E))
      return nullptr;
  }
}

Expected<Guard> guardOf(const CXXConstructExpr *Made, ASTContext &Context) {
  const VarDecl *Variable = variableOf(Made, Context);
  if (!Variable || !Variable->isLocalVarDecl() || isOneOfSeveral(Variable))
    return llvm::createStringError("the guard is no variable with a declaration of its own");
  auto IsWritten = [](const Expr *A) { return !isa<CXXDefaultArgExpr>(A); };
  if (llvm::count_if(Made->arguments(), IsWritten) != 1)
    return llvm::createStringError("the guard gets more than one mutex");
  return Guard{Variable, Made, Made->getArg(0)};
}

/// The variable or field that an expression names.
const DeclaratorDecl *namedBy(const Expr *E) {
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    return dyn_cast<DeclaratorDecl>(Ref->getDecl());
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    return dyn_cast<DeclaratorDecl>(Member->getMemberDecl());
  return nullptr;
}

/// All expressions of the unit that name a variable or field.
class UseFinder : public RecursiveASTVisitor<UseFinder> {
public:
  explicit UseFinder(const DeclaratorDecl *Of) : Of(Of) {}

  bool shouldVisitTemplateInstantiations() const { return true; }

  bool VisitDeclRefExpr(DeclRefExpr *E) { return add(E, E->getDecl()); }
  bool VisitMemberExpr(MemberExpr *E) { return add(E, E->getMemberDecl()); }

  std::vector<const Expr *> Uses;

private:
  bool add(const Expr *E, const ValueDecl *D) {
    if (D->getCanonicalDecl() == Of->getCanonicalDecl())
      Uses.push_back(E);
    return true;
  }

  const DeclaratorDecl *Of;
};

/// Who has access to the private members of a class is all in this unit.
Error checkMembers(const CXXRecordDecl *Class) {
  for (const Decl *D : Class->decls()) {
    if (isa<FriendDecl>(D))
      return llvm::createStringError("'" + displayName(Class) +
                                     "', whose member the mutex is, has friends, which may use it too");
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D))
      D = Template->getTemplatedDecl();
    if (const auto *Method = dyn_cast<CXXMethodDecl>(D);
        Method && !Method->isImplicit() && !Method->isDefaulted() && !Method->isDeleted() && !Method->isPureVirtual() &&
        !Method->isDefined())
      return llvm::createStringError("'" + displayName(Method) + "', which may use the mutex too, is defined in another file");
    if (const auto *Inner = dyn_cast<CXXRecordDecl>(D); Inner && !Inner->isImplicit() && Inner->isThisDeclarationADefinition())
      if (Error Unknown = checkMembers(Inner))
        return Unknown;
  }
  return Error::success();
}

/// All that may use the mutex is in this unit.
Error checkReach(const DeclaratorDecl *Mutex, const ASTContext &Context) {
  const SourceManager &Sources = Context.getSourceManager();
  bool IsHere = Sources.isInMainFile(Sources.getExpansionLoc(Mutex->getLocation()));
  if (const auto *Variable = dyn_cast<VarDecl>(Mutex); Variable && !Variable->isStaticDataMember()) {
    if (Variable->isLocalVarDecl() || (IsHere && Variable->getFormalLinkage() == Linkage::Internal))
      return Error::success();
    return llvm::createStringError("other files may use the mutex '" + Mutex->getName() +
                                   "' too; 'static' would say that none does");
  }
  if (IsHere)
    return Error::success();
  if (Mutex->getAccess() != AS_private)
    return llvm::createStringError("other files may use the mutex '" + Mutex->getName() + "' too; it is not private");
  return checkMembers(cast<CXXRecordDecl>(Mutex->getDeclContext()));
}

/// `std::mutex M;` and nothing else.
Error checkDeclaration(const DeclaratorDecl *Mutex, const ASTContext &Context) {
  const auto *Variable = dyn_cast<VarDecl>(Mutex);
  const auto *Field = dyn_cast<FieldDecl>(Mutex);
  if (!Mutex->getType()->getAsCXXRecordDecl() || (!Variable && !Field) || isa_and_nonnull<ParmVarDecl>(Variable))
    return llvm::createStringError("what the guard locks is handed in from elsewhere, where the mutex would have to change");
  if (isOneOfSeveral(Mutex) || (Variable && Variable->getPreviousDecl()) || Mutex != Mutex->getMostRecentDecl())
    return llvm::createStringError("the mutex '" + Mutex->getName() + "' has no single declaration of its own");
  if (Mutex->getEndLoc() != Mutex->getLocation())
    return llvm::createStringError("the declaration of the mutex '" + Mutex->getName() + "' has an initialiser");
  return checkReach(Mutex, Context);
}

/// A mutex and all its guards, on their way to another type.
class Change {
public:
  Change(const Site &S, const DeclaratorDecl *Mutex) : S(S), Mutex(Mutex) {}

  Expected<Edits> make() {
    UseFinder Finder(Mutex);
    Finder.TraverseAST(S.Context);
    for (const Expr *Use : Finder.Uses)
      if (Error Unfit = changeUse(Use))
        return Unfit;
    if (Error Unfit = changeDeclaration())
      return Unfit;
    return std::move(Out);
  }

private:
  Error changeUse(const Expr *Use) {
    std::string Where = placeInFile(Use->getExprLoc(), S.Context);
    const FunctionDecl *In = functionAround(Use, S.Context);
    if (!In || isInTemplate(In))
      return llvm::createStringError("at " + Where + " a template uses the mutex");
    Expected<Guard> G = guardAround(Use);
    if (!G)
      return llvm::createStringError("at " + Where + ": " + llvm::toString(G.takeError()));
    Expected<const Recipe *> R = chooseRecipe(*G, In);
    if (!R)
      return llvm::createStringError("at " + Where + ": " + llvm::toString(R.takeError()));
    if (Chosen && Chosen->MutexText != (*R)->MutexText)
      return llvm::createStringError("at " + Where + " a coroutine of another framework uses the mutex");
    Chosen = *R;
    return changeGuard(*G, In);
  }

  /// The guard whose mutex this expression is.
  Expected<Guard> guardAround(const Expr *Use) {
    DynTypedNode Node = DynTypedNode::create(*Use);
    do {
      DynTypedNodeList Parents = S.Context.getParents(Node);
      Node = Parents.empty() ? DynTypedNode() : Parents[0];
      if (const auto *Made = Node.get<CXXConstructExpr>())
        return guardOf(Made, S.Context);
    } while (isa_and_nonnull<ImplicitCastExpr, ParenExpr>(Node.get<Stmt>()));
    return llvm::createStringError("the mutex is used without a guard");
  }

  Expected<const Recipe *> chooseRecipe(const Guard &G, const FunctionDecl *In) {
    if (S.Of.Context == "fiber")
      return chooseRecipe(G, "these fibers", [&](const Recipe &R) { return isOneDeclared(R.Fibers, S.Context); });
    Expected<std::string> Type = coroutineType(In);
    if (!Type)
      return Type.takeError();
    return chooseRecipe(G, "coroutines that return '" + *Type + "'",
                        [&](const Recipe &R) { return llvm::is_contained(R.In, *Type); });
  }

  Expected<const Recipe *> chooseRecipe(const Guard &G, const llvm::Twine &Where,
                                        llvm::function_ref<bool(const Recipe &)> Fits) {
    std::string Class = catalogName(G.Made->getConstructor());
    std::string Locked = catalogName(Mutex->getType()->getAsCXXRecordDecl());
    if (const ApiRules *Rules = S.With.Knowledge.rules(Class))
      for (const Recipe &R : Rules->Recipes)
        if (R.Rewrite == "async-mutex" && Fits(R) && llvm::is_contained(R.Mutex, Locked))
          return &R;
    return llvm::createStringError("'" + Class + "' of '" + Locked + "' has no counterpart in the catalog for " + Where);
  }

  Error changeGuard(const Guard &G, const FunctionDecl *In) {
    return redeclare(*G.Variable, Chosen->Text, In, G.Mutex);
  }

  Error changeDeclaration() {
    if (Error Unfit = redeclare(*Mutex, Chosen->MutexText, Mutex->getDeclContext()))
      return Unfit;
    return addHeaders(*Chosen, Chosen->Text, Mutex->getLocation(), S.Context, Out);
  }

  /// Puts the text of a recipe in the place of a declaration.
  Error redeclare(const DeclaratorDecl &D, StringRef Text, const DeclContext *In,
                  const Expr *Locked = nullptr) {
    auto Part = [&](StringRef Inner, bool) -> Expected<std::string> {
      if (Inner == "variable")
        return D.getName().str();
      return Inner == "0" && Locked ? textOf(Locked, S.Context) : Expected<std::string>(unknownPart(Inner));
    };
    Expected<std::string> Code = fill(Text, {D.getBeginLoc(), In}, Part);
    if (!Code)
      return Code.takeError();
    return Out.replace({D.getTypeSpecStartLoc(), D.getEndLoc()}, *Code, S.Context);
  }

  const Site &S;
  const DeclaratorDecl *Mutex;
  const Recipe *Chosen = nullptr;
  Edits Out;
};

} // namespace

static Expected<Proposal> asyncMutex(const Site &S) {
  Expected<Guard> G = guardOf(S.Guard, S.Context);
  if (!G)
    return G.takeError();
  const DeclaratorDecl *Mutex = namedBy(G->Mutex->IgnoreParenImpCasts());
  if (!Mutex)
    return llvm::createStringError("what the guard locks is no variable");
  if (Error Unfit = checkDeclaration(Mutex, S.Context))
    return Unfit;
  return Change(S, Mutex).make();
}

static RegisterRewrite X({.Id = "async-mutex",
                          .Level = RewriteLevel::Review,
                          .Summary = "makes a thread's mutex that coroutines hold while they wait one of their library",
                          .Run = asyncMutex,
                          .Of = RewriteOf::Guard});

} // namespace async_tidy
