// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Types as the catalog knows them: by the name of their class, template arguments apart.
#include "tool/core/extract/Names.h"
#include "tool/core/extract/Unit.h"

#include "clang/AST/ASTLambda.h"
#include "clang/AST/Attr.h"
#include "clang/AST/CXXInheritance.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace async_tidy {

/// Looks through what does not change which object or function is meant.
static QualType stripped(QualType T, bool &ThroughPointer) {
  T = T.getCanonicalType();
  for (;;) {
    if (const auto *Reference = T->getAs<ReferenceType>())
      T = Reference->getPointeeType();
    else if (const auto *Pointer = T->getAs<clang::PointerType>()) {
      T = Pointer->getPointeeType();
      ThroughPointer = true;
    } else if (const auto *Array = dyn_cast<ArrayType>(T.getTypePtr()))
      T = Array->getElementType();
    else
      return T.getCanonicalType().getUnqualifiedType();
  }
}

static void forEachTypeArgument(llvm::ArrayRef<TemplateArgument> Arguments, llvm::function_ref<void(QualType)> Do) {
  for (const TemplateArgument &A : Arguments)
    if (A.getKind() == TemplateArgument::Type)
      Do(A.getAsType());
    else if (A.getKind() == TemplateArgument::Pack)
      forEachTypeArgument(A.getPackAsArray(), Do);
}

static std::string spellingOf(const Type &T, llvm::ArrayRef<Type> Types) {
  // Template arguments inside template arguments say little and can be pages long.
  std::string Arguments;
  for (uint32_t A : T.arguments)
    Arguments += (Arguments.empty() ? "" : ", ") + Types[A].name;
  return Arguments.empty() ? T.name : T.name + "<" + Arguments + ">";
}

void Unit::addCallOperators(const CXXRecordDecl *Record, std::vector<EntityId> &Operators) {
  DeclarationName Name = Context.DeclarationNames.getCXXOperatorName(OO_Call);
  for (NamedDecl *D : Record->lookup(Name)) {
    if (const auto *Method = dyn_cast<CXXMethodDecl>(D))
      Operators.push_back(declare(Method).id);
    if (auto *Template = dyn_cast<FunctionTemplateDecl>(D)) {
      bool Instantiated = false;
      for (const FunctionDecl *Instance : Template->specializations())
        if (Instance->hasBody()) {
          Operators.push_back(declare(Instance).id);
          Instantiated = true;
        }
      if (!Instantiated)
        Operators.push_back(declare(Template->getTemplatedDecl()).id);
    }
  }
  for (const CXXBaseSpecifier &Base : Record->bases())
    if (const CXXRecordDecl *BaseRecord = Base.getType()->getAsCXXRecordDecl(); BaseRecord && BaseRecord->hasDefinition())
      addCallOperators(BaseRecord->getDefinition(), Operators);
}

/// By name alone: the types themselves, with all that they hold in turn, would be half of every unit.
static void addHeld(QualType T, std::vector<std::string> &Held) {
  bool ThroughPointer = false;
  const auto *Tag = stripped(T, ThroughPointer)->getAsTagDecl();
  if (!Tag)
    return;
  if (std::string Name = displayName(Tag); !llvm::is_contained(Held, Name))
    Held.push_back(std::move(Name));
  if (const auto *Specialization = dyn_cast<ClassTemplateSpecializationDecl>(Tag))
    forEachTypeArgument(Specialization->getTemplateArgs().asArray(), [&](QualType A) { addHeld(A, Held); });
}

Type Unit::describe(QualType T) {
  Type Out;
  bool ThroughPointer = false;
  T = stripped(T, ThroughPointer);
  Out.is_pointer = ThroughPointer;
  Out.kind = T->isFunctionType() || T->isMemberFunctionPointerType() ? TypeKind::Function : TypeKind::Other;
  const auto *Tag = T->getAsTagDecl();
  if (!Tag) {
    PrintingPolicy Policy(Context.getLangOpts());
    Out.name = T->isFunctionType() ? "" : T.getAsString(Policy);
    Out.spelling = Out.name;
    return Out;
  }
  Out.name = displayName(Tag);
  Out.record = idOf(Tag);
  if (const auto *Specialization = dyn_cast<ClassTemplateSpecializationDecl>(Tag))
    forEachTypeArgument(Specialization->getTemplateArgs().asArray(),
                        [&](QualType A) { Out.arguments.push_back(typeOf(A)); });
  const auto *Record = dyn_cast<CXXRecordDecl>(Tag);
  if (Record)
    Out.kind = TypeKind::Record;
  if (Record && Record->hasDefinition() && !Record->isDependentContext()) {
    Record = Record->getDefinition();
    Record->forallBases([&](const CXXRecordDecl *Base) {
      Out.bases.push_back(typeOf(Context.getCanonicalTagType(Base)));
      return true;
    });
    for (const FieldDecl *Field : Record->fields())
      addHeld(Field->getType(), Out.held);
    // A callable class of a library stands for what was put into it (std::function, std::bind), not for itself.
    if (!isInSystemHeader(Record->getLocation()))
      addCallOperators(Record, Out.call_operators);
  }
  Out.spelling = spellingOf(Out, Summary.types);
  return Out;
}

static bool hasMember(const CXXRecordDecl *Record, DeclarationName Name) { return !Record->lookup(Name).empty(); }

static bool looksAwaitable(const CXXRecordDecl *Record, ASTContext &Context) {
  return Record->hasAttr<WarnUnusedResultAttr>() || hasMember(Record, &Context.Idents.get("await_ready")) ||
         hasMember(Record, &Context.Idents.get("promise_type")) ||
         hasMember(Record, Context.DeclarationNames.getCXXOperatorName(OO_Coawait));
}

bool Unit::isAwaitable(QualType T) {
  const CXXRecordDecl *Record = T->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() || Record->isDependentContext())
    return false;
  Record = Record->getDefinition();
  if (auto It = Awaitables.find(Record); It != Awaitables.end())
    return It->second;
  bool Looks = looksAwaitable(Record, Context) ||
               !Record->forallBases([&](const CXXRecordDecl *Base) { return !looksAwaitable(Base, Context); });
  return Awaitables[Record] = Looks;
}

bool Unit::holdsAwaitables(QualType T) {
  const auto *Instance = dyn_cast_or_null<ClassTemplateSpecializationDecl>(T->getAsCXXRecordDecl());
  bool Holds = false;
  if (Instance && isInSystemHeader(Instance->getLocation()))
    forEachTypeArgument(Instance->getTemplateArgs().asArray(), [&](QualType A) { Holds |= isAwaitable(A); });
  return Holds;
}

uint32_t Unit::typeOf(QualType T) {
  if (T.isNull() || T->isDependentType() || T->isUndeducedType())
    return 0;
  bool ThroughPointer = false;
  const void *Key = stripped(T, ThroughPointer).getAsOpaquePtr();
  // The pointer bit is part of the key: types are aligned, so the lowest bit is free.
  Key = reinterpret_cast<const void *>(reinterpret_cast<uintptr_t>(Key) | ThroughPointer);
  auto [It, New] = TypeIndex.try_emplace(Key, Summary.types.size());
  uint32_t Index = It->second;
  if (New) {
    Summary.types.emplace_back(); // a class may mention itself
    Type Described = describe(T);
    Summary.types[Index] = std::move(Described);
  }
  return Index;
}

} // namespace async_tidy
