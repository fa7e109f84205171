// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which functions of a unit have facts: every definition outside system headers that is really there, that is, every
// instantiation of a template but never its pattern, and what initialises the variables outside functions. The one
// exception is a generic lambda that nothing instantiates because the bodies of library templates are not parsed: what
// resolves in its pattern is better than silence.
#include "tool/core/extract/Body.h"
#include "tool/core/extract/Extract.h"
#include "tool/core/extract/Places.h"

#include "clang/AST/ASTLambda.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace async_tidy {

namespace {

class FunctionFinder : public RecursiveASTVisitor<FunctionFinder> {
public:
  explicit FunctionFinder(Unit &U) : U(U) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return true; }
  bool shouldWalkTypesOfTypeLocs() const { return false; }
  bool TraverseTypeLoc(TypeLoc, bool = true) { return true; }
  bool TraverseNestedNameSpecifierLoc(NestedNameSpecifierLoc) { return true; }

  bool TraverseDecl(Decl *D) {
    bool Skip = D && !isa<TranslationUnitDecl>(D) && U.isInSystemHeader(D->getLocation());
    return Skip || RecursiveASTVisitor::TraverseDecl(D);
  }

  bool VisitFunctionDecl(FunctionDecl *F) {
    if (F->isThisDeclarationADefinition() && F->hasBody() && !F->hasSkippedBody() && isReal(F) && !F->isInvalidDecl())
      extractBody(U, F);
    return true;
  }

  bool VisitVarDecl(VarDecl *V) {
    if (V->isFileVarDecl() && V->isThisDeclarationADefinition() && V->getInit() && !V->isInvalidDecl() &&
        !V->getDeclContext()->isDependentContext() && !V->getInit()->isInstantiationDependent())
      extractInitializer(U, V);
    return true;
  }

private:
  static bool isReal(const FunctionDecl *F) {
    if (!F->isDependentContext())
      return true;
    const FunctionTemplateDecl *Template = F->getDescribedFunctionTemplate();
    return isLambdaCallOperator(F) && Template && !F->getParent()->getParent()->isDependentContext() &&
           llvm::none_of(Template->specializations(), [](const FunctionDecl *S) { return S->hasBody(); });
  }

  Unit &U;
};

} // namespace

TuSummary extractUnit(ASTContext &Context) {
  Unit U(Context);
  FunctionFinder(U).TraverseDecl(Context.getTranslationUnitDecl());
  TuSummary Out = U.take();
  const SourceManager &Sources = Context.getSourceManager();
  if (Sources.getFileEntryRefForID(Sources.getMainFileID()))
    Out.main_file = pathOf(Sources.getMainFileID(), Sources);
  return Out;
}

} // namespace async_tidy
