// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "fixits/Propose.h"

#include "fixits/Coroutine.h"
#include "fixits/Uses.h"
#include "tool/core/extract/Parse.h"
#include "tool/core/extract/Preamble.h"

#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "llvm/Support/FormatVariadic.h"

using namespace clang;

namespace async_tidy {

using llvm::Expected;
namespace json = llvm::json;

Place placeOf(const Question &Q) {
  bool IsFirstStep = (Q.Rewrite->Of == RewriteOf::Guard || Q.Rewrite->Of == RewriteOf::Origin) && !Q.Of->Path.empty();
  Place At = IsFirstStep ? Q.Of->Path.front().At : Q.Of->At;
  At.Where.File = 0; // a finding's is an index that means nothing here
  return At;
}

namespace {

/// Code in system headers has no findings, and would make up most of the tree.
void leaveOutSystemHeaders(ASTContext &Context) {
  const SourceManager &Sources = Context.getSourceManager();
  std::vector<Decl *> Own;
  for (Decl *D : Context.getTranslationUnitDecl()->decls())
    if (D->getLocation().isValid() && !Sources.isInSystemHeader(Sources.getExpansionLoc(D->getLocation())))
      Own.push_back(D);
  Context.setTraversalScope(Own);
}

Answer answer(const Site &S, const RewriteInfo &Rewrite) {
  Expected<Proposal> P = Rewrite.Run(S);
  if (!P)
    return {std::nullopt, "", llvm::toString(P.takeError())};
  return {std::move(P->Changes), std::move(P->Concern), ""};
}

/// The function around the call is no template.
bool isCompiled(const FunctionDecl *F) { return F && !F->isDependentContext(); }

Answer answer(const Question &Q, llvm::ArrayRef<const Expr *> Calls, ASTContext &Context, const Means &With) {
  if (Q.Rewrite->Of == RewriteOf::Reach) {
    if (!Q.Whole)
      return {std::nullopt, "", "it may change other files, too, which 'async-tidy fix' knows"};
    return answer(Site{Context, nullptr, nullptr, *Q.Of, With, nullptr, Q.Whole}, *Q.Rewrite);
  }
  Answer All;
  for (const Expr *E : Calls) {
    const auto *Call = dyn_cast<CallExpr>(E);
    Site S{Context, Call, functionAround(E, Context), *Q.Of, With, dyn_cast<CXXConstructExpr>(E)};
    if (isCompiled(S.Function) && (Q.Rewrite->Of == RewriteOf::Guard) == (Call == nullptr))
      All = join(std::move(All), answer(S, *Q.Rewrite));
  }
  return All;
}

class ProposeConsumer : public FrugalConsumer {
public:
  ProposeConsumer(const SourceManager &Sources, llvm::ArrayRef<Question> Questions, const Means &With, std::vector<Answer> &Out)
      : FrugalConsumer(Sources), Questions(Questions), With(With), Out(Out) {}

  void HandleTranslationUnit(ASTContext &Context) override {
    Out = propose(Context, Questions, With);
  }

private:
  llvm::ArrayRef<Question> Questions;
  const Means &With;
  std::vector<Answer> &Out;
};

class ProposeAction : public ASTFrontendAction {
public:
  ProposeAction(llvm::ArrayRef<Question> Questions, const Means &With, llvm::StringRef Preamble, std::vector<Answer> &Out)
      : Questions(Questions), With(With), Preamble(Preamble), Out(Out) {}

protected:
  bool BeginInvocation(CompilerInstance &CI) override {
    beFrugal(CI);
    if (!Preamble.empty())
      startWith(CI, Preamble);
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI, llvm::StringRef) override {
    return std::make_unique<ProposeConsumer>(CI.getSourceManager(), Questions, With, Out);
  }

private:
  llvm::ArrayRef<Question> Questions;
  const Means &With;
  llvm::StringRef Preamble;
  std::vector<Answer> &Out;
};

} // namespace

std::vector<Answer> propose(ASTContext &Unit, llvm::ArrayRef<Question> Questions, const Means &With) {
  std::vector<Decl *> Before = Unit.getTraversalScope();
  leaveOutSystemHeaders(Unit);
  std::set<Place> Wanted;
  for (const Question &Q : Questions)
    Wanted.insert(placeOf(Q));
  std::map<Place, std::vector<const Expr *>> Calls = callsAt(Wanted, Unit);
  std::vector<Answer> Out;
  for (const Question &Q : Questions)
    Out.push_back(answer(Q, Calls[placeOf(Q)], Unit, With));
  Unit.setTraversalScope(Before);
  return Out;
}

Expected<std::vector<Answer>> propose(const tooling::CompileCommand &Unit, const FileTexts &Texts,
                                      llvm::ArrayRef<Question> Questions, const Means &With, llvm::StringRef Preamble) {
  std::vector<Answer> Out;
  Expected<std::vector<std::string>> Errors =
      parse(Unit, std::make_unique<ProposeAction>(Questions, With, Preamble, Out), Texts);
  if (!Errors)
    return Errors.takeError();
  Out.resize(Questions.size());
  return Out;
}

Answer join(Answer A, Answer B) {
  if (A.isAbsent() || (!B.Changes && !B.isAbsent()))
    return B;
  if (!A.Changes || B.isAbsent())
    return A;
  if (*A.Changes == *B.Changes)
    return A.Concern.empty() ? B : A;
  return {std::nullopt, "", "the instances of a template want different changes"};
}

Answer unite(Answer A, Answer B) {
  if (A.isAbsent() || (!B.Changes && !B.isAbsent()))
    return B;
  if (!A.Changes || B.isAbsent())
    return A;
  if (llvm::Error Overlap = A.Changes->unite(*B.Changes))
    return {std::nullopt, "", llvm::toString(std::move(Overlap))};
  return A.Concern.empty() ? Answer{std::move(A.Changes), std::move(B.Concern), ""} : A;
}

static json::Object toJson(const Answer &A) {
  if (!A.Changes)
    return json::Object{{"declined", json::fixUTF8(A.Declined)}};
  Expected<json::Object> Changes = A.Changes->toJson();
  if (!Changes)
    return json::Object{{"declined", llvm::toString(Changes.takeError())}};
  return json::Object{{"changes", std::move(*Changes)}, {"concern", json::fixUTF8(A.Concern)}};
}

std::string toBytes(llvm::ArrayRef<Answer> Answers) {
  json::Array All;
  for (const Answer &A : Answers)
    All.push_back(toJson(A));
  return llvm::formatv("{0}", json::Value(std::move(All)));
}

Expected<std::vector<Answer>> answersFrom(llvm::StringRef Bytes) {
  Expected<json::Value> All = json::parse(Bytes);
  if (!All)
    return All.takeError();
  std::vector<Answer> Out;
  for (const json::Value &Entry : *All->getAsArray()) {
    const json::Object &O = *Entry.getAsObject();
    Answer &A = Out.emplace_back();
    A.Declined = O.getString("declined").value_or("").str();
    A.Concern = O.getString("concern").value_or("").str();
    if (const json::Object *Changes = O.getObject("changes")) {
      Expected<Edits> Read = Edits::fromJson(*Changes);
      if (!Read)
        return Read.takeError();
      A.Changes = std::move(*Read);
    }
  }
  return Out;
}

} // namespace async_tidy
