// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/lsp/Trials.h"

#include "tool/app/commands/Reporting.h"
#include "tool/app/fix/Fixer.h"
#include "tool/app/lsp/Present.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

using llvm::Error;
using llvm::StringRef;
namespace json = llvm::json;

namespace {

constexpr StringRef ToBeReviewed = "review"; // id of the annotation

class Trials {
public:
  Trials(const Index &In, const Documents &Open, const Preambles &Headers, const EditSupport &Support)
      : In(In), Open(Open), Headers(Headers), Support(Support), Unsaved(Open.unsaved()) {
    for (size_t I = 0; I != In.Units.size(); ++I)
      if (In.Summaries[I]) {
        Units.push_back(In.Units[I]);
        Summaries.push_back(In.Summaries[I]);
      }
  }

  json::Array actionsFor(const std::string &Fingerprint, llvm::ArrayRef<std::string> Rewrites) {
    json::Array Out;
    for (const std::string &Id : Rewrites)
      if (const RewriteInfo &R = *findRewrite(Id); R.Level != RewriteLevel::Manual)
        if (std::optional<FixOutcome> Passed = attempt(Fingerprint, R))
          add(Out, R, *Passed);
    return Out;
  }

private:
  std::vector<TuSummary> copies() const {
    std::vector<TuSummary> Out;
    for (const auto &S : Summaries)
      Out.push_back(*S);
    return Out;
  }

  /// One round: another finding that is like this one may get its fingerprint when it is gone.
  std::optional<FixOutcome> attempt(const std::string &Fingerprint, const RewriteInfo &Only) {
    bool IsAsked = false;
    auto Wanted = [&](const Revision &Now) {
      std::vector<Finding> Out;
      if (!std::exchange(IsAsked, true))
        llvm::copy_if(Now.Findings, std::back_inserter(Out), [&](const Finding &F) {
          return F.Fingerprint == Fingerprint && llvm::is_contained(F.Rewrites, Only.Id);
        });
      return Out;
    };
    auto Allowed = [&](const RewriteInfo &R) {
      return R.Id == Only.Id ? Error::success() : llvm::createStringError("it is another one's turn");
    };
    auto Check = [&](std::vector<TuSummary> S) { return findAll(std::move(S), In.What); };
    Means With = meansOf(In.What);
    auto PreambleOf = [this](const clang::tooling::CompileCommand &Unit) { return Headers.fileFor(Unit); };
    FixJob Job{Units,   With, Check, Wanted, Allowed, /*Review=*/true, In.Limits, /*Tell=*/nullptr,
               /*MayMoveAway=*/false, Unsaved, PreambleOf};
    FixOutcome Out = fixAll(Job, copies());
    return Out.Done.empty() ? std::nullopt : std::optional(std::move(Out));
  }

  void add(json::Array &Actions, const RewriteInfo &R, const FixOutcome &Passed) {
    std::string Concern = concernOf(R, Passed.Done.front().Concern);
    std::optional<json::Object> Edit = editOf(Passed.Last.Changed, Concern);
    if (!Edit)
      return;
    std::string Title =
        R.Id.str() + ": " + R.Summary.str() + (Concern.empty() ? "" : " (look at it first: " + Concern + ")");
    Actions.push_back(json::Object{{"title", std::move(Title)}, {"kind", "quickfix"}, {"edit", std::move(*Edit)}});
  }

  /// Null where there is something that cannot travel.
  std::optional<json::Object> editOf(const FileTexts &Changed, const std::string &Concern) {
    const bool IsMarked = !Concern.empty() && Support.Versions && Support.Annotations;
    json::Object ByUri;
    json::Array WithVersions;
    for (const auto &[File, Text] : Changed) {
      std::string Old = textNow(File);
      if (!json::isUTF8(Old) || !json::isUTF8(Text))
        return std::nullopt;
      json::Array Edits = editsBetween(Old, Text);
      if (Edits.empty())
        continue;
      for (json::Value &E : Edits)
        if (IsMarked)
          (*E.getAsObject())["annotationId"] = ToBeReviewed;
      json::Object Id = identifierOf(File);
      ByUri[Id.getString("uri")->str()] = json::Array(Edits);
      WithVersions.push_back(json::Object{{"textDocument", std::move(Id)}, {"edits", std::move(Edits)}});
    }
    if (!Support.Versions)
      return json::Object{{"changes", std::move(ByUri)}};
    json::Object Out{{"documentChanges", std::move(WithVersions)}};
    if (IsMarked)
      Out["changeAnnotations"] = json::Object{
          {ToBeReviewed,
           json::Object{{"label", "To be reviewed"}, {"needsConfirmation", true}, {"description", Concern}}}};
    return Out;
  }

  json::Object identifierOf(const std::string &File) const {
    auto It = Open.all().find(File);
    if (It == Open.all().end())
      return json::Object{{"uri", uriOf(File)}, {"version", nullptr}};
    return json::Object{{"uri", It->second.Uri}, {"version", It->second.Version}};
  }

  std::string textNow(const std::string &File) const {
    if (auto It = Open.all().find(File); It != Open.all().end())
      return It->second.Text;
    auto Disk = llvm::MemoryBuffer::getFile(File);
    return Disk ? (*Disk)->getBuffer().str() : "";
  }

  const Index &In;
  const Documents &Open;
  const Preambles &Headers;
  const EditSupport &Support;
  const FileTexts Unsaved;
  std::vector<clang::tooling::CompileCommand> Units; // those with a summary
  std::vector<std::shared_ptr<const TuSummary>> Summaries;
};

} // namespace

json::Object tryRewrites(const Index &In, const Documents &Open, const Preambles &Headers, const Candidates &Of,
                         const EditSupport &Support) {
  Trials All(In, Open, Headers, Support);
  json::Object Out;
  for (const auto &[Fingerprint, Rewrites] : Of)
    Out[Fingerprint] = All.actionsFor(Fingerprint, Rewrites);
  return Out;
}

} // namespace async_tidy
