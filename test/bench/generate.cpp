// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A large program, as summaries, because to parse one would take hours. usage: generate-program FUNCTIONS FOLDER
//
// It is made of blocks, each the same number of functions with the same number of calls, spawns and waits: a service with
// its executors, what it submits and waits for, its coroutines, a hierarchy of handlers, and plain code below. A block
// calls into the block of the next unit, so that ways cross up to four units, and into helpers that everybody calls. Half
// the program is half the blocks; what is drawn by lot depends on the number of the block alone.
#include "tool/core/model/Summary.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/xxhash.h"

#include <map>
#include <random>

using namespace async_tidy;
using llvm::StringRef;

namespace {

constexpr unsigned BlockFunctions = 100, BlocksPerUnit = 20, UnitsInChain = 4;

/// Below the two ids that a summary may not use.
EntityId idOf(const std::string &Name) { return llvm::xxh3_64bits(Name) >> 1; }

struct Signature {
  std::string Name;
  std::string Returns = "void";
  std::vector<std::string> Params = {};
  FunctionKind Kind = FunctionKind::Plain;
  std::string Record = "";
  bool IsVirtual = false;

  /// Instantiations for different types are different functions.
  EntityId id() const { return idOf(Name + "|" + Record + "(" + llvm::join(Params, ",") + ")"); }
};

Signature method(std::string Record, std::string Name, std::string Returns = "void", std::vector<std::string> Params = {}) {
  return {StringRef(Record).split('<').first.str() + "::" + Name, Returns, Params, FunctionKind::Method, Record};
}

Signature constructor(std::string Record, std::vector<std::string> Params = {}) {
  return {StringRef(Record).split('<').first.str(), "void", Params, FunctionKind::Constructor, Record};
}

Signature destructor(std::string Record) {
  std::string Name = StringRef(Record).split('<').first.str();
  StringRef Last = Name;
  return {Name + "::~" + Last.substr(Last.rfind(':') + 1).str(), "void", {}, FunctionKind::Destructor, Record};
}

/// One translation unit on its way: types and declarations appear where they are first named.
class Unit {
public:
  explicit Unit(std::string File) {
    Summary.format = SummaryFormat;
    Summary.main_file = File;
    Summary.files = {File};
    Summary.types.emplace_back();
  }

  uint32_t type(const std::string &Spelling, EntityId CallOperator = 0) {
    auto [It, New] = Types.try_emplace(Spelling, Summary.types.size());
    if (!New)
      return It->second;
    Summary.types.emplace_back();
    Type T;
    auto [Name, Rest] = StringRef(Spelling).split('<');
    T.spelling = Spelling;
    T.is_pointer = Name.consume_back(" *");
    T.name = Name.str();
    if (Rest.consume_back(">"))
      T.arguments.push_back(type(Rest.str()));
    T.kind = llvm::is_contained({"int", "void", "bool", "char"}, T.name) ? TypeKind::Other : TypeKind::Record;
    T.record = T.kind == TypeKind::Record ? idOf("class " + Spelling) : 0;
    if (CallOperator)
      T.call_operators.push_back(CallOperator);
    Summary.types[It->second] = std::move(T);
    return It->second;
  }

  EntityId declare(const Signature &S) {
    auto [It, New] = Functions.try_emplace(S.id());
    if (New)
      describe(It->second, S);
    return It->first;
  }

  EntityId variable(const std::string &Name, const std::string &TypeName, bool IsField, Range Where) {
    auto [It, New] = Variables.try_emplace(idOf("variable " + Name));
    if (New) {
      It->second.id = It->first;
      It->second.name = Name.substr(Name.rfind(' ') + 1);
      It->second.type = type(TypeName);
      It->second.is_field = IsField;
      It->second.range = Where;
    }
    return It->first;
  }

  void define(Function F) { Functions[F.id] = std::move(F); }

  void describe(Function &F, const Signature &S) {
    F.id = S.id();
    F.name = S.Name;
    F.display = StringRef(S.Name).starts_with("::") ? S.Name.substr(2) : S.Name;
    F.kind = S.Kind;
    F.return_type = type(S.Returns);
    F.is_virtual = S.IsVirtual;
    if (!S.Record.empty()) {
      F.record_type = type(S.Record);
      F.record = Summary.types[F.record_type].record;
    }
    for (const auto &[I, P] : llvm::enumerate(S.Params)) {
      F.params.push_back(type(P));
      F.param_ids.push_back(idOf(llvm::formatv("parameter {0} of {1}", I, F.id)));
    }
    F.min_args = S.Params.size();
    F.in_system_header = StringRef(S.Name).starts_with("std::") || StringRef(S.Name).starts_with("boost::");
  }

  Range nextLine() {
    ++Line;
    return {0, Line, 3, Line, 20};
  }

  /// How much of the program the unit is.
  struct Size {
    size_t Functions = 0, Calls = 0, Spawns = 0, Waits = 0;
  } Made;

  std::string take() {
    for (auto &[Id, F] : Functions)
      Summary.functions.push_back(std::move(F));
    for (auto &[Id, V] : Variables)
      Summary.variables.push_back(std::move(V));
    return toBytes(Summary);
  }

private:
  TuSummary Summary;
  std::map<std::string, uint32_t> Types;
  std::map<EntityId, Function> Functions;
  std::map<EntityId, Variable> Variables;
  uint32_t Line = 0;
};

/// A function whose body is being written; it belongs to its unit at the end.
class Body {
public:
  Body(Unit &U, const Signature &S) : U(U) {
    U.describe(F, S);
    F.range = U.nextLine();
    F.has_body = true;
  }
  ~Body() {
    ++U.Made.Functions;
    U.Made.Calls += F.calls.size();
    U.define(std::move(F));
  }
  Body(const Body &) = delete;

  Value value(ValueKind Kind, const std::string &T, EntityId Entity = 0, uint32_t Index = 0) {
    Value V;
    V.kind = Kind;
    V.type = U.type(T);
    V.entity = Entity;
    V.index = Index;
    return V;
  }
  Value param(uint32_t I) {
    Value V = value(ValueKind::Parameter, "int", F.param_ids[I], I);
    V.type = F.params[I];
    return V;
  }
  Value self(const std::string &Class) { return value(ValueKind::This, Class + " *"); }
  Value number(int64_t N) {
    Value V = value(ValueKind::Constant, "int");
    V.constant = N;
    V.zero = N == 0;
    return V;
  }
  /// A local variable of this function, or one that a lambda in it captures.
  Value local(const std::string &Name, const std::string &T) {
    return value(ValueKind::Variable, T, U.variable(llvm::utostr(F.id) + " " + Name, T, false, F.range));
  }
  Value field(const std::string &Name, const std::string &T) {
    return value(ValueKind::Field, T, U.variable(Name, T, true, F.range));
  }
  Value result(uint32_t Call, const std::string &T) { return value(ValueKind::Result, T, 0, Call); }

  CallSite &call(const Signature &Callee, std::vector<Value> Args = {}, const Value *Object = nullptr) {
    CallSite &Call = F.calls.emplace_back();
    Call.range = U.nextLine();
    Call.callee = U.declare(Callee);
    Call.written_args = Args.size();
    Call.args = std::move(Args);
    Call.after = After;
    Call.loop = InLoop;
    if (Object)
      Call.object = std::make_unique<Value>(*Object);
    if (Callee.Kind == FunctionKind::Destructor)
      Call.origin = Origin::Destructor;
    return Call;
  }
  /// The same, as what it returns.
  Value get(const Signature &Callee, std::vector<Value> Args = {}, const Value *Object = nullptr) {
    call(Callee, std::move(Args), Object);
    return result(F.calls.size() - 1, Callee.Kind == FunctionKind::Constructor ? Callee.Record : Callee.Returns);
  }
  void run(const Signature &Callee, std::vector<Value> Args = {}, const Value *Object = nullptr) {
    call(Callee, std::move(Args), Object).discarded = true;
  }
  void runVirtual(const Signature &Callee, std::vector<Value> Args, const Value &Object) {
    call(Callee, std::move(Args), &Object).dispatch = Dispatch::Virtual;
  }
  void runIndirect(const Value &Target, std::vector<Value> Args) {
    CallSite &Call = call(method("std::function<void>", "operator()", "void", {"int"}), std::move(Args), &Target);
    Call.callee = 0;
    Call.dispatch = Dispatch::Indirect;
    Call.origin = Origin::Operator;
    Call.target = std::make_unique<Value>(Target);
  }

  Value lambda(llvm::function_ref<void(Body &)> Write, std::vector<std::string> Params = {}, std::string Returns = "void") {
    std::string Class = llvm::formatv("{0}::(lambda {1} in {2})", F.name, ++Lambdas, F.id);
    Signature Operator = {F.name + "::(anonymous)::operator()", Returns, Params, FunctionKind::Lambda, Class};
    uint32_t Closure = U.type(Class, Operator.id());
    {
      Body Inner(U, Operator);
      Write(Inner);
    }
    LastClosure = Class;
    Value V;
    V.type = Closure;
    return V;
  }

  /// post(executor, callable)
  void post(const Value &Executor, const Value &Callable) {
    run({"boost::asio::post", "void", {"boost::asio::executor", LastClosure}}, {Executor, Callable});
    ++U.Made.Spawns;
  }
  Value async(const Value &Callable) {
    ++U.Made.Spawns;
    return get({"std::async", "std::future<int>", {LastClosure}}, {Callable});
  }
  void wait(const Value &Future) {
    run(method("std::future<int>", "get", "int"), {}, &Future);
    ++U.Made.Waits;
  }

  Value await(const Value &Operand, const std::string &Task) {
    F.is_coroutine = true;
    F.calls[Operand.index].awaited = true;
    Value Promise = local("__promise", "boost::asio::detail::awaitable_frame<int>");
    Value Awaiter = get(method("boost::asio::detail::awaitable_frame_base", "await_transform", Task, {Task}), {Operand}, &Promise);
    run(method(Task, "await_ready", "bool"), {}, &Awaiter);
    run(method(Task, "await_resume", "int"), {}, &Awaiter);
    AwaitSite &Site = F.awaits.emplace_back();
    Site.range = U.nextLine();
    Site.operand = std::make_unique<Value>(Operand);
    Site.after = After;
    Site.loop = InLoop;
    After = F.awaits.size();
    run(destructor(Task), {}, &Awaiter);
    return value(ValueKind::Await, "int", 0, F.awaits.size() - 1);
  }
  /// The last suspension is one of these.
  void join(int32_t Other) {
    F.joins.emplace_back().of = {After, Other};
    After = -static_cast<int32_t>(F.joins.size());
  }

  void beginLoop(const Value &Bound) {
    Loop &L = F.loops.emplace_back();
    L.range = U.nextLine();
    L.outer = InLoop;
    L.bound = std::make_unique<Value>(Bound);
    InLoop = F.loops.size();
  }
  void endLoop() { InLoop = F.loops[InLoop - 1].outer; }

  void store(const Value &Target, const Value &Source) {
    Store &S = F.stores.emplace_back();
    S.target = std::make_unique<Value>(Target);
    S.source = std::make_unique<Value>(Source);
  }
  void returns(const Value &V) { F.returns.push_back(V); }
  void returnsReference(const Value &V) {
    returns(V);
    F.returns_reference = true;
  }
  void returnsTask(const Value &V) {
    F.is_coroutine = true;
    returns(V);
  }
  void overrides(const Signature &S) { F.overrides.push_back(S.id()); }
  int32_t lastSuspension() const { return After; }

private:
  Unit &U;
  Function F;
  int32_t After = 0;
  uint32_t InLoop = 0;
  unsigned Lambdas = 0;
  std::string LastClosure;
};

const std::string Io = "boost::asio::io_context", Pool = "boost::asio::thread_pool", Token = "boost::asio::use_awaitable_t",
                  Task = "boost::asio::awaitable<int>", Callback = "std::function<void>", Future = "std::future<int>",
                  Futures = "std::vector<std::future<int>>", Jobs = "std::queue<std::function<void>>";

// What everybody calls.
const Signature Log = {"util::log", "void", {"int"}}, Shared = {"util::shared", Pool}, WaitFor = {"util::waitFor", "int", {Future}},
                Enqueue = {"util::enqueue", "void", {Callback}}, Work = {"util::work"}, Start = {"util::start"};

void writeHelpers(Unit &U) {
  auto Queue = [](Body &B) { return B.field("util::Queue", Jobs); };
  Body(U, Log).run(method("std::vector<int>", "size", "int"));
  {
    Body B(U, Shared);
    Value Static = B.local("Shared", Pool);
    B.store(Static, B.get(constructor(Pool, {"int"}), {B.number(4)}));
    B.returnsReference(Static);
  }
  {
    Body B(U, WaitFor);
    B.wait(B.param(0));
  }
  {
    Body B(U, Enqueue);
    Value Where = Queue(B);
    B.run(method(Jobs, "push", "void", {Callback}), {B.param(0)}, &Where);
  }
  {
    Body B(U, Work);
    Value Where = Queue(B), Next = B.local("Next", Callback);
    B.store(Next, B.get(method(Jobs, "front", Callback), {}, &Where));
    B.runIndirect(Next, {B.number(1)});
  }
  Body B(U, Start);
  Value Thread = B.lambda([](Body &L) { L.run(Work); });
  B.run(constructor("std::thread", {"lambda"}), {Thread});
}

/// A service, its handlers and coroutines, and the plain code that they use.
class Block {
public:
  Block(Unit &U, unsigned Number) : U(U), Number(Number), Random(Number) {}

  void write() {
    size_t Before = U.Made.Functions;
    writeService();
    writeSubmissions();
    writeHandlers();
    writeWaits();
    writeCoroutines();
    writeStart();
    writeRecursion();
    unsigned Steps = BlockFunctions - (U.Made.Functions - Before);
    for (unsigned I = 0; I < Steps; ++I)
      writeStep(I, Steps);
  }

private:
  static constexpr unsigned Group = 15; // steps that call each other
  static constexpr unsigned Blocking = 0, Sleeping = 3;

  static std::string nameIn(unsigned Block, const char *Name) {
    return llvm::formatv("unit{0}::{1}{2}", Block / BlocksPerUnit, Name, Block);
  }
  std::string named(const char *Name) const { return nameIn(Number, Name); }
  std::string service() const { return named("Service"); }
  Signature method(const char *Name, std::string Returns = "void", std::vector<std::string> Params = {}) const {
    return ::method(service(), Name, Returns, Params);
  }
  static Signature step(unsigned Block, unsigned I) { return {nameIn(Block, "step") + "_" + llvm::utostr(I), "int", {"int"}}; }
  bool isLastInChain() const { return Number / BlocksPerUnit % UnitsInChain == UnitsInChain - 1; }
  unsigned upTo(unsigned N) { return Random() % N; }

  Value field(Body &B, const char *Name, const std::string &Type) { return B.field(service() + "::" + Name, Type); }
  void runOwn(Body &B, const char *Name) {
    Value This = B.self(service());
    B.run(method(Name), {}, &This);
  }
  void runStep(Body &B, unsigned InGroup) { B.call(step(Number, InGroup * Group + upTo(3)), {B.number(1)}); }

  void writeService() {
    {
      Body B(U, constructor(service(), {Pool}));
      B.store(field(B, "Workers", Pool), B.param(0));
      B.store(field(B, "Own", Pool), B.get(constructor(Pool, {"int"}), {B.number(2)}));
      B.store(field(B, "Loop", Io), B.get(constructor(Io)));
      B.store(field(B, "Hook", Callback), B.get(constructor(Callback)));
    }
    {
      Body B(U, method("loop", Io));
      B.returnsReference(field(B, "Loop", Io));
    }
    {
      Body B(U, method("query"));
      if (Number % 3 == 0)
        B.run({"::PQexec", "pg_result *", {"pg_conn *", "char *"}}, {field(B, "Db", "pg_conn *"), B.value(ValueKind::Unknown, "char *")});
      else
        runStep(B, Sleeping);
    }
    {
      Body B(U, method("onEvent"));
      Value Hook = field(B, "Hook", Callback);
      B.call(::method(Callback, "operator bool", "bool"), {}, &Hook);
      B.runIndirect(Hook, {B.number(1)});
    }
    Body B(U, method("setHook"));
    Value Hook = field(B, "Hook", Callback), Lambda = B.lambda([&](Body &L) { runStep(L, 1); }, {"int"});
    B.run(::method(Callback, "operator=", Callback, {"lambda"}), {Lambda}, &Hook);
    B.store(Hook, Lambda);
  }

  void writeSubmissions() {
    {
      Body B(U, method("submitToShared"));
      Value Job = B.lambda([&](Body &L) {
        runOwn(L, "query");
        runOwn(L, "onEvent");
        if (Number % 5 == 0)
          runOwn(L, "promise");
      });
      B.post(field(B, "Workers", Pool), Job);
    }
    {
      Body B(U, method("submitToAccessor"));
      Value This = B.self(service()), Executor = B.get(method("loop", Io), {}, &This);
      Value Job = B.lambda([&](Body &L) {
        runStep(L, 2);
        if (Number % 7 == 0)
          runOwn(L, "promise");
      });
      B.post(Executor, Job);
    }
    {
      Body B(U, method("submitToParameter", "void", {Io}));
      Value Job = B.lambda([&](Body &L) { runStep(L, 1); });
      B.post(B.param(0), Job);
    }
    {
      Body B(U, method("submitInLoop", "void", {"int"}));
      B.beginLoop(B.param(0));
      Value Own = field(B, "Own", Pool), Executor = B.get(::method(Pool, "get_executor", Pool + "::basic_executor_type"), {}, &Own);
      Value Job = B.lambda([&](Body &L) { runOwn(L, "query"); });
      B.post(Executor, Job);
      B.endLoop();
    }
    Body B(U, method("enqueue"));
    Value Job = B.lambda([&](Body &L) { runStep(L, 4); }, {"int"});
    B.run(Enqueue, {B.get(constructor(Callback, {"lambda"}), {Job})});
  }

  Signature handler(const std::string &Class) const {
    Signature S = ::method(Class, "handle", "int", {"int"});
    S.IsVirtual = true;
    return S;
  }

  /// Two of the overrides are of the class in the unit before.
  void writeHandlers() {
    std::string Base = named("Handler");
    {
      Body B(U, handler(Base));
      runStep(B, 1);
    }
    std::string Before = Number < BlocksPerUnit ? Base : nameIn(Number - BlocksPerUnit, "Handler");
    for (const auto &[Name, Of] : {std::pair("Cached", Base), std::pair("Remote", Before), std::pair("Slow", Before)}) {
      Body B(U, handler(named(Name)));
      B.overrides(handler(Of));
      runStep(B, StringRef(Name) == "Slow" ? Sleeping : 2);
    }
  }

  void writeWaits() {
    {
      Body B(U, {named("collect"), "int", {Futures}});
      Value Range = B.local("__range", Futures), Begin = B.local("__begin", "std::iterator<std::future<int>>"), F = B.local("F", Future);
      B.store(Range, B.param(0));
      B.store(Begin, B.get(::method(Futures, "begin", "std::iterator<std::future<int>>"), {}, &Range));
      B.beginLoop(B.param(0));
      B.store(F, B.get(::method("std::iterator<std::future<int>>", "operator*", Future), {}, &Begin));
      B.wait(F);
      B.endLoop();
    }
    {
      Body B(U, {named("many"), "int", {named("Handler"), "int"}});
      Value Fs = B.local("Fs", Futures), Handler = B.local("Handler", named("Handler"));
      B.store(Fs, B.get(constructor(Futures)));
      B.beginLoop(B.param(1));
      Value Job = B.lambda([&](Body &L) { L.runVirtual(handler(named("Handler")), {L.number(1)}, Handler); }, {}, "int");
      B.run(::method(Futures, "push_back", "void", {Future}), {B.async(Job)}, &Fs);
      B.endLoop();
      B.returns(B.get({named("collect"), "int", {Futures}}, {Fs}));
      B.call(destructor(Futures), {}, &Fs);
    }
    {
      Body B(U, {named("chain"), "int"});
      Value F = B.local("F", Future), Job = B.lambda([&](Body &L) { runStep(L, 4); }, {}, "int");
      B.store(F, B.async(Job));
      if (Number % 2)
        B.wait(F);
      else
        B.run(WaitFor, {F});
      B.call(destructor(Future), {}, &F);
    }
    Body B(U, method("promise"));
    Value P = B.local("P", "std::promise<int>"), F = B.local("F", Future);
    B.store(P, B.get(constructor("std::promise<int>")));
    B.store(F, B.get(::method("std::promise<int>", "get_future", Future), {}, &P));
    Value Job = B.lambda([&](Body &L) {
      runStep(L, 2);
      L.run(::method("std::promise<int>", "set_value", "void", {"int"}), {L.number(1)}, &P);
    });
    B.post(field(B, "Loop", Io), Job);
    B.wait(F);
    B.call(destructor(Future), {}, &F);
  }

  Signature coroutine(const char *Name) const { return {named(Name), Task, {service()}}; }

  void writeCoroutines() {
    {
      Body B(U, coroutine("load"));
      std::string Bound = "boost::asio::executor_binder<boost::asio::use_awaitable_t>";
      Value Completion = B.get({"boost::asio::bind_executor", Bound, {Pool, Token}},
                               {field(B, "Workers", Pool), B.value(ValueKind::Variable, Token)});
      B.await(B.get({"boost::asio::post", Task, {Bound}}, {Completion}), Task);
      runOwn(B, "query");
      B.join(0);
      runStep(B, Blocking);
      B.returnsTask(B.number(1));
    }
    {
      Body B(U, coroutine("serve"));
      Value Count = B.param(0);
      B.beginLoop(Count);
      B.await(B.get(coroutine("load"), {B.param(0)}), Task);
      B.join(0);
      B.run(method("submitInLoop", "void", {"int"}), {B.number(8)}, &Count);
      B.endLoop();
    }
    {
      Body B(U, coroutine("request"));
      B.await(B.get(coroutine("serve"), {B.param(0)}), Task);
      runStep(B, Sleeping);
      B.returnsTask(B.number(1));
    }
    Body B(U, coroutine("count"));
    runStep(B, 1);
    B.returnsTask(B.number(1));
  }

  void writeStart() {
    Body B(U, {named("start")});
    Value S = B.local("S", service()), Loop = B.local("Main", Io);
    B.store(Loop, B.get(constructor(Io)));
    B.store(S, B.get(constructor(service(), {Pool}), {B.get(Shared)}));
    B.run({"boost::asio::co_spawn", "void", {Io, Task, "boost::asio::detached_t"}},
          {Loop, B.get(coroutine("request"), {S}), B.value(ValueKind::Variable, "boost::asio::detached_t")});
    ++U.Made.Spawns;
    for (const char *Name : {"setHook", "submitToShared", "submitToAccessor", "enqueue"})
      B.run(method(Name), {}, &S);
    B.run(method("submitToParameter", "void", {Io}), {Loop}, &S);
    B.call({named("many"), "int", {named("Handler"), "int"}}, {B.local("H", named("Cached")), B.number(3)});
    B.call({named("chain"), "int"});
    B.run(::method(Io, "run"), {}, &Loop);
    B.call(destructor(Io), {}, &Loop);
  }

  void writeRecursion() {
    Signature Node = {named("visit"), "int", {"int"}}, List = {named("visitAll"), "int", {"int"}};
    {
      Body B(U, Node);
      B.call(List, {B.param(0)});
      runStep(B, 4);
    }
    Body B(U, List);
    B.beginLoop(B.param(0));
    B.call(Node, {B.param(0)});
    B.endLoop();
  }

  /// Steps call later ones of their group. The first group leads through the units of a chain, to a query at its end.
  void writeStep(unsigned I, unsigned Steps) {
    Body B(U, step(Number, I));
    std::string Strings = "std::vector<std::string>";
    Value Names = B.local("Names", Strings);
    B.store(Names, B.get(constructor(Strings)));
    const bool EndsGroup = I % Group == Group - 1;
    for (unsigned N = 0; N < 2 && !EndsGroup; ++N)
      if (unsigned Next = I + 1 + upTo(Group - 1 - I % Group); Next < Steps)
        B.returns(B.get(step(Number, Next), {B.param(0)}));
    if (EndsGroup && I / Group == Blocking)
      writeEnd(B);
    if (EndsGroup && I / Group == Sleeping && Number % 2)
      B.run({"::sleep", "int", {"int"}}, {B.number(1)});
    if (I % 8 == 0)
      B.run(Log, {B.param(0)});
    if (I % 2)
      B.run(::method(Strings, "reserve", "void", {"int"}), {B.param(0)}, &Names);
    B.run(::method(Strings, "push_back", "void", {"std::string"}), {B.local("Name", "std::string")}, &Names);
    B.call(::method(Strings, "size", "int"), {}, &Names);
    B.call(destructor(Strings), {}, &Names);
  }
  void writeEnd(Body &B) {
    if (!isLastInChain())
      B.call(step(Number + BlocksPerUnit, 0), {B.number(1)});
    else
      B.run({"::PQexec", "pg_result *", {"pg_conn *", "char *"}}, {field(B, "Db", "pg_conn *"), B.value(ValueKind::Unknown, "char *")});
  }

  Unit &U;
  const unsigned Number;
  std::minstd_rand Random;
};

void writeFile(const std::string &Path, const std::string &Bytes) {
  std::error_code Failed;
  llvm::raw_fd_ostream Out(Path, Failed);
  Out << Bytes;
  Out.close();
  if (Failed || Out.has_error()) {
    llvm::errs() << "cannot write " << Path << "\n";
    exit(1);
  }
}

} // namespace

int main(int Count, const char **Arguments) {
  unsigned Functions = 0;
  if (Count != 3 || StringRef(Arguments[1]).getAsInteger(10, Functions)) {
    llvm::errs() << "usage: generate-program FUNCTIONS FOLDER\n";
    return 2;
  }
  const unsigned Blocks = (Functions + BlockFunctions - 1) / BlockFunctions;
  const unsigned Units = (Blocks + BlocksPerUnit - 1) / BlocksPerUnit;
  Unit::Size All;
  for (unsigned N = 0; N < Units; ++N) {
    Unit U(llvm::formatv("{0}/unit{1}.cpp", Arguments[2], N));
    if (N == 0)
      writeHelpers(U);
    for (unsigned B = N * BlocksPerUnit; B < std::min(Blocks, (N + 1) * BlocksPerUnit); ++B)
      Block(U, B).write();
    writeFile(llvm::formatv("{0}/unit{1}.summary", Arguments[2], N), U.take());
    All.Functions += U.Made.Functions;
    All.Calls += U.Made.Calls;
    All.Spawns += U.Made.Spawns;
    All.Waits += U.Made.Waits;
  }
  llvm::outs() << llvm::formatv("{0} units, {1} functions, {2} calls, {3} spawns, {4} waits\n", Units, All.Functions, All.Calls,
                                All.Spawns, All.Waits);
  return 0;
}
