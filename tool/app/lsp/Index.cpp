// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/lsp/Index.h"

#include "tool/app/files/Plain.h"
#include "tool/core/extract/Extract.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

#include <cstring>

namespace async_tidy {

using clang::tooling::CompileCommand;
using llvm::Error;
using llvm::Expected;
using llvm::StringRef;
namespace json = llvm::json;

/// Marks of frames; what comes behind them is JSON, or the number of a unit and its summary or failure.
static constexpr char ProgressFrame = 'p', SummaryFrame = 's', FailureFrame = 'f';

static void adopt(Index &New, Index &Old) {
  for (size_t I = 0; I != New.Units.size(); ++I) {
    auto It = llvm::find(Old.Units, New.Units[I]);
    if (It == Old.Units.end() || Old.Stale.contains(It - Old.Units.begin()))
      continue;
    New.Summaries[I] = Old.Summaries[It - Old.Units.begin()];
    New.Failures[I] = Old.Failures[It - Old.Units.begin()];
    New.Stale.erase(I);
  }
}

Expected<Index> Index::open(const AnalysisOptions &Analysis, const SettingsOptions &Options, Index *Old) {
  Expected<Settings> What = readSettings(Options, Analysis.Units);
  if (!What)
    return What.takeError();
  Expected<std::vector<CompileCommand>> Units = selectUnits(Analysis.Units);
  if (!Units)
    return Units.takeError();
  if (Error Missing = findClangHeaders(*Units))
    return Missing;
  Index New{std::move(*What), Analysis.Limits, std::move(*Units), {}, {}, {}};
  New.Summaries.resize(New.Units.size());
  New.Failures.resize(New.Units.size());
  for (size_t I = 0; I != New.Units.size(); ++I)
    New.Stale.insert(I);
  if (Old)
    adopt(New, *Old);
  return New;
}

void Index::addStale(const std::set<std::string> &Changed, RealPaths &Real) {
  FileTexts Texts;
  for (const std::string &File : Changed)
    Texts[File] = "";
  for (size_t I = 0; I != Units.size(); ++I)
    if (Summaries[I] ? !textsFor(*Summaries[I], Texts, Real).empty()
                     : Changed.contains(Real.of(Units[I].Filename).str()))
      Stale.insert(I);
}

void Index::addIncomplete() {
  for (size_t I = 0; I != Units.size(); ++I)
    if (!Summaries[I] || !Summaries[I]->errors.empty())
      Stale.insert(I);
}

bool Index::knows(const std::string &File, RealPaths &Real) const {
  FileTexts Its = {{File, ""}};
  return llvm::any_of(llvm::zip(Units, Summaries), [&](const auto &U) {
    const auto &[Unit, Summary] = U;
    return Real.of(Unit.Filename) == File || (Summary && !textsFor(*Summary, Its, Real).empty());
  });
}

bool Index::hasOther(const std::string &File, StringRef Text, RealPaths &Real) const {
  const uint64_t Hash = llvm::xxh3_64bits(Text);
  return llvm::any_of(Summaries, [&](const auto &Summary) {
    return Summary && llvm::any_of(Summary->inputs, [&](const Input &In) {
      return In.hash != Hash && Real.of(In.path) == File;
    });
  });
}

static std::string unitFrame(char Mark, uint64_t Unit, StringRef Rest) {
  std::string Frame(1, Mark);
  Frame.append(reinterpret_cast<const char *>(&Unit), sizeof(Unit));
  return Frame += Rest;
}

void Index::update(StringRef Frame) {
  uint64_t Unit;
  std::memcpy(&Unit, Frame.data() + 1, sizeof(Unit));
  StringRef Rest = Frame.drop_front(1 + sizeof(Unit));
  Expected<TuSummary> Summary = Frame.front() == SummaryFrame ? fromBytes(Rest, Units[Unit].Filename)
                                                              : Expected<TuSummary>(llvm::createStringError(Rest));
  Failures[Unit] = Summary ? "" : llvm::toString(Summary.takeError());
  Summaries[Unit] = Summary ? std::make_shared<const TuSummary>(std::move(*Summary)) : nullptr;
  Stale.erase(Unit);
}

std::optional<json::Object> progressIn(StringRef Frame) {
  if (!Frame.consume_front(StringRef(&ProgressFrame, 1)))
    return std::nullopt;
  return std::move(*llvm::cantFail(json::parse(Frame)).getAsObject());
}

static std::string progressFrame(size_t Done, size_t Total, StringRef File) {
  std::string Frame(1, ProgressFrame);
  llvm::raw_string_ostream(Frame) << json::Value(json::Object{{"done", Done}, {"total", Total}, {"file", utf8(File)}});
  return Frame;
}

FileTexts textsOf(const TuSummary *Before, const FileTexts &Unsaved, RealPaths &Real) {
  FileTexts Out = Unsaved;
  if (Before)
    Out.merge(textsFor(*Before, Unsaved, Real));
  return Out;
}

void refresh(Index &In, const FileTexts &Unsaved, RealPaths &Real,
             llvm::function_ref<std::string(const CompileCommand &)> PreambleOf, Task::Tell Tell) {
  std::vector<size_t> Units(In.Stale.begin(), In.Stale.end());
  const size_t AtATime = std::max(1u, In.Limits.Jobs) * 4; // what is told is not lost when the task is killed
  for (size_t Begin = 0; Begin < Units.size(); Begin += AtATime) {
    llvm::ArrayRef<size_t> Some = llvm::ArrayRef(Units).slice(Begin, std::min(AtATime, Units.size() - Begin));
    auto ParseOne = [&](size_t I) -> Expected<std::string> {
      const CompileCommand &Unit = In.Units[Some[I]];
      FileTexts Texts = textsOf(In.Summaries[Some[I]].get(), Unsaved, Real);
      Expected<TuSummary> Summary = extractFile(Unit, Texts, PreambleOf(Unit));
      return Summary ? Expected<std::string>(toBytes(*Summary)) : Summary.takeError();
    };
    std::vector<JobResult> Results = runJobs(Some.size(), ParseOne, In.Limits, [&](size_t Done, size_t Started) {
      Tell(progressFrame(Begin + Done, Units.size(), In.Units[Some[Started]].Filename));
    });
    for (auto [Unit, Result] : llvm::zip_equal(Some, Results)) {
      std::string Frame =
          Result.failed() ? unitFrame(FailureFrame, Unit, Result.Failure) : unitFrame(SummaryFrame, Unit, Result.Bytes);
      Tell(Frame);
      In.update(Frame);
    }
  }
}

} // namespace async_tidy
