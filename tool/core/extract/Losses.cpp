// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Losses.h"

#include "clang/AST/Attr.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace async_tidy {

using Event = LocalAwaitables::Event;

namespace {

/// The events of one variable, or of one field of it, on the ways through the function. Only blocks between its
/// declaration and the end of its scope are looked at: there are generated functions with thousands of variables.
class Life {
public:
  Life(const Flow &Order, std::vector<const Event *> Own);

  struct End {
    const Event *Made;
    LossKind How;
    const Stmt *At; // null is the end of the scope
  };
  std::vector<End> losses() const;

private:
  // What comes next on the ways from somewhere.
  using Next = uint8_t;
  static constexpr Next IsNamed = 1, IsOver = 2, IsReplaced = 4;
  // What there is, on some way: bit N is what event Made N has made.
  using State = uint64_t;
  static constexpr unsigned MaxMade = 62;
  static constexpr State Empty = State(1) << 62, Gone = State(1) << 63;

  llvm::ArrayRef<const Event *> in(const CFGBlock *B) const;
  llvm::SmallVector<const CFGBlock *, 2> successors(const CFGBlock *B) const;
  bool isTakenAtOnce(const Event &Made) const;
  void findBlocks();
  static Next nextAt(const Event &E);
  Next nextAtStart(const CFGBlock *B) const { return B == Order.exit() ? IsOver : Starts.lookup(B); }
  Next nextAtEnd(const CFGBlock *B) const;
  Next nextAfter(const Event &E) const;
  State stateAfter(const Event &E) const;
  State stateAtEnd(const CFGBlock *B) const;
  void lookAhead();
  void lookBack();

  void addOwnEnd(const Event &Made, std::vector<End> &Out) const;
  void addBranches(const CFGBlock *B, std::vector<End> &Out) const;
  bool isReplacedByItself(const Event &Made) const;
  bool dominates(const CFGBlock *A, const CFGBlock *B) const;
  const Stmt *wayOut(const CFGBlock *From) const;
  const Stmt *replacement(const Event &After) const;

  const Flow &Order;
  std::vector<const Event *> All;                                          // in the order of the blocks
  llvm::MapVector<const Event *, unsigned> Makers;                         // each with its number
  llvm::DenseMap<const CFGBlock *, std::pair<unsigned, unsigned>> InBlock; // positions in All
  llvm::SmallVector<const CFGBlock *, 16> Blocks;                          // where it lives, in reverse post-order
  llvm::DenseMap<const CFGBlock *, Next> Starts;
  llvm::DenseMap<const CFGBlock *, State> Befores;
};

} // namespace

Life::Life(const Flow &Order, std::vector<const Event *> Own) : Order(Order), All(std::move(Own)) {
  // A question is a use where there are others, as of `if (Task) co_await Task`.
  bool IsUsed = llvm::any_of(All, [](const Event *E) { return E->Is == Event::Named; });
  llvm::erase_if(All, [&](const Event *E) { return E->Is == Event::Asked && !IsUsed; });
  for (unsigned I = 0; I != All.size(); ++I) {
    InBlock.try_emplace(All[I]->In, I, I).first->second.second = I + 1;
    if (All[I]->Is == Event::Made)
      Makers.insert({All[I], Makers.size()});
  }
  if (llvm::all_of(Makers, [&](const auto &Made) { return isTakenAtOnce(*Made.first); }))
    return;
  findBlocks();
  lookAhead();
  lookBack();
}

/// As most are, which saves a look at the blocks.
bool Life::isTakenAtOnce(const Event &Made) const {
  llvm::ArrayRef<const Event *> Same = in(Made.In);
  const auto *Following = std::next(llvm::find(Same, &Made));
  return Following != Same.end() && nextAt(**Following) == IsNamed;
}

llvm::ArrayRef<const Event *> Life::in(const CFGBlock *B) const {
  auto [Begin, End] = InBlock.lookup(B);
  return llvm::ArrayRef(All).slice(Begin, End - Begin);
}

/// Where control goes without an exception.
llvm::SmallVector<const CFGBlock *, 2> Life::successors(const CFGBlock *B) const {
  llvm::SmallVector<const CFGBlock *, 2> Out;
  auto IsThrow = [](const CFGElement &E) {
    std::optional<CFGStmt> S = E.getAs<CFGStmt>();
    return S && isa<CXXThrowExpr>(S->getStmt());
  };
  if (!B->hasNoReturnElement() && llvm::none_of(*B, IsThrow))
    for (const CFGBlock::AdjacentBlock &To : B->succs())
      if (const CFGBlock *Block = To.getReachableBlock())
        Out.push_back(Block);
  return Out;
}

/// Those that the declaration leads to, up to the ends of the scope.
void Life::findBlocks() {
  llvm::SmallSetVector<const CFGBlock *, 16> Reached;
  Reached.insert(All.front()->In);
  for (unsigned I = 0; I != Reached.size(); ++I)
    if (in(Reached[I]).empty() || in(Reached[I]).back()->Is != Event::Ended)
      for (const CFGBlock *To : successors(Reached[I]))
        if (To != Order.exit())
          Reached.insert(To);
  Blocks = Reached.takeVector();
  llvm::sort(Blocks, [&](const CFGBlock *A, const CFGBlock *B) { return Order.position(A) < Order.position(B); });
}

Life::Next Life::nextAt(const Event &E) {
  if (E.Is == Event::Named || E.Is == Event::Asked)
    return IsNamed;
  return E.IsDeclaration || E.Is == Event::Ended ? IsOver : IsReplaced;
}

Life::Next Life::nextAtEnd(const CFGBlock *B) const {
  Next Out = 0;
  for (const CFGBlock *To : successors(B))
    Out |= nextAtStart(To);
  return Out;
}

Life::Next Life::nextAfter(const Event &E) const {
  llvm::ArrayRef<const Event *> Same = in(E.In);
  const auto *Following = std::next(llvm::find(Same, &E));
  return Following == Same.end() ? nextAtEnd(E.In) : nextAt(**Following);
}

void Life::lookAhead() {
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (const CFGBlock *B : llvm::reverse(Blocks)) {
      Next New = in(B).empty() ? nextAtEnd(B) : nextAt(*in(B).front());
      Changed |= New != std::exchange(Starts[B], New);
    }
  }
}

Life::State Life::stateAfter(const Event &E) const {
  if (E.Is == Event::Made)
    return State(1) << Makers.lookup(&E);
  return E.Is == Event::Named || E.Is == Event::Asked ? Gone : Empty;
}

Life::State Life::stateAtEnd(const CFGBlock *B) const {
  State Before = Befores.lookup(B);
  return in(B).empty() || !Before ? Before : stateAfter(*in(B).back());
}

void Life::lookBack() {
  if (Makers.size() > MaxMade)
    return;
  Befores[Blocks.front()] = Empty;
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (const CFGBlock *B : Blocks)
      for (const CFGBlock *To : successors(B)) {
        State New = Befores[To] | stateAtEnd(B);
        Changed |= New != std::exchange(Befores[To], New);
      }
  }
}

bool Life::dominates(const CFGBlock *A, const CFGBlock *B) const {
  while (B && B != A) {
    const CFGBlock *Up = Order.dominator(B);
    B = Up == B ? nullptr : Up;
  }
  return B;
}

/// The return on the way from `From`, if it is a short one. It comes before what it destroys.
const Stmt *Life::wayOut(const CFGBlock *From) const {
  llvm::SmallSetVector<const CFGBlock *, 8> Seen;
  Seen.insert(From);
  for (unsigned I = 0; I != Seen.size(); ++I) {
    llvm::ArrayRef<const Event *> Own = in(Seen[I]);
    if (!Own.empty() && Own.front()->Is != Event::Ended)
      continue;
    for (const CFGElement &E : *Seen[I])
      if (std::optional<CFGStmt> S = E.getAs<CFGStmt>(); S && isa<ReturnStmt, CoreturnStmt>(S->getStmt()))
        return S->getStmt();
    if (Own.empty())
      for (const CFGBlock *To : successors(Seen[I]))
        Seen.insert(To);
  }
  return nullptr;
}

const Stmt *Life::replacement(const Event &After) const {
  llvm::ArrayRef<const Event *> Same = in(After.In);
  if (const auto *Following = std::next(llvm::find(Same, &After)); Following != Same.end())
    return (*Following)->At;
  llvm::SmallSetVector<const CFGBlock *, 8> Seen;
  for (const CFGBlock *To : successors(After.In))
    Seen.insert(To);
  for (unsigned I = 0; I != Seen.size(); ++I) {
    if (!in(Seen[I]).empty())
      return in(Seen[I]).front()->At;
    for (const CFGBlock *To : successors(Seen[I]))
      Seen.insert(To);
  }
  return nullptr;
}

/// Whatever comes after it, nothing takes it.
void Life::addOwnEnd(const Event &Made, std::vector<End> &Out) const {
  Next After = nextAfter(Made);
  if (After & IsNamed)
    return;
  if (After & IsOver)
    Out.push_back({&Made, LossKind::Never, nullptr});
  else if (After & IsReplaced)
    Out.push_back({&Made, LossKind::Replaced, replacement(Made)});
}

/// The sides of a branch on which what is certainly there before it is certainly lost.
void Life::addBranches(const CFGBlock *B, std::vector<End> &Out) const {
  State Had = stateAtEnd(B);
  if (!Had || (Had & (Empty | Gone)) || !(nextAtEnd(B) & IsNamed) ||
      isa_and_nonnull<AbstractConditionalOperator>(B->getTerminatorStmt()))
    return;
  for (const CFGBlock *To : successors(B))
    if (nextAtStart(To) == IsOver)
      for (auto [Made, Number] : Makers)
        if (Had & (State(1) << Number))
          Out.push_back({Made, LossKind::Left, To == Order.exit() ? nullptr : wayOut(To)});
}

/// In a loop that makes one in every round, and takes one behind the loop.
bool Life::isReplacedByItself(const Event &Made) const {
  State Own = stateAfter(Made);
  State Before = Befores.lookup(Made.In);
  if (Made.IsDeclaration || in(Made.In).front() != &Made || !(Before & Own) || (Before & Gone))
    return false;
  return llvm::any_of(Blocks, [&](const CFGBlock *Latch) {
    return stateAtEnd(Latch) == Own && dominates(Made.In, Latch) &&
           llvm::any_of(successors(Latch), [&](const CFGBlock *Head) { return dominates(Head, Made.In); });
  });
}

std::vector<Life::End> Life::losses() const {
  std::vector<End> Out;
  if (Blocks.empty())
    return Out;
  bool IsNamedInHandler = llvm::any_of(All, [&](const Event *E) {
    return (E->Is == Event::Named || E->Is == Event::Asked) && !Befores.lookup(E->In);
  });
  if (IsNamedInHandler)
    return Out;
  for (auto [Made, Number] : Makers)
    addOwnEnd(*Made, Out);
  for (auto [Made, Number] : Makers)
    if (isReplacedByItself(*Made))
      Out.push_back({Made, LossKind::Replaced, Made->At});
  for (const CFGBlock *B : Blocks)
    addBranches(B, Out);
  return Out;
}

static bool isOpenAggregate(Unit &U, const CXXRecordDecl *Record) {
  return Record && Record->hasDefinition() && Record->isAggregate() && !U.isInSystemHeader(Record->getLocation()) &&
         !Record->hasUserDeclaredDestructor() &&
         llvm::any_of(Record->fields(), [&](const FieldDecl *Field) { return U.isAwaitable(Field->getType()); });
}

/// `Task Two[2]`, and std::array, which is an aggregate of one.
static bool isArrayOfAwaitables(Unit &U, QualType T) {
  const CXXRecordDecl *Record = T->getAsCXXRecordDecl();
  bool IsOneField = Record && Record->hasDefinition() && Record->isAggregate() && Record->getNumBases() == 0 &&
                    !Record->field_empty() && std::next(Record->field_begin()) == Record->field_end();
  const ArrayType *Array = U.context().getAsArrayType(IsOneField ? Record->field_begin()->getType() : T);
  return Array && U.isAwaitable(Array->getElementType());
}

/// `auto &&Task = make();` has the object as well as `auto Task = make();` has it.
static QualType ownType(const VarDecl *Var) {
  const Expr *Init = Var->getType()->isReferenceType() ? Var->getInit() : nullptr;
  if (const auto *Full = dyn_cast_or_null<FullExpr>(Init))
    Init = Full->getSubExpr();
  const auto *Kept = dyn_cast_or_null<MaterializeTemporaryExpr>(Init);
  return Kept && Kept->getExtendingDecl() == Var ? Kept->getType() : Var->getType();
}

LocalAwaitables::Tracked LocalAwaitables::trackingOf(const VarDecl *Var) {
  auto [It, New] = Variables.try_emplace(Var, Tracked::No);
  if (!New)
    return It->second;
  QualType T = ownType(Var);
  if (!Var->hasLocalStorage() || isa<ParmVarDecl, DecompositionDecl>(Var) || Var->isImplicit() ||
      Var->isExceptionVariable() || Var->isInitCapture() || Var->hasAttr<UnusedAttr>())
    return It->second;
  if (isArrayOfAwaitables(U, T))
    It->second = Tracked::Elements;
  else if (!T->isRecordType())
    return It->second;
  else if (U.isAwaitable(T))
    It->second = Tracked::Whole;
  else if (U.holdsAwaitables(T))
    It->second = Tracked::Container;
  else if (isOpenAggregate(U, T->getAsCXXRecordDecl()))
    It->second = Tracked::Fields;
  return It->second;
}

void LocalAwaitables::add(Event New, const Expr *Name) {
  if (Name)
    ByName[Name] = Events.size();
  New.In = Block;
  Events.push_back(New);
}

/// What was noted down where `E` stood.
Event *LocalAwaitables::named(const Expr *E) {
  auto It = ByName.find(E->IgnoreParenImpCasts());
  return It == ByName.end() ? nullptr : &Events[It->second];
}

/// The call that made what `E` is, or whose task yields it: `co_await load()`.
static const Expr *callIn(const Expr *E) {
  const Expr *Made = E ? denoting(E) : nullptr;
  if (const auto *Suspend = dyn_cast_or_null<CoawaitExpr>(Made))
    Made = denoting(Suspend->getOperand());
  return isa_and_nonnull<CallExpr>(Made) ? Made : nullptr;
}

static void addElements(const Expr *Init, llvm::SmallVectorImpl<const Expr *> &Out) {
  if (const auto *List = dyn_cast<InitListExpr>(Init->IgnoreImplicit()))
    for (const Expr *Element : List->inits())
      addElements(Element, Out);
  else
    Out.push_back(Init);
}

void LocalAwaitables::declare(const VarDecl *Var, const Stmt *At) {
  Tracked How = trackingOf(Var);
  if (How == Tracked::No)
    return;
  auto Begin = [&](const FieldDecl *Field, const Expr *Init) {
    const Expr *Maker = callIn(Init);
    add({Maker ? Event::Made : Event::Born, Var, Field, nullptr, At, Maker, /*IsDeclaration=*/true});
  };
  if (How == Tracked::Elements) {
    llvm::SmallVector<const Expr *> Elements;
    if (Var->getInit())
      addElements(Var->getInit(), Elements);
    for (const Expr *Element : Elements)
      Begin(nullptr, Element);
    return;
  }
  if (How != Tracked::Fields)
    return Begin(nullptr, Var->getInit());
  const Expr *Init = Var->getInit() ? denoting(Var->getInit()) : nullptr;
  const auto *List = dyn_cast_or_null<InitListExpr>(Init);
  const CXXRecordDecl *Record = ownType(Var)->getAsCXXRecordDecl();
  unsigned Index = Record->getNumBases();
  for (const FieldDecl *Field : Record->fields()) {
    if (Field->isUnnamedBitField())
      continue;
    const Expr *Own = List && Index < List->getNumInits() ? List->getInit(Index) : nullptr;
    ++Index;
    if (U.isAwaitable(Field->getType()))
      Begin(Field, Own);
  }
}

/// `Task = make();`
void LocalAwaitables::give(const CXXOperatorCallExpr *Assignment) {
  Event *Target = named(Assignment->getArg(0));
  const Expr *Maker = callIn(Assignment->getArg(1));
  if (!Target || !Maker || (!Target->Field && trackingOf(Target->Of) != Tracked::Whole))
    return;
  Target->Is = Event::None;
  add({Event::Made, Target->Of, Target->Field, nullptr, Assignment, Maker});
}

/// A const member that says yes or no changes nothing: Task.is_ready().
static bool isQuestion(const FunctionDecl *Callee) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Callee);
  return Method && Method->isConst() && Method->getNumParams() == 0 && Method->getReturnType()->isBooleanType();
}

void LocalAwaitables::call(const Expr *Object, const FunctionDecl *Callee) {
  Event *Target = named(Object);
  if (!Target)
    return;
  if (trackingOf(Target->Of) == Tracked::Container)
    Target->Is = Event::None;
  else if (isQuestion(Callee))
    Target->Is = Event::Asked;
}

void LocalAwaitables::select(const MemberExpr *Member) {
  Event *Whole = Member->isArrow() ? nullptr : named(Member->getBase());
  const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
  if (!Whole || !Field || trackingOf(Whole->Of) != Tracked::Fields)
    return;
  Whole->Is = Event::None;
  if (const VarDecl *Of = Whole->Of; U.isAwaitable(Field->getType()))
    add({Event::Named, Of, Field}, Member);
}

void LocalAwaitables::visit(const Stmt *S, const CFGBlock *In) {
  Block = In;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S)) {
    if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()); Var && trackingOf(Var) != Tracked::No)
      add({Event::Named, Var}, Ref);
  } else if (const auto *Member = dyn_cast<MemberExpr>(S)) {
    select(Member);
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(S)) {
    if (Operator->getOperator() == OO_Equal && Operator->getNumArgs() == 2)
      give(Operator);
    if (isa_and_nonnull<CXXMethodDecl>(Operator->getDirectCallee()))
      call(Operator->getArg(0), Operator->getDirectCallee());
  } else if (const auto *Call = dyn_cast<CXXMemberCallExpr>(S)) {
    call(Call->getImplicitObjectArgument(), Call->getDirectCallee());
  } else if (const auto *Lambda = dyn_cast<LambdaExpr>(S)) {
    for (const LambdaCapture &C : Lambda->captures())
      if (const auto *Var = C.capturesVariable() ? dyn_cast<VarDecl>(C.getCapturedVar()) : nullptr;
          Var && trackingOf(Var) != Tracked::No)
        add({Event::Named, Var});
  } else if (const auto *Declaration = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Declaration->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D))
        declare(Var, S);
  }
}

void LocalAwaitables::end(const VarDecl *Var, const CFGBlock *In) {
  Block = In;
  if (Tracked How = trackingOf(Var); How == Tracked::Whole || How == Tracked::Fields)
    add({Event::Ended, Var});
}

/// Where the scope ends in which a variable is declared.
static llvm::DenseMap<const VarDecl *, SourceLocation> endsOfScopes(const Stmt *Body) {
  llvm::DenseMap<const VarDecl *, SourceLocation> Out;
  llvm::SmallVector<std::pair<const Stmt *, const CompoundStmt *>, 32> Work{{Body, nullptr}};
  while (!Work.empty()) {
    auto [S, Scope] = Work.pop_back_val();
    if (const auto *Declaration = dyn_cast<DeclStmt>(S))
      for (const Decl *D : Declaration->decls())
        if (const auto *Var = dyn_cast<VarDecl>(D))
          Out[Var] = Scope ? Scope->getRBracLoc() : S->getEndLoc();
    if (const auto *Own = dyn_cast<CompoundStmt>(S))
      Scope = Own;
    if (!isa<Expr>(S))
      for (const Stmt *Child : S->children())
        if (Child)
          Work.emplace_back(Child, Scope);
  }
  return Out;
}

SourceLocation LocalAwaitables::endOfScope(const VarDecl *Var) {
  if (!ScopeEnds)
    ScopeEnds = endsOfScopes(Body);
  auto It = ScopeEnds->find(Var);
  return It == ScopeEnds->end() ? Body->getEndLoc() : It->second;
}

void LocalAwaitables::addLoss(const Event &Made, LossKind How, EntityId Variable, Range At) {
  std::optional<uint32_t> Call = Made.Maker ? V->callNumber(Made.Maker) : std::nullopt;
  if (!Call || !Lost.insert(*Call).second)
    return;
  Loss &Added = Losses.emplace_back();
  Added.call = *Call;
  Added.variable = Variable;
  Added.how = How;
  Added.range = At;
}

void LocalAwaitables::addLosses(llvm::ArrayRef<const Event *> OfVariable, const FieldDecl *Field) {
  const VarDecl *Var = OfVariable.front()->Of;
  std::vector<const Event *> Own;
  llvm::copy_if(OfVariable, std::back_inserter(Own), [&](const Event *E) { return !E->Field || E->Field == Field; });
  for (const Life::End &End : Life(*Order, std::move(Own)).losses()) {
    SourceRange At;
    if (End.How != LossKind::Never)
      At = End.At ? End.At->getSourceRange() : SourceRange(endOfScope(Var));
    addLoss(*End.Made, End.How, Field ? U.mention(Field) : U.mention(Var), At.isValid() ? U.rangeOf(At) : Range());
  }
}

std::vector<Loss> LocalAwaitables::take(const Values &Calls, const Flow &Ways, const Stmt *Function) {
  V = &Calls;
  Order = &Ways;
  Body = Function;
  llvm::MapVector<const VarDecl *, std::vector<const Event *>> ByVariable;
  for (const Event &E : Events)
    if (E.Is != Event::None)
      ByVariable[E.Of].push_back(&E);
  for (auto &[Var, Own] : ByVariable) {
    if (trackingOf(Var) == Tracked::Container) {
      if (llvm::none_of(Own, [](const Event *E) { return E->Is == Event::Named; }))
        U.isOnlyCalled(Var);
      continue;
    }
    if (trackingOf(Var) == Tracked::Elements) {
      if (llvm::all_of(Own, [](const Event *E) { return E->Is == Event::Made || E->Is == Event::Born; }))
        for (const Event *E : Own)
          addLoss(*E, LossKind::Never, U.mention(Var), Range());
      continue;
    }
    llvm::SmallSetVector<const FieldDecl *, 2> Fields; // null is the whole
    for (const Event *E : Own)
      if (E->Is == Event::Made)
        Fields.insert(E->Field);
    for (const FieldDecl *Field : Fields)
      addLosses(Own, Field);
  }
  llvm::sort(Losses, [](const Loss &A, const Loss &B) { return A.call < B.call; });
  return std::move(Losses);
}

void FieldReads::visit(const Stmt *S) {
  if (const auto *Member = dyn_cast<MemberExpr>(S)) {
    if (const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl()); Field && U.isAwaitable(Field->getType()))
      Named[Member] = true;
  } else if (const auto *Ref = dyn_cast<DeclRefExpr>(S)) {
    read(dyn_cast<FieldDecl>(Ref->getDecl()));
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(S)) {
    if (Operator->getOperator() == OO_Equal)
      if (auto It = Named.find(Operator->getArg(0)->IgnoreParenImpCasts()); It != Named.end())
        It->second = false;
  } else if (const auto *Declaration = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Declaration->decls())
      if (const auto *Parts = dyn_cast<DecompositionDecl>(D))
        if (const auto *Record = Parts->getType().getNonReferenceType()->getAsCXXRecordDecl())
          readAll(Record);
  }
}

void FieldReads::readAll(const CXXRecordDecl *Record) {
  if (!Record->hasDefinition())
    return;
  for (const FieldDecl *Field : Record->fields())
    read(Field);
  for (const CXXBaseSpecifier &Base : Record->bases())
    if (const CXXRecordDecl *BaseRecord = Base.getType()->getAsCXXRecordDecl())
      readAll(BaseRecord);
}

void FieldReads::read(const FieldDecl *Field) {
  if (Field && U.isAwaitable(Field->getType()))
    U.read(Field);
}

void FieldReads::finish() {
  for (auto [Name, IsRead] : Named)
    if (IsRead)
      U.read(cast<FieldDecl>(cast<MemberExpr>(Name)->getMemberDecl()));
}

} // namespace async_tidy
