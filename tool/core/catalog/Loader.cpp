// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One function per section of a library file, one per kind of value.
#include "tool/core/catalog/Loader.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using llvm::StringRef;
using llvm::Twine;

namespace async_tidy {

static constexpr StringRef Categories[] = {"sql",  "nosql", "cache",   "http",  "rpc",  "socket",
                                           "dns",  "file",  "process", "sleep", "wait", "join",
                                           "lock", "queue", "ipc",     "stdin", "gpu",  "cpu"};
static constexpr StringRef Severities[] = {"low", "medium", "high"};
static constexpr StringRef Features[] = {"tasks",  "executors", "spawns",  "switches",
                                         "yields", "waits",     "entries", "shapes"};

template <class Enum> static std::vector<StringRef> spellAll(Enum Last) {
  std::vector<StringRef> Words;
  for (int I = 0; I <= static_cast<int>(Last); ++I)
    Words.push_back(spell(static_cast<Enum>(I)));
  return Words;
}

/// Types are words of C++, groups have a '-'.
static bool isGroup(StringRef Word) { return Word.contains('-') && !Word.contains("operator"); }

/// Reads a library file into a catalog.
class LibraryReader {
public:
  LibraryReader(YamlFile &File, std::vector<Mention> *Mentions) : File(File), Mentions(Mentions) {}
  Catalog read(const YamlNode &Root);

private:
  using Names = std::vector<std::string>;
  using Kind = Mention::Kind;

  void readSections(const YamlNode &Root);
  std::vector<YamlFile::Key> blockingKeys(BlockingApi &Api);
  std::vector<YamlFile::Key> spawnKeys(SpawnRule &Rule);
  void readCall(const YamlNode &Node);
  void readNever(const YamlNode &Node);
  void readAllow(const YamlNode &Node);
  void readTask(const YamlNode &Node);
  void readExecutor(const YamlNode &Node);
  void readConnectionPool(const YamlNode &Node);
  void readCurrentExecutor(const YamlNode &Node);
  void readYield(const YamlNode &Node);
  void readErrorCode(const YamlNode &Node);
  void readHeader(const YamlNode &Node);
  void readElsewhere(const YamlNode &Node);
  void readOpaque(const YamlNode &Node);
  void readSpawn(const YamlNode &Node);
  void readEntry(const YamlNode &Node);
  void readShape(const YamlNode &Node);
  void readSwitch(const YamlNode &Node);
  void readLock(const YamlNode &Node);
  void readSuspends(const YamlNode &Node);
  void readThreadLocal(const YamlNode &Node);
  void readInvoke(const YamlNode &Node);
  void readPass(const YamlNode &Node);
  void readWait(const YamlNode &Node);
  void readConstruct(const YamlNode &Node);
  void readDestroy(const YamlNode &Node);
  void readCompletes(const YamlNode &Node);
  void readSlots(const YamlNode &Node);
  void readStarts(const YamlNode &Node);
  void readAccepts(const YamlNode &Node);
  void readDrains(const YamlNode &Node);
  void readRunsLoop(const YamlNode &Node);
  void readThreadState(const YamlNode &Node);
  void readReady(const YamlNode &Node);
  void readWorkerCount(const YamlNode &Node);
  void readNonblocking(const YamlNode &Node);
  void readThreadBound(const YamlNode &Node);
  void readRewrite(const YamlNode &Node);
  void readGroups(const YamlNode &Node);
  void useGroups(const Names &Used, const YamlNode &Node);
  std::string checkedText(const YamlNode &Node);
  std::string inNamespace(StringRef Text, llvm::function_ref<void(std::string &)> Qualify) const;
  Recipe inNamespace(Recipe R, StringRef Namespace) const;
  void checkRewrite(const YamlNode &Node, const Recipe &R, const Names &Given);
  void checkWaits();

  Condition readCondition(const YamlNode &Node);
  void checkCondition(const YamlNode &Node, const Condition &C);
  std::optional<ArgIndex> readArg(const YamlNode &Node, bool IsHandle = false);
  void readArgs(const YamlNode &Node, std::vector<ArgIndex> &Out, bool IsHandle = false);
  Names readName(const YamlNode &Node, Kind Is = Kind::Function);
  void mention(Kind Is, const YamlNode &Node, Names Meant);
  Names qualified(StringRef Name) const;
  bool isWellFormed(const YamlNode &Node);
  void claim(StringRef Section, const Names &Given, const YamlNode &Node);

  auto into(Names &Out, Kind Is = Kind::Function) {
    return [this, &Out, Is](const YamlNode &Node) {
      File.readOneOrMore(Node, [&](const YamlNode &Item) { llvm::append_range(Out, readName(Item, Is)); });
    };
  }
  auto into(std::optional<ArgIndex> &Out) {
    return [this, &Out](const YamlNode &Node) { Out = readArg(Node); };
  }
  auto into(std::vector<ArgIndex> &Out) {
    return [this, &Out](const YamlNode &Node) { readArgs(Node, Out); };
  }
  auto into(std::vector<Condition> &Out) {
    return [this, &Out](const YamlNode &Node) {
      File.readOneOrMore(Node, [&](const YamlNode &Item) { Out.push_back(readCondition(Item)); });
    };
  }
  auto into(ExecutorRole &Out) {
    return [this, &Out](const YamlNode &Node) {
      if (auto Word = File.word(Node, "role", spellAll(ExecutorRole::Inherit)))
        Out = static_cast<ExecutorRole>(*Word);
    };
  }
  auto into(ContextKind &Out) {
    return [this, &Out](const YamlNode &Node) {
      if (auto Word = File.word(Node, "context", spellAll(ContextKind::Task)))
        Out = static_cast<ContextKind>(*Word);
    };
  }
  auto into(std::vector<ContextKind> &Out) {
    return [this, &Out](const YamlNode &Node) {
      File.readOneOrMore(Node, [&](const YamlNode &Item) { into(Out.emplace_back())(Item); });
    };
  }
  auto eachOf(void (LibraryReader::*Read)(const YamlNode &)) {
    return
        [this, Read](const YamlNode &Node) { File.readList(Node, [&](const YamlNode &Item) { (this->*Read)(Item); }); };
  }

  YamlFile &File;
  std::vector<Mention> *Mentions;
  Catalog Out;
  LibraryInfo Info;
  Names Namespaces;
  llvm::StringMap<const YamlNode *> Claimed; // what must not be said twice, and where it was said
  std::vector<const YamlNode *> Waits;       // checked last: they may stand before their calls
};

Catalog LibraryReader::read(const YamlNode &Root) {
  // The namespaces are part of every name, wherever in the file they are given.
  if (Root.Is == YamlNode::Kind::Map)
    for (const YamlNode &Entry : Root.Items)
      if (Entry.Text == "namespaces")
        File.into(Namespaces)(Entry.Items.front());
  readSections(Root);
  llvm::copy_if(Features, std::back_inserter(Info.Features), [&](StringRef Section) {
    return llvm::any_of(Root.Items, [&](const YamlNode &Entry) { return Entry.Text == Section; });
  });
  checkWaits();
  for (auto &Entry : Out.Apis) {
    for (BlockingApi &Api : Entry.second.Blocks)
      Api.Library = Info.Id;
    Info.Calls += llvm::any_of(Entry.second.Blocks, [](const BlockingApi &A) { return !A.Never; });
  }
  Out.Libraries.push_back(std::move(Info));
  return std::move(Out);
}

void LibraryReader::readSections(const YamlNode &Root) {
  auto Nothing = [](const YamlNode &) {};
  File.readMap(Root, {{"library", File.into(Info.Id)},
                      {"title", File.into(Info.Title)},
                      {"package", File.into(Info.Package)},
                      {"headers", eachOf(&LibraryReader::readHeader)},
                      {"flags", File.into(Info.Flags)},
                      {"elsewhere", eachOf(&LibraryReader::readElsewhere)},
                      {"namespaces", Nothing},
                      {"groups", [this](const YamlNode &Node) { readGroups(Node); }},
                      {"calls", eachOf(&LibraryReader::readCall)},
                      {"never", eachOf(&LibraryReader::readNever)},
                      {"allow", eachOf(&LibraryReader::readAllow)},
                      {"tasks", eachOf(&LibraryReader::readTask)},
                      {"executors", eachOf(&LibraryReader::readExecutor)},
                      {"connection-pools", eachOf(&LibraryReader::readConnectionPool)},
                      {"current-executors", eachOf(&LibraryReader::readCurrentExecutor)},
                      {"yields", eachOf(&LibraryReader::readYield)},
                      {"opaque", eachOf(&LibraryReader::readOpaque)},
                      {"spawns", eachOf(&LibraryReader::readSpawn)},
                      {"entries", eachOf(&LibraryReader::readEntry)},
                      {"shapes", eachOf(&LibraryReader::readShape)},
                      {"switches", eachOf(&LibraryReader::readSwitch)},
                      {"locks", eachOf(&LibraryReader::readLock)},
                      {"suspends", eachOf(&LibraryReader::readSuspends)},
                      {"thread-locals", eachOf(&LibraryReader::readThreadLocal)},
                      {"invokes", eachOf(&LibraryReader::readInvoke)},
                      {"passes", eachOf(&LibraryReader::readPass)},
                      {"waits", eachOf(&LibraryReader::readWait)},
                      {"constructs", eachOf(&LibraryReader::readConstruct)},
                      {"destroys", eachOf(&LibraryReader::readDestroy)},
                      {"worker-counts", eachOf(&LibraryReader::readWorkerCount)},
                      {"completes", eachOf(&LibraryReader::readCompletes)},
                      {"starts", eachOf(&LibraryReader::readStarts)},
                      {"accepts", eachOf(&LibraryReader::readAccepts)},
                      {"slots", eachOf(&LibraryReader::readSlots)},
                      {"error-codes", eachOf(&LibraryReader::readErrorCode)},
                      {"drains", eachOf(&LibraryReader::readDrains)},
                      {"runs-loop", eachOf(&LibraryReader::readRunsLoop)},
                      {"thread-state", eachOf(&LibraryReader::readThreadState)},
                      {"ready", eachOf(&LibraryReader::readReady)},
                      {"nonblocking", eachOf(&LibraryReader::readNonblocking)},
                      {"thread-bound", eachOf(&LibraryReader::readThreadBound)},
                      {"rewrites", eachOf(&LibraryReader::readRewrite)}});
}

/// What an entry says of how a call blocks.
std::vector<YamlFile::Key> LibraryReader::blockingKeys(BlockingApi &Api) {
  return {{"category",
           [&](const YamlNode &Value) {
             if (auto Word = File.word(Value, "category", Categories))
               Api.Category = Categories[*Word];
           },
           true},
          {"severity",
           [&](const YamlNode &Value) {
             if (auto Word = File.word(Value, "severity", Severities))
               Api.Level = *parseSeverity(Severities[*Word]);
           },
           true},
          {"why", File.into(Api.Why)},
          {"async", File.into(Api.Async)},
          {"when", into(Api.When)},
          {"unless", into(Api.Unless)},
          {"in", into(Api.In)}};
}

void LibraryReader::readCall(const YamlNode &Node) {
  Names Given;
  BlockingApi Api;
  std::vector<YamlFile::Key> Keys = blockingKeys(Api);
  Keys.push_back({"name", into(Given), true});
  File.readMap(Node, Keys);
  bool IsConditional = !Api.When.empty() || !Api.Unless.empty();
  for (const std::string &Name : Given) {
    // The first entry that applies decides, so nothing can follow one that always does.
    if (const YamlNode *Always = Claimed.lookup("calls " + Name))
      File.error(Node, "'" + Name + "' is decided at " + File.place(*Always) + " already");
    else if (!IsConditional)
      Claimed["calls " + Name] = &Node;
    Api.Name = Name;
    Out.Apis[Name].Blocks.push_back(Api);
  }
}

void LibraryReader::readNever(const YamlNode &Node) {
  for (const std::string &Name : readName(Node)) {
    std::vector<BlockingApi> &Blocks = Out.Apis[Name].Blocks;
    if (!Blocks.empty())
      File.error(Node, "'" + Name + "' stands in this file already");
    BlockingApi &Api = Blocks.emplace_back();
    Api.Name = Name;
    Api.Never = true;
  }
}

void LibraryReader::readAllow(const YamlNode &Node) {
  for (const std::string &Name : readName(Node))
    Out.allow(Name);
}

/// "${namespace}" is a folder: boost/asio.
static std::string headerIn(StringRef Namespace, StringRef Header) {
  return llvm::join(llvm::split(Header, "${namespace}"), llvm::join(llvm::split(Namespace, "::"), "/"));
}

void LibraryReader::readTask(const YamlNode &Node) {
  Names Given;
  TaskType Task;
  File.readMap(Node, {{"name", into(Given, Kind::Type), true},
                      {"lazy", File.into(Task.Lazy)},
                      {"generator", File.into(Task.Generator)},
                      {"sticky", File.into(Task.Sticky)},
                      {"same-thread", File.into(Task.SameThread)},
                      {"by-reference", File.into(Task.ByReference)},
                      {"header", File.into(Task.Header)}});
  claim("tasks", Given, Node);
  const std::string Header = Task.Header;
  for (const std::string &Name : Given) {
    Task.Name = Name;
    auto IsAround = [&](StringRef Namespace) { return StringRef(Name).starts_with(Namespace.str() + "::"); };
    if (auto It = llvm::find_if(Namespaces, IsAround); It != Namespaces.end())
      Task.Header = headerIn(*It, Header);
    Out.Tasks[Name] = Task;
  }
}

void LibraryReader::readExecutor(const YamlNode &Node) {
  Names Given;
  ExecutorRole Role = ExecutorRole::Unknown;
  std::optional<ArgIndex> Size;
  File.readMap(Node,
               {{"name", into(Given, Kind::FunctionOrType), true}, {"role", into(Role), true}, {"size", into(Size)}});
  claim("executors", Given, Node);
  for (const std::string &Name : Given) {
    Out.Executors[Name] = Role;
    if (Size)
      Out.ExecutorSizes[Name] = *Size;
  }
}

void LibraryReader::readConnectionPool(const YamlNode &Node) {
  Names Given;
  Catalog::PoolRule Rule;
  File.readMap(Node, {{"name", into(Given, Kind::Type), true}, {"size", into(Rule.Size)}});
  claim("connection-pools", Given, Node);
  for (const std::string &Name : Given)
    Out.ConnectionPools[Name] = Rule;
}

void LibraryReader::readCurrentExecutor(const YamlNode &Node) {
  for (const std::string &Name : readName(Node, Kind::Variable))
    Out.CurrentExecutors[Name];
}

void LibraryReader::readYield(const YamlNode &Node) {
  for (const std::string &Name : readName(Node, Kind::Type))
    Out.Yields[Name];
}

void LibraryReader::readErrorCode(const YamlNode &Node) {
  for (const std::string &Name : readName(Node, Kind::Type))
    Out.ErrorCodes[Name];
}

void LibraryReader::readThreadBound(const YamlNode &Node) {
  for (const std::string &Name : readName(Node, Kind::FunctionOrType))
    Out.ThreadBound[Name];
}

void LibraryReader::readHeader(const YamlNode &Node) {
  if (std::optional<StringRef> Name = File.text(Node)) {
    mention(Kind::Header, Node, {Name->str()});
    Info.Headers.push_back(Name->str());
  }
}

void LibraryReader::readElsewhere(const YamlNode &Node) { readName(Node, Kind::Elsewhere); }

void LibraryReader::readOpaque(const YamlNode &Node) {
  if (std::optional<StringRef> Name = File.text(Node)) {
    mention(Kind::Namespace, Node, {Name->str()});
    Out.Opaque[*Name];
  }
}

/// What an entry says of what a call hands over.
std::vector<YamlFile::Key> LibraryReader::spawnKeys(SpawnRule &Rule) {
  return {{"callables", into(Rule.Callables), true}, {"executor", into(Rule.Executor)},
          {"role", into(Rule.Role)},                 {"context", into(Rule.Context)},
          {"inline", File.into(Rule.Inline)},        {"deferred", File.into(Rule.Deferred)},
          {"when", into(Rule.When)},                 {"unless", into(Rule.Unless)},
          {"lazy", into(Rule.Lazy)}};
}

void LibraryReader::readSpawn(const YamlNode &Node) {
  Names Given;
  SpawnRule Rule;
  std::vector<YamlFile::Key> Keys = spawnKeys(Rule);
  Keys.push_back({"name", into(Given), true});
  File.readMap(Node, Keys);
  // One call may take two callables that run differently: the body and the completion handler of co_spawn. Overloads may
  // differ, too.
  if (Rule.When.empty() && Rule.Unless.empty())
    for (ArgIndex Callable : Rule.Callables)
      claim(("spawns " + Twine(Callable)).str(), Given, Node);
  for (const std::string &Name : Given)
    Out.Apis[Name].Spawns.push_back(Rule);
}

void LibraryReader::readEntry(const YamlNode &Node) {
  Names Given;
  ContextKind Context = ContextKind::None;
  File.readMap(Node, {{"name", into(Given), true}, {"context", into(Context), true}});
  claim("entries", Given, Node);
  for (const std::string &Name : Given)
    Out.Apis[Name].Entry = Context;
}

void LibraryReader::readShape(const YamlNode &Node) {
  Names FirstParams;
  Shape S;
  auto Call = [&](const YamlNode &Value) {
    BlockingApi &Api = S.Rules.Blocks.emplace_back();
    File.readMap(Value, blockingKeys(Api));
    Api.Library = Info.Id;
  };
  auto Never = [&](const YamlNode &Value) {
    bool Given = false;
    File.into(Given)(Value);
    if (Given)
      S.Rules.Blocks.emplace_back().Never = true;
  };
  auto Spawn = [&](const YamlNode &Value) { File.readMap(Value, spawnKeys(S.Rules.Spawns.emplace_back())); };
  File.readMap(Node, {{"first-param", into(FirstParams, Kind::Type)},
                      {"class", File.into(S.Classes)},
                      {"method", File.into(S.Methods)},
                      {"overrides", File.into(S.Overrides)},
                      {"base", into(S.Bases, Kind::Type)},
                      {"holds", into(S.Holds, Kind::Type)},
                      {"returns", into(S.Returns, Kind::Type)},
                      {"call", Call},
                      {"never", Never},
                      {"entry", into(S.Rules.Entry)},
                      {"runs-on", into(S.Rules.RunsOn)},
                      {"spawns", Spawn}});
  const bool IsEntry = S.Rules.Entry != ContextKind::None;
  if (S.Rules.Blocks.size() + S.Rules.Spawns.size() + IsEntry + S.Rules.RunsOn.has_value() != 1)
    File.error(Node, "a shape is a 'call' that blocks or 'never' does, an 'entry' of async code, 'runs-on' an executor, or "
                     "'spawns'");
  for (const Names *Types : {&S.Bases, &S.Holds, &S.Returns})
    useGroups(*Types, Node);
  if (FirstParams.empty() && S.Bases.empty() && S.Holds.empty())
    File.error(Node, "nothing shows that the code was generated: 'first-param', 'base' or 'holds'");
  if (FirstParams.empty())
    FirstParams.push_back("");
  for (const std::string &Type : FirstParams)
    Out.Shapes[Type].push_back(S);
}

void LibraryReader::readSwitch(const YamlNode &Node) {
  Names Given;
  SwitchRule Rule;
  File.readMap(Node, {{"name", into(Given), true},
                      {"executor", into(Rule.Executor)},
                      {"role", into(Rule.Role)},
                      {"bound-to", into(Rule.BoundTo)},
                      {"binders", into(Rule.Binders)}});
  if (Rule.BoundTo.has_value() != !Rule.Binders.empty())
    File.error(Node, "'bound-to' and 'binders' go together");
  if (!Rule.BoundTo && !Rule.Executor && Rule.Role == ExecutorRole::Unknown)
    File.error(Node, "nothing says where this goes: 'executor', 'role' or 'bound-to'");
  claim("switches", Given, Node);
  for (const std::string &Name : Given)
    Out.Apis[Name].Switches.push_back(Rule);
}

void LibraryReader::readLock(const YamlNode &Node) {
  Names Given;
  LockRule Rule;
  std::vector<ArgIndex> Freed;
  bool IsTested = false;
  File.readMap(Node, {{"name", into(Given), true},
                      {"takes", [&](const YamlNode &Value) { readArgs(Value, Rule.Of, /*IsHandle=*/true); }},
                      {"tested", File.into(IsTested)},
                      {"frees", into(Freed)},
                      {"when", into(Rule.When)},
                      {"unless", into(Rule.Unless)}});
  if (Rule.Of.empty() == Freed.empty())
    File.error(Node, "a call 'takes' a lock or 'frees' it");
  if (!Freed.empty()) {
    Rule.Is = LockRule::Kind::Frees;
    Rule.Of = Freed;
  } else if (IsTested)
    Rule.Is = LockRule::Kind::Tested;
  for (const std::string &Name : Given)
    Out.Apis[Name].Locks.push_back(Rule);
}

void LibraryReader::readSuspends(const YamlNode &Node) {
  for (const std::string &Name : readName(Node))
    Out.Apis[Name].Suspends = true;
}

void LibraryReader::readThreadLocal(const YamlNode &Node) {
  for (const std::string &Name : readName(Node))
    Out.Apis[Name].IsThreadLocal = true;
}

void LibraryReader::readInvoke(const YamlNode &Node) {
  Names Given;
  std::vector<ArgIndex> Args;
  bool Each = false;
  File.readMap(Node, {{"name", into(Given), true}, {"args", into(Args), true}, {"each", File.into(Each)}});
  claim("invokes", Given, Node);
  for (const std::string &Name : Given) {
    Out.Apis[Name].Invokes = Args;
    Out.Apis[Name].InvokesEach = Each;
  }
}

void LibraryReader::readPass(const YamlNode &Node) {
  Names Given;
  std::vector<ArgIndex> Args;
  std::optional<ArgIndex> Executor;
  File.readMap(Node, {{"name", into(Given), true}, {"args", into(Args), true}, {"executor", into(Executor)}});
  claim("passes", Given, Node);
  for (const std::string &Name : Given) {
    Out.Apis[Name].Passes = Args;
    Out.Apis[Name].BoundExecutor = Executor;
  }
}

void LibraryReader::readWait(const YamlNode &Node) {
  Waits.push_back(&Node);
  for (const std::string &Name : readName(Node))
    Out.Apis[Name].Waits = true;
}

void LibraryReader::checkWaits() {
  for (const YamlNode *Node : Waits)
    for (const std::string &Name : qualified(Node->Text))
      if (Out.Apis[Name].Blocks.empty())
        File.error(*Node, "'" + Name + "' has no entry in 'calls'");
}

void LibraryReader::readConstruct(const YamlNode &Node) {
  for (const std::string &Name : readName(Node))
    Out.Apis[Name].Constructs = true;
}

void LibraryReader::readDestroy(const YamlNode &Node) {
  for (const std::string &Name : readName(Node))
    Out.Apis[Name].Destroys = true;
}

void LibraryReader::readCompletes(const YamlNode &Node) {
  for (const std::string &Name : readName(Node))
    Out.Apis[Name].Completes = true;
}

void LibraryReader::readSlots(const YamlNode &Node) {
  Names Taken, Given;
  std::optional<ArgIndex> Handle = ObjectArg;
  File.readMap(Node, {{"take", into(Taken), true}, {"give", into(Given), true}, {"handle", into(Handle)}});
  claim("slots", Taken, Node);
  claim("slots", Given, Node);
  for (const auto &[Names, IsTaken] : {std::pair(&Taken, true), {&Given, false}})
    for (const std::string &Name : *Names)
      Out.Apis[Name].Slot = SlotRule{Handle.value_or(ObjectArg), IsTaken};
}

void LibraryReader::readStarts(const YamlNode &Node) {
  Names Given;
  StartRule Rule;
  File.readMap(Node, {{"name", into(Given), true},
                      {"tasks", into(Rule.Tasks)},
                      {"each", into(Rule.Each)},
                      {"unless", into(Rule.Unless)}});
  if (Rule.Tasks.has_value() == Rule.Each.has_value())
    File.error(Node, "it starts either the 'tasks' in an argument, or one task for 'each' element of one");
  if (Rule.Unless.empty())
    claim("starts", Given, Node);
  for (const std::string &Name : Given)
    Out.Apis[Name].Starts.push_back(Rule);
}

void LibraryReader::readAccepts(const YamlNode &Node) {
  for (const std::string &Name : readName(Node))
    Out.Apis[Name].Accepts = true;
}

void LibraryReader::readDrains(const YamlNode &Node) {
  for (const std::string &Name : readName(Node))
    Out.Apis[Name].Drains = true;
}

void LibraryReader::readRunsLoop(const YamlNode &Node) {
  for (const std::string &Name : readName(Node))
    Out.Apis[Name].RunsLoop = true;
}

void LibraryReader::readThreadState(const YamlNode &Node) {
  for (const std::string &Name : readName(Node))
    Out.Apis[Name].ThreadState = true;
}

void LibraryReader::readReady(const YamlNode &Node) {
  for (const std::string &Name : readName(Node))
    Out.Apis[Name].AnswersReady = true;
}

void LibraryReader::readWorkerCount(const YamlNode &Node) {
  for (const std::string &Name : readName(Node))
    Out.Apis[Name].CountsWorkers = true;
}

void LibraryReader::readNonblocking(const YamlNode &Node) {
  Names Given;
  std::optional<ArgIndex> Handle;
  std::optional<Condition> When;
  File.readMap(Node, {{"name", into(Given), true},
                      {"handle", [&](const YamlNode &Value) { Handle = readArg(Value, /*IsHandle=*/true); }, true},
                      {"when", [&](const YamlNode &Value) { When = readCondition(Value); }}});
  claim("nonblocking", Given, Node);
  for (const std::string &Name : Given) {
    Out.Apis[Name].NonblockingHandle = Handle;
    Out.Apis[Name].MakesNonblocking = When;
  }
}

void LibraryReader::readRewrite(const YamlNode &Node) {
  Names Given;
  Recipe R;
  auto Token = [&](const YamlNode &Value) {
    File.readMap(Value, {{"arg", [&](const YamlNode &Arg) {
                            if (std::optional<ArgIndex> Index = readArg(Arg); Index && *Index >= 0)
                              R.TokenArg = *Index;
                          }, true},
                         {"is", File.into(R.Token), true}});
  };
  auto Headers = [&](const YamlNode &Value) {
    if (Value.Is != YamlNode::Kind::Map)
      return File.error(Value, "expected a mapping of names to the headers that declare them");
    for (const YamlNode &Entry : Value.Items)
      File.into(R.Headers[Entry.Text])(Entry.Items.front());
  };
  auto Rewrite = [&](const YamlNode &Value) {
    if (auto Word = File.word(Value, "rewrite", RecipeRewrites))
      R.Rewrite = RecipeRewrites[*Word].str();
  };
  auto Mutex = [&](const YamlNode &Value) {
    File.readMap(Value, {{"type", File.into(R.Mutex), true},
                         {"text", [&](const YamlNode &Text) { R.MutexText = checkedText(Text); }, true}});
  };
  File.readMap(Node, {{"rewrite", Rewrite, true},
                      {"name", into(Given)},
                      {"mutex", Mutex},
                      {"in", File.into(R.In)},
                      {"fibers", File.into(R.Fibers)},
                      {"from", File.into(R.From)},
                      {"token", Token},
                      {"text", [&](const YamlNode &Value) { R.Text = checkedText(Value); }, true},
                      {"with-error", [&](const YamlNode &Value) { R.WithError = checkedText(Value); }},
                      {"executor", [&](const YamlNode &Value) { R.Executor = checkedText(Value); }},
                      {"needs-default", File.into(R.NeedsDefault)},
                      {"if-throws", File.into(R.IfThrows)},
                      {"headers", Headers}});
  if (!R.Rewrite.empty())
    checkRewrite(Node, R, Given);
  for (const std::string &Namespace : Namespaces.empty() ? Names{""} : Namespaces) {
    if (Given.empty())
      Out.Offloads.push_back(inNamespace(R, Namespace));
    for (const std::string &Name : Given)
      Out.Apis[Name].Recipes.push_back(inNamespace(R, Namespace));
  }
}

void LibraryReader::checkRewrite(const YamlNode &Node, const Recipe &R, const Names &Given) {
  bool IsOffload = R.Rewrite == RecipeRewrites[std::size(RecipeRewrites) - 1];
  if (R.TokenArg && R.From.empty())
    File.error(Node, "'token' is an argument of 'from'");
  if (R.In.empty() == R.Fibers.empty())
    File.error(Node, "expected one of 'in' and 'fibers'");
  if (IsOffload != Given.empty())
    File.error(Node, IsOffload ? "'name' means nothing here: whatever is called can be off-loaded" : "'name' is missing");
  if (!IsOffload && R.Mutex.empty() && !R.Fibers.empty())
    File.error(Node, "'fibers' is for 'offload' and 'async-mutex'");
  if (!IsOffload && !(R.Executor.empty() && R.IfThrows.empty() && !R.NeedsDefault))
    File.error(Node, "'executor', 'if-throws' and 'needs-default' are for 'offload'");
  if ((R.Rewrite == "async-mutex") == R.Mutex.empty())
    File.error(Node, "'async-mutex', and nothing else, says what becomes of the 'mutex'");
}

/// What stands between `${` and `}` is asked again where the call is known; that it ends is asked here.
std::string LibraryReader::checkedText(const YamlNode &Node) {
  StringRef Text = File.text(Node).value_or("");
  for (StringRef Rest = Text.split("${").second; !Rest.empty(); Rest = Rest.split("${").second)
    if (StringRef Inner = Rest.take_until([](char C) { return C == '}'; }); Inner.empty() || Inner.size() == Rest.size())
      File.error(Node, "'${' and '}' stand round an argument or a name");
  return Text.str();
}

std::string LibraryReader::inNamespace(StringRef Text, llvm::function_ref<void(std::string &)> Qualify) const {
  std::string Result;
  while (!Text.empty()) {
    auto [Before, After] = Text.split("${");
    auto [Inner, Behind] = After.split('}');
    Result += Before;
    if (std::string Name = Inner.str(); !Name.empty()) {
      if (!Recipe::isPart(Name))
        Qualify(Name);
      Result += "${" + Name + "}";
    }
    Text = Behind;
  }
  return Result;
}

/// The recipe as it is for the types of one of `namespaces`: its relative names are those of this one.
Recipe LibraryReader::inNamespace(Recipe R, StringRef Namespace) const {
  if (Namespace.empty())
    return R;
  auto Qualify = [&](std::string &Name) {
    if (Names All = qualified(Name); All.size() > 1 || Name != All.front())
      Name = Namespace.str() + "::" + Name;
  };
  for (Names *All : {&R.In, &R.Fibers, &R.From})
    llvm::for_each(*All, Qualify);
  if (!R.Token.empty())
    Qualify(R.Token);
  std::map<std::string, std::string> Headers;
  for (const auto &[Relative, Header] : R.Headers) {
    std::string Name = Relative;
    Qualify(Name);
    Headers[Name] = headerIn(Namespace, Header);
  }
  R.Headers = std::move(Headers);
  for (std::string *Text : {&R.Text, &R.WithError, &R.Executor, &R.MutexText})
    *Text = inNamespace(*Text, Qualify);
  return R;
}

void LibraryReader::readGroups(const YamlNode &Node) {
  if (Node.Is != YamlNode::Kind::Map)
    return File.error(Node, "expected a mapping of group names to lists of types");
  for (const YamlNode &Entry : Node.Items) {
    if (!isGroup(Entry.Text))
      File.error(Entry, "the name of a group has a '-', which tells it from a type");
    claim("groups", {Entry.Text}, Entry);
    Names &Members = Out.Groups[Entry.Text];
    into(Members, Kind::FunctionOrType)(Entry.Items.front());
    useGroups(Members, Entry.Items.front());
  }
}

Condition LibraryReader::readCondition(const YamlNode &Node) {
  Condition C;
  auto Subject = [&](Condition::Subject Of) {
    return [&C, Of, this](const YamlNode &Value) {
      if (C.Of != Condition::Subject::None)
        return File.error(Value, "a condition looks at one thing: 'arg', 'template-arg' or 'class-arg'");
      C.Of = Of;
      std::optional<ArgIndex> Arg = readArg(Value);
      if (Arg == ObjectArg && Of == Condition::Subject::Argument)
        C.Of = Condition::Subject::Object;
      else if (Arg && *Arg < 0)
        File.error(Value, "expected a position");
      else
        C.Index = Arg.value_or(0);
    };
  };
  auto Count = [&](std::optional<unsigned> &Out) {
    return [&Out, this](const YamlNode &Value) {
      if (std::optional<int64_t> Number = File.number(Value); Number && *Number >= 0)
        Out = *Number;
      else if (Number)
        File.error(Value, "expected a number that is not negative");
    };
  };
  File.readMap(Node, {{"arg", Subject(Condition::Subject::Argument)},
                      {"template-arg", Subject(Condition::Subject::TemplateArgument)},
                      {"class-arg", Subject(Condition::Subject::ClassArgument)},
                      {"is",
                       [&](const YamlNode &Value) {
                         File.readOneOrMore(
                             Value, [&](const YamlNode &Item) { C.Is.push_back(File.number(Item).value_or(0)); });
                       }},
                      {"has", [&](const YamlNode &Value) { C.Has = File.number(Value); }},
                      {"null", File.into(C.Null)},
                      {"zero", File.into(C.Zero)},
                      {"nonblocking", File.into(C.Nonblocking)},
                      {"types", into(C.Types, Kind::Type)},
                      {"over", into(C.Over, Kind::Type)},
                      {"from", into(C.From)},
                      {"variables", into(C.Variables, Kind::Variable)},
                      {"params", Count(C.Params)},
                      {"args", Count(C.Args)},
                      {"discarded", File.into(C.Discarded)},
                      {"missing", File.into(C.Missing)}});
  checkCondition(Node, C);
  for (const Names *Used : {&C.Types, &C.Over, &C.From})
    useGroups(*Used, Node);
  return C;
}

/// Whether they exist shows when all files are there.
void LibraryReader::useGroups(const Names &Used, const YamlNode &Node) {
  for (const std::string &Name : Used)
    if (isGroup(Name))
      Out.GroupUses.push_back({Name, File.place(Node)});
}

void LibraryReader::checkCondition(const YamlNode &Node, const Condition &C) {
  if (File.failed())
    return;
  bool AsksValue = !C.Is.empty() || C.Has || C.Null || C.Zero || C.Nonblocking || !C.Variables.empty() ||
                   !C.From.empty() || !C.Over.empty() || C.Missing;
  bool HasSubject = C.Of != Condition::Subject::None;
  if (!HasSubject && (AsksValue || !C.Types.empty()))
    File.error(Node, "the condition does not say of what: 'arg', 'template-arg' or 'class-arg'");
  else if (HasSubject && !AsksValue && C.Types.empty())
    File.error(Node, "the condition asks nothing");
  else if (!HasSubject && !C.Params && !C.Args && !C.Discarded)
    File.error(Node, "the condition is empty");
  else if (AsksValue && C.Of != Condition::Subject::Argument && C.Of != Condition::Subject::Object)
    File.error(Node, "of a template argument only 'types' can be asked");
}

std::optional<ArgIndex> LibraryReader::readArg(const YamlNode &Node, bool IsHandle) {
  if (Node.Is == YamlNode::Kind::Text) {
    int Position;
    if (!StringRef(Node.Text).getAsInteger(10, Position) && Position >= 0)
      return Position;
    if (Node.Text == "last")
      return LastArg;
    if (Node.Text == "object")
      return ObjectArg;
    if (IsHandle && Node.Text == "result")
      return ResultArg;
  }
  File.error(Node, Twine("expected the position of an argument (the first is 0), 'last'") +
                       (IsHandle ? ", 'object' or 'result'" : " or 'object'"));
  return std::nullopt;
}

void LibraryReader::readArgs(const YamlNode &Node, std::vector<ArgIndex> &Out, bool IsHandle) {
  File.readOneOrMore(Node, [&](const YamlNode &Item) {
    if (std::optional<ArgIndex> Arg = readArg(Item, IsHandle))
      Out.push_back(*Arg);
  });
  if (Out.empty() && !File.failed())
    File.error(Node, "expected at least one argument");
}

/// Catches what never matches anything: `f()`, `a:b`, `::std::move`, `std::vector<int>`.
bool LibraryReader::isWellFormed(const YamlNode &Node) {
  StringRef Name = Node.Text;
  size_t Operator = Name.find("operator");
  StringRef Words = Name.take_front(Operator);
  if (Words.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:~- ") != StringRef::npos)
    File.error(Node, "write the name of a declaration alone, without parentheses, arguments or template arguments");
  else if (Words.contains(":::") || Words.starts_with(":") != Words.starts_with("::") ||
           Words.ends_with(":") != Words.ends_with("::") ||
           llvm::any_of(llvm::split(Words, "::"), [](StringRef Part) { return Part.contains(':'); }))
    File.error(Node, "'::' separates the parts of a name");
  else if (Words.starts_with("::") && Words.drop_front(2).contains("::"))
    File.error(Node, "only functions outside all namespaces and classes are written with a leading '::'");
  else
    return true;
  return false;
}

LibraryReader::Names LibraryReader::readName(const YamlNode &Node, Kind Is) {
  if (!File.text(Node) || !isWellFormed(Node))
    return {};
  Names Meant = qualified(Node.Text);
  if (!isGroup(Node.Text))
    mention(Is, Node, Meant);
  return Meant;
}

void LibraryReader::mention(Kind Is, const YamlNode &Node, Names Meant) {
  if (Mentions)
    Mentions->push_back({Is, &Node, std::move(Meant)});
}

/// In a file with `namespaces` a relative name exists in each of them. `boost::asio::x` is not relative to boost::process.
LibraryReader::Names LibraryReader::qualified(StringRef Name) const {
  bool IsAbsolute = Namespaces.empty() || Name.starts_with("::") || Name.starts_with("std::") || isGroup(Name);
  for (StringRef Namespace : Namespaces)
    IsAbsolute |= Name.split("::").first == Namespace.split("::").first;
  if (IsAbsolute)
    return {Name.str()};
  Names Out;
  for (const std::string &Namespace : Namespaces)
    Out.push_back(Namespace + "::" + Name.str());
  return Out;
}

/// Reports a name that the section has already.
void LibraryReader::claim(StringRef Section, const Names &Given, const YamlNode &Node) {
  for (const std::string &Name : Given) {
    auto [It, New] = Claimed.try_emplace((Section + " " + Name).str(), &Node);
    if (!New)
      File.error(Node, "'" + Name + "' stands at " + File.place(*It->second) + " already");
  }
}

Catalog readLibrary(YamlFile &File, const YamlNode &Node, std::vector<Mention> *Mentions) {
  return LibraryReader(File, Mentions).read(Node);
}

} // namespace async_tidy
