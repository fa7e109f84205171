// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The command line: options become one of the structs of tool/app/commands, and that command runs. This is the only
// file that sees CLI11 and its exceptions.
#include "tool/app/commands/Check.h"
#include "tool/app/commands/Explain.h"
#include "tool/app/commands/Link.h"
#include "tool/app/commands/Print.h"
#include "tool/app/commands/Summarize.h"
#include "tool/core/support/Text.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <map>
#include <set>
#include <thread>

using namespace async_tidy;

namespace {

constexpr const char *Description = "Finds calls that block the thread of a coroutine, fiber or event loop, across "
                                    "files, and says how control gets there.";

constexpr const char *Examples = R"(Examples:
  async-tidy -p build                          all of the project whose compile_commands.json is in build/
  async-tidy src/server.cpp                    one file; the nearest compile_commands.json is found by itself
  async-tidy -p build --checks=-async-blocking-wait --header-filter='^/work/src/'
  async-tidy -p build --format=json --output=findings.json --fail-on=high
  async-tidy explain async-blocking-call       what a check finds, and what to do about it

Exit status: 0 nothing found at or above --fail-on, 1 findings, 2 usage or configuration error,
3 some file could not be analysed.

'// NOLINT(async-blocking-call)' at the call, or at the blocking call it leads to, silences a finding.)";

/// The top-level help is that of `check`, the default command, and the list of the others.
class HelpFormatter : public CLI::Formatter {
public:
  std::string make_help(const CLI::App *App, std::string Name, CLI::AppFormatMode Mode) const override {
    if (App->get_parent())
      return Formatter::make_help(App, Name, Mode);
    return std::string(Description) + "\n\nUsage: async-tidy [check] [-p BUILD] [OPTIONS] [FILES]\n" +
           "       async-tidy COMMAND [OPTIONS] …     (async-tidy COMMAND --help says more)\n" +
           make_groups(App->get_subcommand("check"), CLI::AppFormatMode::Normal) +
           make_subcommands(App, CLI::AppFormatMode::Normal) + "\n" + Examples + "\n";
  }
};

class CommandLine {
public:
  CommandLine() {
    App.name("async-tidy");
    App.formatter(std::make_shared<HelpFormatter>());
    App.get_formatter()->column_width(34);
    App.set_version_flag("--version", "async-tidy " ASYNC_TIDY_VERSION " (LLVM " ASYNC_TIDY_LLVM_VERSION ")");
    App.require_subcommand(1);
    addCheck();
    addLink();
    addSummarize();
    addPrintCommands();
    addExplain();
  }

  ExitStatus run(std::vector<std::string> Args) {
    try {
      prepare(Args);
      App.parse(std::move(Args));
    } catch (const CLI::Success &E) { // --help, --version
      App.exit(E);
      return ExitStatus::Clean;
    } catch (const CLI::ParseError &E) {
      printError(E.what() + hint(E));
      return ExitStatus::BadInput;
    }
    llvm::Expected<ExitStatus> Status = Commands.at(App.get_subcommands().front())();
    if (Status)
      return *Status;
    printError(llvm::toString(Status.takeError()));
    return ExitStatus::BadInput;
  }

private:
  CLI::App &addCommand(const char *Name, const char *Summary, std::function<llvm::Expected<ExitStatus>()> Run) {
    CLI::App *Command = App.add_subcommand(Name, Summary);
    Commands[Command] = std::move(Run);
    return *Command;
  }

  void addCheck() {
    CLI::App &Check =
        addCommand("check", "report findings (the default command)", [this]() -> llvm::Expected<ExitStatus> {
          return ListChecks ? listChecks() : runCheck(Analysis, Report);
        });
    addUnitOptions(Check);
    Check.add_option("FILES", Analysis.Units.Files, "files or folders to analyse; all of the project if none is named");
    addReportOptions(Check);
    addWorkerOptions(Check);
    Check.add_flag("--list-checks", ListChecks, "print the names of all checks and what they find")->group("Other");
  }

  void addLink() {
    CLI::App &Link = addCommand("link", "report findings from summaries that 'summarize' wrote",
                                [this] { return runLink(Summaries, Report); });
    Link.add_option("SUMMARIES", Summaries, "files that 'summarize' wrote")->required();
    addReportOptions(Link);
  }

  void addSummarize() {
    CLI::App &Summarize = addCommand("summarize", "write the summary of one file, for 'link'",
                                     [this] { return runSummarize(Analysis, Output); });
    addUnitOptions(Summarize);
    Summarize.add_option("FILE", Analysis.Units.Files, "the file")->required()->expected(1);
    Summarize.add_option("-o,--output", Output, "where to write the summary")->type_name("FILE")->required();
    addWorkerOptions(Summarize);
  }

  void addPrintCommands() {
    CLI::App &Summary = addCommand("print-summary", "print a summary as text", [this] { return printSummary(Output); });
    Summary.add_option("FILE", Output, "a file that 'summarize' wrote")->required();
    CLI::App &Program = addCommand("print-program", "print what linking found out, as text",
                                   [this] { return printProgram(Analysis, Summaries, Report.Virtual); });
    addUnitOptions(Program);
    Program.add_option("FILES", Analysis.Units.Files,
                       "files or folders to analyse; all of the project if none is named");
    Program.add_option("--summaries", Summaries, "link these instead of the files of a project")->type_name("FILE…");
    addLinkOptions(Program);
    addWorkerOptions(Program);
  }

  void addExplain() {
    CLI::App &Explain = addCommand("explain", "print the page of a check", [this] { return explain(Output); });
    Explain.add_option("CHECK", Output, "its name")->required();
  }

  void addUnitOptions(CLI::App &Command) {
    UnitSelection &Units = Analysis.Units;
    add(Command, "Project", "-p", Units.BuildPath, "BUILD",
        "folder of compile_commands.json; by default the nearest one above the first file, or in a 'build' folder "
        "there");
    addList(Command, "Project", "--extra-arg", Units.ExtraArgs, "ARG", "append an argument to every compile command");
    addList(Command, "Project", "--extra-arg-before", Units.ExtraArgsBefore, "ARG", "the same, before all others");
  }

  void addLinkOptions(CLI::App &Command) {
    addChoice(Command, "Analysis", "--virtual-calls", Report.Virtual,
              {{"none", VirtualCalls::None}, {"declared", VirtualCalls::Declared}, {"all", VirtualCalls::All}},
              "which methods a virtual call may run: none, the declared one, or all overrides (default)");
  }

  void addReportOptions(CLI::App &Command) {
    add(Command, "Analysis", "--checks", Report.Checks, "GLOBS",
        "checks to run, as in clang-tidy: 'async-blocking-*,-async-blocking-wait'; by default all");
    addLinkOptions(Command);
    add(Command, "Report", "--header-filter", Report.HeaderFilter, "REGEX",
        "report findings in headers whose path it matches; by default in all but system headers");
    addChoice(Command, "Report", "--min-severity", Report.MinSeverity,
              {{"low", Severity::Low}, {"medium", Severity::Medium}, {"high", Severity::High}},
              "report nothing less than this: low, medium (default) or high");
    addChoice(Command, "Report", "--fail-on", Report.FailOn,
              {{"low", Severity::Low}, {"medium", Severity::Medium}, {"high", Severity::High}, {"never", std::nullopt}},
              "end with status 1 only for findings of at least this severity: low (default), medium, high or never");
    add(Command, "Output", "--format", Report.Format, "FORMAT", formats());
    add(Command, "Output", "-o,--output", Report.Output, "FILE", "write there instead of to stdout");
    addChoice(Command, "Output", "--color", Report.Color,
              {{"auto", ColorMode::Auto}, {"always", ColorMode::Always}, {"never", ColorMode::Never}},
              "auto (default: on a terminal), always or never");
    addQuiet(Command, "no progress and no closing summary line");
  }

  void addWorkerOptions(CLI::App &Command) {
    WorkerLimits &Limits = Analysis.Limits;
    Limits.Jobs = std::max(1u, std::thread::hardware_concurrency());
    add(Command, "Resources", "-j,--jobs", Limits.Jobs, "N",
        "files to parse at a time; by default as many as there are cores")
        ->check(CLI::Validator(
            [](std::string &N) { return N == "0" ? "at least one job is needed; leave -j out for one per core" : ""; },
            ""));
    add(Command, "Resources", "--tu-timeout", Limits.Seconds, "SECONDS",
        "give up on a file that takes longer (default 300; 0: never)");
    add(Command, "Resources", "--tu-memory", Limits.MemoryMiB, "MIB",
        "give up on a file that needs more memory (default 4096; 0: no limit)");
  }

  /// Of every command that parses or reports.
  void addQuiet(CLI::App &Command, const char *Help) {
    Command.add_flag("-q,--quiet", [this](int64_t) { Report.Quiet = Analysis.Quiet = true; }, Help)->group("Output");
  }

  template <typename T>
  static CLI::Option *add(CLI::App &Command, const char *Group, const char *Name, T &Target, const char *Value,
                          std::string Help) {
    return Command.add_option(Name, Target, std::move(Help))->type_name(Value)->group(Group);
  }

  /// May be given several times, each with one value.
  static void addList(CLI::App &Command, const char *Group, const char *Name, std::vector<std::string> &Target,
                      const char *Value, const char *Help) {
    add(Command, Group, Name, Target, Value, Help)->allow_extra_args(false);
  }

  template <typename T>
  static void addChoice(CLI::App &Command, const char *Group, const char *Name, T &Target,
                        const std::vector<std::pair<std::string, std::type_identity_t<T>>> &Choices, const char *Help) {
    auto Set = [&Target, Choices, Name](const std::string &Word) {
      for (const auto &[Text, Value] : Choices)
        if (Word == Text) {
          Target = Value;
          return;
        }
      throw CLI::ValidationError(Name, "'" + Word + "' is none of " + words(Choices));
    };
    Command.add_option_function<std::string>(Name, Set, Help)->type_name("WORD")->group(Group);
  }

  template <typename Choices> static std::string words(const Choices &All) {
    std::string Result;
    for (const auto &[Text, Value] : All)
      Result += (Result.empty() ? "" : ", ") + Text;
    return Result;
  }

  static std::string formats() {
    std::string Help;
    for (const OutputFormat &F : outputFormats())
      Help += (Help.empty() ? "" : "; ") + F.Name.str() + ": " + F.Summary.str();
    return Help;
  }

  CLI::App *findCommand(const std::string &Name) {
    auto Named = App.get_subcommands([&](const CLI::App *Command) { return Command->get_name() == Name; });
    return Named.empty() ? nullptr : Named.front();
  }

  /// `check` may be left out. As in clang-tidy, a long option may have one dash and -p an equals sign.
  void prepare(std::vector<std::string> &Args) {
    static const std::set<std::string> OfTheProgram = {"-h", "--help", "--version"};
    if (Args.empty() || (!findCommand(Args.front()) && !OfTheProgram.count(Args.front())))
      Args.insert(Args.begin(), "check");
    CLI::App *Command = findCommand(Args.front());
    for (size_t I = 1; Command && I < Args.size() && Args[I] != "--"; ++I)
      Args[I] = spelledOut(*Command, Args[I]);
    std::reverse(Args.begin(), Args.end()); // CLI11 takes them from the back
  }

  static std::string spelledOut(CLI::App &Command, const std::string &Arg) {
    llvm::StringRef Text = Arg;
    if (Text.starts_with("-p="))
      return "-p" + Arg.substr(3);
    bool IsLong = Text.starts_with("-") && !Text.starts_with("--") && Text.size() > 2 &&
                  Command.get_option_no_throw("-" + Text.split('=').first.str());
    return IsLong ? "-" + Arg : Arg;
  }

  /// For a misspelt option, the one that was probably meant.
  std::string hint(const CLI::ParseError &E) {
    std::vector<std::string> Names;
    for (CLI::App *Command : App.get_subcommands())
      for (const CLI::Option *O : Command->get_options())
        for (const std::string &Long : O->get_lnames())
          Names.push_back("--" + Long);
    llvm::StringRef Wrong = llvm::StringRef(E.what()).rsplit(' ').second.split('=').first;
    std::vector<llvm::StringRef> Valid(Names.begin(), Names.end());
    std::string Near = E.get_name() == "ExtrasError" ? didYouMean(Wrong, Valid) : "";
    return Near.empty() ? "; --help lists the options" : Near;
  }

  CLI::App App{Description};
  std::map<const CLI::App *, std::function<llvm::Expected<ExitStatus>()>> Commands;
  AnalysisOptions Analysis;
  ReportOptions Report;
  std::vector<std::string> Summaries;
  std::string Output;
  bool ListChecks = false;
};

} // namespace

int main(int Count, char **Args) {
  CommandLine Line;
  return static_cast<int>(Line.run({Args + 1, Args + Count}));
}
