// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --format=html: a page to read and to keep. How much is left in which part of the project, what can be done about it, and
// each finding with its source and the way to the blocking call.
#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"
#include "tool/app/fix/Diff.h"
#include "tool/app/html/Page.h"
#include "tool/app/output/Excerpt.h"
#include "tool/app/output/Formats.h"
#include "tool/app/output/Script.h"
#include "tool/app/output/Subsystems.h"
#include "tool/core/support/Text.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FormatVariadic.h"

#include <map>
#include <set>

namespace async_tidy {

namespace {

constexpr Severity Severities[] = {Severity::High, Severity::Medium, Severity::Low, Severity::None};

/// What is in one subsystem.
struct Part {
  std::vector<const Finding *> Findings;
  std::map<Severity, size_t> BySeverity;
  size_t New = 0, Known = 0, Gone = 0; // as the baseline has it

  void add(const Finding &F, bool IsKnown) {
    ++BySeverity[F.Level];
    ++(IsKnown ? Known : New);
  }

  size_t left() const { return New + Known; }
};

/// A piece of a bar.
struct Piece {
  llvm::StringRef Class;
  size_t Count;
};

class ReportPage {
public:
  ReportPage(const Report &R, Sources &Files, llvm::raw_ostream &OS)
      : R(R), Files(Files), OS(OS), All(allOf(R)), Problems(problemsOf(All)), Regions(shownFiles()) {
    if (R.Baseline)
      for (const Finding &F : R.Baseline->Known)
        KnownOnes.insert(F.Fingerprint);
    for (const Problem &P : Problems)
      for (const Finding *F : P)
        ProblemOf[F] = &P;
    count();
  }

  void write() {
    OS << "<p class=\"lead\">" << escapedMarkup(summaryLine(R)) << "</p>\n";
    writeUnread();
    writeCounts();
    writeRemedies();
    writeFindings();
    writeExecutors();
  }

private:
  // What there is.

  /// Also what is in the baseline: it is left to do.
  static std::vector<Finding> allOf(const Report &R) {
    llvm::ArrayRef<Finding> Known;
    if (R.Baseline)
      Known = R.Baseline->Known;
    std::vector<Finding> Result;
    std::merge(R.Findings.begin(), R.Findings.end(), Known.begin(), Known.end(), std::back_inserter(Result),
               [](const Finding &A, const Finding &B) { return A.At < B.At; });
    return Result;
  }

  std::set<std::string> shownFiles() const {
    std::set<std::string> Result;
    for (const Finding &F : All)
      Result.insert(shownPath(F.At.File));
    if (R.Baseline)
      for (const BaselineEntry &E : R.Baseline->Gone)
        Result.insert(shownPath(E.File));
    return Result;
  }

  void count() {
    for (const Finding &F : All) {
      Part &Its = Parts[Regions.of(shownPath(F.At.File))];
      Its.Findings.push_back(&F);
      for (Part *P : {&Its, &Whole})
        P->add(F, isKnown(F));
    }
    if (R.Baseline)
      for (const BaselineEntry &E : R.Baseline->Gone)
        for (Part *P : {&Parts[Regions.of(shownPath(E.File))], &Whole})
          P->Gone += E.Count;
  }

  bool isKnown(const Finding &F) const { return KnownOnes.contains(F.Fingerprint); }

  std::vector<Severity> severitiesInUse() const {
    std::vector<Severity> Result;
    llvm::copy_if(Severities, std::back_inserter(Result), [&](Severity S) { return Whole.BySeverity.count(S); });
    return Result;
  }

  // What could not be looked at.

  void writeUnread() {
    if (R.Failed.empty() && R.Partial.empty())
      return;
    OS << "<h2>Not analysed</h2>\n<p>What is in these files may be missing below.</p>\n<ul>\n";
    for (const FailedUnit &U : R.Failed)
      OS << llvm::formatv("<li class=\"bad\">{0}: {1}</li>\n", escapedMarkup(shownPath(U.File)), escapedMarkup(U.Reason));
    for (const PartialUnit &U : R.Partial)
      OS << llvm::formatv("<li>{0}, only in part: {1}</li>\n", escapedMarkup(shownPath(U.File)), escapedMarkup(U.Error));
    OS << "</ul>\n";
  }

  // How much is left.

  void writeCounts() {
    if (Parts.empty())
      return;
    OS << "<h2>What is left</h2>\n";
    if (R.Baseline)
      OS << llvm::formatv("<p>Of {0} in the baseline, <span class=\"good\">{1} gone</span> and {2} still there; "
                          "<span class=\"high\">{3} new</span>.</p>\n",
                          Whole.Known + Whole.Gone, Whole.Gone, Whole.Known, Whole.New);
    OS << "<div class=\"wide\"><table class=\"counts\">\n<thead><tr><th>subsystem</th>";
    for (Severity S : severitiesInUse())
      OS << "<th class=\"number\">" << nameOf(S) << "</th>";
    if (R.Baseline)
      OS << "<th class=\"number\">in the baseline</th><th class=\"number good\">gone</th><th class=\"number low\">still there</th>"
            "<th class=\"number high\">new</th>";
    OS << "<th class=\"number\">left</th><th></th></tr></thead>\n<tbody>\n";
    size_t Longest = 0;
    for (const auto &[Name, P] : Parts)
      Longest = std::max(Longest, P.left() + P.Gone);
    for (const auto &[Name, P] : Parts)
      writeRow(P.left() ? llvm::formatv("<a href=\"#{0}\">{1}</a>", anchorOf(P), escapedMarkup(Name)).str()
                        : escapedMarkup(Name),
               P, Longest);
    OS << "</tbody>\n";
    if (Parts.size() > 1) {
      OS << "<tfoot>";
      writeRow("all", Whole, /*Longest=*/0);
      OS << "</tfoot>\n";
    }
    OS << "</table></div>\n";
    writeGone();
  }

  /// No bar if there is no longest one.
  void writeRow(const std::string &Name, const Part &P, size_t Longest) {
    auto Number = [&](size_t N) { OS << "<td class=\"number\">" << N << "</td>"; };
    OS << "<tr><td>" << Name << "</td>";
    for (Severity S : severitiesInUse())
      Number(P.BySeverity.count(S) ? P.BySeverity.at(S) : 0);
    if (R.Baseline)
      for (size_t N : {P.Known + P.Gone, P.Gone, P.Known, P.New})
        Number(N);
    Number(P.left());
    OS << "<td class=\"bar\">";
    for (const Piece &Piece : piecesOf(P))
      if (Longest && Piece.Count)
        OS << llvm::formatv("<span class=\"{0}\" style=\"width: {1:f2}%\"></span>", Piece.Class,
                            100.0 * Piece.Count / Longest);
    OS << "</td></tr>\n";
  }

  std::vector<Piece> piecesOf(const Part &P) const {
    if (R.Baseline)
      return {{"good", P.Gone}, {"low", P.Known}, {"high", P.New}};
    std::vector<Piece> Result;
    for (const auto &[Level, Count] : llvm::reverse(P.BySeverity))
      Result.push_back({spell(Level), Count});
    return Result;
  }

  void writeGone() {
    if (!R.Baseline || R.Baseline->Gone.empty())
      return;
    OS << "<details><summary>Gone from the baseline</summary>\n<ul>\n";
    for (const BaselineEntry &E : R.Baseline->Gone) {
      OS << llvm::formatv("<li>{0}: {1} <code>{2}</code>", escapedMarkup(shownPath(E.File)), escapedMarkup(E.Message),
                          escapedMarkup(E.Check));
      if (E.Count > 1)
        OS << llvm::formatv(" ({0} times)", E.Count);
      OS << "</li>\n";
    }
    OS << "</ul>\n</details>\n";
  }

  // What can be done.

  void writeRemedies() {
    std::map<llvm::StringRef, size_t> Offers;
    size_t Helped = 0;
    for (const Finding &F : All) {
      Helped += !F.Rewrites.empty();
      for (const std::string &Id : F.Rewrites)
        ++Offers[Id];
    }
    if (All.empty())
      return;
    OS << llvm::formatv(
        "<h2>What <code>fix</code> can offer</h2>\n<p>There are rewrites for {0} of {1}. {2}</p>\n",
        Helped, counted(All.size(), "finding"), whatWasTried());
    if (Offers.empty())
      return;
    OS << "<div class=\"wide\"><table class=\"rewrites\">\n<tr><th>rewrite</th><th>level</th><th>what it does</th><th "
          "class=\"number\">findings</th></tr>\n";
    for (const Remedy &Its : R.Remedies)
      if (Offers.count(Its.Id))
        OS << llvm::formatv("<tr><td><code>{0}</code></td><td>{1}</td><td>{2}</td><td class=\"number\">{3}</td></tr>\n",
                            escapedMarkup(Its.Id), Its.Level, escapedMarkup(Its.Summary), Offers[Its.Id]);
    OS << "</table></div>\n<p class=\"soft\">safe: <code>fix</code> makes it by itself. review: with <code>--review</code>, "
          "and "
          "somebody should look at the result. varies: one or the other, as the place has it. manual: it is only told.</p>\n";
  }

  std::string whatWasTried() const {
    if (!R.Offers)
      return "Whether one applies at a place, and that the result compiles, is known only when it has been tried: "
             "<code>async-tidy check --with-fixes</code> does that for this page.";
    return llvm::formatv("They have been tried, each by itself: {0} of {1} can go, and the changes are below.", R.Offers->size(),
                         counted(R.Findings.size(), "finding"));
  }

  std::string offersFor(const Finding &F) const {
    if (F.Rewrites.empty())
      return "<code>fix</code> has nothing to offer here.";
    std::vector<std::string> Words;
    for (const std::string &Id : F.Rewrites) {
      auto Its = llvm::find_if(R.Remedies, [&](const Remedy &One) { return One.Id == Id; });
      Words.push_back("<code>" + escapedMarkup(Id) + "</code>" +
                      (Its == R.Remedies.end() ? "" : (" (" + Its->Level + ")").str()));
    }
    return "<code>fix</code> can offer " + llvm::join(Words, ", ") + ".";
  }

  // The findings.

  void writeFindings() {
    OS << "<h2 id=\"findings\">Findings</h2>\n";
    if (All.empty()) {
      OS << "<p>There are none.</p>\n";
      return;
    }
    writeFilters();
    for (const auto &[Name, P] : Parts) {
      if (P.Findings.empty())
        continue;
      OS << llvm::formatv("<section class=\"subsystem\" id=\"{0}\">\n<h3>{1} <span class=\"soft\">({2})</span></h3>\n",
                          anchorOf(P), escapedMarkup(Name), P.left());
      for (const Finding *F : P.Findings)
        write(*F, Name);
      OS << "</section>\n";
    }
  }

  void writeFilters() {
    std::vector<std::string> Checks, Levels, Names;
    for (const Rule &Check : R.Rules)
      if (llvm::any_of(All, [&](const Finding &F) { return F.Check == Check.Name; }))
        Checks.push_back(Check.Name.str());
    for (Severity S : severitiesInUse())
      Levels.push_back(spell(S));
    for (const auto &[Name, P] : Parts)
      if (P.left())
        Names.push_back(Name);
    OS << "<form class=\"filters\" hidden>\n<input type=\"search\" name=\"text\" placeholder=\"Text in messages, names, "
          "files, "
          "code\" aria-label=\"Text\">\n";
    writeChoice("check", "all checks", Checks);
    writeChoice("severity", "all severities", Levels);
    writeChoice("subsystem", "all subsystems", Names);
    if (R.Baseline)
      writeChoice("state", "new and in the baseline", {"new", "in the baseline"});
    OS << "<button type=\"button\">Show all</button>\n<output class=\"soft\"></output>\n</form>\n";
  }

  void writeChoice(llvm::StringRef Name, llvm::StringRef Any, llvm::ArrayRef<std::string> Values) {
    OS << llvm::formatv("<select name=\"{0}\" aria-label=\"{0}\"><option value=\"\">{1}</option>", Name, Any);
    for (const std::string &Value : Values)
      OS << llvm::formatv("<option value=\"{0}\">{0}</option>", escapedMarkup(Value));
    OS << "</select>\n";
  }

  void write(const Finding &F, const std::string &Subsystem) {
    llvm::StringRef State = isKnown(F) ? "in the baseline" : "new";
    OS << llvm::formatv("<article id=\"{0}\" class=\"{1}\" data-check=\"{2}\" data-severity=\"{1}\" data-subsystem=\"{3}\" "
                        "data-state=\"{4}\">\n<h4><span class=\"tag {1}\">{5}</span> {6}</h4>\n",
                        F.Fingerprint, spell(F.Level), escapedMarkup(F.Check), escapedMarkup(Subsystem), State,
                        nameOf(F.Level), escapedMarkup(F.Message));
    OS << llvm::formatv("<p>{0} <span class=\"soft\">· <code>{1}</code>{2} · <a href=\"#{3}\">link</a></span></p>\n",
                        linkedPlace(F.At), escapedMarkup(F.Check), R.Baseline ? (" · " + State).str() : "", F.Fingerprint);
    OS << excerpt(F.At, /*Around=*/2);
    writeWay(F);
    writeOthers(F);
    OS << "<p class=\"offers\">" << offersFor(F) << "</p>\n";
    writeOffer(F);
    OS << "</article>\n";
  }

  /// What `fix` would change, if that was tried.
  void writeOffer(const Finding &F) {
    const Offer *Its = offerFor(F, R);
    if (!Its)
      return;
    OS << llvm::formatv("<details class=\"offer\"><summary>What <code>{0}</code> would change</summary>\n",
                        escapedMarkup(Its->Rewrite));
    if (!Its->Concern.empty())
      OS << "<p>Look at it first: " << escapedMarkup(Its->Concern) << ".</p>\n";
    OS << "<pre>";
    for (const NewText &Changed : Its->Files)
      OS << markedDiff(Changed);
    OS << "</pre></details>\n";
  }

  static std::string markedDiff(const NewText &Changed) {
    std::string Diff, Out;
    llvm::raw_string_ostream To(Diff);
    writeUnifiedDiff(shownPath(Changed.File), Changed.Old, Changed.Text, To);
    for (llvm::StringRef Line : linesOf(Diff)) {
      llvm::StringRef Tag = Line.starts_with("+") ? "ins" : Line.starts_with("-") ? "del" : "span";
      Out += llvm::formatv("<{0}>{1}</{0}>", Tag, escapedMarkup(Line));
    }
    return Out;
  }

  /// How control gets from the async code to what blocks.
  void writeWay(const Finding &F) {
    if (F.Path.empty())
      return;
    OS << "<ol class=\"way\">\n";
    for (const Note &N : F.Path)
      OS << "<li>" << escapedMarkup(N.Message) << " " << linkedPlace(N.At) << excerpt(N.At, /*Around=*/0) << "</li>\n";
    OS << "</ol>\n";
  }

  /// What leads to the same blocking call: one change there may help them all.
  void writeOthers(const Finding &F) {
    const Problem &Its = *ProblemOf.at(&F);
    if (Its.size() == 1)
      return;
    auto Link = [](const Finding *Other) {
      return llvm::formatv("<a href=\"#{0}\">{1}</a>", Other->Fingerprint, escapedMarkup(Other->Function)).str();
    };
    if (&F != Its.front())
      OS << "<p>Leads to the same call as " << Link(Its.front()) << ".</p>\n";
    else
      OS << "<p>Also reached from " << llvm::join(llvm::map_range(llvm::drop_begin(Its), Link), ", ") << ".</p>\n";
  }

  /// Source lines, with what is meant marked; nothing where the file has changed.
  std::string excerpt(const Place &At, size_t Around) {
    llvm::ArrayRef<llvm::StringRef> Lines = Files.lines(At.File);
    size_t Number = At.Where.Line;
    if (Number == 0 || Number > Lines.size())
      return "";
    std::optional<ShownLine> Meant = shownLine(Lines[Number - 1], At.Where);
    if (!Meant)
      return "";
    std::string Result = "<pre>";
    for (size_t N = std::max(Number, Around + 1) - Around; N <= std::min(Number + Around, Lines.size()); ++N) {
      ShownLine Line = N == Number ? *Meant : unmarked(Lines[N - 1]);
      Result += llvm::formatv("<span class=\"line\">{0,5} </span>{1}", N, escapedMarkup(Line.Before));
      if (!Line.Marked.empty())
        Result += "<mark>" + escapedMarkup(Line.Marked) + "</mark>";
      Result += escapedMarkup(Line.After) + "\n";
    }
    return Result + "</pre>\n";
  }

  static ShownLine unmarked(llvm::StringRef Line) {
    ShownLine Shown = shownLine(Line, {0, 1, 1, 1, 1}).value_or(ShownLine());
    return {Shown.Before + Shown.Marked + Shown.After, "", ""};
  }

  void writeExecutors() {
    if (!R.Executors || R.Executors->Executors.empty())
      return;
    OS << "<h2 id=\"executors\">Executors</h2>\n";
    writePicture(*R.Executors, OS);
  }

  // Words.

  static llvm::StringRef nameOf(Severity S) { return S == Severity::None ? "no severity" : spell(S); }

  std::string anchorOf(const Part &P) const {
    auto Its = llvm::find_if(Parts, [&](const auto &Named) { return &Named.second == &P; });
    return "subsystem-" + std::to_string(std::distance(Parts.begin(), Its) + 1);
  }

  const Report &R;
  Sources &Files;
  llvm::raw_ostream &OS;
  const std::vector<Finding> All;
  const std::vector<Problem> Problems;
  const Subsystems Regions;
  std::map<std::string, Part> Parts; // by subsystem
  Part Whole;
  llvm::StringSet<> KnownOnes; // by fingerprint
  llvm::DenseMap<const Finding *, const Problem *> ProblemOf;
};

} // namespace

void writeReportPage(const Report &R, Sources &Files, llvm::raw_ostream &OS) {
  writePage("async-tidy report", OS, [&] { ReportPage(R, Files, OS).write(); }, ReportScript);
}

} // namespace async_tidy
