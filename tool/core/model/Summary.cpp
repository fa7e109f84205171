// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bytes are trusted in two steps: the FlatBuffers verifier keeps every read inside the buffer, then Validator keeps
// every index inside the list that it points into, because the linker follows them without a look.
#include "tool/core/model/Summary.h"

#include "tool/core/support/File.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Alignment.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"

namespace flatbuffers {

async_tidy::fb::Range Pack(const async_tidy::Range &R) {
  return async_tidy::fb::Range(R.File, R.Line, R.Column, R.EndLine, R.EndColumn);
}

async_tidy::Range UnPack(const async_tidy::fb::Range &R) {
  return {R.file(), R.line(), R.column(), R.end_line(), R.end_column()};
}

} // namespace flatbuffers

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;
using llvm::Twine;

namespace {

/// Looks for the first index of an unpacked summary that points nowhere.
class Validator {
public:
  explicit Validator(const TuSummary &Summary) : Summary(Summary) {}

  /// What is wrong, or nothing.
  std::string check() {
    expect(!Summary.types.empty(), "it has no types");
    for (const Type &T : Summary.types)
      check(T);
    for (const Variable &V : Summary.variables)
      check(V);
    for (const Function &F : Summary.functions)
      check(F);
    auto IsInOrder = [](const auto &All) {
      auto IsOff = [](const auto &A, const auto &B) { return A.id >= B.id; };
      return std::adjacent_find(All.begin(), All.end(), IsOff) == All.end();
    };
    expect(IsInOrder(Summary.functions), "its functions are out of order");
    expect(IsInOrder(Summary.variables), "its variables are out of order");
    return std::move(Problem);
  }

private:
  void expect(bool Holds, const Twine &Otherwise) {
    if (!Holds && Problem.empty())
      Problem = (Otherwise + (In ? " in function " + Twine(In - Summary.functions.data()) : Twine())).str();
  }
  void checkIndex(uint64_t Index, size_t Size, StringRef What) {
    expect(Index < Size, What + " " + Twine(Index) + " of " + Twine(Size));
  }
  /// Hash tables keep two values for themselves. No hash of a USR has ever been one of them.
  void checkId(EntityId Id) { expect(Id < ~EntityId(1), "an impossible entity"); }
  void checkIds(const std::vector<EntityId> &Ids) {
    llvm::for_each(Ids, [&](EntityId Id) { checkId(Id); });
  }
  void checkType(uint32_t T) { checkIndex(T, Summary.types.size(), "type"); }
  void checkCall(uint64_t C) { checkIndex(C, In->calls.size(), "call"); }
  /// Every block but the first has an edge that leads to it. basicBlocks() makes room for so many.
  void checkBlock(uint32_t B) { expect(B <= In->edges.size() + 1, "block " + Twine(B) + " without an edge"); }
  void checkLoop(uint32_t L) { expect(L <= In->loops.size(), "loop " + Twine(L) + " of " + Twine(In->loops.size())); }
  template <typename Enum> void checkEnum(Enum E) { expect(E <= Enum::MAX, "an unknown kind"); }

  void check(const Type &T) {
    checkEnum(T.kind);
    checkId(T.record);
    checkIds(T.call_operators);
    llvm::for_each(T.arguments, [&](uint32_t A) { checkType(A); });
    llvm::for_each(T.bases, [&](uint32_t B) { checkType(B); });
  }

  void check(const Variable &V) {
    checkId(V.id);
    checkId(V.record);
    checkType(V.type);
    check(V.range);
  }

  void check(const Function &F) {
    In = &F;
    checkEnum(F.kind);
    checkId(F.id);
    checkId(F.record);
    checkIds(F.overrides);
    checkIds(F.param_ids);
    checkIds(F.thread_locals);
    check(F.range);
    checkType(F.record_type);
    checkType(F.return_type);
    llvm::for_each(F.template_arguments, [&](uint32_t A) { checkType(A); });
    llvm::for_each(F.params, [&](uint32_t P) { checkType(P); });
    expect(F.param_ids.size() == F.params.size(), "a parameter without a name");
    llvm::for_each(F.calls, [&](const CallSite &C) { check(C); });
    llvm::for_each(F.awaits, [&](const AwaitSite &A) { check(A); });
    for (const Join &J : F.joins)
      llvm::for_each(J.of, [&](int32_t After) { checkAfter(After); });
    for (size_t I = 0; I != F.loops.size(); ++I)
      check(F.loops[I], I);
    for (const FlowEdge &E : F.edges) {
      checkBlock(E.from());
      checkBlock(E.to());
      expect(E.if_yes() <= F.calls.size(), "an answer to no call");
    }
    for (const Exit &E : F.exits) {
      checkBlock(E.block);
      check(E.range);
    }
    llvm::for_each(F.kept, [&](const Kept &K) { check(K); });
    llvm::for_each(F.losses, [&](const Loss &L) { check(L); });
    llvm::for_each(F.stores, [&](const Store &S) { check(S); });
    llvm::for_each(F.returns, [&](const Value &V) { check(V); });
    In = nullptr;
  }

  void check(const CallSite &C) {
    check(C.range);
    checkId(C.callee);
    checkEnum(C.dispatch);
    checkEnum(C.origin);
    expect(C.target || C.dispatch != Dispatch::Indirect, "an indirect call of nothing");
    check(C.target);
    check(C.object);
    llvm::for_each(C.args, [&](const Value &A) { check(A); });
    expect(C.written_args <= C.args.size(), "a call with more arguments written than there are");
    checkAfter(C.after);
    checkLoop(C.loop);
    checkBlock(C.block);
    expect(C.if_yes <= static_cast<size_t>(&C - In->calls.data()), "a call that waits for its own answer");
  }

  void check(const AwaitSite &A) {
    check(A.range);
    expect(A.operand != nullptr, "an await of nothing");
    check(A.operand);
    checkAfter(A.after);
    checkLoop(A.loop);
    checkBlock(A.block);
    expect(A.calls <= In->calls.size(), "an await behind all calls");
    llvm::for_each(A.unordered, [&](uint32_t C) { checkCall(C); });
  }

  void check(const Kept &K) {
    checkId(K.variable);
    expect(K.source != nullptr, "something kept of nothing");
    check(K.source);
    check(K.range);
    checkAfter(K.after);
  }

  void check(const Loss &L) {
    checkCall(L.call);
    checkId(L.variable);
    checkEnum(L.how);
    check(L.range);
  }

  void check(const Loop &L, size_t Number) {
    check(L.range);
    expect(L.outer <= Number, "a loop around itself");
    check(L.bound);
  }

  void check(const Store &S) {
    expect(S.target && S.source, "half a store");
    check(S.target);
    check(S.source);
  }

  void check(const std::unique_ptr<Value> &V) {
    if (V)
      check(*V);
  }

  void check(const Value &V) {
    checkEnum(V.kind);
    checkId(V.entity);
    checkType(V.type);
    if (V.kind == ValueKind::Result)
      checkCall(V.index);
    if (V.kind == ValueKind::Await)
      checkIndex(V.index, In->awaits.size(), "await");
    if (V.kind == ValueKind::Parameter)
      checkIndex(V.index, In->params.size(), "parameter");
  }

  void check(const Range &R) { checkIndex(R.File, Summary.files.size(), "file"); }

  void checkAfter(int64_t After) {
    if (After > 0)
      checkIndex(After - 1, In->awaits.size(), "await");
    if (After < 0)
      checkIndex(-After - 1, In->joins.size(), "join");
  }

  const TuSummary &Summary;
  const Function *In = nullptr;
  std::string Problem;
};

} // namespace

std::string toBytes(const TuSummary &Summary) {
  assert(Summary.format == SummaryFormat && "fromBytes would refuse it");
  flatbuffers::FlatBufferBuilder Builder(1 << 16);
  fb::FinishTuSummaryBuffer(Builder, fb::CreateTuSummary(Builder, &Summary));
  return {reinterpret_cast<const char *>(Builder.GetBufferPointer()), Builder.GetSize()};
}

/// The `format` of a buffer of which nothing else is verified yet; zero if it cannot be read.
static uint32_t peekFormat(flatbuffers::Verifier &Verifier, const uint8_t *Data) {
  auto Offset = Verifier.VerifyOffset(0);
  auto *Root = reinterpret_cast<const flatbuffers::Table *>(Data + Offset);
  constexpr auto Field = fb::TuSummary::VT_FORMAT;
  if (!Offset || !Root->VerifyTableStart(Verifier) || !Root->VerifyField<uint32_t>(Verifier, Field, sizeof(uint32_t)))
    return 0;
  return Root->GetField<uint32_t>(Field, 0);
}

static flatbuffers::Verifier verifierOf(StringRef Bytes) {
  flatbuffers::Verifier::Options Options;
  // A table takes at least four bytes, so what has more of them reads some twice and would grow without end.
  Options.max_tables = Bytes.size() / 4;
  return flatbuffers::Verifier(Bytes.bytes_begin(), Bytes.size(), Options);
}

/// What the verifier forgets: lists of 64-bit numbers lie where such numbers may.
static bool isAligned(const flatbuffers::Vector<uint64_t> *Ids) {
  return !Ids || llvm::isAddrAligned(llvm::Align(alignof(uint64_t)), Ids->Data());
}

static bool hasAlignedIds(const fb::TuSummary &Summary) {
  if (Summary.types())
    for (const fb::Type *T : *Summary.types())
      if (!isAligned(T->call_operators()))
        return false;
  if (Summary.functions())
    for (const fb::Function *F : *Summary.functions())
      if (!isAligned(F->overrides()) || !isAligned(F->param_ids()) || !isAligned(F->thread_locals()))
        return false;
  return true;
}

static Error refuse(StringRef Name, const Twine &Why) {
  return llvm::createStringError("summary '" + Name + "' " + Why);
}

/// Room for the offset of the root, the file identifier and an empty table.
static constexpr size_t MinSize = 16;

static Expected<TuSummary> fromAlignedBytes(StringRef Bytes, StringRef Name) {
  if (Bytes.size() < MinSize || Bytes.size() >= FLATBUFFERS_MAX_BUFFER_SIZE ||
      !fb::TuSummaryBufferHasIdentifier(Bytes.data()))
    return refuse(Name, "is not a summary; make one with 'async-tidy summarize'");
  flatbuffers::Verifier First = verifierOf(Bytes), Whole = verifierOf(Bytes);
  uint32_t Format = peekFormat(First, Bytes.bytes_begin());
  if (Format != 0 && Format != SummaryFormat)
    return refuse(
        Name,
        llvm::formatv("has format {0}, this async-tidy reads format {1}; make it again", Format, SummaryFormat).str());
  if (!Format || !fb::VerifyTuSummaryBuffer(Whole) || !hasAlignedIds(*fb::GetTuSummary(Bytes.data())))
    return refuse(Name, "is damaged or cut short; make it again");
  TuSummary Summary;
  fb::GetTuSummary(Bytes.data())->UnPackTo(&Summary);
  if (std::string Problem = Validator(Summary).check(); !Problem.empty())
    return refuse(Name, "is damaged (" + Problem + "); make it again");
  return Summary;
}

Expected<TuSummary> fromBytes(StringRef Bytes, StringRef Name) {
  if (llvm::isAddrAligned(llvm::Align(alignof(uint64_t)), Bytes.data()))
    return fromAlignedBytes(Bytes, Name);
  auto Copy = llvm::MemoryBuffer::getMemBufferCopy(Bytes);
  return fromAlignedBytes(Copy->getBuffer(), Name);
}

Expected<TuSummary> readSummary(StringRef Path) {
  auto Buffer = readFile(Path);
  if (!Buffer)
    return Buffer.takeError();
  return fromBytes((*Buffer)->getBuffer(), Path);
}

} // namespace async_tidy
