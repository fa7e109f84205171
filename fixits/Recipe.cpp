// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "fixits/Recipe.h"

#include "fixits/Coroutine.h"
#include "fixits/Spelling.h"
#include "tool/core/extract/Names.h"

#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringExtras.h"

#include <set>

using namespace clang;

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

namespace {

/// A call as recipes see it: its object is no argument, however it is written.
struct Pieces {
  const Expr *Object = nullptr;
  llvm::SmallVector<const Expr *, 4> Args;

  explicit Pieces(const CallExpr *E) : Args(E->arguments()) {
    if (const auto *Member = dyn_cast<CXXMemberCallExpr>(E))
      Object = Member->getImplicitObjectArgument();
    else if (isa<CXXOperatorCallExpr>(E) && isa_and_nonnull<CXXMethodDecl>(E->getDirectCallee())) {
      Object = Args.front();
      Args.erase(Args.begin());
    }
  }
};

/// The call that makes the object; null if something else does.
const CallExpr *makerOf(const Pieces &P) {
  return P.Object ? dyn_cast<CallExpr>(P.Object->IgnoreUnlessSpelledInSource()) : nullptr;
}

bool isCallOf(const CallExpr *E, const std::vector<std::string> &Names) {
  return E && E->getDirectCallee() && llvm::is_contained(Names, catalogName(E->getDirectCallee()));
}

bool isVariable(const Expr *E, StringRef Name) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreUnlessSpelledInSource());
  return Ref && catalogName(Ref->getDecl()) == Name;
}

bool hasToken(const Recipe &R, const CallExpr *Maker) {
  if (!R.TokenArg)
    return true;
  Pieces P(Maker);
  return *R.TokenArg < P.Args.size() && isVariable(P.Args[*R.TokenArg], R.Token);
}

/// How many arguments the text asks for.
size_t arity(const Recipe &R) {
  std::set<StringRef> Positions;
  for (StringRef Rest = StringRef(R.Text).split("${").second; !Rest.empty(); Rest = Rest.split("${").second)
    if (StringRef Digits = Rest.take_while(llvm::isDigit); !Digits.empty())
      Positions.insert(Digits);
  return Positions.size();
}

size_t writtenArguments(const CallExpr *E) {
  return llvm::count_if(Pieces(E).Args, [](const Expr *A) { return !isa<CXXDefaultArgExpr>(A); });
}

/// The last argument gets the error that the call would throw otherwise.
bool endsWithErrorCode(const CallExpr *E, const Catalog &Knowledge) {
  size_t Count = writtenArguments(E);
  const Expr *Last = Count ? Pieces(E).Args[Count - 1] : nullptr;
  const CXXRecordDecl *Record = Last && Last->isLValue() ? Last->getType()->getAsCXXRecordDecl() : nullptr;
  return Record && !Last->getType().isConstQualified() && Knowledge.isErrorCode(catalogName(Record));
}

/// `${args}` and `${error}` by their numbers, and the arrow if the call has one.
std::string textFor(const Recipe &R, const Site &S) {
  bool HasError = !R.WithError.empty() && endsWithErrorCode(S.Call, S.With.Knowledge);
  size_t Count = writtenArguments(S.Call) - HasError;
  std::vector<std::string> Args;
  for (size_t I = 0; I != Count; ++I)
    Args.push_back("${" + std::to_string(I) + "}");
  auto Replace = [](std::string &In, StringRef What, StringRef By) { In = llvm::join(llvm::split(In, What), By); };
  std::string Text = HasError ? R.WithError : R.Text;
  if (Args.empty())
    Replace(Text, "${args}, ", "");
  Replace(Text, "${args}", llvm::join(Args, ", "));
  Replace(Text, "${error}", "${" + std::to_string(Count) + "}");
  const auto *Member = dyn_cast<MemberExpr>(S.Call->getCallee()->IgnoreParenImpCasts());
  if (Member && Member->isArrow())
    Replace(Text, "${object}.", "${object}->");
  return Text;
}

/// Of several recipes that fit, the one that asks for as many arguments as are written is the better one.
Expected<const Recipe *> chooseRecipe(const Site &S, StringRef Rewrite) {
  Expected<std::string> Type = coroutineType(S);
  if (!Type)
    return Type.takeError();
  const FunctionDecl *Callee = S.Call->getDirectCallee();
  const ApiRules *Rules = Callee ? S.With.Knowledge.rules(catalogName(Callee)) : nullptr;
  const Recipe *Near = nullptr, *Fitting = nullptr;
  const CallExpr *Maker = makerOf(Pieces(S.Call));
  for (const Recipe &R : Rules ? llvm::ArrayRef(Rules->Recipes) : llvm::ArrayRef<Recipe>()) {
    if (R.Rewrite != Rewrite || !llvm::is_contained(R.In, *Type))
      continue;
    if (!R.From.empty() && !(isCallOf(Maker, R.From) && hasToken(R, Maker)))
      Near = &R;
    else if (!Fitting || StringRef(R.Text).contains("${args}") || arity(R) == writtenArguments(S.Call))
      Fitting = &R;
  }
  if (Fitting)
    return Fitting;
  if (Near)
    return llvm::createStringError("its object does not come right from a call of '" + Near->From.front() + "'" +
                                   (Near->TokenArg ? " with '" + Near->Token + "'" : ""));
  return llvm::createStringError("'" + (Callee ? displayName(Callee) : "it") +
                                 "' has no counterpart in the catalog for coroutines that return '" + *Type + "'");
}

/// What in the call keeps it from being awaited as it is.
class ObstacleFinder : public RecursiveASTVisitor<ObstacleFinder> {
public:
  explicit ObstacleFinder(const Catalog &Knowledge) : Knowledge(Knowledge) {}

  bool VisitLambdaExpr(LambdaExpr *E) {
    if (E->getLambdaClass()->hasNonTrivialDestructor())
      Found = "a closure in it captures something with a destructor, which GCC 12 would run twice; give the closure a name";
    return true;
  }

  bool VisitCallExpr(CallExpr *E) {
    const FunctionDecl *Callee = E->getDirectCallee();
    const ApiRules *Rules = Callee ? Knowledge.rules(catalogName(Callee)) : nullptr;
    if (Rules && !Rules->Switches.empty())
      Found = "awaiting '" + displayName(Callee) + "' would leave the coroutine on another executor";
    return true;
  }

  std::string Found;

private:
  const Catalog &Knowledge;
};

Error checkAwaitable(const Site &S) {
  if (Error Unfit = checkMayAwait(S))
    return Unfit;
  ObstacleFinder Finder(S.With.Knowledge);
  Finder.TraverseStmt(const_cast<CallExpr *>(S.Call));
  return Finder.Found.empty() ? Error::success() : llvm::createStringError(Finder.Found);
}

/// Writes the parts of one call into a recipe.
class Parts {
public:
  Parts(const Site &S, const Recipe &R) : S(S), R(R) {}

  Expected<std::string> write(StringRef Inner, bool IsArgument) {
    Pieces P(S.Call);
    if (Inner == "object")
      return write(pointerOf(P.Object), IsArgument);
    if (Inner == "limit")
      return LimitName.str();
    unsigned Index;
    bool IsOfMaker = Inner.consume_front("from.");
    if (Inner.getAsInteger(10, Index))
      return unknownPart(Inner);
    Pieces Of = IsOfMaker ? Pieces(makerOf(P)) : P;
    return write(Index < Of.Args.size() ? Of.Args[Index] : nullptr, IsArgument);
  }

  /// The text says nothing of an argument that the code has, such as a timeout.
  bool dropsArgument() const {
    auto IsDropped = [this](const Expr *E) { return !isa<CXXDefaultArgExpr>(E) && !Used.contains(E); };
    if (llvm::any_of(Pieces(S.Call).Args, IsDropped))
      return true;
    if (R.From.empty())
      return false;
    Pieces Of(makerOf(Pieces(S.Call)));
    for (unsigned I = 0; I != Of.Args.size(); ++I)
      if (R.TokenArg != I && IsDropped(Of.Args[I]))
        return true;
    return false;
  }

private:
  /// `p` of `p->f()`, whatever class the pointer is of.
  static const Expr *pointerOf(const Expr *Object) {
    const auto *Arrow = Object ? dyn_cast<CXXOperatorCallExpr>(Object->IgnoreImplicit()) : nullptr;
    return Arrow && Arrow->getOperator() == OO_Arrow ? Arrow->getArg(0) : Object;
  }

  Expected<std::string> write(const Expr *E, bool IsArgument) {
    if (!E || isa<CXXDefaultArgExpr>(E))
      return llvm::createStringError("an argument that is needed is not written");
    Used.insert(E);
    Expected<std::string> Text = textOf(E, S.Context);
    if (!Text || IsArgument || isPostfix(E))
      return Text;
    return "(" + *Text + ")";
  }

  const Site &S;
  const Recipe &R;
  llvm::SmallPtrSet<const Expr *, 4> Used;
};

} // namespace

Error unknownPart(StringRef Inner) {
  return llvm::createStringError("the recipe says '${" + Inner + "}', which is for other rewrites");
}

/// Only the other text of the recipe speaks of it.
static bool isElsewhere(const Recipe &R, StringRef Name, StringRef Text) {
  std::string Part = ("${" + Name + "}").str();
  return !Text.contains(Part) && (StringRef(R.Text).contains(Part) || StringRef(R.WithError).contains(Part));
}

Error addHeaders(const Recipe &R, StringRef Text, SourceLocation User, const ASTContext &Context, Edits &Out) {
  for (const auto &[Name, Header] : R.Headers)
    if (!isDeclaredBefore(Name, User, Context) && !isElsewhere(R, Name, Text))
      if (Error E = Out.include(Header, User, Context))
        return E;
  return Error::success();
}

Expected<std::string> fill(StringRef Text, Spot There, PartWriter Part) {
  std::string Code;
  while (true) {
    auto [Before, After] = Text.split("${");
    Code += Before;
    if (After.empty())
      return Code;
    auto [Inner, Behind] = After.split('}');
    StringRef Written = StringRef(Code).rtrim();
    bool IsArgument = (Written.ends_with("(") || Written.ends_with(",")) && (Behind.starts_with(")") || Behind.starts_with(","));
    Expected<std::string> Piece = Recipe::isPart(Inner) ? Part(Inner, IsArgument) : spelledAt(There, Inner);
    if (!Piece)
      return Piece;
    Code += *Piece;
    Text = Behind;
  }
}

Expected<Edits> replaceCall(const Site &S, StringRef Code, const Recipe &R, StringRef Text) {
  Edits Out;
  std::string New = isOperandOfPostfix(S) ? ("(" + Code + ")").str() : Code.str();
  if (Error Unfit = Out.replace(S.Call->getSourceRange(), New, S.Context))
    return Unfit;
  if (Error Unfit = addHeaders(R, Text, S.Call->getBeginLoc(), S.Context, Out))
    return Unfit;
  return Out;
}

Expected<Edits> followRecipe(const Site &S, StringRef Rewrite) {
  Expected<const Recipe *> R = chooseRecipe(S, Rewrite);
  if (!R)
    return R.takeError();
  if (StringRef((*R)->Text).contains("co_await"))
    if (Error Obstacle = checkAwaitable(S))
      return Obstacle;
  Parts Of(S, **R);
  std::string Text = textFor(**R, S);
  Expected<std::string> Code =
      fill(Text, spotOf(S), [&](StringRef Inner, bool IsArgument) { return Of.write(Inner, IsArgument); });
  if (!Code)
    return Code.takeError();
  if (Of.dropsArgument())
    return llvm::createStringError("an argument would be lost");
  return replaceCall(S, *Code, **R, Text);
}

} // namespace async_tidy
