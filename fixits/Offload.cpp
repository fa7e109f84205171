// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   Repo.find(Id)   →   co_await folly::via(folly::getGlobalCPUExecutor(), [&] { return Repo.find(Id); })
//
// The closure refers to what the call names: the coroutine does not go on before the call has returned, and its frame holds the
// variables. (A closure that owns something would be destroyed twice by GCC 12.) Temporaries of the arguments are made and
// destroyed in the closure.
#include "fixits/Coroutine.h"
#include "fixits/Recipe.h"
#include "fixits/Sharing.h"
#include "fixits/Spelling.h"
#include "tool/core/extract/Names.h"

#include "clang/AST/ExprCXX.h"
#include "clang/AST/QualTypeNames.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

namespace {

/// What runs elsewhere, as it is written in the closure, and what the closure returns.
struct Job {
  std::string Code;
  QualType Type;
  enum { Plain, Pointer, Optional } As = Plain; // a pointer to what the call returned a reference to, or an optional one
};

Expected<const Recipe *> chooseRecipe(const Site &S) {
  if (S.Of.Context == "fiber") {
    for (const Recipe &R : S.With.Knowledge.offloads())
      if (isOneDeclared(R.Fibers, S.Context))
        return &R;
    return llvm::createStringError("the catalog does not say how these fibers off-load a call");
  }
  Expected<std::string> Type = coroutineType(S);
  if (!Type)
    return Type.takeError();
  for (const Recipe &R : S.With.Knowledge.offloads())
    if (llvm::is_contained(R.In, *Type))
      return &R;
  return llvm::createStringError("the catalog does not say how coroutines that return '" + *Type + "' off-load a call");
}

const ApiRules *rulesOf(const CallExpr *E, const Catalog &Knowledge) {
  const FunctionDecl *Callee = E->getDirectCallee();
  return Callee ? Knowledge.rules(catalogName(Callee)) : nullptr;
}

/// What in the call has to stay in its thread.
class TieFinder : public RecursiveASTVisitor<TieFinder> {
public:
  explicit TieFinder(const Catalog &Knowledge) : Knowledge(Knowledge) {}

  /// What a closure in it does is its own business.
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }

  bool VisitCoroutineSuspendExpr(CoroutineSuspendExpr *) { return found("it awaits something itself"); }

  bool VisitDeclRefExpr(DeclRefExpr *E) {
    const auto *Variable = dyn_cast<VarDecl>(E->getDecl());
    if (Variable && Variable->getTLSKind() != VarDecl::TLS_None)
      return found("each thread has a '" + Variable->getName() + "' of its own");
    return true;
  }

  bool VisitExpr(Expr *E) {
    QualType Type = E->getType()->isAnyPointerType() ? E->getType()->getPointeeType() : E->getType();
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    const CXXRecordDecl *Bound = Record && Record->hasDefinition() ? threadBound(Record) : nullptr;
    return !Bound || found("a '" + displayName(Bound) + "' belongs to its thread");
  }

  bool VisitCallExpr(CallExpr *E) {
    const FunctionDecl *Callee = E->getDirectCallee();
    return !Callee || !Knowledge.isThreadBound(catalogName(Callee)) ||
           found("'" + displayName(Callee) + "' may be called in one thread only");
  }

  std::string Found;

private:
  bool found(const llvm::Twine &What) {
    Found = What.str();
    return false;
  }

  /// The class, or the base of it, whose objects do.
  const CXXRecordDecl *threadBound(const CXXRecordDecl *Record) const {
    if (Knowledge.isThreadBound(catalogName(Record)))
      return Record;
    const CXXRecordDecl *Bound = nullptr;
    Record->forallBases([&](const CXXRecordDecl *Base) {
      if (Knowledge.isThreadBound(catalogName(Base)))
        Bound = Base;
      return !Bound;
    });
    return Bound;
  }

  const Catalog &Knowledge;
};

/// The reason why the call can run nowhere else.
Error checkMovable(const Site &S) {
  if (!isSpelledOut(S))
    return llvm::createStringError("the call itself is not written there");
  TieFinder Ties(S.With.Knowledge);
  Ties.TraverseStmt(const_cast<CallExpr *>(S.Call));
  if (!Ties.Found.empty())
    return llvm::createStringError(Ties.Found);
  const ApiRules *Rules = rulesOf(S.Call, S.With.Knowledge);
  if (Rules && !Rules->Locks.empty())
    return llvm::createStringError("the lock would be that of another thread");
  const CXXRecordDecl *Result = S.Call->getType()->getAsCXXRecordDecl();
  if (Result && S.With.Knowledge.task(catalogName(Result)))
    return llvm::createStringError("what it returns is awaited in its turn");
  return Error::success();
}

bool hasDefault(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return !Record || !Record->hasDefinition() || Record->needsImplicitDefaultConstructor() ||
         llvm::any_of(Record->ctors(), [](const CXXConstructorDecl *C) {
           return C->isDefaultConstructor() && !C->isDeleted() && C->getAccess() == AS_public;
         });
}

/// A value that the library cannot make before there is one.
Expected<Job> jobWithoutDefault(const Site &S, const std::string &Text) {
  if (isStatement(S))
    return Job{"void(" + Text + ")", S.Context.VoidTy};
  if (isKeptByReference(S))
    return llvm::createStringError("a reference keeps its result, which has no default constructor, as the library wants");
  return Job{Text, S.Call->getType().getUnqualifiedType(), Job::Optional};
}

Expected<Job> jobOf(const Site &S, const Recipe &R) {
  Expected<std::string> Text = textOf(S.Call, S.Context);
  if (!Text)
    return Text.takeError();
  if (S.Call->isXValue())
    return llvm::createStringError("it returns a reference to something that is about to go");
  QualType Type = S.Call->getType();
  if (!S.Call->isLValue() && R.NeedsDefault && !hasDefault(Type))
    return jobWithoutDefault(S, *Text);
  if (!S.Call->isLValue())
    return Job{*Text, Type.getUnqualifiedType()};
  if (isStatement(S))
    return Job{"void(" + *Text + ")", S.Context.VoidTy};
  return Job{"std::addressof(" + *Text + ")", S.Context.getPointerType(Type), Job::Pointer};
}

/// By its full name, which means the same everywhere.
Expected<std::string> nameOf(QualType Type, const Site &S) {
  if (isInTemplate(S.Function) && !Type->isVoidType())
    return llvm::createStringError("in a template, the type of its result may be another one each time");
  if (Type->hasUnnamedOrLocalType())
    return llvm::createStringError("the type of its result has no name outside the function");
  while (isa<AutoType, DecltypeType, SubstTemplateTypeParmType>(Type))
    Type = Type.getSingleStepDesugaredType(S.Context);
  PrintingPolicy Policy(S.Context.getLangOpts());
  Policy.SuppressTagKeyword = true;
  return TypeName::getFullyQualifiedName(Type, S.Context, Policy);
}

Expected<std::string> executorOf(const Site &S, const Recipe &R) {
  if (!S.With.BlockingExecutor.empty())
    return S.With.BlockingExecutor;
  if (R.Executor.empty())
    return missingExecutor();
  return fill(R.Executor, spotOf(S), [](StringRef, bool) -> Expected<std::string> {
    return llvm::createStringError("the recipe's 'executor' speaks of the call");
  });
}

Expected<std::string> partOf(StringRef Inner, const Job &Of, const Site &S, const Recipe &R) {
  if (Inner == "call")
    return Of.Code;
  if (Inner == "executor")
    return executorOf(S, R);
  if (Inner == "type") {
    Expected<std::string> Name = nameOf(Of.Type, S);
    return !Name || Of.As != Job::Optional ? std::move(Name) : "std::optional<" + *Name + ">";
  }
  if (Inner == "callee")
    return S.Call->getDirectCallee() ? displayName(S.Call->getDirectCallee()) : "call";
  return unknownPart(Inner);
}

// What somebody should look at.

bool hasTemporary(const Stmt *E) {
  if (isa<MaterializeTemporaryExpr>(E))
    return true;
  return llvm::any_of(E->children(), [](const Stmt *Child) { return Child && hasTemporary(Child); });
}

/// Nobody can have an object of an unknown class in a temporary.
bool mayReferToTemporary(const Site &S) {
  QualType Type = S.Call->getType();
  if (!S.Call->isLValue() && (!isHandle(Type) || (Type->isPointerType() && Type->getPointeeType()->isIncompleteType())))
    return false;
  return llvm::any_of(S.Call->children(), [](const Stmt *Child) { return Child && hasTemporary(Child); });
}

/// A call in the function around after which it may matter which thread it is.
class ThreadStateFinder : public RecursiveASTVisitor<ThreadStateFinder> {
public:
  explicit ThreadStateFinder(const Catalog &Knowledge) : Knowledge(Knowledge) {}

  bool VisitCallExpr(CallExpr *E) {
    const ApiRules *Rules = rulesOf(E, Knowledge);
    if (Rules && (Rules->IsThreadLocal || Rules->ThreadState))
      Found = displayName(E->getDirectCallee());
    return Found.empty();
  }

  std::string Found;

private:
  const Catalog &Knowledge;
};

bool mayThrow(const CallExpr *E) {
  const FunctionDecl *Callee = E->getDirectCallee();
  if (!Callee)
    return true;
  const auto *Type = Callee->getType()->getAs<FunctionProtoType>();
  return !Callee->isExternC() && !(Type && Type->isNothrow());
}

/// Why somebody should look at it; "" if nobody has to.
std::string concernOf(const Site &S, const Recipe &R) {
  if (std::string Shared = sharingConcern(S); !Shared.empty())
    return Shared;
  if (mayReferToTemporary(S))
    return "what it returns may refer to a temporary, which would end with the closure";
  ThreadStateFinder State(S.With.Knowledge);
  State.TraverseStmt(S.Function->getBody());
  if (!State.Found.empty())
    return "the coroutine calls '" + State.Found + "', whose answer belongs to the thread";
  if (S.Of.Check == "async-blocking-wait")
    return "what it waits for needs a thread too, and may get none";
  if (!R.IfThrows.empty() && mayThrow(S.Call))
    return R.IfThrows;
  return "";
}

Expected<Proposal> offload(const Site &S) {
  Expected<const Recipe *> R = chooseRecipe(S);
  if (!R)
    return R.takeError();
  if (Error Tied = checkMovable(S))
    return Tied;
  if (StringRef((*R)->Text).contains("co_await"))
    if (Error Unfit = checkMayAwait(S))
      return Unfit;
  Expected<Job> Of = jobOf(S, **R);
  if (!Of)
    return Of.takeError();
  Expected<std::string> Code = fill((*R)->Text, spotOf(S), [&](StringRef Inner, bool) { return partOf(Inner, *Of, S, **R); });
  if (!Code)
    return Code.takeError();
  Expected<Edits> Changes = replaceCall(S, (Of->As == Job::Plain ? "" : "*") + *Code, **R, (*R)->Text);
  if (!Changes)
    return Changes.takeError();
  auto Include = [&](const char *Name, const char *Header) {
    SourceLocation There = S.Call->getBeginLoc();
    return isDeclaredBefore(Name, There, S.Context) ? Error::success() : Changes->include(Header, There, S.Context);
  };
  if (Of->As == Job::Pointer)
    if (Error Unfit = Include("std::addressof", "<memory>"))
      return Unfit;
  if (Of->As == Job::Optional)
    if (Error Unfit = Include("std::optional", "<optional>"))
      return Unfit;
  return Proposal(std::move(*Changes), concernOf(S, **R));
}

RegisterRewrite X({.Id = "offload",
                   .Level = RewriteLevel::Varies,
                   .Summary = "runs a blocking call on an executor where calls may block, and awaits it",
                   .Run = offload});

} // namespace

} // namespace async_tidy
