// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/fix/Fixer.h"

#include "llvm/ADT/STLExtras.h"

#include <deque>

namespace async_tidy {

using llvm::ArrayRef;
using llvm::Error;
using llvm::Expected;

namespace {

class Fixer {
public:
  Fixer(const FixJob &Job, std::vector<TuSummary> Summaries) : Job(Job) {
    Now.Changed = Job.Texts;
    Now.Findings = Job.Check(Summaries);
    for (TuSummary &S : Summaries)
      Now.Summaries.push_back(std::make_shared<const TuSummary>(std::move(S)));
  }

  FixOutcome run() {
    while (round())
      ;
    FixOutcome Out;
    for (Finding &F : Job.Wanted(Now))
      Out.Left.push_back({F, reasonsOf(F)});
    Out.Done = std::move(Done);
    Out.Last = std::move(Now);
    return Out;
  }

  std::vector<TriedFix> tryEach() {
    std::vector<Finding> Wanted = Job.Wanted(Now);
    std::vector<Question> Questions = questionsOf(Wanted);
    std::vector<TriedFix> Out;
    for (auto [Q, A] : llvm::zip_equal(Questions, ask(Questions))) {
      bool HasOne = !Out.empty() && Out.back().Of.Fingerprint == Q.Of->Fingerprint;
      if (HasOne || !A.Changes || (!A.Concern.empty() && !Job.Review))
        continue;
      Fix Alone = fixOf(Q, std::move(*A.Changes));
      if (Expected<Revision> Passed = verified(&Alone))
        Out.push_back({*Q.Of, Q.Rewrite, std::move(A.Concern), std::move(Passed->Changed)});
      else
        llvm::consumeError(Passed.takeError());
    }
    return Out;
  }

private:
  /// A fix and the rewrite that it is from.
  struct Offer {
    Fix Of;
    const RewriteInfo *By;
    std::string Concern;
    bool HasOther = false; // the finding has another one, from a rewrite behind this one
  };

  /// False if nothing could be changed and nothing is left to try.
  bool round() {
    std::vector<Finding> Wanted = Job.Wanted(Now);
    Reasons.clear();
    Callers.reset();
    Reaches.clear();
    Accepted.clear();
    HasMore = HasOverlap = false;
    std::vector<Question> Questions = questionsOf(Wanted);
    std::vector<Offer> Offers = offersOf(Questions, ask(Questions));
    accept(Offers);
    if (Accepted.empty())
      return HasMore;
    Now = std::move(Next);
    for (const Offer &O : Accepted)
      Done.push_back({O.Of.Of, O.By->Id.str(), O.Concern});
    return true;
  }

  /// What was tried and did not pass is not tried again: only its surroundings have changed.
  std::vector<Question> questionsOf(ArrayRef<Finding> Wanted) {
    std::vector<Question> Questions;
    for (const Finding &F : Wanted)
      for (const std::string &Id : F.Rewrites)
        askUnlessKnown(F, *findRewrite(Id), Questions);
    return Questions;
  }

  void askUnlessKnown(const Finding &F, const RewriteInfo &R, std::vector<Question> &Questions) {
    if (auto It = Refused.find({F.Fingerprint, R.Id.str()}); It != Refused.end())
      addReason(F, R, It->second);
    else if (Error Forbidden = Job.Allowed(R))
      addReason(F, R, llvm::toString(std::move(Forbidden)));
    else if (R.Of != RewriteOf::Reach)
      Questions.push_back({&F, &R});
    else if (Expected<Reach> Whole = R.ReachOf(F, callers()))
      Questions.push_back({&F, &R, &Reaches.emplace_back(std::move(*Whole))});
    else
      addReason(F, R, llvm::toString(Whole.takeError()));
  }

  const CallIndex &callers() {
    if (!Callers)
      Callers.emplace(Now.Summaries, Now.Findings);
    return *Callers;
  }

  void addReason(const Finding &F, const RewriteInfo &R, std::string Why) {
    Reasons[{F.Fingerprint, R.Id.str()}] = std::move(Why);
  }

  /// In the order of the finding's rewrites.
  std::string reasonsOf(const Finding &F) const {
    std::string All;
    for (const std::string &Id : F.Rewrites)
      if (auto It = Reasons.find({F.Fingerprint, Id}); It != Reasons.end())
        All += (All.empty() ? "" : "; ") + Id + ": " + It->second;
    return All;
  }

  bool reads(size_t Unit, const Question &Q) {
    FileTexts Its = {{Real.of(placeOf(Q).File).str(), ""}};
    return !textsFor(*Now.Summaries[Unit], Its, Real).empty();
  }

  /// Those that a unit can answer, by their positions.
  std::vector<size_t> questionsFor(size_t Unit, ArrayRef<Question> Questions) {
    std::vector<size_t> Its;
    for (size_t I = 0; I != Questions.size(); ++I)
      if (const Reach *Whole = Questions[I].Whole;
          Whole ? CallIndex::mentions(*Now.Summaries[Unit], *Whole) : reads(Unit, Questions[I]))
        Its.push_back(I);
    return Its;
  }

  std::vector<Answer> ask(ArrayRef<Question> Questions) {
    std::vector<std::pair<size_t, std::vector<size_t>>> Asked;
    for (size_t Unit = 0; Unit != Now.Summaries.size(); ++Unit)
      if (std::vector<size_t> Its = questionsFor(Unit, Questions); !Its.empty())
        Asked.push_back({Unit, std::move(Its)});
    auto AskOne = [&](size_t I) -> Expected<std::string> {
      const auto &[Unit, Positions] = Asked[I];
      std::vector<Question> Its;
      for (size_t P : Positions)
        Its.push_back(Questions[P]);
      auto Answers = propose(Job.Units[Unit], textsFor(*Now.Summaries[Unit], Now.Changed, Real), Its, Job.With,
                             preambleOf(Job.Units[Unit]));
      return Answers ? Expected<std::string>(toBytes(*Answers)) : Answers.takeError();
    };
    std::vector<Answer> All(Questions.size());
    auto Tell = [&](size_t Done, size_t Started) { tell(Done, Asked.size(), Asked[Started].first); };
    std::vector<JobResult> Results = runJobs(Asked.size(), AskOne, Job.Limits, Tell);
    for (auto [A, Result] : llvm::zip_equal(Asked, Results))
      addAnswers(All, Questions, A.second, Job.Units[A.first].Filename, Result);
    return All;
  }

  static void addAnswers(std::vector<Answer> &All, ArrayRef<Question> Questions, ArrayRef<size_t> Positions,
                         const std::string &File, const JobResult &Result) {
    Expected<std::vector<Answer>> Answers =
        Result.failed() ? llvm::createStringError(File + ": " + Result.Failure) : answersFrom(Result.Bytes);
    std::string Failure = Answers ? "" : llvm::toString(Answers.takeError());
    for (size_t I = 0; I != Positions.size(); ++I) {
      Answer &A = All[Positions[I]];
      Answer New = Failure.empty() ? std::move((*Answers)[I]) : Answer{std::nullopt, "", Failure};
      A = (Questions[Positions[I]].Whole ? unite : join)(std::move(A), std::move(New));
    }
  }

  /// One for each finding, from the first rewrite that has one. What overlaps with another has its turn in the next round.
  std::vector<Offer> offersOf(ArrayRef<Question> Questions, std::vector<Answer> Answers) {
    std::vector<Offer> Offers;
    Edits Together;
    for (auto [Q, A] : llvm::zip_equal(Questions, Answers)) {
      bool IsOffered = !Offers.empty() && Offers.back().Of.Of.Fingerprint == Q.Of->Fingerprint;
      if (A.isAbsent())
        addReason(*Q.Of, *Q.Rewrite, "there is no call that it knows how to change");
      else if (!A.Changes)
        addReason(*Q.Of, *Q.Rewrite, A.Declined);
      else if (!A.Concern.empty() && !Job.Review)
        addReason(*Q.Of, *Q.Rewrite, A.Concern + "; --review applies it nevertheless");
      else if (IsOffered)
        Offers.back().HasOther = true;
      else if (isKnown(*A.Changes, Q, Offers))
        Offers.push_back({fixOf(Q, std::move(*A.Changes)), Q.Rewrite, A.Concern});
      else if (Edits Trial = Together; Error Overlap = Trial.add(*A.Changes)) {
        addReason(*Q.Of, *Q.Rewrite, llvm::toString(std::move(Overlap)));
        HasOverlap = true;
      } else {
        Together = std::move(Trial);
        Offers.push_back({fixOf(Q, std::move(*A.Changes)), Q.Rewrite, A.Concern});
      }
    }
    return Offers;
  }

  Fix fixOf(const Question &Q, Edits Changes) const {
    return {*Q.Of, std::move(Changes), Q.Whole != nullptr, Q.Whole && Job.MayMoveAway};
  }

  /// Several findings ask for one and the same change of the whole program.
  static bool isKnown(const Edits &Changes, const Question &Q, ArrayRef<Offer> Offers) {
    return Q.Whole && llvm::any_of(Offers, [&](const Offer &O) { return O.Of.IsWhole && O.Of.Changes == Changes; });
  }

  static bool areOne(ArrayRef<Offer> Offers) {
    return llvm::all_of(Offers, [&](const Offer &O) { return O.Of.IsWhole && O.Of.Changes == Offers.front().Of.Changes; });
  }

  /// All together if that passes, else each half by itself, so that one that does not pass costs a few parses more and no
  /// other fix. Offers are for the texts at the beginning of the round, so what has passed is tried with them again.
  void accept(ArrayRef<Offer> Offers) {
    if (Offers.empty())
      return;
    std::vector<const Fix *> Fixes;
    for (ArrayRef<Offer> Some : {ArrayRef(Accepted), Offers})
      for (const Offer &O : Some)
        Fixes.push_back(&O.Of);
    Expected<Revision> Passed = verified(Fixes);
    if (Passed) {
      Next = std::move(*Passed);
      Accepted.insert(Accepted.end(), Offers.begin(), Offers.end());
      return;
    }
    std::string Why = llvm::toString(Passed.takeError());
    if (Offers.size() == 1 || areOne(Offers)) {
      for (const Offer &O : Offers)
        refuse(O, Why);
      return;
    }
    accept(Offers.take_front(Offers.size() / 2));
    accept(Offers.drop_front(Offers.size() / 2));
  }

  Expected<Revision> verified(ArrayRef<const Fix *> Fixes) {
    auto Parse = [this](ArrayRef<size_t> Units, const Revision &Draft) { return parse(Units, Draft); };
    return verify(Now, Fixes, {Parse, Job.Check, Real});
  }

  void refuse(const Offer &O, const std::string &Why) {
    addReason(O.Of.Of, *O.By, Why);
    Refused[{O.Of.Of.Fingerprint, O.By->Id.str()}] = Why;
    HasMore |= O.HasOther || HasOverlap;
  }

  std::string preambleOf(const clang::tooling::CompileCommand &Unit) const {
    return Job.PreambleOf ? Job.PreambleOf(Unit) : "";
  }

  /// The facts, and all that does not compile: it may stand in the templates of a library, which preambles leave out.
  Expected<TuSummary> compile(const clang::tooling::CompileCommand &Unit, const FileTexts &Texts) const {
    Expected<TuSummary> Summary = extractFile(Unit, Texts, preambleOf(Unit));
    if (!Summary)
      return Summary;
    Expected<std::vector<std::string>> Errors = compileErrors(Unit, Texts);
    if (!Errors)
      return Errors.takeError();
    Summary->errors = std::move(*Errors);
    return Summary;
  }

  std::vector<Expected<TuSummary>> parse(ArrayRef<size_t> Units, const Revision &Draft) {
    auto ParseOne = [&](size_t I) -> Expected<std::string> {
      Expected<TuSummary> Summary =
          compile(Job.Units[Units[I]], textsFor(*Draft.Summaries[Units[I]], Draft.Changed, Real));
      return Summary ? Expected<std::string>(toBytes(*Summary)) : Summary.takeError();
    };
    std::vector<Expected<TuSummary>> Out;
    auto Tell = [&](size_t Done, size_t Started) { tell(Done, Units.size(), Units[Started]); };
    std::vector<JobResult> Results = runJobs(Units.size(), ParseOne, Job.Limits, Tell);
    for (auto [Unit, Result] : llvm::zip_equal(Units, Results)) {
      const std::string &File = Job.Units[Unit].Filename;
      Out.push_back(Result.failed() ? llvm::createStringError(File + ": " + Result.Failure)
                                    : fromBytes(Result.Bytes, File));
    }
    return Out;
  }

  void tell(size_t Done, size_t Total, size_t Unit) const {
    if (Job.Tell)
      Job.Tell(Done, Total, Job.Units[Unit].Filename);
  }

  const FixJob &Job;
  RealPaths Real;
  Revision Now;                // at the beginning of the round
  Revision Next;               // after the offers that have passed
  std::vector<Offer> Accepted; // which are these
  std::vector<Fixed> Done;
  std::optional<CallIndex> Callers;       // of this round, when somebody asks
  std::deque<Reach> Reaches;              // what the questions of this round speak of
  bool HasMore = false;        // something was refused in this round that another rewrite may mend
  bool HasOverlap = false;     // something was left to the next round, because something else was in its place
  using ByRewrite = std::map<std::pair<std::string, std::string>, std::string>; // the first is a fingerprint
  ByRewrite Refused; // why
  ByRewrite Reasons; // the same for all that is left in this round
};

} // namespace

FixOutcome fixAll(const FixJob &Job, std::vector<TuSummary> Summaries) { return Fixer(Job, std::move(Summaries)).run(); }

std::vector<TriedFix> tryEach(const FixJob &Job, std::vector<TuSummary> Summaries) {
  return Fixer(Job, std::move(Summaries)).tryEach();
}

} // namespace async_tidy
