// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// YAML with places: text → tree of nodes → typed reads that say exactly where and how a value is wrong. Library files
// and `.async-tidy` are read through it. It takes the plain subset of YAML that data needs: no anchors, aliases or tags,
// one document, text as keys.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/SourceMgr.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace async_tidy {

struct YamlNode {
  enum class Kind { Empty, Text, List, Map };
  Kind Is = Kind::Empty;
  const char *At = nullptr;
  std::string Text;            // of a Text, quotes and escapes resolved
  std::vector<YamlNode> Items; // of a List; of a Map its keys, each with its value as the only item
};

/// One file. The typed reads report what does not fit and return nothing then, so that all errors of a file come at
/// once.
class YamlFile {
public:
  /// `Text` must outlive the object.
  YamlFile(llvm::StringRef Text, llvm::StringRef Name);

  const YamlNode &root() const { return Root; }
  bool failed() const { return !Errors.empty(); }

  /// All that was reported, one line each, or success.
  llvm::Error takeErrors();

  void error(const YamlNode &At, const llvm::Twine &Message);
  /// "unknown WHAT 'word'; did you mean 'x'?", where the word is the text at `At`; all of `Valid` where none is near.
  void unknownWord(const YamlNode &At, llvm::StringRef What, llvm::ArrayRef<llvm::StringRef> Valid);
  /// FILE:LINE:COLUMN
  std::string place(const YamlNode &At) const;

  using Reader = std::function<void(const YamlNode &)>;
  struct Key {
    llvm::StringRef Name;
    Reader Read;
    bool IsRequired = false;
  };
  void readMap(const YamlNode &Node, llvm::ArrayRef<Key> Keys);
  void readList(const YamlNode &Node, Reader ReadItem);
  /// A list, or a single value in place of a list of one.
  void readOneOrMore(const YamlNode &Node, Reader ReadItem);

  std::optional<llvm::StringRef> text(const YamlNode &Node);
  std::optional<int64_t> number(const YamlNode &Node);
  std::optional<bool> truth(const YamlNode &Node);
  /// Position in `Valid`.
  std::optional<size_t> word(const YamlNode &Node, llvm::StringRef What, llvm::ArrayRef<llvm::StringRef> Valid);

  /// For readMap: puts the value into a variable.
  auto into(std::string &Out) {
    return [this, &Out](const YamlNode &Node) { Out = text(Node).value_or("").str(); };
  }
  auto into(std::vector<std::string> &Out) {
    return [this, &Out](const YamlNode &Node) {
      readOneOrMore(Node, [&](const YamlNode &Item) { Out.push_back(text(Item).value_or("").str()); });
    };
  }
  auto into(bool &Out) {
    return [this, &Out](const YamlNode &Node) { Out = truth(Node).value_or(false); };
  }

private:
  void parse(llvm::StringRef Text);

  std::string Name;
  llvm::SourceMgr Source;
  std::vector<std::string> Errors;
  YamlNode Root;
};

} // namespace async_tidy
