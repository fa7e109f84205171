// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/baseline/Baseline.h"

#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"
#include "tool/core/support/File.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

#include <map>

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;
namespace json = llvm::json;

static constexpr int64_t Version = 1;

static BaselineEntry entryOf(const Finding &F) {
  BaselineEntry E{F.At.File, F.Check, F.Function, F.Message, lastingFingerprint(F), F.Level, {}};
  for (const Note &N : F.Path)
    if (N.At.File != E.File && !llvm::is_contained(E.Through, N.At.File))
      E.Through.push_back(N.At.File);
  return E;
}

std::vector<BaselineEntry> entriesOf(llvm::ArrayRef<Finding> Findings) {
  std::map<std::pair<std::string, std::string>, BaselineEntry> ByFile;
  for (const Finding &F : Findings) {
    BaselineEntry E = entryOf(F);
    auto [It, IsNew] = ByFile.try_emplace({E.File, E.Fingerprint}, E);
    It->second.Count += !IsNew;
  }
  std::vector<BaselineEntry> Entries;
  for (auto &[Key, E] : ByFile)
    Entries.push_back(std::move(E));
  llvm::sort(Entries);
  return Entries;
}

BaselineComparison compare(std::vector<Finding> Findings, std::vector<BaselineEntry> Entries) {
  std::vector<unsigned> Left;
  llvm::StringMap<std::vector<size_t>> ByFingerprint;
  for (auto [I, E] : llvm::enumerate(Entries)) {
    Left.push_back(E.Count);
    ByFingerprint[E.Fingerprint].push_back(I);
  }
  auto Take = [&](const Finding &F, bool InItsFile) {
    auto Candidates = ByFingerprint.find(lastingFingerprint(F));
    if (Candidates == ByFingerprint.end())
      return false;
    for (size_t I : Candidates->second)
      if (Left[I] && (!InItsFile || Entries[I].File == F.At.File))
        return --Left[I], true;
    return false;
  };
  llvm::BitVector IsKnown(Findings.size());
  for (bool InItsFile : {true, false})
    for (auto [I, F] : llvm::enumerate(Findings))
      if (!IsKnown[I] && Take(F, InItsFile))
        IsKnown.set(I);
  BaselineComparison Result;
  for (auto [I, F] : llvm::enumerate(Findings))
    (IsKnown[I] ? Result.Known : Result.New).push_back(std::move(F));
  for (auto [E, Rest] : llvm::zip_equal(Entries, Left))
    E.Count = Rest;
  llvm::erase_if(Entries, [](const BaselineEntry &E) { return E.Count == 0; });
  Result.Unmatched = std::move(Entries);
  return Result;
}

// On the disk.

static json::Object toJson(const BaselineEntry &E, StringRef Folder) {
  auto Shown = [&](StringRef File) { return utf8(relativePath(File, Folder)); };
  json::Object Out{{"check", utf8(E.Check)},         {"file", Shown(E.File)},       {"fingerprint", E.Fingerprint},
                   {"function", utf8(E.Function)},   {"message", utf8(E.Message)},  {"severity", spell(E.Level)}};
  if (!E.Through.empty())
    Out["through"] = json::Array(llvm::map_range(E.Through, Shown));
  if (E.Count > 1)
    Out["count"] = E.Count;
  return Out;
}

Error writeBaseline(StringRef Path, std::vector<BaselineEntry> Entries) {
  std::string Folder = llvm::sys::path::parent_path(absolutePath(Path)).str();
  llvm::sort(Entries);
  return writeFile(Path, [&](llvm::raw_ostream &OS) {
    OS << "{\"version\": " << Version << ",\n \"findings\": [";
    llvm::ListSeparator Comma(",");
    for (const BaselineEntry &E : Entries)
      OS << Comma << "\n  " << json::Value(toJson(E, Folder));
    OS << (Entries.empty() ? "]}\n" : "\n]}\n");
  });
}

static bool isFingerprint(StringRef Text) { return Text.size() == 16 && llvm::all_of(Text, llvm::isHexDigit); }

static bool fromJSON(const json::Value &Json, BaselineEntry &E, json::Path Where) {
  std::string Level;
  json::ObjectMapper Map(Json, Where);
  if (!Map || !Map.map("file", E.File) || !Map.map("check", E.Check) || !Map.map("function", E.Function) ||
      !Map.map("message", E.Message) || !Map.map("fingerprint", E.Fingerprint) || !Map.map("severity", Level) ||
      !Map.mapOptional("through", E.Through) || !Map.mapOptional("count", E.Count))
    return false;
  if (std::optional<Severity> Known = parseSeverity(Level); Known)
    E.Level = *Known;
  else
    return Where.field("severity").report("this is no severity"), false;
  if (!isFingerprint(E.Fingerprint))
    return Where.field("fingerprint").report("expected 16 hex digits"), false;
  return true;
}

static Error isNone(StringRef Path, const llvm::Twine &Why) {
  return llvm::createStringError("'" + Path + "' is not a baseline: " + Why +
                                 "; get it back from version control, or delete it and run with --update-baseline");
}

static Error checkVersion(StringRef Path, const json::Value &Json) {
  const json::Object *Root = Json.getAsObject();
  std::optional<int64_t> Its = Root ? Root->getInteger("version") : std::nullopt;
  if (!Its)
    return isNone(Path, "it has no version");
  if (*Its != Version)
    return llvm::createStringError(llvm::formatv(
        "'{0}' is a baseline of version {1}, and this program reads version {2}; use the program that wrote it, or delete it "
        "and run with --update-baseline",
        Path, *Its, Version));
  return Error::success();
}

Expected<std::vector<BaselineEntry>> readBaseline(StringRef Path) {
  auto Buffer = readFile(Path);
  if (!Buffer)
    return llvm::createStringError(llvm::toString(Buffer.takeError()) + "; --update-baseline makes a baseline");
  Expected<json::Value> Json = json::parse((*Buffer)->getBuffer());
  if (!Json)
    return isNone(Path, llvm::toString(Json.takeError()));
  if (Error Wrong = checkVersion(Path, *Json))
    return Wrong;
  std::vector<BaselineEntry> Entries;
  json::Path::Root Root("baseline");
  json::ObjectMapper Map(*Json, Root);
  if (!Map || !Map.map("findings", Entries))
    return isNone(Path, llvm::toString(Root.getError()));
  std::string Folder = llvm::sys::path::parent_path(absolutePath(Path)).str();
  for (BaselineEntry &E : Entries) {
    E.File = absolutePath(E.File, Folder);
    for (std::string &File : E.Through)
      File = absolutePath(File, Folder);
  }
  return Entries;
}

} // namespace async_tidy
