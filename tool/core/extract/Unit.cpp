// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Unit.h"

#include "tool/core/extract/Names.h"
#include "tool/core/extract/Places.h"

#include "clang/AST/ASTLambda.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace async_tidy {

Unit::Unit(ASTContext &Context) : Context(Context) {
  Summary.format = SummaryFormat;
  Summary.types.emplace_back();
}

bool Unit::isInSystemHeader(SourceLocation L) const {
  return L.isInvalid() || sources().isInSystemHeader(sources().getExpansionLoc(L));
}

uint32_t Unit::fileOf(FileID File) {
  auto [It, New] = FileIndex.try_emplace(File, Summary.files.size());
  if (New) {
    std::string Path = pathOf(File, sources());
    // A header without guard is entered under several FileIDs.
    auto Known = llvm::find(Summary.files, Path);
    It->second = Known - Summary.files.begin();
    if (Known == Summary.files.end())
      Summary.files.push_back(std::move(Path));
  }
  return It->second;
}

Range Unit::rangeOf(SourceRange R) {
  if (R.isInvalid())
    return {};
  auto [File, Where] = textRange(R, Context);
  Where.File = fileOf(File);
  return Where;
}

/// Entities that another unit may define differently under the same USR: Clang puts only the last component of a file's
/// path into the USR of static functions and of local variables.
static bool needsFile(const Decl *D) {
  const auto *Named = dyn_cast<NamedDecl>(D);
  return !Named || !Named->isExternallyVisible();
}

/// Clang gives all closures of one function the same USR, and so it does with what is instantiated for them.
void Unit::addClosures(llvm::ArrayRef<TemplateArgument> Arguments, llvm::SmallVectorImpl<char> &Key) {
  for (const TemplateArgument &A : Arguments) {
    if (A.getKind() == TemplateArgument::Pack) {
      addClosures(A.getPackAsArray(), Key);
      continue;
    }
    const CXXRecordDecl *Record = A.getKind() == TemplateArgument::Type ? A.getAsType()->getAsCXXRecordDecl() : nullptr;
    if (Record && Record->isLambda())
      llvm::append_range(Key, std::to_string(idOf(Record)));
    else if (const auto *Instance = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Record))
      addClosures(Instance->getTemplateArgs().asArray(), Key);
  }
}

EntityId Unit::idOf(const Decl *D) {
  D = D->getCanonicalDecl();
  if (EntityId Known = Ids.lookup(D))
    return Known;
  llvm::SmallString<256> Key;
  index::generateUSRForDecl(D, Key);
  if (const auto *Function = dyn_cast<FunctionDecl>(D); Function && Function->getTemplateSpecializationArgs())
    addClosures(Function->getTemplateSpecializationArgs()->asArray(), Key);
  for (const Decl *Around = D; Around; Around = dyn_cast_or_null<Decl>(Around->getDeclContext()))
    if (const auto *Instance = dyn_cast<ClassTemplateSpecializationDecl>(Around))
      addClosures(Instance->getTemplateArgs().asArray(), Key);
  const auto *Record = dyn_cast<CXXRecordDecl>(D);
  const auto *Method = dyn_cast<CXXMethodDecl>(D);
  if (Method && Method->getParent()->isLambda())
    Record = Method->getParent();
  if (Record && Record->isLambda()) {
    Key += "#lambda" + std::to_string(Record->getLambdaIndexInContext());
    if (const Decl *Around = Record->getLambdaContextDecl())
      Key += std::to_string(idOf(Around));
    if (const auto *Inside = dyn_cast<Decl>(Record->getDeclContext()); Inside && isa<FunctionDecl>(Inside))
      Key += std::to_string(idOf(Inside));
  } else if (const auto *Inside = dyn_cast<FunctionDecl>(D->getDeclContext())) {
    Key += std::to_string(idOf(Inside));
  }
  if (needsFile(D) || Key.empty()) {
    auto [File, Offset] = sources().getDecomposedExpansionLoc(D->getLocation());
    if (File.isValid())
      Key += Summary.files[fileOf(File)];
    Key += "@" + std::to_string(Offset);
  }
  EntityId Id = std::max<EntityId>(1, llvm::xxh3_64bits(Key.str())); // zero means none
  return Ids[D] = Id;
}

static FunctionKind kindOf(const FunctionDecl *F) {
  if (isa<CXXConstructorDecl>(F))
    return FunctionKind::Constructor;
  if (isa<CXXDestructorDecl>(F))
    return FunctionKind::Destructor;
  if (isa<CXXConversionDecl>(F))
    return FunctionKind::Conversion;
  if (isLambdaCallOperator(F))
    return FunctionKind::Lambda;
  if (F->isOverloadedOperator())
    return FunctionKind::Operator;
  return isa<CXXMethodDecl>(F) ? FunctionKind::Method : FunctionKind::Plain;
}

static void addAnnotations(const FunctionDecl *F, std::vector<std::string> &Annotations) {
  for (const FunctionDecl *Redeclaration : F->redecls())
    for (const auto *A : Redeclaration->specific_attrs<AnnotateAttr>())
      if (A->getAnnotation().starts_with("async_tidy::"))
        Annotations.push_back(A->getAnnotation().str());
  for (const FunctionEffectWithCondition &Effect : F->getFunctionEffects())
    switch (Effect.Effect.kind()) {
    case FunctionEffect::Kind::Blocking:
      Annotations.push_back("clang::blocking");
      break;
    case FunctionEffect::Kind::NonBlocking:
      Annotations.push_back("clang::nonblocking");
      break;
    default:
      break;
    }
  llvm::sort(Annotations);
  Annotations.erase(std::unique(Annotations.begin(), Annotations.end()), Annotations.end());
}

static void addOverridden(Unit &U, const CXXMethodDecl *M, std::vector<EntityId> &Overrides) {
  for (const CXXMethodDecl *Base : M->overridden_methods()) {
    Overrides.push_back(U.declare(Base).id);
    addOverridden(U, Base, Overrides);
  }
}

/// Destructors and C functions do not throw, whether they say so or not.
static bool isNoexcept(const FunctionDecl *F) {
  if (isa<CXXDestructorDecl>(F) || F->isExternC() || F->hasAttr<NoThrowAttr>())
    return true;
  const auto *Type = F->getType()->getAs<FunctionProtoType>();
  return Type && !isUnresolvedExceptionSpec(Type->getExceptionSpecType()) && Type->isNothrow();
}

Function &Unit::declare(const FunctionDecl *F) {
  EntityId Id = idOf(F);
  auto [It, New] = FunctionIndex.try_emplace(Id, Summary.functions.size());
  if (!New)
    return Summary.functions[It->second];
  uint32_t Index = It->second;
  Summary.functions.emplace_back().id = Id; // its own types may ask for it again

  Function Out;
  Out.id = Id;
  Out.name = catalogName(F);
  Out.display = displayName(F);
  Out.kind = kindOf(F);
  Out.range = rangeOf(F->getNameInfo().getSourceRange());
  Out.min_args = F->getMinRequiredArguments();
  Out.return_type = typeOf(F->getReturnType());
  Out.returns_reference = F->getReturnType()->isReferenceType();
  Out.in_system_header = isInSystemHeader(F->getLocation());
  Out.is_noexcept = isNoexcept(F);
  for (const ParmVarDecl *P : F->parameters()) {
    Out.params.push_back(typeOf(P->getType()));
    Out.param_ids.push_back(idOf(P));
  }
  if (const TemplateArgumentList *Arguments = F->getTemplateSpecializationArgs())
    for (const TemplateArgument &A : Arguments->asArray())
      if (A.getKind() == TemplateArgument::Type)
        Out.template_arguments.push_back(typeOf(A.getAsType()));
  addAnnotations(F, Out.annotations);
  if (const auto *M = dyn_cast<CXXMethodDecl>(F)) {
    Out.record = idOf(M->getParent());
    Out.record_type = typeOf(Context.getCanonicalTagType(M->getParent()));
    Out.is_virtual = M->isVirtual();
    Out.is_static = M->isStatic();
    addOverridden(*this, M, Out.overrides);
  }
  return Summary.functions[Index] = std::move(Out);
}

Function &Unit::declareInitializer(const VarDecl *Of) {
  EntityId Id = std::max<EntityId>(1, llvm::xxh3_64bits("initialiser" + std::to_string(idOf(Of))));
  auto [It, New] = FunctionIndex.try_emplace(Id, Summary.functions.size());
  Function &Out = New ? Summary.functions.emplace_back() : Summary.functions[It->second];
  Out.id = Id;
  Out.name = Out.display = "initialiser of " + catalogName(Of);
  Out.range = rangeOf(Of->getLocation());
  Out.has_body = true;
  return Out;
}

EntityId Unit::mention(const ValueDecl *V) {
  EntityId Id = idOf(V);
  if (!VariableIndex.try_emplace(Id, Summary.variables.size()).second)
    return Id;
  Variable Out;
  Out.id = Id;
  const auto *Var = dyn_cast<VarDecl>(V);
  Out.is_field = isa<FieldDecl>(V);
  Out.is_static = Var && Var->hasGlobalStorage();
  Out.is_thread_local = Var && Var->getTLSKind() != VarDecl::TLS_None;
  Out.name = Out.is_field || Out.is_static ? catalogName(V) : V->getNameAsString();
  Out.type = typeOf(V->getType());
  Out.range = rangeOf(V->getLocation());
  Summary.variables.push_back(std::move(Out));
  if (const auto *Field = dyn_cast<FieldDecl>(V); Field && isAwaitable(Field->getType()))
    describeField(Field);
  return Id;
}

/// Who may read a field is to be known then: the members of its class. An instance has only those that somebody calls.
void Unit::describeField(const FieldDecl *Field) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Field->getParent());
  Variable &Out = Summary.variables[VariableIndex.lookup(idOf(Field))];
  Out.record = Class ? idOf(Class) : 0;
  Out.is_read = !Class || Class->isDependentContext() || isTemplateInstantiation(Class->getTemplateSpecializationKind()) ||
                isa<ClassTemplateSpecializationDecl>(Class);
  if (Out.is_read)
    return;
  for (const CXXMethodDecl *Method : Class->methods())
    if (Method->isUserProvided() && !Method->isPureVirtual())
      declare(Method);
}

void Unit::read(const FieldDecl *Field) { Summary.variables[VariableIndex.lookup(mention(Field))].is_read = true; }

void Unit::isOnlyCalled(const VarDecl *Var) {
  Summary.variables[VariableIndex.lookup(mention(Var))].is_only_called = true;
}

TuSummary Unit::take() {
  auto ById = [](const auto &A, const auto &B) { return A.id < B.id; };
  llvm::sort(Summary.functions, ById);
  llvm::sort(Summary.variables, ById);
  return std::move(Summary);
}

} // namespace async_tidy
