// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Body.h"

#include "tool/core/extract/Blocks.h"
#include "tool/core/extract/Flow.h"
#include "tool/core/extract/Kept.h"
#include "tool/core/extract/Loops.h"
#include "tool/core/extract/Losses.h"
#include "tool/core/extract/Ordering.h"
#include "tool/core/extract/Places.h"
#include "tool/core/extract/Values.h"

#include "clang/AST/ASTLambda.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/Builtins.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace async_tidy {

namespace {

/// Expressions whose value nobody looks at; true where a cast to void says so.
using DiscardedExpressions = llvm::DenseMap<const Expr *, bool>;

class Body {
public:
  Body(Unit &U, const FunctionDecl *F) : U(U), F(F), V(U, F), Locals(U), Written(F->getBody(), U.context()) {}
  Body(Unit &U, const VarDecl *Initialized)
      : U(U), V(U, nullptr), Locals(U), Written(Initialized->getInit(), U.context()) {}

  void extract();
  void extractInitializer(const VarDecl *Of);

private:
  void throughFlow(Flow &Order);
  void throughTree(const Stmt *Root);
  void addBlocks(const Flow &Order);
  void numberAwaits(Flow &Order);
  void addReadyChecks(Flow &Order);
  uint32_t answerBefore(const Flow &Order, const CFGBlock *B) const;
  void addUnordered(const Stmt *Root);
  std::vector<Loop> loops();

  void visit(const CFGElement &E);
  void visit(const Stmt *S);
  void visitDestructor(const CFGImplicitDtor &E);

  void addCall(const CallExpr *E);
  void addIndirect(const CallExpr *E, CallSite Site);
  void addConstruction(const CXXConstructExpr *E);
  void addDestruction(const CXXDestructorDecl *D, Value Object, Range Where, bool IsVirtual, unsigned WrittenIn);
  void standingAt(Range Here, const Expr *E);
  void addArguments(CallSite &Site, llvm::ArrayRef<const Expr *> Args);
  void addAwait(const CoroutineSuspendExpr *E);
  void addStore(Value Target, const Expr *Source);
  void addInitializer(const CXXCtorInitializer *I);
  void initialize(const ValueDecl *Target, const Expr *Source);
  void forget(const Stmt *S);
  void throughText(const Stmt *Root);
  void addAggregate(const InitListExpr *E);
  void addCaptures(const LambdaExpr *E);
  void addThreadLocal(const ValueDecl *Named);
  uint32_t add(CallSite Site, const Expr *E, unsigned WrittenIn = 0);
  std::pair<bool, bool> discarding(const Expr *E) const;
  unsigned loopOf(unsigned WrittenIn) const { return IsRepeated ? WrittenIn : 0; }

  bool matters(QualType T) const;
  Value variable(const ValueDecl *D);

  Unit &U;
  const FunctionDecl *F = nullptr; // none of an initialiser
  Values V;
  bool IsCoroutine = false;
  bool Throws = false;                            // a throw of its own may leave the function
  std::vector<CallSite> Calls;
  std::vector<AwaitSite> Awaits;
  std::vector<Store> Stores;
  std::vector<Value> Returns;
  llvm::SetVector<EntityId> ThreadLocals;
  DiscardedExpressions Discarded;
  llvm::DenseSet<const Expr *> Elided;            // temporaries that are no more, or never were, when the flow graph ends them
  llvm::DenseMap<const Expr *, unsigned> AwaitNumber;
  std::vector<Join> Joins;
  KeptLocals Kept;                                // of a coroutine
  LocalAwaitables Locals;
  std::vector<const CFGBlock *> BlockOf;          // by call
  const CFGBlock *CurrentBlock = nullptr;
  const Flow *Graph = nullptr;                    // of a body that has one
  std::optional<Blocks> Basic;                    // likewise
  int LastAwait = 0;                              // at the current element, as CallSite.after
  std::optional<Range> Stand;                     // calls inside a default argument stand where it is used
  Loops Written;
  bool IsRepeated = true; // some way leads from here to here; a loop that always leaves at once is none
};

void collectDiscarded(const Expr *E, bool IsVoided, DiscardedExpressions &Out) {
  const Expr *Written = E->IgnoreParens();
  if (const auto *Full = dyn_cast<FullExpr>(Written))
    Written = Full->getSubExpr()->IgnoreParens();
  IsVoided |= isa<ExplicitCastExpr>(Written) && Written->getType()->isVoidType();
  const Expr *Inner = denoting(E);
  Out[Inner] = IsVoided;
  if (const auto *Either = dyn_cast<ConditionalOperator>(Inner)) {
    collectDiscarded(Either->getTrueExpr(), IsVoided, Out);
    collectDiscarded(Either->getFalseExpr(), IsVoided, Out);
  } else if (const auto *Binary = dyn_cast<BinaryOperator>(Inner); Binary && Binary->getOpcode() == BO_Comma) {
    collectDiscarded(Binary->getLHS(), IsVoided, Out);
    collectDiscarded(Binary->getRHS(), IsVoided, Out);
  }
}

void collectDiscarded(const Stmt *S, DiscardedExpressions &Out) {
  if (!S)
    return;
  if (const auto *E = dyn_cast<Expr>(S))
    return collectDiscarded(E, /*IsVoided=*/false, Out);
  switch (S->getStmtClass()) {
  case Stmt::IfStmtClass:
    collectDiscarded(cast<IfStmt>(S)->getThen(), Out);
    collectDiscarded(cast<IfStmt>(S)->getElse(), Out);
    return;
  case Stmt::ForStmtClass:
    collectDiscarded(cast<ForStmt>(S)->getInc(), Out);
    collectDiscarded(cast<ForStmt>(S)->getBody(), Out);
    return;
  case Stmt::WhileStmtClass:
    return collectDiscarded(cast<WhileStmt>(S)->getBody(), Out);
  case Stmt::DoStmtClass:
    return collectDiscarded(cast<DoStmt>(S)->getBody(), Out);
  case Stmt::SwitchStmtClass:
    return collectDiscarded(cast<SwitchStmt>(S)->getBody(), Out);
  case Stmt::CXXForRangeStmtClass:
    return collectDiscarded(cast<CXXForRangeStmt>(S)->getBody(), Out);
  case Stmt::CoroutineBodyStmtClass:
    return collectDiscarded(cast<CoroutineBodyStmt>(S)->getBody(), Out);
  case Stmt::CompoundStmtClass:
  case Stmt::CXXTryStmtClass:
  case Stmt::CXXCatchStmtClass:
  case Stmt::CaseStmtClass:
  case Stmt::DefaultStmtClass:
  case Stmt::LabelStmtClass:
  case Stmt::AttributedStmtClass:
    for (const Stmt *Child : S->children())
      if (Child && !(isa<CaseStmt>(S) && isa<Expr>(Child) && Child != cast<CaseStmt>(S)->getSubStmt()))
        collectDiscarded(Child, Out);
    return;
  default:
    return;
  }
}

/// Evaluation order where there is no flow graph: operands before what uses them.
class TreeWalk : public RecursiveASTVisitor<TreeWalk> {
public:
  TreeWalk(llvm::function_ref<void(const Stmt *)> Do) : Do(Do) {}
  bool shouldTraversePostOrder() const { return true; }
  bool TraverseLambdaExpr(LambdaExpr *E) {
    for (Expr *Init : E->capture_inits())
      TraverseStmt(Init);
    return VisitStmt(E);
  }
  bool TraverseInitListExpr(InitListExpr *E) {
    if (!E->isSemanticForm()) // as it is written; constructors are only in the other one
      E = E->getSemanticForm();
    for (Stmt *Child : E->children())
      TraverseStmt(Child);
    return VisitStmt(E);
  }
  bool TraverseUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *) { return true; }
  bool TraverseCXXNoexceptExpr(CXXNoexceptExpr *) { return true; }
  bool TraverseDecltypeTypeLoc(DecltypeTypeLoc, bool) { return true; }
  bool TraverseRequiresExpr(RequiresExpr *) { return true; }
  bool TraverseDecl(Decl *D) {
    return !D || isa<RecordDecl, StaticAssertDecl>(D) || RecursiveASTVisitor::TraverseDecl(D);
  }
  bool VisitStmt(Stmt *S) {
    Do(S);
    return true;
  }

private:
  llvm::function_ref<void(const Stmt *)> Do;
};

/// A suspension is written somewhere, be it that it never runs.
bool writesAwait(const FunctionDecl *F) {
  llvm::SmallVector<const Stmt *, 32> Work{F->getBody()};
  while (!Work.empty()) {
    const Stmt *S = Work.pop_back_val();
    if (const auto *Coroutine = dyn_cast_or_null<CoroutineBodyStmt>(S))
      S = Coroutine->getBody(); // the rest is not written
    if (!S || isa<LambdaExpr>(S))
      continue;
    if (isa<CoroutineSuspendExpr, DependentCoawaitExpr>(S))
      return true;
    llvm::append_range(Work, S->children());
  }
  return false;
}

} // namespace

void Body::extract() {
  Stmt *Root = F->getBody();
  IsCoroutine = isa<CoroutineBodyStmt>(Root);
  collectDiscarded(Root, Discarded);
  std::unique_ptr<Flow> Order = F->isDependentContext() ? nullptr : Flow::of(F, U.context());
  if (Order)
    throughFlow(*Order);
  else
    throughTree(IsCoroutine ? cast<CoroutineBodyStmt>(Root)->getBody() : Root);
  throughText(Root);

  // These may declare functions, and so come before any reference to one.
  std::vector<Loop> Repeated = loops();
  auto KeptUsed = Kept.take(U, V);
  std::vector<Loss> Lost = Order ? Locals.take(V, *Order, Root) : std::vector<Loss>();
  addUnordered(Root);

  Function &Out = U.declare(F);
  Out.range = U.rangeOf(F->getNameInfo().getSourceRange()); // may have been declared, and called, somewhere else
  Out.has_body = true;
  Out.is_coroutine = IsCoroutine;
  Out.is_pattern = F->isDependentContext();
  Out.calls = std::move(Calls);
  Out.awaits = std::move(Awaits);
  Out.joins = std::move(Joins);
  Out.kept = std::move(KeptUsed);
  Out.losses = std::move(Lost);
  Out.stores = std::move(Stores);
  Out.returns = std::move(Returns);
  Out.loops = std::move(Repeated);
  Out.throws = Throws;
  if (const FunctionDecl *Pattern = F->getTemplateInstantiationPattern(); IsCoroutine && Out.awaits.empty())
    Out.has_dead_await = writesAwait(F) || (Pattern && Pattern->getBody() && writesAwait(Pattern));
  if (Basic && !(Out.calls.empty() && Out.awaits.empty()))
    Out.edges = Basic->edges();
  if (!Out.edges.empty())
    Out.exits = Basic->takeExits();
  Out.thread_locals.assign(ThreadLocals.begin(), ThreadLocals.end());
}

void Body::extractInitializer(const VarDecl *Of) {
  FieldReads Reads(U);
  TreeWalk([&](const Stmt *S) {
    Reads.visit(S);
    if (const auto *List = dyn_cast<InitListExpr>(S))
      addAggregate(List);
    else if (!Of->hasConstantInitialization()) // what the compiler evaluates does not run
      visit(S);
  }).TraverseStmt(const_cast<Expr *>(Of->getInit()));
  Reads.finish();
  addStore(variable(Of), Of->getInit());
  if (Calls.empty() && Stores.empty())
    return;
  Function &Out = U.declareInitializer(Of);
  Out.calls = std::move(Calls);
  Out.stores = std::move(Stores);
}

std::vector<Loop> Body::loops() {
  std::vector<Loop> Out;
  for (const WrittenLoop &L : Written.all()) {
    Loop &To = Out.emplace_back();
    To.range = U.rangeOf(L.S->getBeginLoc());
    To.outer = L.Outer;
    To.trips = L.Trips && *L.Trips <= INT64_MAX ? static_cast<int64_t>(*L.Trips) : -1;
    To.endless = L.IsEndless;
    if (L.Bound)
      To.bound = std::make_unique<Value>(V.of(V.scaled(L.Bound)));
  }
  return Out;
}

void Body::throughFlow(Flow &Order) {
  numberAwaits(Order);
  Graph = &Order;
  Basic.emplace(Order);
  for (const CFGBlock *B : Order.blocks()) {
    CurrentBlock = B;
    Basic->enter(B);
    IsRepeated = Order.isInLoop(B);
    if (IsCoroutine)
      LastAwait = Order.lastAwait(B);
    for (const CFGElement &E : *B) {
      if (std::optional<CFGStmt> S = E.getAs<CFGStmt>())
        Basic->at(S->getStmt());
      visit(E);
    }
  }
  addReadyChecks(Order);
  addBlocks(Order);
}

void Body::addBlocks(const Flow &Order) {
  Basic->finish([&](const CFGBlock *B) { return answerBefore(Order, B); });
  for (CallSite &Call : Calls)
    Call.block = Basic->number(Call.block);
  for (AwaitSite &Await : Awaits)
    Await.block = Basic->number(Await.block);
}

/// As CallSite.if_yes.
uint32_t Body::answerBefore(const Flow &Order, const CFGBlock *B) const {
  const Expr *Answer = Order.answerBefore(B);
  std::optional<uint32_t> Call = Answer ? V.callNumber(Answer) : std::nullopt;
  return Call ? *Call + 1 : 0;
}

void Body::throughTree(const Stmt *Root) {
  if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(F))
    for (const CXXCtorInitializer *I : Ctor->inits())
      TreeWalk([&](const Stmt *S) { visit(S); }).TraverseStmt(I->getInit());
  TreeWalk([&](const Stmt *S) { visit(S); }).TraverseStmt(const_cast<Stmt *>(Root));
}

void Body::numberAwaits(Flow &Order) {
  if (!IsCoroutine)
    return;
  Flow::BlockAwaits AwaitsIn;
  for (const CFGBlock *B : Order.blocks())
    for (const CFGElement &E : *B)
      if (std::optional<CFGStmt> S = E.getAs<CFGStmt>())
        if (const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(S->getStmt()))
          if (auto [It, New] = AwaitNumber.try_emplace(Suspend, AwaitNumber.size()); New)
            AwaitsIn[B].push_back(It->second);
  Order.solveAwaits(AwaitsIn);
  Joins = Order.takeJoins();
  Awaits.resize(AwaitNumber.size());
}

void Body::addUnordered(const Stmt *Root) {
  if (AwaitNumber.empty())
    return;
  Ordering Order(Root);
  for (auto [Suspension, Number] : AwaitNumber)
    Order.forEachUnordered(cast<CoroutineSuspendExpr>(Suspension), [&](const Expr *E) {
      if (std::optional<uint32_t> Call = V.callNumber(E); Call && !llvm::is_contained(Awaits[Number].unordered, *Call))
        Awaits[Number].unordered.push_back(*Call);
    });
  for (AwaitSite &A : Awaits)
    llvm::sort(A.unordered);
}

void Body::addReadyChecks(Flow &Order) {
  llvm::DenseMap<const CFGBlock *, uint32_t> IfYes;
  for (const CFGBlock *B : Order.blocks()) {
    uint32_t Answer = answerBefore(Order, B);
    IfYes[B] = Answer ? Answer : IfYes.lookup(Order.dominator(B));
  }
  for (uint32_t I = 0; I != Calls.size(); ++I)
    if (uint32_t Asked = IfYes.lookup(BlockOf[I]); Asked <= I)
      Calls[I].if_yes = Asked;
}

void Body::visit(const CFGElement &E) {
  if (std::optional<CFGStmt> S = E.getAs<CFGStmt>())
    visit(S->getStmt());
  else if (std::optional<CFGInitializer> I = E.getAs<CFGInitializer>())
    addInitializer(I->getInitializer());
  else if (std::optional<CFGImplicitDtor> D = E.getAs<CFGImplicitDtor>())
    visitDestructor(*D);
}

void Body::visit(const Stmt *S) {
  if (IsCoroutine && CurrentBlock)
    Kept.visit(S, LastAwait);
  if (CurrentBlock)
    Locals.visit(S, CurrentBlock);
  if (const auto *Call = dyn_cast<CallExpr>(S))
    return addCall(Call);
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(S))
    return addConstruction(Construct);
  if (const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(S))
    return addAwait(Suspend);
  if (const auto *Lambda = dyn_cast<LambdaExpr>(S))
    return addCaptures(Lambda);
  if (const auto *List = dyn_cast<InitListExpr>(S))
    return addAggregate(List);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    return addThreadLocal(Ref->getDecl());
  if (const auto *Member = dyn_cast<MemberExpr>(S))
    return addThreadLocal(Member->getMemberDecl());
  if (const auto *Assign = dyn_cast<BinaryOperator>(S)) {
    if (Assign->getOpcode() == BO_Assign)
      addStore(V.of(Assign->getLHS()), Assign->getRHS());
    return;
  }
  if (isa<CXXThrowExpr>(S)) {
    Throws |= !Graph || !Graph->handlersFor(S);
    return;
  }
  const auto *Typeid = dyn_cast<CXXTypeidExpr>(S);
  if (isa<CXXNoexceptExpr>(S) || (Typeid && !Typeid->isPotentiallyEvaluated()))
    return forget(S);
  const Expr *Returned = nullptr;
  if (const auto *Return = dyn_cast<ReturnStmt>(S))
    Returned = Return->getRetValue();
  else if (const auto *Return = dyn_cast<CoreturnStmt>(S))
    Returned = Return->getOperand();
  if (isa<ReturnStmt, CoreturnStmt>(S) && Basic)
    Basic->addExit(U.rangeOf(S->getSourceRange()));
  if (Returned)
    if (Value Out = V.of(Returned); matters(Returned->getType()) || Out.kind == ValueKind::Result)
      Returns.push_back(std::move(Out));
  if (const auto *Declaration = dyn_cast<DeclStmt>(S))
    for (const Decl *D : Declaration->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D); Var && Var->getInit()) {
        if (Var->hasConstantInitialization())
          forget(S);
        addStore(variable(Var), Var->getInit());
      }
}

/// Only these can carry a callable, a handle or an executor. A number can be a handle too, but only if a call made it.
bool Body::matters(QualType T) const {
  T = T.getNonReferenceType();
  return T->isRecordType() || T->isAnyPointerType() || T->isMemberPointerType() || T->isFunctionType();
}

Value Body::variable(const ValueDecl *D) {
  Value Out;
  Out.kind = isa<FieldDecl>(D) ? ValueKind::Field : ValueKind::Variable;
  Out.entity = U.mention(D);
  Out.type = U.typeOf(D->getType());
  return Out;
}

/// What is written in the braces of an array or of a container: {{"get", get}, {"put", put}}.
static llvm::ArrayRef<Expr *> elementsIn(const Expr *E) {
  E = denoting(E);
  if (const auto *Made = dyn_cast<CXXConstructExpr>(E); Made && Made->getNumArgs() > 0)
    E = denoting(Made->getArg(0));
  if (const auto *List = dyn_cast<CXXStdInitializerListExpr>(E))
    E = denoting(List->getSubExpr());
  const auto *List = dyn_cast<InitListExpr>(E);
  return List && List->getType()->isArrayType() ? List->inits() : llvm::ArrayRef<Expr *>();
}

void Body::addStore(Value Target, const Expr *Source) {
  // In the pattern of a template `Guard(M)` is a list of expressions, which has no type yet.
  if (Target.kind == ValueKind::Unknown || Source->getType().isNull())
    return;
  for (const Expr *Element : elementsIn(Source))
    if (matters(Element->getType()))
      addStore(Target, Element);
  Value From = V.of(Source);
  if (!matters(Source->getType()) && From.kind != ValueKind::Result)
    From = V.of(V.scaled(Source));
  if (!matters(Source->getType()) && From.kind != ValueKind::Result)
    return;
  Store Out;
  Out.target = std::make_unique<Value>(std::move(Target));
  Out.source = std::make_unique<Value>(std::move(From));
  Stores.push_back(std::move(Out));
}

void Body::initialize(const ValueDecl *Target, const Expr *Source) {
  const Expr *Made = Source;
  if (const auto *Full = dyn_cast<FullExpr>(Made))
    Made = Full->getSubExpr();
  Elided.insert(Made);
  addStore(variable(Target), Source);
}

void Body::addInitializer(const CXXCtorInitializer *I) {
  if (I->isAnyMemberInitializer())
    initialize(I->getAnyMember(), I->getInit());
}

void Body::addAggregate(const InitListExpr *E) {
  const CXXRecordDecl *Record = E->getType()->getAsCXXRecordDecl();
  if (!Record || !Record->isAggregate() || E->isTransparent() || E->isSyntacticForm())
    return;
  unsigned Index = Record->getNumBases();
  for (const FieldDecl *Field : Record->fields()) {
    if (Index >= E->getNumInits())
      return;
    if (!Field->isUnnamedBitField())
      if (const Expr *Init = E->getInit(Index++)) {
        if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(Init))
          standingAt(U.rangeOf(E->getSourceRange()), Default->getExpr());
        initialize(Field, Init);
      }
  }
}

void Body::addCaptures(const LambdaExpr *E) {
  for (const LambdaCapture &C : E->captures())
    if (E->isInitCapture(&C))
      if (const auto *Var = dyn_cast<VarDecl>(C.getCapturedVar()); Var && Var->getInit())
        initialize(Var, Var->getInit());
}

void Body::addThreadLocal(const ValueDecl *Named) {
  if (const auto *Var = dyn_cast<VarDecl>(Named); Var && Var->getTLSKind() != VarDecl::TLS_None)
    ThreadLocals.insert(U.mention(Var));
}

void Body::addAwait(const CoroutineSuspendExpr *E) {
  auto Number = AwaitNumber.try_emplace(E, AwaitNumber.size()).first->second;
  if (Number >= Awaits.size())
    Awaits.resize(Number + 1);
  V.isAwait(E, Number);
  AwaitSite &Out = Awaits[Number];
  Out.range = U.rangeOf(E->getSourceRange());
  Out.is_yield = isa<CoyieldExpr>(E);
  Out.after = LastAwait;
  Out.block = Basic ? Basic->use() : 0;
  Out.loop = loopOf(Written.around(E));
  Out.operand = std::make_unique<Value>(V.of(E->getOperand()));
  if (std::optional<uint32_t> Call = V.callNumber(E->getOperand())) {
    Calls[*Call].awaited = true;
    std::tie(Calls[*Call].discarded, Calls[*Call].voided) = discarding(E);
  }
  Out.calls = Calls.size();
  if (CurrentBlock)
    LastAwait = static_cast<int>(Number) + 1;
}

/// Whether nobody looks at its value, and whether the code says so.
std::pair<bool, bool> Body::discarding(const Expr *E) const {
  auto Unseen = Discarded.find(denoting(E));
  return {Unseen != Discarded.end(), Unseen != Discarded.end() && Unseen->second};
}

uint32_t Body::add(CallSite Site, const Expr *E, unsigned WrittenIn) {
  uint32_t Number = Calls.size();
  if (E)
    V.isCall(E, Number);
  if (Stand) {
    Site.range = *Stand;
    Site.origin = Origin::Default;
  }
  if (E)
    std::tie(Site.discarded, Site.voided) = discarding(E);
  Site.loop = loopOf(E ? Written.around(E) : WrittenIn);
  Site.after = LastAwait;
  Site.block = Basic ? Basic->use() : 0;
  Calls.push_back(std::move(Site));
  BlockOf.push_back(CurrentBlock);
  return Number;
}

/// What is written elsewhere but evaluated here: default arguments and default member initialisers.
void Body::standingAt(Range Here, const Expr *E) {
  llvm::SaveAndRestore Outer(Stand, Stand ? Stand : std::optional(Here));
  TreeWalk([&](const Stmt *S) { visit(S); }).TraverseStmt(const_cast<Expr *>(E));
}

/// The flow graph evaluates operands that the language does not, or not at run time.
void Body::forget(const Stmt *S) {
  if (const auto *E = dyn_cast<Expr>(S))
    if (std::optional<uint32_t> Call = V.callNumber(E))
      Calls[*Call] = CallSite();
  for (const Stmt *Child : S->children())
    if (Child)
      forget(Child);
}

/// Finds what the compiler evaluates, conditions of `if constexpr`, labels of cases and others, and the fields that are
/// read, be it where the flow graph does not go.
void Body::throughText(const Stmt *Root) {
  FieldReads Reads(U);
  TreeWalk([&](const Stmt *S) {
    Reads.visit(S);
    const auto *If = dyn_cast<IfStmt>(S);
    if (If && If->isConstexpr()) // in a template it may not be a ConstantExpr yet
      forget(If->getCond());
    else if (isa<ConstantExpr>(S))
      forget(S);
  }).TraverseStmt(const_cast<Stmt *>(Root));
  if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(F))
    for (const CXXCtorInitializer *I : Ctor->inits()) {
      auto *Default = dyn_cast<CXXDefaultInitExpr>(I->getInit());
      if (Default || I->isWritten()) // what copies a whole object reads nothing
        TreeWalk([&](const Stmt *S) { Reads.visit(S); }).TraverseStmt(Default ? Default->getExpr() : I->getInit());
    }
  Reads.finish();
}

void Body::addArguments(CallSite &Site, llvm::ArrayRef<const Expr *> Args) {
  for (const Expr *A : Args) {
    if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(A))
      standingAt(Site.range, Default->getExpr());
    else
      ++Site.written_args;
    // What an rvalue reference takes is moved from: nothing is left for its destructor.
    if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(A); Temporary && !Temporary->isBoundToLvalueReference())
      Elided.insert(Temporary->getSubExpr());
    Site.args.push_back(V.of(A));
  }
}

/// A library class that holds somebody's callable: std::function, std::move_only_function, a bind object.
static bool isErasedCall(Unit &U, const CallExpr *E, const FunctionDecl *Callee) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
  return Operator && Operator->getOperator() == OO_Call && U.isInSystemHeader(Callee->getLocation());
}

void Body::addCall(const CallExpr *E) {
  CallSite Site;
  Site.range = Stand ? *Stand : U.rangeOf(placeOfCall(E));
  const FunctionDecl *Callee = E->getDirectCallee();
  if (!Callee)
    return addIndirect(E, std::move(Site));
  unsigned Builtin = Callee->getBuiltinID();
  if (Callee->isImmediateFunction() || (Builtin && !U.context().BuiltinInfo.isPredefinedLibFunction(Builtin)))
    return;

  llvm::SmallVector<const Expr *, 8> Args(E->arg_begin(), E->arg_end());
  const Expr *Object = nullptr;
  const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
  if (const auto *MemberCall = dyn_cast<CXXMemberCallExpr>(E))
    Object = MemberCall->getImplicitObjectArgument();
  else if (isa<CXXOperatorCallExpr>(E) && Method && !Args.empty()) {
    Site.origin = Origin::Operator;
    Object = Args.front();
    Args.erase(Args.begin());
  }
  if (Method && Method->isVirtual() && Object) {
    const auto *Member = dyn_cast<MemberExpr>(E->getCallee()->IgnoreParens());
    Site.dispatch = Dispatch::Virtual;
    if (Member && Member->hasQualifier())
      Site.dispatch = Dispatch::Direct;
    else if (const CXXMethodDecl *Known = Method->getDevirtualizedMethod(Object, false)) {
      Callee = Known;
      Site.dispatch = Dispatch::Direct;
    }
  }
  if (isa<CXXConversionDecl>(Callee))
    Site.origin = Origin::Operator;
  Site.callee = U.declare(Callee).id;
  if (Object)
    Site.object = std::make_unique<Value>(V.of(Object));
  if (isErasedCall(U, E, Callee)) {
    Site.dispatch = Dispatch::Indirect;
    Site.target = std::make_unique<Value>(V.of(Object ? Object : E->getCallee()));
  }
  addArguments(Site, Args);
  // obj = x of a class type is a store as well.
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
  if (Operator && Operator->isAssignmentOp() && Object && Args.size() == 1)
    addStore(V.of(Object), Args.front());
  add(std::move(Site), E);
}

void Body::addIndirect(const CallExpr *E, CallSite Site) {
  const Expr *Callee = E->getCallee()->IgnoreParenImpCasts();
  if (E->isTypeDependent() || isa<CXXPseudoDestructorExpr>(Callee) || Callee->getType()->isDependentType() ||
      isa<OverloadExpr>(Callee))
    return;
  Site.dispatch = Dispatch::Indirect;
  if (const auto *Bound = dyn_cast<BinaryOperator>(Callee); Bound && Bound->isPtrMemOp()) {
    Site.target = std::make_unique<Value>(V.of(Bound->getRHS()));
    Site.object = std::make_unique<Value>(V.of(Bound->getLHS()));
  } else
    Site.target = std::make_unique<Value>(V.of(Callee));
  addArguments(Site, llvm::ArrayRef(E->getArgs(), E->getNumArgs()));
  add(std::move(Site), E);
}

void Body::addConstruction(const CXXConstructExpr *E) {
  const CXXConstructorDecl *Ctor = E->getConstructor();
  if (Ctor->isTrivial() || (Ctor->isCopyOrMoveConstructor() && U.isInSystemHeader(Ctor->getLocation())))
    return;
  CallSite Site;
  Site.range = Stand ? *Stand : U.rangeOf(placeOfConstruction(E));
  Site.callee = U.declare(Ctor).id;
  addArguments(Site, llvm::ArrayRef(E->getArgs(), E->getNumArgs()));
  // A copy denotes its original, whoever wrote the constructor.
  add(std::move(Site), Ctor->isCopyOrMoveConstructor() ? nullptr : E, Written.around(E));
}

void Body::addDestruction(const CXXDestructorDecl *D, Value Object, Range Where, bool IsVirtual, unsigned WrittenIn) {
  if (!D || D->isTrivial())
    return;
  CallSite Site;
  Site.range = Where;
  Site.origin = Origin::Destructor;
  Site.dispatch = IsVirtual && D->isVirtual() ? Dispatch::Virtual : Dispatch::Direct;
  Site.callee = U.declare(D).id;
  Site.object = std::make_unique<Value>(std::move(Object));
  add(std::move(Site), nullptr, WrittenIn);
}

/// Clang's own getDestructorDecl() does not answer for bases.
static const CXXDestructorDecl *destructorOf(const CFGImplicitDtor &E, ASTContext &Context) {
  std::optional<CFGBaseDtor> Base = E.getAs<CFGBaseDtor>();
  if (!Base)
    return E.getDestructorDecl(Context);
  const CXXRecordDecl *Record = Base->getBaseSpecifier()->getType()->getAsCXXRecordDecl();
  return Record && Record->hasDefinition() ? Record->getDestructor() : nullptr;
}

void Body::visitDestructor(const CFGImplicitDtor &E) {
  const CXXDestructorDecl *D = destructorOf(E, U.context());
  Value Object;
  Range Where = U.rangeOf(F->getNameInfo().getSourceRange());
  bool IsVirtual = false;
  unsigned WrittenIn = 0;
  if (std::optional<CFGAutomaticObjDtor> Automatic = E.getAs<CFGAutomaticObjDtor>()) {
    Object = variable(Automatic->getVarDecl());
    Locals.end(Automatic->getVarDecl(), CurrentBlock);
    Where = U.rangeOf(Automatic->getVarDecl()->getLocation());
    WrittenIn = Written.around(Automatic->getVarDecl());
  } else if (std::optional<CFGMemberDtor> Member = E.getAs<CFGMemberDtor>())
    Object = variable(Member->getFieldDecl());
  else if (std::optional<CFGTemporaryDtor> Temporary = E.getAs<CFGTemporaryDtor>()) {
    if (Elided.contains(Temporary->getBindTemporaryExpr()))
      return;
    Object = V.of(Temporary->getBindTemporaryExpr());
    Where = U.rangeOf(Temporary->getBindTemporaryExpr()->getSourceRange());
    WrittenIn = Written.around(Temporary->getBindTemporaryExpr());
  } else if (std::optional<CFGDeleteDtor> Delete = E.getAs<CFGDeleteDtor>()) {
    Object = V.of(Delete->getDeleteExpr()->getArgument());
    Where = U.rangeOf(Delete->getDeleteExpr()->getSourceRange());
    WrittenIn = Written.around(Delete->getDeleteExpr());
    IsVirtual = true;
  }
  addDestruction(D, std::move(Object), Where, IsVirtual, WrittenIn);
}

void extractBody(Unit &U, const FunctionDecl *F) { Body(U, F).extract(); }

void extractInitializer(Unit &U, const VarDecl *V) { Body(U, V).extractInitializer(V); }

} // namespace async_tidy
