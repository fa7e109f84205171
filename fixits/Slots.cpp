// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "fixits/Slots.h"

#include "fixits/Coroutine.h"
#include "fixits/Recipe.h"
#include "fixits/Statements.h"
#include "tool/core/extract/Names.h"

#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/TypeLoc.h"

using namespace clang;

namespace async_tidy {

using llvm::Error;
using llvm::Expected;

static Declared limitOf(const Site &S) {
  return {LimitName, ("constexpr std::size_t " + LimitName + " = " + llvm::Twine(S.With.Limit) + ";").str()};
}

Error declareLimit(const Site &S, Edits &Out) { return declareAtTop(S, limitOf(S), Out); }

static const LambdaExpr *lambdaAt(const CallExpr *Call, ArgIndex Arg) {
  const Expr *Argument = argumentAt(Call, Arg);
  return Argument ? dyn_cast<LambdaExpr>(Argument->IgnoreUnlessSpelledInSource()) : nullptr;
}

/// What runs the task, by the word of the catalog or by its type.
static ExecutorRole roleOf(const CallExpr *Call, const SpawnRule &Rule, const Catalog &Knowledge) {
  if (Rule.Role != ExecutorRole::Unknown || !Rule.Executor)
    return Rule.Role;
  const Expr *Executor = argumentAt(Call, *Rule.Executor);
  if (!Executor)
    return ExecutorRole::Unknown;
  QualType Type = Executor->IgnoreImpCasts()->getType();
  const CXXRecordDecl *Record = (Type->isPointerType() ? Type->getPointeeType() : Type)->getAsCXXRecordDecl();
  return Record ? Knowledge.executor(catalogName(Record)) : ExecutorRole::Unknown;
}

namespace {

struct Task {
  const LambdaExpr *Closure;
  ExecutorRole On;
  bool MayBeLazy;
};

} // namespace

/// A number that is not known may be any.
static bool mayHold(const Condition &C, const CallExpr *Call, const ASTContext &Context) {
  const Expr *Number = C.Of == Condition::Subject::Argument ? argumentAt(Call, C.Index) : nullptr;
  if (!Number || !Number->getType()->isIntegralOrEnumerationType())
    return false;
  Expr::EvalResult Known;
  if (!Number->EvaluateAsInt(Known, Context))
    return true;
  int64_t Value = Known.Val.getInt().getExtValue();
  return C.Has ? (Value & *C.Has) == *C.Has : llvm::is_contained(C.Is, Value);
}

/// The closure that the executor gets, by the word of the catalog.
static Expected<Task> taskOf(const Site &S) {
  const FunctionDecl *Callee = S.Call->getDirectCallee();
  const ApiRules *Rules = Callee ? S.With.Knowledge.rules(catalogName(Callee)) : nullptr;
  if (!Rules || Rules->Spawns.empty())
    return llvm::createStringError("the catalog knows no bounded form of the call, nor that it submits something; take a slot of "
                                   "a semaphore in front of what does");
  for (const SpawnRule &Rule : Rules->Spawns)
    for (ArgIndex Arg : Rule.Callables)
      if (const LambdaExpr *Closure = lambdaAt(S.Call, Arg))
        return Task{Closure, roleOf(S.Call, Rule, S.With.Knowledge),
                    llvm::any_of(Rule.Lazy, [&](const Condition &C) { return mayHold(C, S.Call, S.Context); })};
  return llvm::createStringError("the task is no lambda that is written in the call, which could own a slot of a semaphore");
}

static Error checkMayWait(const Site &S, const Task &Submitted) {
  if (!S.Context.getLangOpts().CPlusPlus20)
    return llvm::createStringError("std::counting_semaphore needs C++20");
  if (!isInLoop(S.Call, S.Context))
    return llvm::createStringError("it is in no loop; take a slot of a semaphore in front of the call");
  if (isa<CoroutineBodyStmt>(S.Function->getBody()))
    return llvm::createStringError("a coroutine must not wait for a thread's semaphore; await a slot of one of its library in "
                                   "front of the call");
  if (Submitted.MayBeLazy)
    return llvm::createStringError("the task may run only when somebody waits for it, and would keep its slot until then");
  if (Submitted.On != ExecutorRole::BlockingPool && Submitted.On != ExecutorRole::ComputePool)
    return llvm::createStringError("what runs the tasks is an event loop or unknown, and may need this thread, which would wait");
  return Error::success();
}

namespace {

/// Something else of one of our names, which a closure that owns a slot would hide.
class NameFinder : public RecursiveASTVisitor<NameFinder> {
public:
  bool VisitDeclRefExpr(DeclRefExpr *E) { return add(E->getDecl()); }
  bool VisitMemberExpr(MemberExpr *E) { return add(E->getMemberDecl()); }

  std::string Found;

private:
  bool add(const ValueDecl *D) {
    if (D->getIdentifier() && (D->getName() == "Slot" || D->getName() == "Held"))
      Found = D->getName();
    return Found.empty();
  }
};

} // namespace

static Error checkNames(const Task &Submitted) {
  NameFinder Finder;
  Finder.TraverseStmt(const_cast<LambdaExpr *>(Submitted.Closure));
  if (Finder.Found.empty())
    return Error::success();
  return llvm::createStringError("the task has a '" + Finder.Found + "' of its own, which the slot would hide");
}

/// `[&]`, `[&] mutable`, `[&](int)`: everything that is needed for the closure to own the slot.
static Error giveSlot(const LambdaExpr *Task, const ASTContext &Context, Edits &Out) {
  bool HasCaptures = Task->getCaptureDefault() != LCD_None || Task->explicit_capture_begin() != Task->explicit_capture_end();
  std::string Capture = HasCaptures ? ", Slot = std::move(Slot)]" : "Slot = std::move(Slot)]";
  if (!Task->hasExplicitParameters())
    Capture += "() mutable";
  else if (!Task->isMutable()) {
    auto Type = Task->getCallOperator()->getTypeSourceInfo()->getTypeLoc().getAs<FunctionProtoTypeLoc>();
    if (Error Unfit = Out.replace(Type.getRParenLoc(), ") mutable", Context))
      return Unfit;
  }
  if (Error Unfit = Out.replace(Task->getIntroducerRange().getEnd(), Capture, Context))
    return Unfit;
  return insertAtTop(bodyOf(Task->getCallOperator()), {"auto Held = std::move(Slot);"}, Context, Out);
}

Expected<Edits> takeSlots(const Site &S) {
  Expected<Task> Submitted = taskOf(S);
  if (!Submitted)
    return Submitted.takeError();
  if (Error Stuck = checkMayWait(S, *Submitted))
    return Stuck;
  if (Error Taken = checkNames(*Submitted))
    return Taken;
  Edits Out;
  if (Error Unfit = giveSlot(Submitted->Closure, S.Context, Out))
    return Unfit;
  std::string Slot = "std::shared_ptr<void> Slot(nullptr, [Slots](void *) { Slots->release(); });";
  if (Error Unfit = insertInFront(S.Call, {"Slots->acquire();", Slot}, S.Context, Out))
    return Unfit;
  std::string Semaphore = ("auto Slots = std::make_shared<std::counting_semaphore<>>(" + LimitName + ");").str();
  if (Error Unfit = declareAtTop(S, {limitOf(S), {"Slots", Semaphore}}, Out))
    return Unfit;
  Recipe Needed;
  Needed.Headers = {{"std::make_shared", "<memory>"}, {"std::counting_semaphore", "<semaphore>"}, {"std::move", "<utility>"}};
  if (Error Unfit = addHeaders(Needed, Needed.Text, S.Call->getBeginLoc(), S.Context, Out))
    return Unfit;
  return Out;
}

} // namespace async_tidy
