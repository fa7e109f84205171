// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "fixits/Verify.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/xxhash.h"

#include <map>

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

StringRef RealPaths::of(StringRef Path) {
  auto [It, New] = Known.try_emplace(Path);
  if (New) {
    llvm::SmallString<256> Real;
    It->second = llvm::sys::fs::real_path(Path, Real) ? Path.str() : Real.str().str();
  }
  return It->second;
}

FileTexts textsFor(const TuSummary &Unit, const FileTexts &Changed, RealPaths &Real) {
  FileTexts Out;
  if (!Changed.empty())
    for (const Input &In : Unit.inputs)
      if (auto It = Changed.find(Real.of(In.path).str()); It != Changed.end())
        Out[In.path] = It->second;
  return Out;
}

/// Units may have read a file at different times.
static bool isAsRead(const Revision &R, StringRef Path, StringRef Text, RealPaths &Real) {
  uint64_t Hash = llvm::xxh3_64bits(Text);
  return llvm::all_of(R.Summaries, [&](const auto &Unit) {
    return llvm::all_of(Unit->inputs, [&](const Input &In) { return In.hash == Hash || Real.of(In.path) != Path; });
  });
}

/// The text of a file as the revision has it.
static Expected<std::string> currentText(const Revision &R, StringRef Path, RealPaths &Real) {
  if (auto It = R.Changed.find(Path.str()); It != R.Changed.end())
    return It->second;
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  if (std::error_code EC = Buffer.getError())
    return llvm::createStringError("cannot read '" + Path + "': " + EC.message());
  if (!isAsRead(R, Path, (*Buffer)->getBuffer(), Real))
    return llvm::createStringError("'" + Path + "' has changed since it was analysed");
  return (*Buffer)->getBuffer().str();
}

/// The texts after the changes; only those that are new.
static Expected<FileTexts> edited(const Revision &Before, llvm::ArrayRef<const Fix *> Fixes, RealPaths &Real) {
  Edits All;
  std::vector<const Edits *> Whole;
  for (const Fix *F : Fixes) {
    if (F->IsWhole && llvm::any_of(Whole, [&](const Edits *E) { return *E == F->Changes; }))
      continue;
    if (F->IsWhole)
      Whole.push_back(&F->Changes);
    if (Error Overlap = All.add(F->Changes))
      return Overlap;
  }
  FileTexts Out;
  for (const auto &[Path, Changes] : All.files()) {
    std::string File = Real.of(Path).str();
    Expected<std::string> Old = currentText(Before, File, Real);
    if (!Old)
      return Old.takeError();
    Expected<std::string> New = apply(Changes, File, *Old);
    if (!New)
      return New.takeError();
    Out[File] = std::move(*New);
  }
  return Out;
}

static std::vector<size_t> unitsThatRead(const FileTexts &Files, const Revision &R, RealPaths &Real) {
  std::vector<size_t> Units;
  for (size_t I = 0; I != R.Summaries.size(); ++I)
    if (!textsFor(*R.Summaries[I], Files, Real).empty())
      Units.push_back(I);
  return Units;
}

/// "FILE:LINE:COLUMN: what is wrong": the place moves when something is put in front of it.
static StringRef withoutPlace(StringRef CompileError) {
  auto [Place, Text] = CompileError.split(": ");
  return Text.empty() ? Place : Text;
}

/// The first error of a unit that it did not have before; "" if there is none.
static std::string newError(const TuSummary &Before, const TuSummary &After) {
  llvm::StringMap<unsigned> Known;
  for (const std::string &E : Before.errors)
    ++Known[withoutPlace(E)];
  for (const std::string &E : After.errors)
    if (Known[withoutPlace(E)]-- == 0)
      return E;
  return "";
}

/// The same, of a unit that had an error before the change which its summary does not have: the analysis leaves out what a
/// compiler does not.
static std::string newError(size_t Unit, const TuSummary &After, const Revision &Before, const Workshop &With) {
  std::string New = newError(*Before.Summaries[Unit], After);
  if (New.empty())
    return New;
  std::vector<Expected<TuSummary>> Compiled = With.Parse(Unit, Before);
  if (!Compiled.front())
    return llvm::toString(Compiled.front().takeError());
  return newError(*Compiled.front(), After);
}

/// The Error is that of the first unit that has one.
static Error parseAgain(const Revision &Before, Revision &Draft, llvm::ArrayRef<size_t> Units, const Workshop &With) {
  std::vector<Expected<TuSummary>> Results = With.Parse(Units, Draft);
  std::vector<std::string> Problems;
  for (auto [Unit, Result] : llvm::zip_equal(Units, Results)) {
    if (!Result) {
      Problems.push_back(llvm::toString(Result.takeError()));
      continue;
    }
    if (std::string New = newError(Unit, *Result, Before, With); !New.empty())
      Problems.push_back("it would not compile: " + New);
    Draft.Summaries[Unit] = std::make_shared<const TuSummary>(std::move(*Result));
  }
  return Problems.empty() ? Error::success() : llvm::createStringError(Problems.front());
}

/// How often there is a finding of each lasting text. Fingerprints count those that are alike, so that they move up.
static llvm::StringMap<int> count(llvm::ArrayRef<Finding> Findings) {
  llvm::StringMap<int> Counts;
  for (const Finding &F : Findings)
    ++Counts[lastingText(F)];
  return Counts;
}

/// What of a finding stays when what lies between the async code and the blocking call changes; "" if there is no such call.
static std::string leafOf(const Finding &F) {
  const Place &At = F.Path.empty() ? F.At : F.Path.back().At;
  StringRef Name = F.Leaf;
  std::string Place = llvm::formatv("{0}:{1}:{2} ", At.File, At.Where.Line, At.Where.Column);
  return Name.consume_front(Place) ? (F.Check + "\n" + At.File + "\n" + Name).str() : "";
}

/// How far from async code calls block at most.
static std::map<std::string, size_t> leavesOf(llvm::ArrayRef<Finding> Findings) {
  std::map<std::string, size_t> Leaves;
  for (const Finding &F : Findings)
    if (std::string Leaf = leafOf(F); !Leaf.empty())
      Leaves[Leaf] = std::max(Leaves[Leaf], F.Path.size());
  return Leaves;
}

static Error compareFindings(const Revision &Before, const Revision &After, llvm::ArrayRef<const Fix *> Fixes) {
  llvm::StringMap<int> Left = count(Before.Findings);
  bool MayComeNearer = llvm::any_of(Fixes, [](const Fix *F) { return F->IsWhole; });
  bool MayMoveAway = llvm::any_of(Fixes, [](const Fix *F) { return F->MayMoveAway; });
  std::map<std::string, size_t> Leaves;
  if (MayComeNearer || MayMoveAway)
    Leaves = leavesOf(Before.Findings);
  auto IsMoved = [&](const Finding &F) {
    auto It = Leaves.find(leafOf(F));
    return It != Leaves.end() && (MayMoveAway || (MayComeNearer && F.Path.size() < It->second));
  };
  for (const Finding &F : After.Findings)
    if (Left[lastingText(F)]-- <= 0 && !IsMoved(F))
      return llvm::createStringError("it would bring another finding: " + F.Message + " [" + F.Check + "]");
  for (const Fix *F : Fixes)
    if (Left[lastingText(F->Of)]-- <= 0)
      return llvm::createStringError("the finding would still be there");
  return Error::success();
}

Expected<Revision> verify(const Revision &Before, llvm::ArrayRef<const Fix *> Fixes, const Workshop &With) {
  Expected<FileTexts> New = edited(Before, Fixes, With.Real);
  if (!New)
    return New.takeError();
  Revision Draft = Before;
  for (auto &[Path, Text] : *New)
    Draft.Changed[Path] = Text;
  if (Error Broken = parseAgain(Before, Draft, unitsThatRead(*New, Before, With.Real), With))
    return Broken;
  std::vector<TuSummary> Summaries;
  for (const auto &S : Draft.Summaries)
    Summaries.push_back(*S);
  Draft.Findings = With.Check(std::move(Summaries));
  if (Error Unchanged = compareFindings(Before, Draft, Fixes))
    return Unchanged;
  return Draft;
}

} // namespace async_tidy
