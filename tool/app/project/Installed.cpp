// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/project/Installed.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace async_tidy {

using llvm::StringRef;

namespace {

struct Argument {
  std::string Text;
  bool IsQuoted;
};

struct Command {
  std::string Name; // in lower case
  std::vector<Argument> Args;
};

/// The commands of a script that CMake has generated: bracket arguments and variables are not looked into.
/// https://cmake.org/cmake/help/latest/manual/cmake-language.7.html#syntax
class ScriptReader {
public:
  explicit ScriptReader(StringRef Text) : Rest(Text) {}

  /// False at the end.
  bool next(Command &Out) {
    Out = Command();
    while (skipToName()) {
      Out.Name = Rest.take_while(isNameChar).lower();
      Rest = Rest.drop_while(isNameChar).ltrim(" \t");
      if (Rest.consume_front("(")) {
        readArguments(Out.Args);
        return true;
      }
    }
    return false;
  }

private:
  static bool isNameChar(char C) { return llvm::isAlnum(C) || C == '_'; }
  void skipLine() { Rest = Rest.drop_until([](char C) { return C == '\n'; }); }

  bool skipToName() {
    while (!Rest.empty() && !isNameChar(Rest.front())) {
      if (Rest.front() == '#')
        skipLine();
      else
        Rest = Rest.drop_front();
    }
    return !Rest.empty();
  }

  void readArguments(std::vector<Argument> &Out) {
    for (unsigned Depth = 1; Depth && !Rest.empty();) {
      char C = Rest.front();
      if (C == '"')
        Out.push_back({quoted(), true});
      else if (C == '#')
        skipLine();
      else if (C == '(' || C == ')' || llvm::isSpace(C)) {
        Depth += (C == '(') - (C == ')');
        Rest = Rest.drop_front();
      } else
        Out.push_back({unquoted(), false});
    }
  }

  std::string quoted() {
    std::string Text;
    for (Rest = Rest.drop_front(); !Rest.empty() && Rest.front() != '"'; Rest = Rest.drop_front()) {
      if (Rest.front() == '\\' && Rest.size() > 1)
        Rest = Rest.drop_front();
      Text += Rest.front();
    }
    Rest = Rest.drop_front(!Rest.empty());
    return Text;
  }

  std::string unquoted() {
    StringRef Word = Rest.take_until([](char C) { return llvm::isSpace(C) || C == '(' || C == ')' || C == '#' || C == '"'; });
    Rest = Rest.drop_front(Word.size());
    return Word.str();
  }

  StringRef Rest;
};

class InstallReader {
public:
  void readScript(StringRef Path) {
    llvm::SmallString<256> Real;
    if (llvm::sys::fs::real_path(Path, Real) || !Seen.insert(Real).second)
      return;
    auto Text = llvm::MemoryBuffer::getFile(Real);
    if (!Text)
      return;
    ScriptReader Script((*Text)->getBuffer());
    for (Command Next; Script.next(Next);)
      read(Next);
  }

  std::vector<std::string> Out;

private:
  void read(const Command &C) {
    if (C.Name == "include" && !C.Args.empty())
      readScript(C.Args.front().Text);
    else if (C.Name == "file" && !C.Args.empty() && C.Args.front().Text == "INSTALL")
      readInstall(C.Args);
  }

  /// file(INSTALL DESTINATION "…" TYPE FILE FILES "…" "…" …)
  void readInstall(llvm::ArrayRef<Argument> Args) {
    auto Is = [](StringRef Word) { return [=](const Argument &A) { return !A.IsQuoted && A.Text == Word; }; };
    auto Type = llvm::find_if(Args, Is("TYPE")), Files = llvm::find_if(Args, Is("FILES"));
    if (Args.end() - Type < 2 || Files == Args.end() || (Type[1].Text != "FILE" && Type[1].Text != "DIRECTORY"))
      return;
    for (++Files; Files != Args.end() && Files->IsQuoted; ++Files)
      if (llvm::SmallString<256> Real; !llvm::sys::fs::real_path(Files->Text, Real))
        Out.push_back(Real.str().str());
  }

  llvm::StringSet<> Seen;
};

} // namespace

std::vector<std::string> installedPaths(StringRef BuildFolder) {
  InstallReader Reader;
  Reader.readScript((BuildFolder + "/cmake_install.cmake").str());
  return std::move(Reader.Out);
}

} // namespace async_tidy
