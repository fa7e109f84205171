// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/config/Config.h"

#include "tool/core/catalog/Loader.h"
#include "tool/core/catalog/Yaml.h"
#include "tool/core/support/File.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Regex.h"

using llvm::StringRef;

namespace async_tidy {

static constexpr StringRef Severities[] = {"low", "medium", "high", "never"};
static constexpr StringRef UnsureWords[] = {"silent", "report"};
static constexpr StringRef VirtualCallWords[] = {"none", "declared", "all"};

/// All kinds but None.
static std::vector<StringRef> contextWords() {
  std::vector<StringRef> Words;
  for (int Kind = 1; Kind <= static_cast<int>(ContextKind::Nonblocking); ++Kind)
    Words.push_back(spell(static_cast<ContextKind>(Kind)));
  return Words;
}

static std::optional<Severity> readSeverity(YamlFile &File, const YamlNode &Node) {
  if (auto Word = File.word(Node, "severity", llvm::ArrayRef(Severities).drop_back()))
    return parseSeverity(Severities[*Word]);
  return std::nullopt;
}

static std::optional<std::optional<Severity>> readFailOn(YamlFile &File, const YamlNode &Node) {
  if (auto Word = File.word(Node, "severity", Severities))
    return Severities[*Word] == "never" ? std::nullopt : parseSeverity(Severities[*Word]);
  return std::nullopt;
}

static std::string readRegex(YamlFile &File, const YamlNode &Node) {
  StringRef Text = File.text(Node).value_or(".*");
  if (std::string Problem; !llvm::Regex(Text).isValid(Problem))
    File.error(Node, "'" + Text + "' is not a regular expression: " + Problem);
  return Text.str();
}

static std::optional<unsigned> readLimit(YamlFile &File, const YamlNode &Node) {
  std::optional<int64_t> Number = File.number(Node);
  if (Number && (*Number < 1 || *Number > MaxLimit))
    File.error(Node, "the limit is a number from 1 to " + llvm::Twine(MaxLimit));
  return Number;
}

static Config readKeys(YamlFile &File) {
  Config Out;
  File.readMap(File.root(),
               {{"checks",
                 [&](const YamlNode &Node) {
                   std::vector<std::string> Globs;
                   File.into(Globs)(Node);
                   Out.Checks = llvm::join(Globs, ",");
                 }},
                {"header-filter", [&](const YamlNode &Node) { Out.HeaderFilter = readRegex(File, Node); }},
                {"min-severity", [&](const YamlNode &Node) { Out.MinSeverity = readSeverity(File, Node); }},
                {"fail-on", [&](const YamlNode &Node) { Out.FailOn = readFailOn(File, Node); }},
                {"virtual-calls",
                 [&](const YamlNode &Node) {
                   if (auto Word = File.word(Node, "way to follow virtual calls", VirtualCallWords))
                     Out.Virtual = static_cast<VirtualCalls>(*Word);
                 }},
                {"unsure",
                 [&](const YamlNode &Node) {
                   if (auto Word = File.word(Node, "answer", UnsureWords))
                     Out.ReportUnsure = UnsureWords[*Word] == "report";
                 }},
                {"contexts",
                 [&](const YamlNode &Node) {
                   Out.Contexts.emplace();
                   File.readOneOrMore(Node, [&](const YamlNode &Item) {
                     if (auto Word = File.word(Item, "context", contextWords()))
                       Out.Contexts->push_back(static_cast<ContextKind>(*Word + 1));
                   });
                 }},
                {"blocking-executor", [&](const YamlNode &Node) { File.into(Out.BlockingExecutor.emplace())(Node); }},
                {"limit", [&](const YamlNode &Node) { Out.Limit = readLimit(File, Node); }},
                {"public-headers", [&](const YamlNode &Node) { File.into(Out.PublicHeaders.emplace())(Node); }},
                {"allow", File.into(Out.Allow)},
                {"catalog", [&](const YamlNode &Node) { Out.Knowledge = readLibrary(File, Node); }}});
  return Out;
}

/// Paths in a file are relative to its folder.
static std::string besides(StringRef File, StringRef Path) {
  if (llvm::sys::path::is_absolute(Path))
    return Path.str();
  llvm::SmallString<256> Out = llvm::sys::path::parent_path(File);
  llvm::sys::path::append(Out, Path);
  return Out.str().str();
}

llvm::Expected<Config> parseConfig(StringRef Yaml, StringRef Name) {
  YamlFile File(Yaml, Name);
  Config Out;
  if (!File.failed() && File.root().Is != YamlNode::Kind::Empty)
    Out = readKeys(File);
  if (llvm::Error E = File.takeErrors())
    return E;
  Out.File = Name.str();
  if (Out.PublicHeaders)
    for (std::string &Path : *Out.PublicHeaders)
      Path = besides(Name, Path);
  return Out;
}

llvm::Expected<Config> readConfig(StringRef Path) {
  auto Buffer = readFile(Path);
  if (!Buffer)
    return Buffer.takeError();
  return parseConfig((*Buffer)->getBuffer(), Path);
}

llvm::Expected<std::optional<Config>> findConfig(StringRef StartDir) {
  llvm::SmallString<256> Folder(StartDir);
  if (std::error_code EC = llvm::sys::fs::make_absolute(Folder))
    return llvm::createStringError("cannot tell where '" + StartDir + "' is: " + EC.message());
  llvm::sys::path::remove_dots(Folder, /*remove_dot_dot=*/true);
  for (StringRef Dir = Folder; !Dir.empty(); Dir = llvm::sys::path::parent_path(Dir)) {
    llvm::SmallString<256> Path(Dir);
    llvm::sys::path::append(Path, ".async-tidy");
    llvm::sys::fs::file_status Status;
    if (!llvm::sys::fs::status(Path, Status, /*follow=*/false)) // a link to nowhere is a mistake, not a file less
      return readConfig(Path);
  }
  return std::nullopt;
}

template <typename T> static void prefer(std::optional<T> New, std::optional<T> &Over) {
  if (New)
    Over = std::move(New);
}

llvm::Error Config::add(Config Other) {
  prefer(std::move(Other.Checks), Checks);
  prefer(std::move(Other.HeaderFilter), HeaderFilter);
  prefer(Other.MinSeverity, MinSeverity);
  prefer(Other.FailOn, FailOn);
  prefer(Other.Virtual, Virtual);
  prefer(Other.ReportUnsure, ReportUnsure);
  prefer(std::move(Other.Contexts), Contexts);
  prefer(std::move(Other.BlockingExecutor), BlockingExecutor);
  prefer(Other.Limit, Limit);
  prefer(std::move(Other.PublicHeaders), PublicHeaders);
  llvm::append_range(Allow, std::move(Other.Allow));
  return Knowledge.add(std::move(Other.Knowledge));
}

llvm::Error Config::applyTo(Catalog &Known) const {
  for (const std::string &Name : Allow)
    Known.allow(Name);
  return Known.add(Knowledge);
}

} // namespace async_tidy
