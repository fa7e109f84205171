// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The algorithm is that of Myers: with D edits one gets furthest on each diagonal K = Old - New from where one got furthest
// with D - 1 on its neighbours. The first D that reaches the end is the smallest, and the way there is read backwards.
#include "tool/app/fix/Diff.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace async_tidy {

using llvm::StringRef;
using Lines = llvm::ArrayRef<StringRef>;

std::vector<StringRef> linesOf(StringRef Text) {
  std::vector<StringRef> Out;
  while (!Text.empty()) {
    size_t End = std::min(Text.find('\n'), Text.size() - 1);
    Out.push_back(Text.take_front(End + 1));
    Text = Text.drop_front(End + 1);
  }
  return Out;
}

namespace {

/// How far one gets on each diagonal; outside, nowhere.
class Furthest {
public:
  explicit Furthest(int Reach) : Reach(Reach), X(2 * Reach + 1, 0) {}
  int &operator[](int K) { return X[K + Reach]; }
  int operator[](int K) const { return X[K + Reach]; }

private:
  int Reach;
  std::vector<int> X;
};

/// Whether the last edit on the way to diagonal `K` with `D` edits takes in a new line, or else drops an old one.
bool isInsertion(const Furthest &Before, int K, int D) { return K == -D || (K != D && Before[K - 1] < Before[K + 1]); }

/// The state before each number of edits, up to the smallest that is enough.
std::vector<Furthest> search(Lines Old, Lines New) {
  const int N = Old.size(), M = New.size();
  std::vector<Furthest> Trace;
  Furthest V(N + M + 1);
  for (int D = 0;; ++D) {
    Trace.push_back(V);
    for (int K = -D; K <= D; K += 2) {
      int X = isInsertion(Trace.back(), K, D) ? Trace.back()[K + 1] : Trace.back()[K - 1] + 1;
      while (X < N && X - K < M && Old[X] == New[X - K])
        ++X;
      V[K] = X;
      if (X >= N && X - K >= M)
        return Trace;
    }
  }
}

/// Edits of single lines that touch each other are one hunk.
void addFirst(std::vector<Hunk> &Backwards, Hunk H) {
  if (!Backwards.empty() && Backwards.back().Old == H.Old + H.OldCount && Backwards.back().New == H.New + H.NewCount) {
    Hunk &Next = Backwards.back();
    Next = {H.Old, H.OldCount + Next.OldCount, H.New, H.NewCount + Next.NewCount};
  } else
    Backwards.push_back(H);
}

} // namespace

std::vector<Hunk> difference(Lines Old, Lines New) {
  std::vector<Furthest> Trace = search(Old, New);
  std::vector<Hunk> Out;
  int K = static_cast<int>(Old.size()) - static_cast<int>(New.size());
  for (int D = Trace.size() - 1; D > 0; --D) {
    bool Inserts = isInsertion(Trace[D], K, D);
    K += Inserts ? 1 : -1;
    size_t X = Trace[D][K], Y = X - K;
    addFirst(Out, {X, Inserts ? 0u : 1u, Y, Inserts ? 1u : 0u});
  }
  std::reverse(Out.begin(), Out.end());
  return Out;
}

static constexpr size_t Around = 3;

static void writeLines(char Mark, Lines From, size_t Begin, size_t End, llvm::raw_ostream &OS) {
  for (StringRef Line : From.slice(Begin, End - Begin))
    OS << Mark << Line << (Line.ends_with("\n") ? "" : "\n\\ No newline at end of file\n");
}

/// A group of hunks that share their surroundings.
static void writeGroup(llvm::ArrayRef<Hunk> Group, Lines Old, Lines New, llvm::raw_ostream &OS) {
  const Hunk &First = Group.front(), &Last = Group.back();
  size_t Begin = First.Old - std::min(First.Old, Around), End = std::min(Last.Old + Last.OldCount + Around, Old.size());
  size_t NewBegin = First.New - (First.Old - Begin), NewEnd = Last.New + Last.NewCount + (End - Last.Old - Last.OldCount);
  auto Start = [](size_t Line, size_t Count) { return Count ? Line + 1 : Line; };
  OS << "@@ -" << Start(Begin, End - Begin) << ',' << End - Begin << " +" << Start(NewBegin, NewEnd - NewBegin) << ','
     << NewEnd - NewBegin << " @@\n";
  size_t At = Begin;
  for (const Hunk &H : Group) {
    writeLines(' ', Old, At, H.Old, OS);
    writeLines('-', Old, H.Old, H.Old + H.OldCount, OS);
    writeLines('+', New, H.New, H.New + H.NewCount, OS);
    At = H.Old + H.OldCount;
  }
  writeLines(' ', Old, At, End, OS);
}

void writeUnifiedDiff(StringRef Name, StringRef OldText, StringRef NewText, llvm::raw_ostream &OS) {
  std::vector<StringRef> Old = linesOf(OldText), New = linesOf(NewText);
  std::vector<Hunk> Hunks = difference(Old, New);
  if (Hunks.empty())
    return;
  OS << "--- a/" << Name << "\n+++ b/" << Name << '\n';
  for (size_t Begin = 0, End = 1; Begin != Hunks.size(); Begin = End++) {
    while (End != Hunks.size() && Hunks[End].Old <= Hunks[End - 1].Old + Hunks[End - 1].OldCount + 2 * Around)
      ++End;
    writeGroup(llvm::ArrayRef(Hunks).slice(Begin, End - Begin), Old, New, OS);
  }
}

} // namespace async_tidy
