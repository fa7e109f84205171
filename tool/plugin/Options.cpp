// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/plugin/Options.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace async_tidy {

using llvm::Error;
using llvm::StringRef;

namespace {

struct Option {
  StringRef Name;
  Error (*Read)(StringRef Text, PluginOptions &Into);
};

template <typename T> using Words = llvm::ArrayRef<std::pair<StringRef, T>>;

template <typename T> Error choose(Words<T> All, StringRef Text, std::optional<T> &Into) {
  for (const auto &[Word, Value] : All)
    if (Word == Text)
      Into = Value;
  if (Into)
    return Error::success();
  return llvm::createStringError("'" + Text + "' is none of " + llvm::join(llvm::make_first_range(All), ", "));
}

Error readContexts(StringRef Text, PluginOptions &Into) {
  static constexpr std::pair<StringRef, ContextKind> All[] = {{"coroutine", ContextKind::Coroutine},
                                                              {"fiber", ContextKind::Fiber},
                                                              {"callback", ContextKind::Callback},
                                                              {"nonblocking", ContextKind::Nonblocking},
                                                              {"task", ContextKind::Task}};
  Into.Settings.Own.Contexts.emplace();
  for (StringRef Word : llvm::split(Text, ',')) {
    std::optional<ContextKind> Kind;
    if (Error E = choose<ContextKind>(All, Word.trim(), Kind))
      return E;
    Into.Settings.Own.Contexts->push_back(*Kind);
  }
  return Error::success();
}

Error readMinSeverity(StringRef Text, PluginOptions &Into) {
  static constexpr std::pair<StringRef, Severity> All[] = {
      {"low", Severity::Low}, {"medium", Severity::Medium}, {"high", Severity::High}};
  return choose<Severity>(All, Text, Into.Settings.Own.MinSeverity);
}

Error readUnsure(StringRef Text, PluginOptions &Into) {
  static constexpr std::pair<StringRef, bool> All[] = {{"silent", false}, {"report", true}};
  return choose<bool>(All, Text, Into.Settings.Own.ReportUnsure);
}

Error readVirtualCalls(StringRef Text, PluginOptions &Into) {
  static constexpr std::pair<StringRef, VirtualCalls> All[] = {
      {"none", VirtualCalls::None}, {"declared", VirtualCalls::Declared}, {"all", VirtualCalls::All}};
  return choose<VirtualCalls>(All, Text, Into.Settings.Own.Virtual);
}

Error readConfigFile(StringRef Text, PluginOptions &Into) {
  Into.Settings.ConfigFile = Text.str();
  return Error::success();
}

Error readBlockingExecutor(StringRef Text, PluginOptions &Into) {
  Into.Settings.Own.BlockingExecutor = Text.str();
  return Error::success();
}

Error readBuildPath(StringRef Text, PluginOptions &Into) {
  Into.BuildPath = Text.str();
  return Error::success();
}

constexpr Option Options[] = {{"BlockingExecutor", readBlockingExecutor},
                              {"BuildPath", readBuildPath},
                              {"ConfigFile", readConfigFile},
                              {"Contexts", readContexts},
                              {"MinSeverity", readMinSeverity},
                              {"Unsure", readUnsure},
                              {"VirtualCalls", readVirtualCalls}};

} // namespace

llvm::ArrayRef<StringRef> optionNames() {
  static const auto Names = llvm::to_vector(llvm::map_range(Options, [](const Option &O) { return O.Name; }));
  return Names;
}

llvm::Expected<PluginOptions> readOptions(const OptionTexts &Texts) {
  PluginOptions Out;
  for (const Option &O : Options)
    if (auto It = Texts.find(O.Name.str()); It != Texts.end())
      if (Error E = O.Read(It->second, Out))
        return llvm::createStringError("option " + O.Name + ": " + llvm::toString(std::move(E)));
  return Out;
}

} // namespace async_tidy
