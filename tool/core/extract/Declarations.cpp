// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/extract/Declarations.h"

#include "tool/core/extract/Names.h"
#include "tool/core/extract/Parse.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"

using namespace clang;

namespace async_tidy {

namespace {

/// Walks scopes, never bodies: patterns of templates have the names of their instantiations.
class DeclarationReader {
public:
  explicit DeclarationReader(Declarations &Out) : Out(Out) {}

  void readScope(const DeclContext *Scope) {
    for (const Decl *D : Scope->decls())
      read(D);
  }

private:
  void read(const Decl *D);
  void readClass(const CXXRecordDecl *Record);
  void readAlias(const NamedDecl *Alias, const NamedDecl *Meant);

  Declarations &Out;
};

} // namespace

/// The class or enumeration that a type names; of the unknown instantiation of a template, the template.
static const NamedDecl *declarationOf(QualType T) {
  if (const TagDecl *Tag = T->getAsTagDecl())
    return Tag;
  const auto *Dependent = T->getAs<TemplateSpecializationType>();
  const TemplateDecl *Template = Dependent ? Dependent->getTemplateName().getAsTemplateDecl() : nullptr;
  return Template ? Template->getTemplatedDecl() : nullptr;
}

void DeclarationReader::read(const Decl *D) {
  if (const auto *Template = dyn_cast<TemplateDecl>(D)) {
    if (const NamedDecl *Pattern = Template->getTemplatedDecl())
      read(Pattern);
  } else if (const auto *Namespace = dyn_cast<NamespaceDecl>(D)) {
    if (!Namespace->isInline() && !Namespace->isAnonymousNamespace())
      Out.Namespaces.insert(catalogName(Namespace));
    readScope(Namespace);
  } else if (const auto *Record = dyn_cast<CXXRecordDecl>(D)) {
    readClass(Record);
  } else if (isa<EnumDecl>(D)) {
    Out.Types.insert(displayName(cast<EnumDecl>(D)));
  } else if (const auto *Function = dyn_cast<FunctionDecl>(D)) {
    Out.Functions.insert(catalogName(Function));
  } else if (isa<VarDecl, FieldDecl>(D)) {
    Out.Variables.insert(catalogName(cast<NamedDecl>(D)));
  } else if (const auto *Alias = dyn_cast<TypedefNameDecl>(D)) {
    readAlias(Alias, declarationOf(Alias->getUnderlyingType()));
  } else if (const auto *Used = dyn_cast<UsingShadowDecl>(D)) {
    readAlias(Used, Used->getTargetDecl());
  } else if (const auto *Friend = dyn_cast<FriendDecl>(D)) {
    if (const NamedDecl *Befriended = Friend->getFriendDecl())
      read(Befriended);
  } else if (isa<LinkageSpecDecl, ExportDecl>(D)) {
    readScope(cast<DeclContext>(D));
  }
}

void DeclarationReader::readClass(const CXXRecordDecl *Record) {
  if (Record->isInjectedClassName() || Record->isLambda())
    return;
  std::string Name = displayName(Record);
  Out.Types.insert(Name);
  if (!Record->isThisDeclarationADefinition())
    return;
  Out.Functions.insert(Name);
  Out.Functions.insert(Name + "::~" + Record->getNameAsString());
  Out.Functions.insert(Name + "::operator=");
  for (const CXXBaseSpecifier &Base : Record->bases())
    if (const NamedDecl *Class = declarationOf(Base.getType()))
      Out.Bases[Name].push_back(displayName(Class));
  readScope(Record);
}

void DeclarationReader::readAlias(const NamedDecl *Alias, const NamedDecl *Meant) {
  if (!Meant)
    return;
  std::string Name = catalogName(Alias), Target = catalogName(Meant);
  if (Name != Target)
    Out.Aliases.try_emplace(Name, std::move(Target));
}

std::string Declarations::declaredAs(llvm::StringRef Member) const {
  size_t Colons = Member.rfind("::");
  if (Colons == llvm::StringRef::npos || Colons == 0)
    return "";
  std::string Own = Member.substr(Colons).str();
  std::vector<std::string> Classes{Member.take_front(Colons).str()};
  for (size_t I = 0; I != Classes.size(); ++I) { // grows
    std::string Class = Classes[I];
    if (Functions.contains(Class + Own))
      return Class + Own;
    auto Add = [&](const std::string &Next) {
      if (!llvm::is_contained(Classes, Next))
        Classes.push_back(Next);
    };
    if (auto Alias = Aliases.find(Class); Alias != Aliases.end())
      Add(Alias->second);
    if (auto Known = Bases.find(Class); Known != Bases.end())
      llvm::for_each(Known->second, Add);
  }
  return "";
}

namespace {

/// The unit asks __has_include for each header, so that one that is missing is no error of the others.
class MissingHeaders : public PPCallbacks {
public:
  MissingHeaders(Declarations &Out, const SourceManager &Sources) : Out(Out), Sources(Sources) {}

  void HasInclude(SourceLocation Where, llvm::StringRef Name, bool, OptionalFileEntryRef File,
                  SrcMgr::CharacteristicKind) override {
    if (!File && Sources.isInMainFile(Where))
      Out.Missing.push_back(Name.str());
  }

private:
  Declarations &Out;
  const SourceManager &Sources;
};

class DeclarationConsumer : public ASTConsumer {
public:
  explicit DeclarationConsumer(Declarations &Out) : Out(Out) {}

  bool shouldSkipFunctionBody(Decl *) override { return true; }
  void HandleTranslationUnit(ASTContext &Context) override {
    DeclarationReader(Out).readScope(Context.getTranslationUnitDecl());
  }

private:
  Declarations &Out;
};

class DeclarationAction : public ASTFrontendAction {
public:
  explicit DeclarationAction(Declarations &Out) : Out(Out) {}

protected:
  bool BeginInvocation(CompilerInstance &CI) override {
    beFrugal(CI);
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI, llvm::StringRef) override {
    CI.getPreprocessor().addPPCallbacks(std::make_unique<MissingHeaders>(Out, CI.getSourceManager()));
    return std::make_unique<DeclarationConsumer>(Out);
  }

private:
  Declarations &Out;
};

} // namespace

llvm::Expected<Declarations> readDeclarations(llvm::ArrayRef<std::string> Headers, llvm::ArrayRef<std::string> Args) {
  std::string Text;
  for (const std::string &Header : Headers)
    Text += "#if __has_include(<" + Header + ">)\n#include <" + Header + ">\n#endif\n";
  tooling::CompileCommand Command(".", "/headers-of-the-catalog.cpp", {"clang++", "-std=c++20"}, "");
  llvm::append_range(Command.CommandLine, Args);
  Command.CommandLine.push_back(Command.Filename);
  Declarations Out;
  llvm::Expected<std::vector<std::string>> Errors = parse(Command, std::make_unique<DeclarationAction>(Out),
                                                           {{Command.Filename, Text}});
  if (!Errors)
    return Errors.takeError();
  Out.Errors = std::move(*Errors);
  return Out;
}

} // namespace async_tidy
