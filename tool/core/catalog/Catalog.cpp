// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/catalog/Catalog.h"

#include "tool/core/catalog/Embedded.h"
#include "tool/core/catalog/Loader.h"
#include "tool/core/support/Text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using llvm::StringRef;

namespace async_tidy {

const char *spell(ExecutorRole Role) {
  switch (Role) {
  case ExecutorRole::Unknown:
    return "unknown";
  case ExecutorRole::EventLoop:
    return "event-loop";
  case ExecutorRole::ComputePool:
    return "compute-pool";
  case ExecutorRole::BlockingPool:
    return "blocking-pool";
  case ExecutorRole::Thread:
    return "thread";
  case ExecutorRole::Inherit:
    return "inherit";
  }
  llvm_unreachable("no such role");
}

const char *spell(ContextKind Kind) {
  switch (Kind) {
  case ContextKind::None:
    return "none";
  case ContextKind::Coroutine:
    return "coroutine";
  case ContextKind::Fiber:
    return "fiber";
  case ContextKind::Callback:
    return "callback";
  case ContextKind::Task:
    return "task";
  case ContextKind::Nonblocking:
    return "nonblocking";
  }
  llvm_unreachable("no such context");
}

Catalog Catalog::builtIn() {
  Catalog Out;
  for (const EmbeddedLibrary &Library : embeddedLibraries())
    if (llvm::Error E = Out.add(Library.Yaml, Library.FileName))
      llvm::reportFatalInternalError(std::move(E));
  return Out;
}

llvm::Error Catalog::add(StringRef Yaml, StringRef FileName) {
  YamlFile File(Yaml, FileName);
  if (llvm::Error E = File.takeErrors())
    return E;
  Catalog Library = readLibrary(File, File.root());
  if (llvm::Error E = File.takeErrors())
    return E;
  return add(std::move(Library));
}

template <class T> static void putFirst(std::vector<T> &Into, std::vector<T> &&New) {
  Into.insert(Into.begin(), std::make_move_iterator(New.begin()), std::make_move_iterator(New.end()));
}

static void join(ApiRules &Into, ApiRules &&New) {
  putFirst(Into.Blocks, std::move(New.Blocks));
  putFirst(Into.Spawns, std::move(New.Spawns));
  putFirst(Into.Switches, std::move(New.Switches));
  putFirst(Into.Starts, std::move(New.Starts));
  putFirst(Into.Locks, std::move(New.Locks));
  putFirst(Into.Recipes, std::move(New.Recipes));
  if (!New.Invokes.empty()) {
    Into.Invokes = std::move(New.Invokes);
    Into.InvokesEach = New.InvokesEach;
  }
  if (!New.Passes.empty()) {
    Into.Passes = std::move(New.Passes);
    Into.BoundExecutor = New.BoundExecutor;
  }
  if (New.Entry != ContextKind::None)
    Into.Entry = New.Entry;
  Into.Waits |= New.Waits;
  Into.Constructs |= New.Constructs;
  Into.Destroys |= New.Destroys;
  Into.Completes |= New.Completes;
  Into.Accepts |= New.Accepts;
  Into.Drains |= New.Drains;
  Into.RunsLoop |= New.RunsLoop;
  if (New.Slot)
    Into.Slot = New.Slot;
  Into.Suspends |= New.Suspends;
  Into.IsThreadLocal |= New.IsThreadLocal;
  Into.ThreadState |= New.ThreadState;
  Into.AnswersReady |= New.AnswersReady;
  Into.CountsWorkers |= New.CountsWorkers;
  if (New.NonblockingHandle) {
    Into.NonblockingHandle = New.NonblockingHandle;
    Into.MakesNonblocking = std::move(New.MakesNonblocking);
  }
}

llvm::Error Catalog::add(Catalog Other) {
  std::vector<StringRef> Known;
  for (const auto *From : {this, &Other})
    llvm::append_range(Known, From->Groups.keys());
  std::vector<std::string> Unknown;
  for (const auto &[Group, Where] : Other.GroupUses)
    if (!llvm::is_contained(Known, Group))
      Unknown.push_back(Where + ": error: unknown group '" + Group + "'" + didYouMean(Group, Known));
  if (!Unknown.empty())
    return llvm::createStringError(llvm::join(Unknown, "\n"));

  for (auto &Entry : Other.Apis) {
    auto [Mine, New] = Apis.try_emplace(Entry.first(), std::move(Entry.second));
    if (!New)
      join(Mine->second, std::move(Entry.second));
  }
  for (auto &Entry : Other.Shapes)
    putFirst(Shapes[Entry.first()], std::move(Entry.second));
  for (auto &Entry : Other.Tasks)
    Tasks[Entry.first()] = std::move(Entry.second);
  for (const auto &Entry : Other.Executors)
    Executors[Entry.first()] = Entry.second;
  for (const auto &Entry : Other.ExecutorSizes)
    ExecutorSizes[Entry.first()] = Entry.second;
  for (const auto &Entry : Other.ConnectionPools)
    ConnectionPools[Entry.first()] = Entry.second;
  for (StringRef Name : Other.CurrentExecutors.keys())
    CurrentExecutors[Name];
  for (StringRef Name : Other.Yields.keys())
    Yields[Name];
  for (StringRef Name : Other.ErrorCodes.keys())
    ErrorCodes[Name];
  for (StringRef Name : Other.Opaque.keys())
    Opaque[Name];
  for (StringRef Name : Other.ThreadBound.keys())
    ThreadBound[Name];
  putFirst(Offloads, std::move(Other.Offloads));
  for (StringRef Name : Other.Allowed.keys())
    Allowed[Name];
  for (auto &Entry : Other.Groups)
    llvm::append_range(Groups[Entry.first()], Entry.second);
  llvm::append_range(Libraries, Other.Libraries);
  if (!Other.Groups.empty() || !Other.GroupUses.empty())
    expandGroups();
  return llvm::Error::success();
}

/// Names in `types:`, in `from:` and in shapes that stand for a group are followed by its members. Any file may add
/// members, so this is done again whenever something came in.
void Catalog::expandGroups() {
  auto ExpandNames = [&](std::vector<std::string> &Names) {
    for (size_t I = 0; I != Names.size(); ++I)
      if (auto Group = Groups.find(Names[I]); Group != Groups.end())
        for (const std::string &Member : Group->second)
          if (!llvm::is_contained(Names, Member))
            Names.push_back(Member);
  };
  auto Expand = [&](Condition &C) {
    ExpandNames(C.Types);
    ExpandNames(C.Over);
    ExpandNames(C.From);
  };
  auto ExpandRules = [&](ApiRules &Rules) {
    for (BlockingApi &Api : Rules.Blocks) {
      llvm::for_each(Api.When, Expand);
      llvm::for_each(Api.Unless, Expand);
    }
    for (SpawnRule &Rule : Rules.Spawns) {
      llvm::for_each(Rule.When, Expand);
      llvm::for_each(Rule.Unless, Expand);
    }
    for (LockRule &Rule : Rules.Locks) {
      llvm::for_each(Rule.When, Expand);
      llvm::for_each(Rule.Unless, Expand);
    }
    for (StartRule &Rule : Rules.Starts)
      llvm::for_each(Rule.Unless, Expand);
    if (Rules.MakesNonblocking)
      Expand(*Rules.MakesNonblocking);
  };
  for (auto &Entry : Apis)
    ExpandRules(Entry.second);
  for (auto &Entry : Shapes)
    for (Shape &S : Entry.second) {
      for (auto *Types : {&S.Bases, &S.Holds, &S.Returns})
        ExpandNames(*Types);
      ExpandRules(S.Rules);
    }
}

/// Nobody who allows a function wants to be asked whether it has C linkage.
static StringRef withoutColons(StringRef Name) {
  Name.consume_front("::");
  return Name;
}

void Catalog::allow(StringRef Name) { Allowed[withoutColons(Name)]; }

const ApiRules *Catalog::rules(StringRef Function) const {
  auto It = Apis.find(Function);
  return It == Apis.end() ? nullptr : &It->second;
}

llvm::ArrayRef<Shape> Catalog::shapes(StringRef FirstParam) const {
  auto It = Shapes.find(FirstParam);
  if (It == Shapes.end())
    return {};
  return It->second;
}

const TaskType *Catalog::task(StringRef TypeName) const {
  auto It = Tasks.find(TypeName);
  return It == Tasks.end() ? nullptr : &It->second;
}

ExecutorRole Catalog::executor(StringRef TypeName) const { return Executors.lookup(TypeName); }

std::optional<ArgIndex> Catalog::executorSize(StringRef TypeName) const {
  auto It = ExecutorSizes.find(TypeName);
  return It == ExecutorSizes.end() ? std::nullopt : std::optional(It->second);
}

const Catalog::PoolRule *Catalog::connectionPool(StringRef TypeName) const {
  auto It = ConnectionPools.find(TypeName);
  return It == ConnectionPools.end() ? nullptr : &It->second;
}

const LibraryInfo *Catalog::library(StringRef Id) const {
  auto It = llvm::find_if(Libraries, [&](const LibraryInfo &Library) { return Library.Id == Id; });
  return Id.empty() || It == Libraries.end() ? nullptr : &*It;
}

bool Catalog::isCurrentExecutor(StringRef Name) const { return CurrentExecutors.contains(Name); }

bool Catalog::isErrorCode(StringRef TypeName) const { return ErrorCodes.contains(TypeName); }

bool Catalog::isYield(StringRef TypeName) const { return Yields.contains(TypeName); }

bool Catalog::isThreadBound(StringRef Name) const { return ThreadBound.contains(Name); }

bool Recipe::isPart(StringRef Inner) {
  static constexpr StringRef Words[] = {"object", "args", "error", "variable", "limit", "call", "executor", "type", "callee"};
  return llvm::is_contained(Words, Inner) || Inner.starts_with("from.") || llvm::all_of(Inner, llvm::isDigit);
}

bool Catalog::isOpaque(StringRef Function) const {
  for (size_t End = Function.find("::", 1); End != StringRef::npos; End = Function.find("::", End + 2))
    if (Opaque.contains(Function.take_front(End)))
      return true;
  return false;
}

bool Catalog::isAllowed(StringRef Function) const { return Allowed.contains(withoutColons(Function)); }

std::vector<StringRef> Catalog::functions() const {
  std::vector<StringRef> Names;
  llvm::append_range(Names, Apis.keys());
  llvm::sort(Names);
  return Names;
}

} // namespace async_tidy
