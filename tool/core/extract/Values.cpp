// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Values.h"

#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace async_tidy {

static const Expr *copied(const CXXConstructExpr *E) {
  return E->getNumArgs() >= 1 && E->getConstructor()->isCopyOrMoveConstructor() ? E->getArg(0) : nullptr;
}

/// A lambda given as a function pointer.
static const Expr *convertedLambda(const CXXMemberCallExpr *E) {
  const CXXMethodDecl *Method = E->getMethodDecl();
  return isa_and_nonnull<CXXConversionDecl>(Method) && Method->getParent()->isLambda() ? E->getImplicitObjectArgument() : nullptr;
}

const Expr *denoting(const Expr *E) {
  for (;;) {
    const Expr *Inner = E->IgnoreParenCasts();
    if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Inner))
      Inner = Temporary->getSubExpr();
    else if (const auto *Bound = dyn_cast<CXXBindTemporaryExpr>(Inner))
      Inner = Bound->getSubExpr();
    else if (const auto *Full = dyn_cast<FullExpr>(Inner))
      Inner = Full->getSubExpr();
    else if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(Inner))
      Inner = Default->getExpr();
    else if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(Inner))
      Inner = Default->getExpr();
    else if (const auto *Opaque = dyn_cast<OpaqueValueExpr>(Inner); Opaque && Opaque->getSourceExpr())
      Inner = Opaque->getSourceExpr();
    else if (const auto *Construct = dyn_cast<CXXConstructExpr>(Inner); Construct && copied(Construct))
      Inner = copied(Construct);
    else if (const auto *Conversion = dyn_cast<CXXMemberCallExpr>(Inner); Conversion && convertedLambda(Conversion))
      Inner = convertedLambda(Conversion);
    else if (const auto *List = dyn_cast<InitListExpr>(Inner); List && List->isTransparent())
      Inner = List->getInit(0);
    else if (const auto *Unary = dyn_cast<UnaryOperator>(Inner);
             Unary && (Unary->getOpcode() == UO_AddrOf || Unary->getOpcode() == UO_Deref || Unary->getOpcode() == UO_Plus ||
                       Unary->getOpcode() == UO_Extension))
      Inner = Unary->getSubExpr();
    if (Inner == E)
      return E;
    E = Inner;
  }
}

/// A number inside an object: a chrono duration is a class around one.
static const llvm::APSInt *soleInteger(const APValue &V) {
  if (V.isInt())
    return &V.getInt();
  if (V.isStruct() && V.getStructNumBases() == 0 && V.getStructNumFields() == 1)
    return soleInteger(V.getStructField(0));
  return nullptr;
}

static bool isZero(const APValue &V) {
  switch (V.getKind()) {
  case APValue::Int:
    return V.getInt().isZero();
  case APValue::Float:
    return V.getFloat().isZero();
  case APValue::LValue:
    return V.isNullPointer();
  case APValue::Struct:
    for (unsigned I = 0; I != V.getStructNumFields(); ++I)
      if (!isZero(V.getStructField(I)))
        return false;
    return V.getStructNumBases() == 0;
  default:
    return false;
  }
}

/// &tv, where tv is an object that was made all zero. Later writes to it are not looked for: code that polls with a zeroed
/// timespec makes it for this purpose.
static bool isAddressOfZeroed(const Expr *E, ASTContext &Context) {
  const auto *Unary = dyn_cast<UnaryOperator>(E->IgnoreParenCasts());
  const auto *Ref = Unary && Unary->getOpcode() == UO_AddrOf ? dyn_cast<DeclRefExpr>(Unary->getSubExpr()->IgnoreParenCasts()) : nullptr;
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  Expr::EvalResult Result;
  return Var && Var->hasInit() && Var->getType()->isRecordType() && !Var->getInit()->isValueDependent() &&
         Var->getInit()->EvaluateAsConstantExpr(Result, Context) && isZero(Result.Val);
}

/// Evaluating any object of a class could take long; numbers and classes around one number are what conditions ask for.
static bool isNumberLike(QualType T) {
  if (T->isIntegralOrEnumerationType())
    return true;
  const CXXRecordDecl *Record = T->getAsCXXRecordDecl();
  return Record && Record->hasDefinition() && Record->isLiteral() && Record->getNumBases() == 0 &&
         std::distance(Record->field_begin(), Record->field_end()) == 1 && isNumberLike(Record->field_begin()->getType());
}

bool Values::evaluate(const Expr *E, Value &Out) {
  ASTContext &Context = U.context();
  if (E->isValueDependent() || E->isTypeDependent() || E->isInstantiationDependent())
    return false;
  QualType T = E->getType();
  if (T->isPointerType() || T->isNullPtrType()) {
    if (E->isNullPointerConstant(Context, Expr::NPC_ValueDependentIsNotNull)) {
      Out.kind = ValueKind::Null;
      return true;
    }
    Out.zero = isAddressOfZeroed(E, Context);
    return false;
  }
  Expr::EvalResult Result;
  if (!isNumberLike(T) || !E->EvaluateAsRValue(Result, Context))
    return false;
  const llvm::APSInt *Number = soleInteger(Result.Val);
  if (Result.HasSideEffects || !Number)
    return false;
  Out.kind = ValueKind::Constant;
  Out.constant = static_cast<int64_t>(Number->extOrTrunc(64).getZExtValue());
  Out.bits = static_cast<uint64_t>(Out.constant);
  Out.zero = Out.constant == 0;
  return true;
}

uint64_t Values::bitsOf(const Expr *E) {
  E = E->IgnoreParenCasts();
  if (const auto *Binary = dyn_cast<BinaryOperator>(E); Binary && Binary->getOpcode() == BO_Or)
    return bitsOf(Binary->getLHS()) | bitsOf(Binary->getRHS());
  Value V;
  return E->getType()->isIntegralOrEnumerationType() && evaluate(E, V) ? V.bits : 0;
}

bool Values::describeVariable(const ValueDecl *D, Value &Out) {
  if (const auto *Function = dyn_cast<FunctionDecl>(D)) {
    Out.kind = ValueKind::Function;
    Out.entity = U.declare(Function).id;
    return true;
  }
  if (const auto *Binding = dyn_cast<BindingDecl>(D)) // a part stands for the whole
    D = cast<ValueDecl>(Binding->getDecomposedDecl());
  if (!isa<VarDecl, FieldDecl, BindingDecl>(D))
    return false;
  Out.kind = isa<FieldDecl>(D) ? ValueKind::Field : ValueKind::Variable;
  Out.entity = U.mention(D);
  if (const auto *Parm = dyn_cast<ParmVarDecl>(D); Parm && Parm->getDeclContext() == In) {
    Out.kind = ValueKind::Parameter;
    Out.index = Parm->getFunctionScopeIndex();
  }
  return true;
}

/// The `second` of a std::pair is a field of all pairs of the program; which pair it is says more.
static bool isPartOfLibraryObject(Unit &U, const MemberExpr *E) {
  return isa<FieldDecl>(E->getMemberDecl()) && U.isInSystemHeader(E->getMemberDecl()->getLocation());
}

/// An element stands for its array.
Value Values::partOf(const Expr *Whole, uint32_t Type) {
  Value Out = of(Whole);
  Out.type = Type;
  return Out;
}

const Expr *Values::scaled(const Expr *E) const {
  const auto *Binary = dyn_cast<BinaryOperator>(E->IgnoreParenImpCasts());
  if (!Binary || !(Binary->isMultiplicativeOp() || Binary->isAdditiveOp()) || !Binary->getType()->isIntegerType())
    return E;
  auto IsConstant = [&](const Expr *Side) { return !Side->isValueDependent() && Side->isEvaluatable(U.context()); };
  if (IsConstant(Binary->getRHS()))
    return scaled(Binary->getLHS());
  return IsConstant(Binary->getLHS()) ? scaled(Binary->getRHS()) : E;
}

Value Values::of(const Expr *E) {
  Value Out;
  Out.type = U.typeOf(E->getType());
  if (evaluate(E, Out))
    return Out;
  const Expr *Inner = denoting(E);
  // What is behind an erased or converted type tells more than the type it was converted to.
  if (uint32_t T = U.typeOf(Inner->getType()))
    Out.type = T;
  if (auto Call = Calls.find(Inner); Call != Calls.end()) {
    Out.kind = ValueKind::Result;
    Out.index = Call->second;
  } else if (auto Await = Awaits.find(Inner); Await != Awaits.end()) {
    Out.kind = ValueKind::Await;
    Out.index = Await->second;
  } else if (isa<CXXThisExpr>(Inner))
    Out.kind = ValueKind::This;
  else if (const auto *Ref = dyn_cast<DeclRefExpr>(Inner))
    describeVariable(Ref->getDecl(), Out);
  else if (const auto *Member = dyn_cast<MemberExpr>(Inner); Member && isPartOfLibraryObject(U, Member))
    Out = partOf(Member->getBase(), Out.type);
  else if (Member)
    describeVariable(Member->getMemberDecl(), Out);
  else if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(Inner))
    Out = partOf(Subscript->getBase(), Out.type);
  else if (Inner->getType()->isIntegralOrEnumerationType())
    Out.bits = bitsOf(Inner);
  return Out;
}

} // namespace async_tidy
