// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/suppress/NoLint.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <limits>

namespace async_tidy {

using llvm::StringRef;

namespace {

constexpr StringRef Marker = "NOLINT";

struct Comment {
  StringRef Word;
  StringRef Kind; // what follows NOLINT: "", "NEXTLINE", "BEGIN", "END"
  StringRef Checks;
  Position At;
};

/// The list in parentheses at the start of `Text`; without one, all checks.
StringRef listOf(StringRef Text) {
  size_t End = Text.find(')');
  return Text.starts_with("(") && End != StringRef::npos ? Text.slice(1, End).trim() : "*";
}

void findComments(StringRef Line, unsigned Number, std::vector<Comment> &Comments) {
  for (size_t At = Line.find(Marker); At != StringRef::npos; At = Line.find(Marker, At + 1)) {
    StringRef Rest = Line.drop_front(At + Marker.size());
    StringRef Kind = Rest.take_while(llvm::isAlnum);
    Comments.push_back({Line.substr(At, Marker.size() + Kind.size()), Kind, listOf(Rest.drop_front(Kind.size())), {Number, unsigned(At) + 1}});
  }
}

SilentRange wholeLine(unsigned Line, const Comment &C) {
  return {{Line, 0}, {Line, std::numeric_limits<unsigned>::max()}, C.Checks, C.At, C.Word};
}

class Matcher {
public:
  NoLints match(llvm::ArrayRef<Comment> Comments) {
    for (const Comment &C : Comments)
      add(C);
    for (const Comment &Begin : Open)
      Result.Unmatched.push_back({Begin.At.first, /*IsBegin=*/true});
    return std::move(Result);
  }

private:
  void add(const Comment &C) {
    if (C.Kind.empty())
      Result.Silent.push_back(wholeLine(C.At.first, C));
    else if (C.Kind == "NEXTLINE")
      Result.Silent.push_back(wholeLine(C.At.first + 1, C));
    else if (C.Kind == "BEGIN")
      Open.push_back(C);
    else if (C.Kind == "END")
      close(C);
  }

  void close(const Comment &End) {
    if (Open.empty() || Open.back().Checks != End.Checks) {
      Result.Unmatched.push_back({End.At.first, /*IsBegin=*/false});
      return;
    }
    Comment Begin = Open.pop_back_val();
    Result.Silent.push_back({Begin.At, End.At, End.Checks, Begin.At, Begin.Word});
  }

  NoLints Result;
  llvm::SmallVector<Comment> Open;
};

} // namespace

NoLints findNoLints(llvm::ArrayRef<StringRef> Lines) {
  std::vector<Comment> Comments;
  for (auto [Index, Line] : llvm::enumerate(Lines))
    findComments(Line, Index + 1, Comments);
  return Matcher().match(Comments);
}

} // namespace async_tidy
