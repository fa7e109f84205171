// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A summary as text:
//
//   unit /src/repo.cpp
//   function Repo::findOne: coroutine method returning asio::awaitable<int> at /src/repo.cpp:12:27
//     param 0: int
//     call 0 at 13:9-13:31: Repo::table(constant 3: int) on this: Repo *
//     await 0 at 14:3-14:30: result of call 0: asio::awaitable<void>, after none
//     store variable row: int = await 0: int
//     return await 0: int
//
#include "tool/core/model/Summary.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

namespace async_tidy {

namespace {

class Printer {
public:
  Printer(const TuSummary &Summary, llvm::raw_ostream &OS) : Summary(Summary), OS(OS) {
    for (const Function &F : Summary.functions)
      Functions[F.id] = &F;
    for (const Variable &V : Summary.variables)
      Variables[V.id] = &V;
  }

  void print() {
    OS << "unit " << Summary.main_file << '\n';
    for (const std::string &E : Summary.errors)
      OS << "error " << E << '\n';
    for (const Function *F : inOrderOfPlace())
      print(*F);
  }

private:
  std::vector<const Function *> inOrderOfPlace() const {
    std::vector<const Function *> Result;
    for (const Function &F : Summary.functions)
      if (F.has_body)
        Result.push_back(&F);
    auto Key = [&](const Function *F) {
      return std::tie(Summary.files[F->range.File], F->range.Line, F->range.Column, F->display, F->id);
    };
    llvm::sort(Result, [&](const Function *A, const Function *B) { return Key(A) < Key(B); });
    return Result;
  }

  void print(const Function &F) {
    In = &F;
    OS << "function " << F.display << ": " << adjectives(F) << kindName(F.kind) << " returning "
       << spelling(F.return_type) << (F.returns_reference ? " &" : "") << " at " << Summary.files[F.range.File] << ':' << F.range.Line << ':'
       << F.range.Column << '\n';
    if (F.name != F.display)
      OS << "  name " << F.name << '\n';
    if (F.record_type)
      OS << "  member of " << spelling(F.record_type) << '\n';
    for (auto [I, T] : llvm::enumerate(F.params))
      OS << "  param " << I << variableName(F.param_ids[I]) << ": " << spelling(T)
         << (I < F.min_args ? "" : ", has default") << '\n';
    for (uint32_t T : F.template_arguments)
      OS << "  template argument " << spelling(T) << '\n';
    for (EntityId Id : F.overrides)
      OS << "  overrides " << functionName(Id) << '\n';
    for (const std::string &A : F.annotations)
      OS << "  annotation " << A << '\n';
    printFacts(F);
  }

  void printFacts(const Function &F) {
    for (auto [I, C] : llvm::enumerate(F.calls))
      print(C, I);
    for (auto [I, A] : llvm::enumerate(F.awaits))
      print(A, I);
    for (auto [I, J] : llvm::enumerate(F.joins))
      OS << "  join " << I << " of " << llvm::join(llvm::map_range(J.of, suspension), ", ") << '\n';
    for (auto [I, L] : llvm::enumerate(F.loops))
      print(L, I + 1);
    for (const FlowEdge &E : F.edges)
      OS << "  edge from block " << E.from() << (E.to() ? " to block " + std::to_string(E.to()) : " out")
         << (E.if_yes() ? ", if call " + std::to_string(E.if_yes() - 1) + " says yes" : "")
         << (E.exceptional() ? " with an exception" : "") << '\n';
    for (const Exit &E : F.exits)
      OS << "  exit from block " << E.block << " at " << text(E.range) << '\n';
    for (const Kept &K : F.kept)
      OS << "  kept" << variableName(K.variable) << " = " << text(*K.source) << ", used at " << text(K.range)
         << after(K.after) << '\n';
    for (const Loss &L : F.losses)
      print(L);
    for (const Store &S : F.stores)
      OS << "  store " << text(*S.target) << " = " << text(*S.source) << '\n';
    for (const Value &V : F.returns)
      OS << "  return " << text(V) << '\n';
    for (EntityId Id : F.thread_locals)
      OS << "  thread-local" << variableName(Id) << '\n';
  }

  void print(const CallSite &C, size_t I) {
    OS << "  call " << I << " at " << text(C.range) << ": "
       << (C.dispatch == Dispatch::Indirect ? text(*C.target) : functionName(C.callee)) << '(';
    llvm::interleaveComma(C.args, OS, [&](const Value &A) { OS << text(A); });
    OS << ')' << (C.object ? " on " + text(*C.object) : "") << facts(C) << block(C.block) << '\n';
  }

  void print(const AwaitSite &A, size_t I) {
    OS << "  " << (A.is_yield ? "yield " : "await ") << I << " at " << text(A.range) << ": " << text(*A.operand)
       << after(A.after) << (A.loop ? ", in loop " + std::to_string(A.loop) : "") << block(A.block) << ", behind " << A.calls << " calls";
    for (uint32_t C : A.unordered)
      OS << ", not ordered with call " << C;
    OS << '\n';
  }

  void print(const Loss &L) {
    OS << "  lost: result of call " << L.call << " in" << variableName(L.variable);
    if (L.how != LossKind::Never)
      OS << (L.how == LossKind::Left ? ", left at " : ", replaced at ") << text(L.range);
    OS << '\n';
  }

  std::string block(uint32_t B) const { return In->edges.empty() || !B ? "" : ", in block " + std::to_string(B); }

  void print(const Loop &L, size_t Number) {
    OS << "  loop " << Number << " at " << text(L.range) << (L.outer ? " in loop " + std::to_string(L.outer) : "")
       << (L.endless ? ", endless" : "");
    if (L.bound)
      OS << ", up to " << text(*L.bound);
    if (L.trips >= 0)
      OS << ", " << L.trips << " times";
    OS << '\n';
  }

  static std::string adjectives(const Function &F) {
    std::string Result;
    for (auto [Holds, Word] : {std::pair(F.is_coroutine, "coroutine "),
                               {F.is_virtual, "virtual "},
                               {F.is_static, "static "},
                               {F.is_pattern, "pattern "},
                               {F.is_noexcept, "noexcept "},
                               {F.throws, "throwing "},
                               {F.has_dead_await, "dead-awaiting "},
                               {F.in_system_header, "system "}})
      if (Holds)
        Result += Word;
    return Result;
  }

  template <typename Enum, size_t N> static llvm::StringRef word(const char *const (&Words)[N], Enum E) {
    static_assert(N == static_cast<size_t>(Enum::MAX) + 1);
    return Words[static_cast<size_t>(E)];
  }

  static llvm::StringRef kindName(FunctionKind K) {
    static constexpr const char *Words[] = {"function",   "method",   "constructor", "destructor",
                                            "conversion", "operator", "lambda"};
    return word(Words, K);
  }

  static llvm::StringRef originName(Origin O) {
    static constexpr const char *Words[] = {"", ", operator", ", destructor", ", default"};
    return word(Words, O);
  }

  static llvm::StringRef dispatchName(Dispatch D) {
    static constexpr const char *Words[] = {"", ", virtual", ", indirect"};
    return word(Words, D);
  }

  std::string facts(const CallSite &C) const {
    std::string Result = (dispatchName(C.dispatch) + originName(C.origin)).str();
    if (size_t Defaults = C.args.size() - C.written_args)
      Result += ", " + std::to_string(Defaults) + " not written";
    for (auto [Holds, Word] :
         {std::pair(C.awaited, ", awaited"), {C.discarded, ", discarded"}, {C.voided, " to void"}})
      if (Holds)
        Result += Word;
    if (C.loop)
      Result += ", in loop " + std::to_string(C.loop);
    if (C.if_yes)
      Result += ", if call " + std::to_string(C.if_yes - 1) + " says yes";
    return Result + after(C.after);
  }

  std::string after(int32_t After) const { return In->is_coroutine ? ", after " + suspension(After) : ""; }

  static std::string suspension(int64_t After) {
    return After == 0 ? "none" : After > 0 ? "await " + std::to_string(After - 1) : "join " + std::to_string(-After - 1);
  }

  std::string functionName(EntityId Id) const {
    auto It = Functions.find(Id);
    return It == Functions.end() ? "unknown function" : It->second->name;
  }

  const std::string &spelling(uint32_t T) const {
    static const std::string Unknown = "?";
    const std::string &S = Summary.types[T].spelling;
    return S.empty() ? Unknown : S;
  }

  std::string text(const Range &R) const {
    auto At = [](uint32_t Line, uint32_t Column) { return std::to_string(Line) + ":" + std::to_string(Column); };
    std::string Here = At(R.Line, R.Column) + "-" + At(R.EndLine, R.EndColumn);
    return R.File == In->range.File ? Here : Summary.files[R.File] + ":" + Here;
  }

  std::string text(const Value &V) {
    std::string Result = denoted(V);
    if (V.type)
      Result += ": " + spelling(V.type) + (Summary.types[V.type].is_pointer ? " *" : "");
    if (V.zero)
      Result += " zero";
    if (V.bits && V.kind != ValueKind::Constant)
      Result += " bits 0x" + llvm::utohexstr(V.bits, /*LowerCase=*/true);
    return Result;
  }

  std::string denoted(const Value &V) {
    std::string Index = std::to_string(V.index);
    switch (V.kind) {
    case ValueKind::Unknown:
      return "unknown";
    case ValueKind::Constant:
      return "constant " + std::to_string(V.constant);
    case ValueKind::Null:
      return "null";
    case ValueKind::Function:
      return "function " + functionName(V.entity);
    case ValueKind::Parameter:
      return "parameter " + Index + variableName(V.entity);
    case ValueKind::Variable:
      return variable(V.entity);
    case ValueKind::Field:
      return variable(V.entity);
    case ValueKind::Result:
      return "result of call " + Index;
    case ValueKind::This:
      return "this";
    case ValueKind::Await:
      return "await " + Index;
    }
    llvm_unreachable("fromBytes lets no other kind in");
  }

  /// With a space in front; only variables of which there are facts have a name.
  std::string variableName(EntityId Id) const {
    auto It = Variables.find(Id);
    return It == Variables.end() ? "" : " " + It->second->name;
  }

  std::string variable(EntityId Id) const {
    auto It = Variables.find(Id);
    if (It == Variables.end())
      return "unknown variable";
    const Variable &V = *It->second;
    return (V.is_thread_local ? "thread-local " : V.is_static ? "static " : "") + std::string(V.is_field ? "field " : "variable ") + V.name;
  }

  const TuSummary &Summary;
  llvm::raw_ostream &OS;
  const Function *In = nullptr;
  llvm::DenseMap<EntityId, const Function *> Functions;
  llvm::DenseMap<EntityId, const Variable *> Variables;
};

} // namespace

void print(const TuSummary &Summary, llvm::raw_ostream &OS) { Printer(Summary, OS).print(); }

} // namespace async_tidy
