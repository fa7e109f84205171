// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   net::awaitable<int> limit() { co_return 8; }   →   int limit() { return 8; }
//   … co_await limit() …                           →   … limit() …
//
// The function and all that calls it change together, in all files.
#include "fixits/Coroutine.h"
#include "fixits/Spelling.h"
#include "fixits/Uses.h"
#include "tool/core/extract/Names.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/TypeLoc.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

#include <map>

using namespace clang;

namespace async_tidy {

using llvm::Error;
using llvm::Expected;

namespace {

SourceRange valueRange(const TemplateArgumentLoc &Value, const ASTContext &Context) {
  const TypeSourceInfo *Type = Value.getArgument().getKind() == TemplateArgument::Type ? Value.getTypeSourceInfo() : nullptr;
  return Type ? writtenRange(Type->getTypeLoc(), Context) : Value.getSourceRange();
}

/// `int` of `task<int>`, as it is written; the type itself where it is `void` by default.
class ReturnType {
public:
  static Expected<ReturnType> of(const FunctionDecl *F, const ASTContext &Context) {
    auto Function = F->getTypeSourceInfo()->getTypeLoc().getAsAdjusted<FunctionTypeLoc>();
    auto Task = Function ? Function.getReturnLoc().getAsAdjusted<TemplateSpecializationTypeLoc>()
                         : TemplateSpecializationTypeLoc();
    if (!Task)
      return llvm::createStringError("what it returns is not written as a template with the type of the value");
    ReturnType Out;
    Out.Range = Task.getSourceRange();
    if (Task.getNumArgs() == 0)
      Out.Text = "void";
    else if (Expected<std::string> Text = textOf(valueRange(Task.getArgLoc(0), Context), Context))
      Out.Text = std::move(*Text);
    else
      return Text.takeError();
    return Out;
  }

  SourceRange Range;
  std::string Text;
};

/// What awaiting a task gives, by its type.
QualType valueOf(const FunctionDecl *F) {
  const auto *Task = dyn_cast_or_null<ClassTemplateSpecializationDecl>(F->getReturnType()->getAsCXXRecordDecl());
  if (!Task || Task->getTemplateArgs().size() == 0 || Task->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return {};
  return Task->getTemplateArgs()[0].getAsType();
}

/// The part of one unit.
class Change {
public:
  explicit Change(const Site &S) : S(S), Its(usesOf(S.Whole->Functions, S.Context)) {}

  Expected<Proposal> make() {
    for (const FunctionDecl *D : Its.Declarations)
      if (Error Unfit = changeDeclaration(D))
        return Unfit;
    for (const Use &U : Its.Named)
      if (Error Unfit = changeUse(U))
        return Unfit;
    if (Error Unfit = checkCallers())
      return Unfit;
    return Proposal(std::move(Out));
  }

private:
  Error changeDeclaration(const FunctionDecl *D) {
    if (isInTemplate(D))
      return llvm::createStringError("it is part of a template, of which each instance is another function");
    if (Error Public = checkNotPublic(D, S))
      return Public;
    if (const auto *Type = D->getType()->getAs<FunctionProtoType>(); Type && Type->isNothrow())
      return llvm::createStringError("it is 'noexcept', and what it throws would no longer arrive at the await");
    if (valueOf(D).isNull())
      return llvm::createStringError("what it returns does not say what awaiting it gives");
    Expected<ReturnType> Type = ReturnType::of(D, S.Context);
    if (!Type)
      return Type.takeError();
    if (Error Unfit = Out.replace(Type->Range, Type->Text, S.Context))
      return Unfit;
    return D->isThisDeclarationADefinition() ? changeReturns(D) : Error::success();
  }

  Error changeReturns(const FunctionDecl *D) {
    Keywords In = keywordsOf(D);
    if (!In.Awaits.empty())
      return llvm::createStringError("it awaits something");
    if (hasMoreKeywords(D, S.Context))
      return llvm::createStringError("a part of it that returns or awaits is not compiled here");
    for (SourceLocation Return : In.Returns)
      if (Error Unfit = Out.replace(Return, "return", S.Context))
        return Unfit;
    return Error::success();
  }

  Error changeUse(const Use &U) {
    std::string Place = placeInFile(U.Name, S.Context);
    const FunctionDecl *Caller = U.Call ? functionAround(U.Call, S.Context) : nullptr;
    if (Caller && isInTemplate(Caller))
      return llvm::createStringError("at " + Place + " a template calls it");
    if (!U.Await || !Caller)
      return llvm::createStringError("at " + Place + " it is used, but not called and awaited at once");
    if (!S.Context.hasSameUnqualifiedType(U.Await->getType(), valueOf(U.Of)))
      return llvm::createStringError("awaiting it gives something else than its type says");
    Removed[Caller->getCanonicalDecl()->getDefinition()].insert(U.Await->getKeywordLoc());
    return Out.removeUpTo(U.Await->getKeywordLoc(), U.Await->getOperand()->getBeginLoc(), S.Context);
  }

  /// Without an await a caller would be the next such function, or none of its kind.
  Error checkCallers() {
    for (const auto &[Caller, Gone] : Removed)
      if (keywordsOf(Caller).Awaits.size() == Gone.size())
        return llvm::createStringError("its caller '" + displayName(Caller) + "' would await nothing any more");
    return Error::success();
  }

  const Site &S;
  Uses Its;
  std::map<const FunctionDecl *, std::set<SourceLocation>> Removed; // awaits, by who calls
  Edits Out;
};

} // namespace

static Expected<Proposal> plainFunction(const Site &S) { return Change(S).make(); }

static RegisterRewrite
    X({.Id = "plain-function",
       .Level = RewriteLevel::Review,
       .Summary = "makes a coroutine that never awaits a plain function, which its callers just call",
       .Run = plainFunction,
       .Of = RewriteOf::Reach,
       .ReachOf = reachOfFunction});

} // namespace async_tidy
