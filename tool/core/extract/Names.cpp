// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Names.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace async_tidy {

static bool isTransparent(const DeclContext *C) {
  if (const auto *Namespace = dyn_cast<NamespaceDecl>(C))
    return Namespace->isInline() || Namespace->isAnonymousNamespace();
  return !isa<NamedDecl>(C);
}

static std::string ownName(const NamedDecl *D) {
  if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(D))
    return Ctor->getParent()->getNameAsString();
  if (const auto *Dtor = dyn_cast<CXXDestructorDecl>(D))
    return "~" + Dtor->getParent()->getNameAsString();
  if (const auto *Conversion = dyn_cast<CXXConversionDecl>(D))
    return "operator " + Conversion->getConversionType().getUnqualifiedType().getAsString(PrintingPolicy(D->getLangOpts()));
  if (const auto *Record = dyn_cast<RecordDecl>(D); Record && !Record->getIdentifier()) {
    if (const TypedefNameDecl *Alias = Record->getTypedefNameForAnonDecl())
      return Alias->getNameAsString();
    return "(anonymous)";
  }
  return D->getNameAsString();
}

/// A constructor stands for its class, so its name is not repeated: "std::basic_ifstream".
static const DeclContext *scopeOf(const NamedDecl *D) {
  const DeclContext *Scope = D->getDeclContext();
  return isa<CXXConstructorDecl>(D) ? Scope->getParent() : Scope;
}

static std::string qualified(const NamedDecl *D) {
  std::string Name = ownName(D);
  for (const DeclContext *C = scopeOf(D); C && !C->isTranslationUnit(); C = C->getParent())
    if (!isTransparent(C))
      Name = ownName(cast<NamedDecl>(C)) + "::" + Name;
  return Name;
}

std::string catalogName(const NamedDecl *D) {
  const auto *F = dyn_cast<FunctionDecl>(D);
  return F && F->isExternC() ? "::" + ownName(F) : qualified(D);
}

/// The function around a lambda, or the variable or class that its initialiser belongs to.
static std::string surroundings(const CXXRecordDecl *Closure) {
  for (const DeclContext *C = Closure->getDeclContext(); C && !C->isTranslationUnit(); C = C->getParent())
    if (!isTransparent(C))
      return displayName(cast<NamedDecl>(C));
  return "";
}

std::string displayName(const NamedDecl *D) {
  const auto *Method = dyn_cast<CXXMethodDecl>(D);
  const CXXRecordDecl *Closure = Method ? Method->getParent() : dyn_cast<CXXRecordDecl>(D);
  if (Closure && Closure->isLambda()) {
    std::string Around = surroundings(Closure);
    return Around.empty() ? "lambda" : "lambda in " + Around;
  }
  return qualified(D);
}

} // namespace async_tidy
