// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Flow.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/AST/StmtVisitor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace async_tidy {

std::unique_ptr<Flow> Flow::of(const FunctionDecl *F, ASTContext &Context) {
  CFG::BuildOptions Options;
  Options.AddImplicitDtors = true;
  Options.AddTemporaryDtors = true;
  Options.AddInitializers = true;
  Options.AddCXXDefaultInitExprInCtors = true;
  Options.PruneTriviallyFalseEdges = true;
  Options.setAllAlwaysAdd();
  Stmt *Body = F->getBody();
  if (auto *Coroutine = dyn_cast<CoroutineBodyStmt>(Body))
    Body = Coroutine->getBody();
  std::unique_ptr<Flow> Out(new Flow);
  Out->Graph = CFG::buildCFG(F, Body, &Context, Options);
  if (!Out->Graph)
    return nullptr;
  Out->orderBlocks();
  Out->findLoops();
  Out->findGuarded(Body);
  Out->findDominators();
  Out->findAnswers();
  return Out;
}

static void visitPostOrder(const CFGBlock *B, llvm::SmallPtrSetImpl<const CFGBlock *> &Seen,
                           llvm::SmallVectorImpl<const CFGBlock *> &Out) {
  // Iterative: generated code can have thousands of blocks in a row.
  if (!Seen.insert(B).second)
    return;
  llvm::SmallVector<std::pair<const CFGBlock *, CFGBlock::const_succ_iterator>, 32> Stack;
  Stack.emplace_back(B, B->succ_begin());
  while (!Stack.empty()) {
    auto &[Block, Next] = Stack.back();
    if (Next == Block->succ_end()) {
      Out.push_back(Block);
      Stack.pop_back();
      continue;
    }
    const CFGBlock *Successor = (Next++)->getReachableBlock();
    if (Successor && Seen.insert(Successor).second)
      Stack.emplace_back(Successor, Successor->succ_begin());
  }
}

void Flow::orderBlocks() {
  llvm::SmallPtrSet<const CFGBlock *, 32> Seen;
  llvm::SmallVector<const CFGBlock *, 16> Normal;
  visitPostOrder(&Graph->getEntry(), Seen, Normal);
  Order.assign(Normal.rbegin(), Normal.rend());
  // Without exception edges nothing leads to the handlers.
  for (const CFGBlock *Dispatch : llvm::make_range(Graph->try_blocks_begin(), Graph->try_blocks_end())) {
    llvm::SmallVector<const CFGBlock *, 16> Handlers;
    visitPostOrder(Dispatch, Seen, Handlers);
    Order.append(Handlers.rbegin(), Handlers.rend());
  }
  Position.assign(Graph->getNumBlockIDs(), ~0u);
  for (auto [I, B] : llvm::enumerate(Order))
    Position[B->getBlockID()] = I;
}

/// An edge that leads back in the order closes a loop: what reaches its start without passing its end is the loop's body.
void Flow::findLoops() {
  InLoop.resize(Graph->getNumBlockIDs());
  for (const CFGBlock *Header : Order) {
    llvm::SmallVector<const CFGBlock *, 8> Work;
    llvm::SmallPtrSet<const CFGBlock *, 16> Body;
    for (const CFGBlock *P : predecessors(Header))
      if (Position[P->getBlockID()] >= Position[Header->getBlockID()])
        Work.push_back(P);
    if (Work.empty())
      continue;
    Body.insert(Header);
    while (!Work.empty())
      if (const CFGBlock *B = Work.pop_back_val(); Body.insert(B).second)
        Work.append(predecessors(B));
    for (const CFGBlock *B : Body)
      InLoop.set(B->getBlockID());
  }
}

/// Which try block each statement stands in. Of a try statement, the one around it.
static llvm::DenseMap<const Stmt *, const CXXTryStmt *> innermostTries(const Stmt *Body) {
  llvm::DenseMap<const Stmt *, const CXXTryStmt *> Out;
  llvm::SmallVector<std::pair<const Stmt *, const CXXTryStmt *>, 32> Work{{Body, nullptr}};
  while (!Work.empty()) {
    auto [S, Around] = Work.pop_back_val();
    if (!S || isa<LambdaExpr>(S))
      continue;
    if (Around)
      Out[S] = Around;
    const auto *Try = dyn_cast<CXXTryStmt>(S);
    for (const Stmt *Child : S->children())
      Work.emplace_back(Child, Try && Child == Try->getTryBlock() ? Try : Around);
  }
  return Out;
}

void Flow::findGuarded(const Stmt *Body) {
  for (const CFGBlock *Dispatch : llvm::make_range(Graph->try_blocks_begin(), Graph->try_blocks_end())) {
    Guarded.try_emplace(Dispatch);
    Handlers[Dispatch->getTerminatorStmt()] = Dispatch;
  }
  if (Guarded.empty())
    return;
  Innermost = innermostTries(Body);
  for (const CFGBlock *B : Order)
    for (const CFGElement &E : *B)
      if (std::optional<CFGStmt> S = E.getAs<CFGStmt>())
        for (const CXXTryStmt *Try = Innermost.lookup(S->getStmt()); Try; Try = Innermost.lookup(Try)) {
          auto Found = Guarded.find(Handlers.lookup(Try));
          if (Found != Guarded.end() && (Found->second.empty() || Found->second.back() != B))
            Found->second.push_back(B);
        }
}

const CFGBlock *Flow::handlersFor(const Stmt *S) const { return Handlers.lookup(Innermost.lookup(S)); }

llvm::SmallVector<const CFGBlock *, 4> Flow::predecessors(const CFGBlock *B) const {
  llvm::SmallVector<const CFGBlock *, 4> Out;
  for (const CFGBlock::AdjacentBlock &P : B->preds())
    if (const CFGBlock *Block = P.getReachableBlock(); Block && Position[Block->getBlockID()] != ~0u)
      Out.push_back(Block);
  return Out;
}

/// Over all ways that lead to `B` as far as they are known. A handler runs after any await of what it guards.
llvm::SmallSetVector<int, 4> Flow::lastAwaits(const CFGBlock *B, const BlockAwaits &Awaits) {
  llvm::SmallSetVector<int, 4> Out;
  auto Add = [&](std::optional<int> Await) {
    if (Await)
      Out.insert(*Await);
  };
  auto After = [](unsigned Await) { return static_cast<int>(Await) + 1; };
  if (B == &Graph->getEntry())
    Add(0);
  for (const CFGBlock *P : predecessors(B)) {
    auto Own = Awaits.find(P);
    Add(Own == Awaits.end() ? LastAwait[P->getBlockID()] : After(Own->second.back()));
  }
  for (const CFGBlock *G : Guarded.lookup(B)) {
    Add(LastAwait[G->getBlockID()]);
    if (auto Own = Awaits.find(G); Own != Awaits.end())
      for (unsigned A : Own->second)
        Add(After(A));
  }
  return Out;
}

/// As SSA places its phis, in rounds: a block where different awaits arrive becomes a join and stays one.
void Flow::solveAwaits(const BlockAwaits &Awaits) {
  LastAwait.assign(Graph->getNumBlockIDs(), std::nullopt);
  llvm::MapVector<const CFGBlock *, int> Joined;
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (const CFGBlock *B : Order) {
      llvm::SmallSetVector<int, 4> In = lastAwaits(B, Awaits);
      std::optional<int> &Last = LastAwait[B->getBlockID()];
      if (In.empty() || Joined.contains(B) || (In.size() == 1 && Last == In.front()))
        continue;
      Last = In.size() == 1 ? In.front() : Joined.try_emplace(B, -static_cast<int>(Joined.size()) - 1).first->second;
      Changed = true;
    }
  }
  for (auto [B, Number] : Joined) {
    llvm::SmallSetVector<int, 4> In = lastAwaits(B, Awaits);
    In.remove(Number);
    Joins.emplace_back().of.assign(In.begin(), In.end());
  }
}

/// Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm (2001). Handlers count as entries of their own.
void Flow::findDominators() {
  IDom.assign(Graph->getNumBlockIDs(), nullptr);
  auto Intersect = [&](const CFGBlock *A, const CFGBlock *B) -> const CFGBlock * {
    while (A && B && A != B) {
      const CFGBlock *&Later = Position[A->getBlockID()] > Position[B->getBlockID()] ? A : B;
      const CFGBlock *Up = IDom[Later->getBlockID()];
      Later = Up == Later ? nullptr : Up;
    }
    return A == B ? A : nullptr;
  };
  for (const CFGBlock *B : Order)
    if (predecessors(B).empty())
      IDom[B->getBlockID()] = B;
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (const CFGBlock *B : Order) {
      const CFGBlock *New = nullptr;
      bool First = true, Rootless = false;
      for (const CFGBlock *P : predecessors(B)) {
        if (!IDom[P->getBlockID()])
          continue;
        New = First ? P : Intersect(New, P);
        First = false;
        Rootless |= !New;
      }
      if (Rootless)
        New = B;
      if (New && New != IDom[B->getBlockID()] && !predecessors(B).empty()) {
        IDom[B->getBlockID()] = New;
        Changed = true;
      }
    }
  }
}

static const Expr *calledIn(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  if (const auto *Full = dyn_cast<FullExpr>(E))
    E = Full->getSubExpr()->IgnoreParenImpCasts();
  return isa<CallExpr>(E) ? E : nullptr;
}

static bool isReadyConstant(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts());
  return Ref && isa<EnumConstantDecl>(Ref->getDecl()) && Ref->getDecl()->getName() == "ready";
}

/// The call whose "yes" makes `Condition` equal to `Yes`, if the condition is just that.
static const Expr *askedCall(const Expr *Condition, bool &Yes) {
  Condition = Condition->IgnoreParenImpCasts();
  if (const auto *Full = dyn_cast<FullExpr>(Condition))
    return askedCall(Full->getSubExpr(), Yes);
  if (const auto *Not = dyn_cast<UnaryOperator>(Condition); Not && Not->getOpcode() == UO_LNot) {
    Yes = !Yes;
    return askedCall(Not->getSubExpr(), Yes);
  }
  if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(Condition))
    return askedCall(Rewritten->getSemanticForm(), Yes);
  if (const auto *Binary = dyn_cast<BinaryOperator>(Condition); Binary && Binary->isEqualityOp()) {
    Yes = Yes == (Binary->getOpcode() == BO_EQ);
    if (isReadyConstant(Binary->getRHS()))
      return calledIn(Binary->getLHS());
    return isReadyConstant(Binary->getLHS()) ? calledIn(Binary->getRHS()) : nullptr;
  }
  if (const auto *Logical = dyn_cast<BinaryOperator>(Condition); Logical && Logical->isLogicalOp()) {
    // What comes last in `a && b` is true where the whole is, in `a || b` false.
    bool Decides = Logical->getOpcode() == BO_LAnd, OnTrue = true;
    const Expr *Call = askedCall(Logical->getRHS(), OnTrue);
    Yes = Yes == OnTrue;
    return OnTrue == Decides ? Call : nullptr;
  }
  return calledIn(Condition);
}

void Flow::findAnswers() {
  for (const CFGBlock *B : Order) {
    const auto *Condition = B->succ_size() == 2 ? B->getLastCondition() : nullptr;
    bool Yes = true;
    const Expr *Call = Condition ? askedCall(Condition, Yes) : nullptr;
    const CFGBlock *Side = Call ? (B->succ_begin() + (Yes ? 0 : 1))->getReachableBlock() : nullptr;
    if (Side && predecessors(Side).size() == 1)
      Answered[Side] = Call;
  }
}

} // namespace async_tidy
