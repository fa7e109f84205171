// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/past/Past.h"

#include "tool/app/past/Git.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <vector>

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

static Expected<std::string> line(llvm::ArrayRef<StringRef> Arguments) {
  Expected<std::string> Text = git(Arguments);
  return Text ? Expected<std::string>(StringRef(*Text).rtrim('\n').str()) : Text.takeError();
}

/// Where the two parted: what others have done to the revision since is no part of the change.
static Expected<std::string> commonCommit(StringRef Revision) {
  std::string Commit = (Revision + "^{commit}").str();
  Expected<std::string> Its = line({"rev-parse", "--verify", "--end-of-options", Commit});
  if (!Its)
    return llvm::createStringError("'" + Revision + "' is no revision here: " + llvm::toString(Its.takeError()) +
                                   "; a shallow clone has only the newest (git fetch --unshallow gets the others)");
  Expected<std::string> Common = line({"merge-base", *Its, "HEAD"});
  if (!Common)
    return llvm::createStringError("'" + Revision + "' has no commit in common with HEAD (" + llvm::toString(Common.takeError()) +
                                   "); a shallow clone may not have it (git fetch --unshallow)");
  return Common;
}

namespace {

class History {
public:
  explicit History(Past &Out, StringRef Root) : Out(Out), Root(Root.str() + "/") {}

  /// Of `git diff --name-status -z`: "M", path, or "R90", old path, new path.
  void readChanges(StringRef Text) {
    llvm::SmallVector<StringRef> Words;
    Text.split(Words, '\0', -1, /*KeepEmpty=*/false);
    for (size_t I = 0; I + 1 < Words.size(); I += 2) {
      StringRef Path = Words[I + 1];
      switch (Words[I].front()) {
      case 'R':
      case 'C':
        if (I + 2 < Words.size())
          addOld(Path, Words[I + 2]);
        ++I;
        break;
      case 'A':
        Out.Added.insert(Root + Path.str());
        break;
      default:
        addOld(Path, Path);
      }
    }
  }

  void readUntracked(StringRef Text) {
    llvm::SmallVector<StringRef> Paths;
    Text.split(Paths, '\0', -1, /*KeepEmpty=*/false);
    for (StringRef Path : Paths)
      Out.Added.insert(Root + Path.str());
  }

  /// What `git cat-file --batch` wants to read. A name with a line end cannot be asked for.
  std::string questions() const {
    std::string Text;
    for (const auto &[Old, New] : Old)
      Text += Out.Commit + ":" + Old + "\n";
    return Text;
  }

  /// One answer for each: "ID TYPE SIZE", and then the text; or "… missing".
  void readTexts(StringRef Answers) {
    for (const auto &[Name, NewName] : Old) {
      auto [Head, Rest] = Answers.split('\n');
      size_t Size = 0;
      auto [Kind, Length] = Head.split(' ').second.split(' ');
      if (Length.getAsInteger(10, Size) || Size > Rest.size()) {
        Answers = Rest;
        continue;
      }
      if (Kind == "blob")
        Out.Texts[Root + Name] = Out.Texts[Root + NewName] = Rest.take_front(Size).str();
      Answers = Rest.drop_front(std::min(Size + 1, Rest.size()));
    }
  }

private:
  void addOld(StringRef Path, StringRef Now) {
    if (!Path.contains('\n'))
      Old.emplace_back(Path.str(), Now.str());
  }

  Past &Out;
  const std::string Root;
  std::vector<std::pair<std::string, std::string>> Old; // name then, name now
};

} // namespace

Expected<Past> pastOf(StringRef Revision) {
  Expected<std::string> Root = line({"rev-parse", "--show-toplevel"});
  if (!Root)
    return llvm::createStringError("--diff-base needs a Git repository around the current directory: " +
                                   llvm::toString(Root.takeError()));
  Expected<std::string> Commit = commonCommit(Revision);
  if (!Commit)
    return Commit.takeError();
  Past Out{*Commit, {}, {}};
  History Its(Out, *Root);
  Expected<std::string> Changed = git({"-C", *Root, "diff", "--name-status", "-z", "-M", "--no-ext-diff", *Commit, "--"});
  if (!Changed)
    return Changed.takeError();
  Its.readChanges(*Changed);
  Expected<std::string> Untracked = git({"-C", *Root, "ls-files", "--others", "--exclude-standard", "-z"});
  if (!Untracked)
    return Untracked.takeError();
  Its.readUntracked(*Untracked);
  Expected<std::string> Texts = git({"cat-file", "--batch"}, Its.questions());
  if (!Texts)
    return Texts.takeError();
  Its.readTexts(*Texts);
  return Out;
}

} // namespace async_tidy
