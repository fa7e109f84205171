// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/catalog/Yaml.h"

#include "tool/core/support/Text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/YAMLParser.h"

using llvm::StringRef;
using llvm::Twine;

namespace async_tidy {

/// Deeper than any file that means something. LLVM's parser recurses, and its stack has an end.
static constexpr unsigned MaxDepth = 32;

namespace {

/// LLVM's parser → tree.
class TreeBuilder {
public:
  TreeBuilder(YamlFile &File, StringRef Text, llvm::yaml::Stream &Stream) : File(File), Text(Text), Stream(Stream) {}

  YamlNode build(llvm::yaml::Node *N, unsigned Depth = 0);

private:
  const char *startOf(const llvm::yaml::Node &N) const;
  void refuse(const YamlNode &At, const Twine &Message) {
    if (!std::exchange(Stopped, true))
      File.error(At, Message);
  }

  YamlFile &File;
  StringRef Text;
  llvm::yaml::Stream &Stream;
  bool Stopped = false;
};

} // namespace

/// The parser has the place of a list or mapping behind its bracket, and none at an error.
const char *TreeBuilder::startOf(const llvm::yaml::Node &N) const {
  const char *At = N.getSourceRange().Start.getPointer();
  if (!At)
    return Text.end();
  bool MayHaveBracket = llvm::isa<llvm::yaml::SequenceNode, llvm::yaml::MappingNode>(N) && At != Text.begin();
  return MayHaveBracket && (At[-1] == '[' || At[-1] == '{') ? At - 1 : At;
}

YamlNode TreeBuilder::build(llvm::yaml::Node *N, unsigned Depth) {
  YamlNode Out;
  if (!N || Stream.failed() || Stopped)
    return Out;
  Out.At = startOf(*N);
  if (Depth == MaxDepth) {
    refuse(Out, "nested too deeply");
    return Out;
  }
  if (llvm::isa<llvm::yaml::AliasNode>(N) || !N->getAnchor().empty() || !N->getRawTag().empty()) {
    refuse(Out, "anchors, aliases and tags are not supported");
    return Out;
  }
  if (auto *Scalar = llvm::dyn_cast<llvm::yaml::ScalarNode>(N)) {
    llvm::SmallString<64> Storage;
    Out.Is = YamlNode::Kind::Text;
    Out.Text = Scalar->getValue(Storage).str();
  } else if (auto *Block = llvm::dyn_cast<llvm::yaml::BlockScalarNode>(N)) {
    Out.Is = YamlNode::Kind::Text;
    Out.Text = Block->getValue().str();
  } else if (auto *List = llvm::dyn_cast<llvm::yaml::SequenceNode>(N)) {
    Out.Is = YamlNode::Kind::List;
    for (llvm::yaml::Node &Item : *List) {
      Out.Items.push_back(build(&Item, Depth + 1));
      if (Stopped)
        break; // the parser would skip over what is left, however deep it is
    }
  } else if (auto *Map = llvm::dyn_cast<llvm::yaml::MappingNode>(N)) {
    Out.Is = YamlNode::Kind::Map;
    for (llvm::yaml::KeyValueNode &Entry : *Map) {
      YamlNode Key = build(Entry.getKey(), Depth + 1);
      if (!Stopped && Key.Is != YamlNode::Kind::Text && !Stream.failed())
        refuse(Out, "a key must be text");
      if (Stopped)
        break;
      Key.Items.push_back(build(Entry.getValue(), Depth + 1));
      Out.Items.push_back(std::move(Key));
      if (Stopped)
        break;
    }
  }
  return Out;
}

static std::string spellLine(StringRef File, unsigned Line, unsigned Column, const Twine &Message) {
  return (File + ":" + Twine(Line) + ":" + Twine(Column) + ": error: " + Message).str();
}

/// Where the text stops being UTF-8, or its size.
static size_t endOfUtf8(StringRef Text) {
  const llvm::UTF8 *Bytes = Text.bytes_begin();
  return llvm::isLegalUTF8String(&Bytes, Text.bytes_end()) ? Text.size() : Bytes - Text.bytes_begin();
}

/// Where the first long run of commas with nothing between them ends, or the size: the parser recurses at each.
static size_t endOfCommaRun(StringRef Text) {
  unsigned Commas = 0;
  for (size_t I = 0; I != Text.size(); ++I)
    if (Text[I] == ',') {
      if (++Commas == MaxDepth)
        return I;
    } else if (Text[I] == '#')
      I = std::min(Text.find('\n', I), Text.size() - 1);
    else if (!llvm::isSpace(Text[I]))
      Commas = 0;
  return Text.size();
}

YamlFile::YamlFile(StringRef Text, StringRef Name) : Name(Name) {
  auto Refuse = [&](size_t At, StringRef Why) {
    StringRef Before = Text.take_front(At);
    unsigned Column = At - (Before.rfind('\n') + 1) + 1;
    Errors.push_back(spellLine(Name, Before.count('\n') + 1, Column, Why));
  };
  if (size_t End = endOfUtf8(Text); End != Text.size())
    Refuse(End, "not UTF-8");
  else if (size_t End = endOfCommaRun(Text); End != Text.size())
    Refuse(End, "commas with nothing between them");
  else
    parse(Text);
}

void YamlFile::parse(StringRef Text) {
  Source.setDiagHandler(
      [](const llvm::SMDiagnostic &D, void *Self) {
        auto *File = static_cast<YamlFile *>(Self);
        File->Errors.push_back(spellLine(File->Name, D.getLineNo(), D.getColumnNo() + 1, D.getMessage()));
      },
      this);
  llvm::yaml::Stream Stream(Text, Source, /*ShowColors=*/false);
  auto Document = Stream.begin();
  if (Stream.failed() || Document == Stream.end())
    return;
  Root = TreeBuilder(*this, Text, Stream).build(Document->getRoot());
  if (failed())
    return;
  if (++Document != Stream.end() && !failed())
    error(Root, "more than one document");
}

std::string YamlFile::place(const YamlNode &At) const {
  if (!At.At)
    return Name + ":1:1";
  auto [Line, Column] = Source.getLineAndColumn(llvm::SMLoc::getFromPointer(At.At));
  return (Name + ":" + Twine(Line) + ":" + Twine(Column)).str();
}

llvm::Error YamlFile::takeErrors() {
  if (Errors.empty())
    return llvm::Error::success();
  return llvm::createStringError(llvm::join(std::exchange(Errors, {}), "\n"));
}

void YamlFile::error(const YamlNode &At, const Twine &Message) {
  Errors.push_back((place(At) + ": error: " + Message).str());
}

void YamlFile::unknownWord(const YamlNode &At, StringRef What, llvm::ArrayRef<StringRef> Valid) {
  std::string Near = didYouMean(At.Text, Valid);
  error(At,
        "unknown " + What + " '" + At.Text + "'" + (Near.empty() ? "; it is one of " + llvm::join(Valid, ", ") : Near));
}

void YamlFile::readMap(const YamlNode &Node, llvm::ArrayRef<Key> Keys) {
  if (Node.Is != YamlNode::Kind::Map)
    return error(Node, "expected a mapping of keys to values");
  std::vector<StringRef> Valid;
  for (const Key &K : Keys)
    Valid.push_back(K.Name);
  llvm::SmallVector<StringRef, 16> Given;
  for (const YamlNode &Entry : Node.Items) {
    const Key *Known = llvm::find_if(Keys, [&](const Key &K) { return K.Name == Entry.Text; });
    if (Known == Keys.end())
      unknownWord(Entry, "key", Valid);
    else if (llvm::is_contained(Given, Known->Name))
      error(Entry, "key '" + Known->Name + "' stands here twice");
    else {
      Given.push_back(Known->Name);
      Known->Read(Entry.Items.front());
    }
  }
  for (const Key &K : Keys)
    if (K.IsRequired && !llvm::is_contained(Given, K.Name))
      error(Node, "key '" + K.Name + "' is missing");
}

void YamlFile::readList(const YamlNode &Node, Reader ReadItem) {
  if (Node.Is != YamlNode::Kind::List)
    return error(Node, "expected a list");
  for (const YamlNode &Item : Node.Items)
    ReadItem(Item);
}

void YamlFile::readOneOrMore(const YamlNode &Node, Reader ReadItem) {
  if (Node.Is == YamlNode::Kind::List)
    readList(Node, ReadItem);
  else
    ReadItem(Node);
}

std::optional<StringRef> YamlFile::text(const YamlNode &Node) {
  if (Node.Is == YamlNode::Kind::Text && !Node.Text.empty())
    return Node.Text;
  error(Node, "expected text");
  return std::nullopt;
}

std::optional<int64_t> YamlFile::number(const YamlNode &Node) {
  int64_t Out;
  if (Node.Is == YamlNode::Kind::Text && !StringRef(Node.Text).getAsInteger(0, Out))
    return Out;
  error(Node, "expected a number");
  return std::nullopt;
}

std::optional<bool> YamlFile::truth(const YamlNode &Node) {
  if (Node.Is == YamlNode::Kind::Text && (Node.Text == "true" || Node.Text == "false"))
    return Node.Text == "true";
  error(Node, "expected 'true' or 'false'");
  return std::nullopt;
}

std::optional<size_t> YamlFile::word(const YamlNode &Node, StringRef What, llvm::ArrayRef<StringRef> Valid) {
  if (!text(Node))
    return std::nullopt;
  const StringRef *Found = llvm::find(Valid, Node.Text);
  if (Found != Valid.end())
    return Found - Valid.begin();
  unknownWord(Node, What, Valid);
  return std::nullopt;
}

} // namespace async_tidy
