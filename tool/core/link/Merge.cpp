// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Many units, one program: indexes into a unit's tables become indexes into the program's, and the id of a function its
// position. A function that several units define in one file (inline, templates) is taken from the first.
//
// A database often holds several programs: every test and example has its own `class session`. What two units define under
// one name in different files are two entities: the later one is renamed in its unit, and callers in other units get the
// definition whose file is nearest to theirs.
#include "tool/core/link/Linker.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/xxhash.h"

namespace async_tidy {

uint32_t Linker::mergedType(const Type &T) {
  uint64_t Key = T.record ? T.record : llvm::xxh3_64bits(T.name + "|" + std::to_string(uint32_t(T.kind)));
  auto [It, New] = TypeIds.try_emplace({Key, T.is_pointer}, P.Types.size());
  if (New)
    P.Types.emplace_back();
  return It->second;
}

/// Units differ in what they see of a class: one only its name, another its bases and the instantiations of its operators.
void Linker::fillType(Type &Into, const Type &From, llvm::ArrayRef<uint32_t> Types) {
  if (Into.name.empty()) {
    Into.name = From.name;
    Into.spelling = From.spelling;
    Into.record = From.record;
    Into.kind = From.kind;
    Into.is_pointer = From.is_pointer;
  }
  auto Fill = [&](std::vector<uint32_t> &To, const std::vector<uint32_t> &Locals) {
    if (To.empty())
      for (uint32_t L : Locals)
        To.push_back(Types[L]);
  };
  Fill(Into.arguments, From.arguments);
  Fill(Into.bases, From.bases);
  if (Into.held.empty())
    Into.held = From.held;
  for (EntityId Operator : From.call_operators)
    if (!llvm::is_contained(Into.call_operators, Operator))
      Into.call_operators.push_back(Operator);
}

namespace {

/// Rewrites the table indexes of one unit's facts, and the ids of entities that have others in the program.
struct Remap {
  llvm::ArrayRef<uint32_t> Types, Files;
  const llvm::DenseMap<EntityId, EntityId> &Renamed;

  void operator()(EntityId &Id) const {
    if (auto It = Renamed.find(Id); It != Renamed.end())
      Id = It->second;
  }

  void operator()(Range &R) const { R.File = R.isValid() ? Files[R.File] : 0; }
  void operator()(Value &V) const {
    V.type = Types[V.type];
    (*this)(V.entity);
  }
  void operator()(const std::unique_ptr<Value> &V) const {
    if (V)
      (*this)(*V);
  }
  void operator()(CallSite &C) const {
    (*this)(C.range);
    (*this)(C.callee);
    (*this)(C.target);
    (*this)(C.object);
    for (Value &A : C.args)
      (*this)(A);
  }
  void operator()(Function &F) const {
    (*this)(F.id);
    (*this)(F.record);
    for (EntityId &Base : F.overrides)
      (*this)(Base);
    for (EntityId &Variable : F.thread_locals)
      (*this)(Variable);
    for (uint32_t &T : F.params)
      T = Types[T];
    for (uint32_t &T : F.template_arguments)
      T = Types[T];
    F.record_type = Types[F.record_type];
    F.return_type = Types[F.return_type];
    (*this)(F.range);
    for (CallSite &C : F.calls)
      (*this)(C);
    for (AwaitSite &A : F.awaits) {
      (*this)(A.range);
      (*this)(A.operand);
    }
    for (Exit &E : F.exits)
      (*this)(E.range);
    for (Kept &K : F.kept) {
      (*this)(K.variable);
      (*this)(K.source);
      (*this)(K.range);
    }
    for (Loss &L : F.losses) {
      (*this)(L.variable);
      (*this)(L.range);
    }
    for (Loop &L : F.loops) {
      (*this)(L.range);
      (*this)(L.bound);
    }
    for (Store &S : F.stores) {
      (*this)(S.target);
      (*this)(S.source);
    }
    for (Value &V : F.returns)
      (*this)(V);
  }
};

} // namespace

/// The same name, defined in another file.
llvm::DenseMap<EntityId, EntityId> Linker::clashes(const TuSummary &Unit) {
  llvm::DenseMap<EntityId, EntityId> Renamed;
  auto Rename = [&](EntityId Id, const std::string &File) { return Renamed[Id] = Id ^ llvm::xxh3_64bits(File); };
  for (const Function &F : Unit.functions) {
    auto Known = F.has_body ? Numbers.find(F.id) : Numbers.end();
    if (Known == Numbers.end() || !facts(Known->second).has_body ||
        P.Files[facts(Known->second).range.File] == Unit.files[F.range.File])
      continue;
    Rename(F.id, Unit.files[F.range.File]);
    if (F.record)
      Rename(F.record, Unit.files[F.range.File]);
  }
  for (const Variable &V : Unit.variables)
    if (const Variable *Known = P.variable(V.id); Known && P.Files[Known->range.File] != Unit.files[V.range.File])
      Rename(V.id, Unit.files[V.range.File]);
  return Renamed;
}

/// Finds the place of each function in the program, or makes one, and has it called by its position.
void Linker::number(llvm::ArrayRef<Function> Functions, llvm::DenseMap<EntityId, EntityId> &Renamed) {
  for (const Function &F : Functions) {
    auto [Name, IsOnlyOne] = Renamed.try_emplace(F.id, F.id);
    auto [Number, IsNew] = Numbers.try_emplace(Name->second, P.Functions.size());
    if (IsNew)
      P.Functions.emplace_back();
    Name->second = idOf(Number->second);
    if (!IsOnlyOne)
      Homonyms[idOf(Numbers.at(F.id))].push_back(Name->second);
  }
}

/// Of the functions that share the name of `Id`, the one defined nearest to `File`.
EntityId Linker::nearestHomonym(EntityId Id, llvm::StringRef File) const {
  auto Homonym = Homonyms.find(Id);
  if (Homonym == Homonyms.end())
    return Id;
  auto Closeness = [&](EntityId Candidate) {
    llvm::StringRef Other = P.Files[facts(P.find(Candidate)).range.File];
    size_t Common = 0;
    while (Common < std::min(File.size(), Other.size()) && File[Common] == Other[Common])
      ++Common;
    return Common;
  };
  EntityId Best = Id;
  for (EntityId Candidate : Homonym->second)
    if (Closeness(Candidate) > Closeness(Best))
      Best = Candidate;
  return Best;
}

void Linker::settleHomonyms() {
  if (Homonyms.empty())
    return;
  for (Function &F : P.Functions)
    for (CallSite &Call : F.calls)
      Call.callee = nearestHomonym(Call.callee, P.Files[F.range.File]);
}

/// Room for all functions at once. What units share leaves some of it untouched, which costs nothing.
void Linker::expect(llvm::ArrayRef<TuSummary> Units) {
  size_t Functions = 0;
  for (const TuSummary &Unit : Units)
    Functions += Unit.functions.size();
  P.Functions.reserve(Functions);
}

void Linker::merge(TuSummary Unit) {
  llvm::DenseMap<EntityId, EntityId> Renamed = clashes(Unit);
  number(Unit.functions, Renamed);
  for (Type &T : Unit.types) {
    Remap Names{{}, {}, Renamed};
    Names(T.record);
    for (EntityId &Operator : T.call_operators)
      Names(Operator);
  }
  MainFiles.insert(Unit.main_file);
  if (P.Types.empty())
    P.Types.emplace_back();
  std::vector<uint32_t> Types(Unit.types.size()), Files(Unit.files.size());
  for (uint32_t T = 1; T < Unit.types.size(); ++T)
    Types[T] = mergedType(Unit.types[T]);
  for (uint32_t T = 1; T < Unit.types.size(); ++T)
    fillType(P.Types[Types[T]], Unit.types[T], Types);
  for (uint32_t F = 0; F < Unit.files.size(); ++F) {
    auto [It, New] = P.FileIds.try_emplace(Unit.files[F], P.Files.size());
    if (New)
      P.Files.push_back(Unit.files[F]);
    Files[F] = It->second;
  }
  Remap Move{Types, Files, Renamed};
  for (Function &F : Unit.functions) {
    Function &Known = P.Functions[P.find(Renamed.at(F.id))];
    if (Known.id && (!F.has_body || Known.has_body))
      continue;
    Move(F);
    Known = std::move(F);
  }
  for (Variable &V : Unit.variables) {
    Move(V.id);
    auto [Known, IsNew] = P.VariableIds.try_emplace(V.id, P.Variables.size());
    if (!IsNew)
      P.Variables[Known->second].is_read |= V.is_read;
    else {
      V.type = Types[V.type];
      Move(V.record);
      Move(V.range);
      P.Variables.push_back(std::move(V));
    }
  }
}

static llvm::StringRef ownName(llvm::StringRef Name) { return Name.substr(Name.rfind(':') + 1); }

/// `*Client`, `recv_*`, `Stub`.
static bool fits(llvm::StringRef Name, llvm::StringRef Pattern) {
  if (Pattern.consume_front("*"))
    return Name.ends_with(Pattern);
  return Pattern.consume_back("*") ? Name.starts_with(Pattern) : Name == Pattern;
}

static bool fitsAny(llvm::StringRef Name, llvm::ArrayRef<std::string> Patterns) {
  return Patterns.empty() || llvm::any_of(Patterns, [&](llvm::StringRef Pattern) { return fits(Name, Pattern); });
}

bool Linker::looksLike(const Function &F, const Shape &S) const {
  const Type &Class = type(F.record_type);
  auto IsAny = [](const std::vector<std::string> &Wanted, llvm::StringRef Name) {
    return llvm::is_contained(Wanted, Name);
  };
  auto Holds = [&](const Type &T) {
    return llvm::any_of(T.held, [&](llvm::StringRef Name) { return IsAny(S.Holds, Name); });
  };
  auto OverridesFitting = [&](EntityId Id) {
    FunctionIndex Base = P.find(Id);
    return Base != NoFunction && fitsAny(ownName(type(facts(Base).record_type).name), S.Overrides);
  };
  auto AnyBase = [&](auto Test) { return llvm::any_of(Class.bases, [&](uint32_t Base) { return Test(type(Base)); }); };
  return fitsAny(ownName(Class.name), S.Classes) && fitsAny(ownName(F.name), S.Methods) &&
         (S.Returns.empty() || IsAny(S.Returns, type(F.return_type).name)) &&
         (S.Bases.empty() || AnyBase([&](const Type &Base) { return IsAny(S.Bases, Base.name); })) &&
         (S.Holds.empty() || Holds(Class) || AnyBase(Holds)) &&
         (S.Overrides.empty() || llvm::any_of(F.overrides, OverridesFitting));
}

const ApiRules *Linker::rulesByShape(const Function &F) const {
  for (llvm::ArrayRef<Shape> Shapes :
       {F.params.empty() ? llvm::ArrayRef<Shape>() : Knowledge.shapes(type(F.params.front()).name), Knowledge.shapes()})
    for (const Shape &S : Shapes)
      if (looksLike(F, S))
        return &S.Rules;
  return nullptr;
}

/// The catalog's word on a function, or on the first method that it overrides and the catalog knows, or on its like.
const ApiRules *Linker::lookUp(const Function &F) const {
  const ApiRules *R = Knowledge.rules(F.name);
  for (size_t I = 0; !R && I != F.overrides.size(); ++I)
    if (FunctionIndex Base = P.find(F.overrides[I]); Base != NoFunction)
      R = Knowledge.rules(facts(Base).name);
  return R ? R : rulesByShape(F);
}

/// A library that the catalog describes is not looked into, unless it is itself what is analysed.
void Linker::closeOpaque() {
  for (Function &F : P.Functions)
    if (F.has_body && !MainFiles.contains(P.Files[F.range.File]) && Knowledge.isOpaque(F.name)) {
      F.has_body = F.is_coroutine = false;
      F.calls.clear();
      F.awaits.clear();
      F.edges.clear();
      F.exits.clear();
      F.kept.clear();
      F.losses.clear();
      F.stores.clear();
      F.returns.clear();
    }
}

void Linker::index() {
  settleHomonyms();
  closeOpaque();
  P.Linked.resize(P.Functions.size());
  Rules.reserve(P.Functions.size());
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F) {
    const Function &Facts = facts(F);
    Rules.push_back(lookUp(Facts));
    for (EntityId Base : Facts.overrides)
      Overriders[Base].push_back(F);
    if (Facts.kind == FunctionKind::Constructor)
      Constructors[Facts.record].push_back(F);
    if (Facts.kind == FunctionKind::Destructor)
      Destructors[Facts.record] = F;
  }
  for (FunctionIndex F = 0; F < P.Functions.size(); ++F)
    for (const auto &[Number, Call] : llvm::enumerate(facts(F).calls))
      if (FunctionIndex Callee = calleeOf(Call); Callee != NoFunction && rulesOf(Callee))
        KnownCalls.push_back({F, static_cast<uint32_t>(Number), rulesOf(Callee)});
  for (const Type &T : P.Types)
    YieldTypes.push_back(Knowledge.isYield(T.name));
}

} // namespace async_tidy
