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
  std::set<std::string> Positions;
  std::string Code;
  auto Put = [&](StringRef Inner, StringRef) {
    if (llvm::all_of(Inner, llvm::isDigit))
      Positions.insert(Inner.str());
    return Error::success();
  };
  llvm::cantFail(fillIn(R.Text, Code, Put));
  return Positions.size();
}

size_t writtenArguments(const CallExpr *E) {
  return llvm::count_if(Pieces(E).Args, [](const Expr *A) { return !isa<CXXDefaultArgExpr>(A); });
}

/// Of several recipes that fit, the one that asks for as many arguments as are written is the better one.
Expected<const Recipe *> chooseRecipe(const Site &S, StringRef Rewrite) {
  Expected<std::string> Type = coroutineType(S);
  if (!Type)
    return Type.takeError();
  const FunctionDecl *Callee = S.Call->getDirectCallee();
  const ApiRules *Rules = Callee ? S.Knowledge.rules(catalogName(Callee)) : nullptr;
  const Recipe *Near = nullptr, *Fitting = nullptr;
  const CallExpr *Maker = makerOf(Pieces(S.Call));
  for (const Recipe &R : Rules ? llvm::ArrayRef(Rules->Recipes) : llvm::ArrayRef<Recipe>()) {
    if (R.Rewrite != Rewrite || !llvm::is_contained(R.In, *Type))
      continue;
    if (!R.From.empty() && !(isCallOf(Maker, R.From) && hasToken(R, Maker)))
      Near = &R;
    else if (!Fitting || arity(R) == writtenArguments(S.Call))
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
  ObstacleFinder Finder(S.Knowledge);
  Finder.TraverseStmt(const_cast<CallExpr *>(S.Call));
  return Finder.Found.empty() ? Error::success() : llvm::createStringError(Finder.Found);
}

/// Turns the text of a recipe into code for one call.
class Filler {
public:
  Filler(const Site &S, const Recipe &R) : S(S), R(R) {}

  Expected<std::string> fill() {
    auto Put = [this](StringRef Inner, StringRef Behind) { return put(Inner, isArgument(Behind)); };
    if (Error Missing = fillIn(R.Text, Code, Put))
      return Missing;
    return Code;
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
  /// What stands alone between commas and parentheses of a call needs none of its own.
  bool isArgument(StringRef Behind) const {
    StringRef Before = StringRef(Code).rtrim();
    return (Before.ends_with("(") || Before.ends_with(",")) && (Behind.starts_with(")") || Behind.starts_with(","));
  }

  Error put(StringRef Inner, bool IsArgument) {
    Pieces P(S.Call);
    if (Inner == "object")
      return put(P.Object, IsArgument);
    if (Inner == "limit") {
      Code += LimitName;
      return Error::success();
    }
    unsigned Index;
    bool IsOfMaker = Inner.consume_front("from.");
    if (Inner.getAsInteger(10, Index)) {
      Code += spelledAt(S, Inner);
      return Error::success();
    }
    Pieces Of = IsOfMaker ? Pieces(makerOf(P)) : P;
    return put(Index < Of.Args.size() ? Of.Args[Index] : nullptr, IsArgument);
  }

  Error put(const Expr *E, bool IsArgument) {
    if (!E || isa<CXXDefaultArgExpr>(E))
      return llvm::createStringError("an argument that is needed is not written");
    Used.insert(E);
    Expected<std::string> Text = textOf(E, S.Context);
    if (!Text)
      return Text.takeError();
    Code += IsArgument || isPostfix(E) ? *Text : "(" + *Text + ")";
    return Error::success();
  }

  const Site &S;
  const Recipe &R;
  std::string Code;
  llvm::SmallPtrSet<const Expr *, 4> Used;
};

} // namespace

Error fillIn(StringRef Text, std::string &Code, llvm::function_ref<Error(StringRef Inner, StringRef Behind)> Put) {
  while (true) {
    auto [Before, After] = Text.split("${");
    Code += Before;
    if (After.empty())
      return Error::success();
    auto [Inner, Behind] = After.split('}');
    if (Error Missing = Put(Inner, Behind))
      return Missing;
    Text = Behind;
  }
}

Error addHeaders(const Recipe &R, SourceLocation User, const ASTContext &Context, Edits &Out) {
  for (const auto &[Name, Header] : R.Headers)
    if (!isDeclared(Name, Context))
      if (Error E = Out.include(Header, User, Context))
        return E;
  return Error::success();
}

Expected<Edits> followRecipe(const Site &S, StringRef Rewrite) {
  Expected<const Recipe *> R = chooseRecipe(S, Rewrite);
  if (!R)
    return R.takeError();
  if (StringRef((*R)->Text).contains("co_await"))
    if (Error Obstacle = checkAwaitable(S))
      return Obstacle;
  Filler Text(S, **R);
  Expected<std::string> Code = Text.fill();
  if (!Code)
    return Code.takeError();
  if (Text.dropsArgument())
    return llvm::createStringError("an argument would be lost");
  if (losesText(S.Call, *Code, S.Context))
    return llvm::createStringError("a comment or preprocessor directive in it would be lost");
  Edits Out;
  if (Error Unfit = Out.replace(S.Call->getSourceRange(), isOperandOfPostfix(S) ? "(" + *Code + ")" : *Code, S.Context))
    return Unfit;
  if (Error Unfit = addHeaders(**R, S.Call->getBeginLoc(), S.Context, Out))
    return Unfit;
  return Out;
}

} // namespace async_tidy
