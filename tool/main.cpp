// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The command line: options become one of the structs of tool/app/commands, and that command runs. This is the only
// file that sees CLI11 and its exceptions.
#include "tool/app/commands/Audit.h"
#include "tool/app/commands/Catalog.h"
#include "tool/app/commands/Check.h"
#include "tool/app/commands/Explain.h"
#include "tool/app/commands/Fix.h"
#include "tool/app/commands/Graph.h"
#include "tool/app/commands/Link.h"
#include "tool/app/commands/Migrate.h"
#include "tool/app/commands/Print.h"
#include "tool/app/commands/Summarize.h"
#include "tool/app/lsp/Lsp.h"
#include "tool/core/support/Text.h"

#include "llvm/Support/FileSystem.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <thread>
#include <unistd.h>

using namespace async_tidy;

namespace {

constexpr const char *Description = "Finds calls that block the thread of a coroutine, fiber or event loop, across "
                                    "files, and says how control gets there.";

constexpr const char *Examples = R"(Examples:
  async-tidy -p build                          all of the project whose compile_commands.json is in build/
  async-tidy src/server.cpp                    one file; the nearest compile_commands.json is found by itself
  async-tidy -p build --checks=-async-blocking-wait --header-filter='^/work/src/'
  async-tidy -p build --format=json --output=findings.json --fail-on=high
  async-tidy -p build --format=html --output=report.html     a page for the browser, to read and to filter
  async-tidy explain async-blocking-call       what a check finds, and what to do about it

Exit status: 0 nothing found at or above --fail-on, 1 findings, 2 usage or configuration error,
3 some file could not be analysed.

'// NOLINT(async-blocking-call)' at the call, or at the blocking call it leads to, silences a finding.)";

constexpr const char *FixHelp = R"(Every change is tried before it is made: all files that read what it changes are compiled with it, the finding
must be gone, and no other may appear. What does not pass is left as it is, with the reason.

Examples:
  async-tidy fix -p build --dry-run             what would be changed, as a diff
  async-tidy fix -p build src/server            only what is found in this folder
  async-tidy fix -p build --rewrites=await-*    only with these rewrites
  async-tidy explain await-result               what a rewrite does, and when it declines

Exit status: 0 nothing is left at or above --fail-on, 1 findings are left, 2 usage or configuration error,
3 some file could not be analysed, and nothing was changed.)";

constexpr const char *MigrateHelp = R"help(A migration is `fix` for one subsystem, with the rewrites of one strategy, those that somebody should look at included:

  offload   blocking calls go to an executor where they may block, and are awaited
  native    blocking calls become those that the coroutine's framework has for them; the functions between the coroutine and
            such a call become coroutines
  plain     coroutines that never await become plain functions; where these block, their callers off-load them

The plan says, folder by folder, what changes, what somebody should look at, and what is left for people and why.

Examples:
  async-tidy migrate -p build --strategy native --path src/orders --plan
  async-tidy migrate -p build --strategy offload --path src/orders --blocking-executor "shop::workers()"
  async-tidy migrate -p build --strategy offload --plan --format json -o plan.json

Exit status: as of `fix`.)help";

/// The top-level help is that of `check`, the default command, and the list of the others.
class HelpFormatter : public CLI::Formatter {
public:
  std::string make_help(const CLI::App *App, std::string Name, CLI::AppFormatMode Mode) const override {
    if (App->get_parent())
      return withoutGaps(Formatter::make_help(App, Name, Mode));
    return withoutGaps(std::string(Description) + "\n\nUsage: async-tidy [check] [-p BUILD] [OPTIONS] [FILES]\n" +
                       "       async-tidy COMMAND [OPTIONS] ...     (async-tidy COMMAND --help says more)\n" +
                       make_groups(App->get_subcommand("check"), CLI::AppFormatMode::Normal) +
                       make_subcommands(App, CLI::AppFormatMode::Normal) + "\n" + Examples + "\n");
  }

private:
  /// One empty line between paragraphs is enough.
  static std::string withoutGaps(std::string Text) {
    for (size_t At; (At = Text.find("\n\n\n")) != std::string::npos;)
      Text.erase(At, 1);
    return Text;
  }
};

/// A word of the command line and what it stands for.
template <typename T> using Choices = std::vector<std::pair<std::string, T>>;

class CommandLine {
public:
  CommandLine() {
    App.name("async-tidy");
    App.formatter(std::make_shared<HelpFormatter>());
    App.get_formatter()->column_width(42);
    App.set_version_flag("--version", "async-tidy " ASYNC_TIDY_VERSION " (LLVM " ASYNC_TIDY_LLVM_VERSION ")");
    App.require_subcommand(1);
    addCheck();
    addFix();
    addMigrate();
    addLink();
    addSummarize();
    addPrintSummary();
    addPrintProgram();
    addGraph();
    addAudit();
    addLsp();
    addExplain();
    addCatalog();
  }

  ExitStatus run(std::vector<std::string> Args) {
    try {
      Chosen = prepare(Args);
      App.parse(std::move(Args));
    } catch (const CLI::Success &E) { // --help, --version
      std::ostringstream Text;
      App.exit(E, Text);
      llvm::outs() << Text.str();
      return ExitStatus::Clean;
    } catch (const CLI::ExtrasError &E) {
      printError(E.what() + suggestion(E.what()));
      return ExitStatus::BadInput;
    } catch (const CLI::ParseError &E) {
      printError(E.what() + std::string("; --help says what there is"));
      return ExitStatus::BadInput;
    }
    if (std::vector<CLI::App *> Inner = Chosen->get_subcommands(); !Inner.empty())
      Chosen = Inner.front();
    llvm::Expected<ExitStatus> Status = Commands.at(Chosen)();
    if (Status)
      return *Status;
    printError(llvm::toString(Status.takeError()));
    return ExitStatus::BadInput;
  }

private:
  using Command = std::function<llvm::Expected<ExitStatus>()>;

  // The commands.

  void addCheck() {
    CLI::App &Check = addCommand("check", "report findings (the default command)", [this] {
      return ListChecks ? llvm::Expected<ExitStatus>(listChecks()) : runCheck(Analysis, Report, DiffBase);
    });
    addUnitOptions(Check);
    addFiles(Check);
    addReportOptions(Check);
    Check.add_flag("--with-fixes", Report.WithFixes, "try what 'fix' could change, and put what passes into the report (sarif, json, html)")
        ->group("Report");
    addRewriteOptions(Check);
    add(Check, "Report", "--diff-base", DiffBase, "REV",
        "report only what changes since this Git revision bring, whatever file it is in");
    addJobs(Check);
    addCache(Check);
    addLimits(Check);
    Check.add_flag("--list-checks", ListChecks, "print the names of all checks and what they find")->group("Other");
  }

  void addFix() {
    CLI::App &Command = addCommand("fix", "change the sources so that findings are gone", [this] {
      Fix.Settings = Report.Settings;
      return ListRewrites ? llvm::Expected<ExitStatus>(listRewrites()) : runFix(Analysis, Fix);
    });
    addUnitOptions(Command);
    addPositional(Command, "FILES", Analysis.Units.Files,
                  "files or folders in which to fix; by default everywhere. All of the project is analysed");
    addFindingOptions(Command);
    addFailOn(Command);
    add(Command, "Rewrites", "--rewrites", Fix.Rewrites, "GLOBS", "rewrites to use; by default all");
    Command.add_flag("--review", Fix.Review, "also those that somebody should look at")->group("Rewrites");
    addRewriteOptions(Command);
    Command.add_flag("--list-rewrites", ListRewrites, "print all rewrites, their level and what they do")->group("Rewrites");
    Command.add_flag("--dry-run", Fix.IsDryRun, "change nothing, print a diff")->group("Output");
    add(Command, "Output", "--export-fixes", Fix.Export, "FILE", "change nothing, write YAML for clang-apply-replacements");
    addQuiet(Command);
    addJobs(Command);
    addCache(Command);
    addLimits(Command);
    Command.footer(FixHelp);
  }

  void addMigrate() {
    CLI::App &Command = addCommand("migrate", "plan and make the move of a part of a project to async calls", [this] {
      Fix.Settings = Report.Settings;
      return runMigrate(Analysis, Fix, Migrate);
    });
    addUnitOptions(Command);
    addFindingOptions(Command);
    addFailOn(Command);
    Choices<const Strategy *> Strategies;
    for (const Strategy &S : strategies())
      Strategies.emplace_back(S.Name, &S);
    addChoice(Command, "Migration", "--strategy", Migrate.By, Strategies, "what calls become; 'async-tidy migrate --help' says more")
        ->required();
    add(Command, "Migration", "--path", Analysis.Units.Files, "SUBTREE", "the file or folder to change; by default everything");
    addRewriteOptions(Command);
    Command.add_flag("--plan", Migrate.IsPlan, "change nothing")->group("Migration");
    addChoice(Command, "Output", "--format", Migrate.Format, {{"text", PlanFormat::Text}, {"json", PlanFormat::Json}},
              "how the plan is written; by default text");
    add(Command, "Output", "-o,--output", Migrate.Output, "FILE", "write the plan there instead of to stdout");
    addQuiet(Command);
    addJobs(Command);
    addCache(Command);
    addLimits(Command);
    Command.footer(MigrateHelp);
  }

  void addLink() {
    CLI::App &Link = addCommand("link", "report findings from summaries that 'summarize' wrote",
                                [this] { return runLink(Summaries, Report); });
    addPositional(Link, "SUMMARIES", Summaries, "files that 'summarize' wrote")->required();
    addReportOptions(Link);
  }

  void addSummarize() {
    CLI::App &Summarize = addCommand("summarize", "write the summary of one file, for 'link'",
                                     [this] { return runSummarize(Analysis, Output); });
    addUnitOptions(Summarize);
    addPositional(Summarize, "FILE", Analysis.Units.Files, "the file")->required()->expected(1);
    add(Summarize, "Output", "-o,--output", Output, "FILE", "where to write the summary")->required();
    addLimits(Summarize);
  }

  void addPrintSummary() {
    CLI::App &Print = addCommand("print-summary", "print a summary as text", [this] { return printSummary(Output); });
    addPositional(Print, "FILE", Output, "what 'summarize' wrote")->required();
  }

  void addPrintProgram() {
    CLI::App &Print = addCommand("print-program", "print what linking found out, as text",
                                 [this] { return printProgram(Analysis, Summaries, Report.Settings); });
    addUnitOptions(Print);
    addFiles(Print);
    add(Print, "Project", "--summaries", Summaries, "FILE", "link these instead of the files of a project");
    addLinkOptions(Print);
    addJobs(Print);
    addCache(Print);
    addLimits(Print);
  }

  void addGraph() {
    CLI::App &Command = addCommand("graph", "draw the executors, their tasks, and who waits for whom",
                                   [this] { return runGraph(Analysis, Summaries, Report.Settings, Graph); });
    addUnitOptions(Command);
    addFiles(Command);
    add(Command, "Project", "--summaries", Summaries, "FILE", "link these instead of the files of a project");
    addLinkOptions(Command);
    Choices<const GraphFormat *> Formats;
    for (const GraphFormat &F : graphFormats())
      Formats.emplace_back(F.Name, &F);
    addChoice(Command, "Output", "--format", Graph.Format, Formats,
              "by default dot, for Graphviz; mermaid is for Markdown, html for a browser");
    add(Command, "Output", "-o,--output", Graph.Output, "FILE", "write there instead of to stdout");
    addJobs(Command);
    addCache(Command);
    addLimits(Command);
  }

  void addAudit() {
    CLI::App &Command = addCommand("audit", "say what would have to change before an executor's tasks can be async",
                                   [this] { return runAudit(Analysis, Summaries, Report.Settings, Audit); });
    add(Command, "Analysis", "--executor", Audit.Executor, "NAME",
        "the executor, or the end of its name; by default only list them");
    addUnitOptions(Command);
    addFiles(Command);
    add(Command, "Project", "--summaries", Summaries, "FILE", "link these instead of the files of a project");
    addLinkOptions(Command);
    Choices<const AuditFormat *> Formats;
    for (const AuditFormat &F : auditFormats())
      Formats.emplace_back(F.Name, &F);
    addChoice(Command, "Output", "--format", Audit.Format, Formats, "by default text, for people");
    add(Command, "Output", "-o,--output", Audit.Output, "FILE", "write there instead of to stdout");
    addJobs(Command);
    addCache(Command);
    addLimits(Command);
  }

  void addLsp() {
    CLI::App &Command = addCommand("lsp", "show findings in an editor: a language server on stdin and stdout",
                                   [this] { return runLsp(Analysis, Report.Settings); });
    addUnitOptions(Command);
    addFindingOptions(Command);
    addRewriteOptions(Command);
    addJobs(Command);
    addLimits(Command);
  }

  void addExplain() {
    CLI::App &Explain = addCommand("explain", "print the page of a check or a rewrite", [this] { return explain(Output); });
    addPositional(Explain, "NAME", Output, "its name; --list-checks and 'fix --list-rewrites' name them all")->required();
  }

  void addCatalog() {
    CLI::App &Group = addCommand("catalog", "what is known about libraries: 'catalog --help'", nullptr);
    Group.require_subcommand(1);
    CLI::App &List = addCommand(
        "list", "print the libraries", [this] { return listCatalog(Listing, llvm::outs()); }, Group);
    addChoice(List, "Output", "--format", Listing, {{"text", ListFormat::Text}, {"markdown", ListFormat::Markdown}},
              "by default text; markdown is docs/libraries.md");
    CLI::App &Show = addCommand(
        "show", "print what is known about a function or type", [this] { return showApi(Output, llvm::outs()); },
        Group);
    addPositional(Show, "NAME", Output, "its name, or the end of it: 'PQexec', 'future::get'")->required();
    CLI::App &Check = addCommand(
        "check", "look for mistakes in a library file or a '.async-tidy'",
        [this] { return checkCatalogFile(Output, Headers, llvm::outs()); }, Group);
    addPositional(Check, "FILE", Output, "the file")->required();
    Check.add_flag("--headers", Headers.IsWanted, "look for every name of the library file in the headers that it lists")
        ->group("Headers");
    add(Check, "Headers", "--extra-arg", Headers.ExtraArgs, "ARG", "an argument for the compiler that reads them")
        ->allow_extra_args(false);
  }

  // What they have in common.

  void addFiles(CLI::App &To) {
    addPositional(To, "FILES", Analysis.Units.Files, "files or folders to analyse; by default all of the project");
  }

  void addUnitOptions(CLI::App &To) {
    UnitSelection &Units = Analysis.Units;
    add(To, "Project", "-p", Units.BuildPath, "BUILD",
        "folder of compile_commands.json; by default the nearest above the first file");
    add(To, "Project", "--extra-arg", Units.ExtraArgs, "ARG", "append an argument to every compile command")
        ->allow_extra_args(false);
    add(To, "Project", "--extra-arg-before", Units.ExtraArgsBefore, "ARG", "the same, before all others")
        ->allow_extra_args(false);
  }

  void addLinkOptions(CLI::App &To) {
    add(To, "Analysis", "--config", Report.Settings.ConfigFile, "FILE",
        "settings; by default the nearest '.async-tidy' above the first file");
    addChoice(To, "Analysis", "--virtual-calls", Report.Settings.Own.Virtual,
              {{"none", VirtualCalls::None}, {"declared", VirtualCalls::Declared}, {"all", VirtualCalls::All}},
              "methods that a virtual call may run; by default all overrides");
    addChoice(To, "Analysis", "--unsure", Report.Settings.Own.ReportUnsure, {{"silent", false}, {"report", true}},
              "where the program does not show whether a call blocks; by default silent");
    addContexts(To);
  }

  void addContexts(CLI::App &To) {
    Choices<ContextKind> All;
    for (auto Kind : {ContextKind::Coroutine, ContextKind::Fiber, ContextKind::Callback, ContextKind::Nonblocking, ContextKind::Task})
      All.emplace_back(spell(Kind), Kind);
    auto Set = [this, All](const std::vector<std::string> &Words) {
      std::vector<ContextKind> &Chosen = Report.Settings.Own.Contexts.emplace();
      for (const std::string &Word : Words)
        Chosen.push_back(choose(All, Word, "--contexts"));
    };
    To.add_option_function<std::vector<std::string>>("--contexts", Set, "what counts as async code; by default all but task")
        ->delimiter(',')->allow_extra_args(false)->type_name(words(All, ","))->group("Analysis");
  }

  /// What is looked for.
  void addFindingOptions(CLI::App &To) {
    add(To, "Analysis", "--checks", Report.Settings.Own.Checks, "GLOBS",
        "checks to run, '-' takes one out, as in clang-tidy; by default all");
    addLinkOptions(To);
    add(To, "Report", "--header-filter", Report.Settings.Own.HeaderFilter, "REGEX",
        "the headers to report findings in; by default all but system headers");
    addChoice(To, "Report", "--min-severity", Report.Settings.Own.MinSeverity,
              {{"low", Severity::Low}, {"medium", Severity::Medium}, {"high", Severity::High}},
              "report nothing less than this; by default medium");
  }

  void addFailOn(CLI::App &To) {
    addChoice(To, "Report", "--fail-on", Report.Settings.Own.FailOn,
              {{"low", Severity::Low},
               {"medium", Severity::Medium},
               {"high", Severity::High},
               {"never", std::optional<Severity>()}},
              "end with status 1 for findings from this severity on; by default low");
  }

  void addRewriteOptions(CLI::App &To) {
    add(To, "Rewrites", "--blocking-executor", Report.Settings.Own.BlockingExecutor, "EXPR",
        "where off-loaded calls run: an expression that means an executor at all these places");
    add(To, "Rewrites", "--limit", Report.Settings.Own.Limit, "N",
        "what may be in flight at once where a rewrite bounds it; by default 64")
        ->check(CLI::Range(1u, MaxLimit));
    auto Read = [this](const std::vector<std::string> &Paths) {
      bool IsNone = Paths == std::vector<std::string>{"none"};
      Report.Settings.Own.PublicHeaders = IsNone ? std::vector<std::string>() : Paths;
    };
    To.add_option_function<std::vector<std::string>>(
          "--public-headers", Read,
          "whose declarations stay as they are: files and folders, or none; by default what CMake installs")
        ->delimiter(',')->allow_extra_args(false)->type_name("PATHS")->group("Rewrites");
  }

  void addReportOptions(CLI::App &To) {
    addFindingOptions(To);
    addFailOn(To);
    add(To, "Report", "--baseline", Report.Baseline.File, "FILE", "report only findings that it does not have");
    To.add_flag("--update-baseline", Report.Baseline.Update, "write all findings there, and report none")->group("Report");
    To.add_flag("--report-unused-suppressions", Report.ReportUnusedSuppressions, "report NOLINT(async-...) that hides nothing")
        ->group("Report");
    add(To, "Output", "--format", Report.Formats, formats() + "[:FILE],...",
        "by default text, for people; several, to stdout or a file each")
        ->delimiter(',')->allow_extra_args(false);
    add(To, "Output", "-o,--output", Report.Output, "FILE", "where to write, if there is one format");
    addChoice(To, "Output", "--color", Report.Color,
              {{"auto", ColorMode::Auto}, {"always", ColorMode::Always}, {"never", ColorMode::Never}},
              "by default on terminals");
    addQuiet(To);
  }

  void addQuiet(CLI::App &To) {
    auto BeQuiet = [this](int64_t) { Report.Quiet = Analysis.Quiet = true; };
    To.add_flag("-q,--quiet", BeQuiet, "no progress and no closing summary line")->group("Output");
  }

  void addJobs(CLI::App &To) {
    unsigned &Jobs = Analysis.Limits.Jobs;
    Jobs = std::max(1u, std::thread::hardware_concurrency());
    auto NotZero = [](const std::string &N) { return N == "0" ? "at least one job is needed" : ""; };
    add(To, "Resources", "-j,--jobs", Jobs, "N", "files to parse at a time; by default as many as there are cores")
        ->check(NotZero);
  }

  void addCache(CLI::App &To) {
    auto Ignore = [this](int64_t) { Analysis.UseCache = false; };
    To.add_flag("--no-cache", Ignore, "parse all files again, and keep nothing for the next run")->group("Resources");
  }

  void addLimits(CLI::App &To) {
    add(To, "Resources", "--tu-timeout", Analysis.Limits.Seconds, "SECONDS",
        "give up on a file that takes longer; by default 300, 0: never");
    add(To, "Resources", "--tu-memory", Analysis.Limits.MemoryMiB, "MIB",
        "give up on a file that needs more memory; by default 4096, 0: never");
  }

  // How they are added.

  CLI::App &addCommand(const char *Name, const char *Summary, Command Run) {
    return addCommand(Name, Summary, std::move(Run), App);
  }

  CLI::App &addCommand(const char *Name, const char *Summary, Command Run, CLI::App &To) {
    CLI::App *Added = To.add_subcommand(Name, Summary)->group("Commands");
    Added->get_help_ptr()->group("Other");
    Commands[Added] = std::move(Run);
    return *Added;
  }

  template <typename T>
  static CLI::Option *add(CLI::App &To, const char *Group, const char *Name, T &Target, const std::string &Value,
                          const char *Help) {
    return To.add_option(Name, Target, Help)->type_name(Value)->group(Group);
  }

  template <typename T> static CLI::Option *addPositional(CLI::App &To, const char *Name, T &Target, const char *Help) {
    return To.add_option(Name, Target, Help)->type_name("");
  }

  template <typename T>
  static CLI::Option *addChoice(CLI::App &To, const char *Group, const char *Name, T &Target,
                        const Choices<std::type_identity_t<T>> &All, const char *Help) {
    auto Set = [&Target, All, Name](const std::string &Word) { Target = choose(All, Word, Name); };
    return To.add_option_function<std::string>(Name, Set, Help)->type_name(words(All, "|"))->group(Group);
  }

  template <typename T> static const T &choose(const Choices<T> &All, const std::string &Word, const char *Option) {
    for (const auto &[Text, Value] : All)
      if (Word == Text)
        return Value;
    throw CLI::ValidationError(Option, "'" + Word + "' is none of " + words(All, ", "));
  }

  template <typename T> static std::string words(const Choices<T> &All, const char *Separator) {
    std::string Result;
    for (const auto &[Text, Value] : All)
      Result += (Result.empty() ? "" : Separator) + Text;
    return Result;
  }

  static std::string formats() {
    std::string All;
    for (const OutputFormat &F : outputFormats())
      All += (All.empty() ? "" : "|") + F.Name.str();
    return All;
  }

  // How the words are read.

  CLI::App *findCommand(const std::string &Name) {
    auto Named = App.get_subcommands([&](const CLI::App *Command) { return Command->get_name() == Name; });
    return Named.empty() ? nullptr : Named.front();
  }

  /// `check` may be left out. As in clang-tidy, a long option may have one dash and -p an equals sign.
  const CLI::App *prepare(std::vector<std::string> &Args) {
    static const std::set<std::string> OfTheProgram = {"-h", "--help", "--version"};
    bool IsOfTheProgram = !Args.empty() && OfTheProgram.count(Args.front());
    if (Args.empty() || (!IsOfTheProgram && !findCommand(Args.front()))) {
      checkIsNoCommand(Args.empty() ? "" : Args.front());
      Args.insert(Args.begin(), "check");
    }
    const CLI::App *Named = IsOfTheProgram ? &App : findCommand(Args.front());
    for (size_t I = 1; I < Args.size() && Args[I] != "--"; ++I)
      Args[I] = spelledOut(*Named, Args[I]);
    std::reverse(Args.begin(), Args.end()); // CLI11 takes them from the back
    return Named;
  }

  /// A word that looks like a command is not taken for the file that it cannot be.
  void checkIsNoCommand(llvm::StringRef Word) const {
    if (Word.empty() || Word.find_first_of("-./") != llvm::StringRef::npos || llvm::sys::fs::exists(Word))
      return;
    std::vector<llvm::StringRef> Valid;
    for (const CLI::App *Command : App.get_subcommands([](const CLI::App *) { return true; }))
      Valid.push_back(Command->get_name());
    throw CLI::ParseError(("'" + Word + "' is neither a command nor a file" + didYouMean(Word, Valid)).str(),
                          CLI::ExitCodes::ExtrasError);
  }

  static std::string spelledOut(const CLI::App &Named, const std::string &Arg) {
    if (Arg.starts_with("-p="))
      return "-p" + Arg.substr(3);
    bool IsLong = Arg.size() > 2 && Arg[0] == '-' && Arg[1] != '-' &&
                  Named.get_option_no_throw("-" + Arg.substr(0, Arg.find('=')));
    return IsLong ? "-" + Arg : Arg;
  }

  /// The option that was probably meant by the last word of an error.
  std::string suggestion(llvm::StringRef Error) const {
    std::vector<std::string> Names;
    for (const CLI::Option *O : Chosen->get_options())
      for (const std::string &Long : O->get_lnames())
        Names.push_back("--" + Long);
    std::vector<llvm::StringRef> Valid(Names.begin(), Names.end());
    return didYouMean(Error.rsplit(' ').second.split('=').first, Valid);
  }

  CLI::App App{Description};
  std::map<const CLI::App *, Command> Commands;
  const CLI::App *Chosen = &App;
  AnalysisOptions Analysis;
  ReportOptions Report;
  std::vector<std::string> Summaries;
  GraphOptions Graph;
  AuditOptions Audit;
  FixOptions Fix;
  MigrateOptions Migrate;
  ListFormat Listing = ListFormat::Text;
  HeaderCheck Headers;
  std::string Output;
  bool ListChecks = false;
  std::string DiffBase;
  bool ListRewrites = false;
};

/// A stream that is closed must not become the next file that is opened. Opened the wrong way round, it still fails.
void keepStandardStreams() {
  for (int Stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(Stream, F_GETFD) < 0 && errno == EBADF)
      ::open("/dev/null", Stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/// What has not reached stdout is an error; that nobody reads stderr is none.
ExitStatus flushed(ExitStatus Status) {
  llvm::outs().flush();
  if (std::error_code EC = llvm::outs().error()) {
    llvm::outs().clear_error();
    printError("cannot write to 'stdout': " + EC.message());
    Status = ExitStatus::BadInput;
  }
  llvm::errs().clear_error();
  return Status;
}

} // namespace

int main(int Count, char **Args) {
  keepStandardStreams();
  CommandLine Line;
  return static_cast<int>(flushed(Line.run({Args + 1, Args + Count})));
}
