// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/Catalog.h"

#include "tool/app/commands/CatalogNames.h"
#include "tool/app/config/Config.h"
#include "tool/core/catalog/Catalog.h"
#include "tool/core/support/File.h"
#include "tool/core/support/Text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"

using llvm::raw_ostream;
using llvm::StringRef;
using llvm::Twine;

namespace async_tidy {

static void listAsMarkdown(llvm::ArrayRef<LibraryInfo> Libraries, raw_ostream &OS) {
  OS << "# Libraries\n\n"
        "What is built in, and what each file knows: how many blocking functions, and the sections that describe a\n"
        "framework ([catalog.md](catalog.md)). The package is that of Debian, if it has one. `async-tidy catalog list\n"
        "--format=markdown` prints this page.\n\n"
        "| file | library | package | blocking functions | framework |\n|---|---|---|---|---|\n";
  for (const LibraryInfo &Library : Libraries)
    OS << "| " << Library.Id << " | " << Library.Title << " | " << Library.Package << " | " << Library.Calls << " | "
       << llvm::join(Library.Features, ", ") << " |\n";
}

static void listAsText(llvm::ArrayRef<LibraryInfo> Libraries, raw_ostream &OS) {
  size_t Width = 0;
  for (const LibraryInfo &Library : Libraries)
    Width = std::max(Width, Library.Id.size());
  for (const LibraryInfo &Library : Libraries)
    OS << llvm::left_justify(Library.Id, Width) << llvm::format("  %4u calls  ", Library.Calls) << Library.Title
       << '\n';
}

ExitStatus listCatalog(ListFormat Format, raw_ostream &OS) {
  Catalog Known = Catalog::builtIn();
  Format == ListFormat::Markdown ? listAsMarkdown(Known.libraries(), OS) : listAsText(Known.libraries(), OS);
  return ExitStatus::Clean;
}

static std::string spellArg(ArgIndex Arg) {
  switch (Arg) {
  case LastArg:
    return "the last argument";
  case ObjectArg:
    return "the object";
  case ResultArg:
    return "the result";
  default:
    return "argument " + std::to_string(Arg);
  }
}

static std::string spellArgs(llvm::ArrayRef<ArgIndex> Args) {
  return llvm::join(llvm::map_range(Args, spellArg), " and ");
}

static std::string spellSubject(const Condition &C) {
  switch (C.Of) {
  case Condition::Subject::None:
    return "the call";
  case Condition::Subject::Object:
    return spellArg(ObjectArg);
  case Condition::Subject::Argument:
    return spellArg(C.Index);
  case Condition::Subject::TemplateArgument:
    return "template argument " + std::to_string(C.Index);
  case Condition::Subject::ClassArgument:
    return "template argument " + std::to_string(C.Index) + " of the class";
  }
  llvm_unreachable("no such subject");
}

/// Groups stand among their members.
static std::string spellNames(llvm::ArrayRef<std::string> Names) {
  return llvm::join(llvm::make_filter_range(Names, [](StringRef Name) { return !Name.contains('-'); }), " or ");
}

static std::string spell(const Condition &C) {
  std::vector<std::string> Parts;
  if (C.Missing)
    Parts.push_back("is missing");
  if (!C.Is.empty())
    Parts.push_back("is " + llvm::join(llvm::map_range(C.Is, [](int64_t N) { return std::to_string(N); }), " or "));
  if (C.Has)
    Parts.push_back("has the bits 0x" + llvm::utohexstr(*C.Has));
  if (C.Null)
    Parts.push_back("is null");
  if (C.Zero)
    Parts.push_back("is zero");
  if (C.Nonblocking)
    Parts.push_back("is non-blocking");
  if (!C.Types.empty())
    Parts.push_back("has the type " + spellNames(C.Types));
  if (!C.Over.empty())
    Parts.push_back("has the template argument " + spellNames(C.Over));
  if (!C.From.empty())
    Parts.push_back("comes from " + spellNames(C.From));
  if (!C.Variables.empty())
    Parts.push_back("is " + llvm::join(C.Variables, " or "));
  if (C.Params)
    Parts.push_back("has " + std::to_string(*C.Params) + " parameters");
  if (C.Args)
    Parts.push_back("has " + std::to_string(*C.Args) + " arguments");
  if (C.Discarded)
    Parts.push_back("is discarded");
  return spellSubject(C) + " " + llvm::join(Parts, " and ");
}

static void show(const BlockingApi &Api, raw_ostream &OS) {
  std::string From = Api.Library.empty() ? "" : " [" + Api.Library + "]";
  if (Api.Never) {
    OS << "  never blocks" << From << '\n';
    return;
  }
  OS << "  blocks: " << Api.Category << ", " << spell(Api.Level) << From << '\n';
  if (!Api.Why.empty())
    OS << "    why: " << Api.Why << '\n';
  if (!Api.Async.empty())
    OS << "    instead: " << Api.Async << '\n';
  for (const Condition &C : Api.When)
    OS << "    if " << spell(C) << '\n';
  for (const Condition &C : Api.Unless)
    OS << "    unless " << spell(C) << '\n';
}

static void show(const SpawnRule &Rule, raw_ostream &OS) {
  OS << "  hands over " << spellArgs(Rule.Callables);
  if (Rule.Executor)
    OS << " to " << spellArg(*Rule.Executor);
  if (Rule.Role != ExecutorRole::Unknown)
    OS << ", which runs on: " << spell(Rule.Role);
  if (Rule.Context != ContextKind::None)
    OS << ", as: " << spell(Rule.Context);
  OS << '\n';
}

static void show(const LockRule &Rule, raw_ostream &OS) {
  OS << (Rule.Is == LockRule::Kind::Frees ? "  gives back the lock of " : "  takes a thread's lock for ") << spellArgs(Rule.Of)
     << (Rule.Is == LockRule::Kind::Tested ? ", where it says yes" : "") << '\n';
  for (const Condition &C : Rule.When)
    OS << "    if " << spell(C) << '\n';
  for (const Condition &C : Rule.Unless)
    OS << "    unless " << spell(C) << '\n';
}

static void show(const ApiRules &Rules, raw_ostream &OS) {
  for (const BlockingApi &Api : Rules.Blocks)
    show(Api, OS);
  if (Rules.Waits)
    OS << "  takes an asynchronous result\n";
  if (Rules.AnswersReady)
    OS << "  tells whether a result is ready\n";
  for (const SpawnRule &Rule : Rules.Spawns)
    show(Rule, OS);
  for (const SwitchRule &Rule : Rules.Switches)
    OS << "  moves the coroutine that awaits it"
       << (Rule.Binders.empty() ? "" : " if it is bound with " + llvm::join(Rule.Binders, " or ")) << '\n';
  for (const LockRule &Rule : Rules.Locks)
    show(Rule, OS);
  if (Rules.Suspends)
    OS << "  suspends the fiber that calls it\n";
  if (Rules.IsThreadLocal)
    OS << "  returns what each thread has for itself\n";
  if (!Rules.Invokes.empty())
    OS << "  runs " << spellArgs(Rules.Invokes) << '\n';
  if (!Rules.Passes.empty())
    OS << "  passes on " << spellArgs(Rules.Passes) << '\n';
  if (Rules.Constructs)
    OS << "  constructs an object of its template argument\n";
  if (Rules.Destroys)
    OS << "  destroys objects of its template arguments\n";
  if (Rules.RunsLoop)
    OS << "  runs an event loop until it is stopped\n";
  if (Rules.ThreadState)
    OS << "  reads or changes what belongs to the thread\n";
  if (Rules.NonblockingHandle)
    OS << "  makes " << spellArg(*Rules.NonblockingHandle) << " non-blocking"
       << (Rules.MakesNonblocking ? " if " + spell(*Rules.MakesNonblocking) : "") << '\n';
}

static bool isKnownType(const Catalog &Known, StringRef Name) {
  return Known.task(Name) || Known.executor(Name) != ExecutorRole::Unknown || Known.connectionPool(Name) ||
         Known.isYield(Name);
}

static void show(const Catalog &Known, StringRef Name, raw_ostream &OS) {
  OS << Name << '\n';
  if (const TaskType *Task = Known.task(Name))
    OS << "  is a task: " << (Task->Lazy ? "lazy" : "eager") << (Task->Generator ? ", a generator" : "")
       << (Task->SameThread ? ", stays in its thread" : "") << '\n';
  if (ExecutorRole Role = Known.executor(Name); Role != ExecutorRole::Unknown)
    OS << "  is an executor: " << spell(Role) << '\n';
  if (Known.connectionPool(Name))
    OS << "  is a pool of connections\n";
  if (Known.isYield(Name))
    OS << "  as a parameter makes the function a stackful coroutine\n";
  if (const ApiRules *Rules = Known.rules(Name))
    show(*Rules, OS);
}

static llvm::Error unknownName(StringRef Name, llvm::ArrayRef<StringRef> Functions) {
  // A name that is given without its scope is compared with names without theirs.
  std::vector<StringRef> Valid;
  for (StringRef Function : Functions)
    Valid.push_back(Name.contains("::") ? Function : Function.substr(Function.rfind(':') + 1));
  return llvm::createStringError("the catalog has no '" + Name + "'" + didYouMean(Name, Valid));
}

llvm::Expected<ExitStatus> showApi(StringRef Name, raw_ostream &OS) {
  Catalog Known = Catalog::builtIn();
  std::vector<StringRef> Functions = Known.functions(), Found;
  llvm::copy_if(Functions, std::back_inserter(Found),
                [&](StringRef Function) { return Function == Name || Function.ends_with(("::" + Name).str()); });
  if (isKnownType(Known, Name) && !llvm::is_contained(Found, Name))
    Found.push_back(Name);
  if (Found.empty())
    return unknownName(Name, Functions);
  for (StringRef Each : Found)
    show(Known, Each, OS);
  return ExitStatus::Clean;
}

/// Reads a file to the end even where an error decides already: all of them are to be seen at once.
static llvm::Error checkLibrary(YamlFile &File, const YamlNode &Node, const HeaderCheck &Headers) {
  std::vector<Mention> Mentions;
  Catalog Library = readLibrary(File, Node, &Mentions);
  if (Headers.IsWanted && !File.failed())
    if (llvm::Error E = checkNames(File, Library.libraries().front(), Mentions, Headers.ExtraArgs))
      return E;
  if (llvm::Error E = File.takeErrors())
    return E;
  return Catalog::builtIn().add(std::move(Library));
}

static llvm::Error readAsLibrary(StringRef Path, const HeaderCheck &Headers) {
  auto Buffer = readFile(Path);
  if (!Buffer)
    return Buffer.takeError();
  YamlFile File((*Buffer)->getBuffer(), Path);
  if (llvm::Error E = File.takeErrors())
    return E;
  return checkLibrary(File, File.root(), Headers);
}

static llvm::Error readAsConfig(StringRef Path) {
  llvm::Expected<Config> Read = readConfig(Path);
  if (!Read)
    return Read.takeError();
  Catalog Known = Catalog::builtIn();
  return Read->applyTo(Known);
}

llvm::Expected<ExitStatus> checkCatalogFile(StringRef Path, const HeaderCheck &Headers, raw_ostream &OS) {
  bool IsConfig = llvm::sys::path::filename(Path) == ".async-tidy";
  if (IsConfig && Headers.IsWanted)
    return llvm::createStringError("'" + Path + "' names no headers; --headers is for library files");
  llvm::Error Wrong = IsConfig ? readAsConfig(Path) : readAsLibrary(Path, Headers);
  if (!Wrong) {
    OS << Path << ": no errors\n";
    return ExitStatus::Clean;
  }
  OS << llvm::toString(std::move(Wrong)) << '\n';
  return ExitStatus::BadInput;
}

} // namespace async_tidy
