// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// For other programs. Keys never change their meaning; new ones may join.
#include "tool/app/audit/Audit.h"
#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"

#include "llvm/Support/JSON.h"

namespace async_tidy {

namespace {

const char *spell(Audit::Bound::Kind K) {
  switch (K) {
  case Audit::Bound::Kind::Once:
    return "once";
  case Audit::Bound::Kind::Constant:
    return "constant";
  case Audit::Bound::Kind::Waits:
    return "waits";
  case Audit::Bound::Kind::Endless:
    return "endless";
  case Audit::Bound::Kind::Unbounded:
    return "unbounded";
  }
  llvm_unreachable("no such kind");
}

class JsonAudit {
public:
  explicit JsonAudit(llvm::raw_ostream &OS) : J(OS, /*IndentSize=*/1) {}

  void write(const Audit &A) {
    J.object([&] {
      J.attribute("version", 1);
      J.attributeObject("executor", [&] {
        text("name", A.On.Name);
        J.attribute("role", async_tidy::spell(A.On.Role));
        size(A.On.Size);
      });
      list("connectionPools", A.Pools, [&](const Audit::Pool &Pool) {
        text("name", Pool.Name);
        size(Pool.Size);
        J.attribute("waiting", Pool.Waiting);
      });
      list("tasks", A.Tasks, [&](const Audit::Task &T) { write(T, A); });
    });
  }

private:
  void write(const Audit::Task &T, const Audit &A) {
    item(T.Of);
    text("verdict", verdictOf(T));
    strings("obstacles", T.Obstacles);
    strings("rewrites", T.Rewrites);
    J.attributeObject("categories", [&] {
      for (const auto &[Category, Count] : categoriesOf(T))
        J.attribute(Category, Count);
    });
    list("blocking", T.Blocking, [&](const Audit::Call &C) { write(C); });
    list("cpu", T.Computing, [&](const Audit::Call &C) { write(C); });
    list("loops", T.Loops, [&](const Audit::Item &Loop) { item(Loop); });
    list("locks", T.Locks, [&](const Audit::Lock &L) {
      item(L.Of);
      list("around", L.Around, [&](const Audit::Item &Wait) { item(Wait); });
    });
    list("threadState", T.ThreadState, [&](const Audit::Item &Item) { item(Item); });
    J.attributeArray("connectionPools", [&] {
      for (size_t Pool : T.Pools)
        J.value(utf8(A.Pools[Pool].Name));
    });
    list("submitters", T.Submitters, [&](const Audit::Submitter &S) {
      item(S.Of);
      list("bounds", S.Bounds, [&](const Audit::Bound &B) { write(B); });
    });
  }

  void write(const Audit::Call &C) {
    item(C.Of);
    text("category", C.Category);
    text("library", C.Library);
    text("instead", C.Instead);
    J.attribute("hasTwin", C.HasTwin);
    J.attribute("ways", C.Ways);
  }

  void write(const Audit::Bound &B) {
    J.attribute("kind", spell(B.Is));
    item({B.By, B.Loop});
    list("waits", B.Waits, [&](const Audit::Item &Wait) { item(Wait); });
  }

  void item(const Audit::Item &Item) {
    text("name", Item.Name);
    text("file", shownPath(Item.At.File));
    J.attribute("line", Item.At.Where.Line);
    J.attribute("column", Item.At.Where.Column);
  }

  void size(std::optional<int64_t> Size) {
    if (Size)
      J.attribute("size", *Size);
  }

  void text(llvm::StringRef Key, llvm::StringRef Text) { J.attribute(Key, utf8(Text)); }

  void strings(llvm::StringRef Key, const std::vector<std::string> &Items) {
    J.attributeArray(Key, [&] {
      for (const std::string &Item : Items)
        J.value(utf8(Item));
    });
  }

  template <typename T, typename Function> void list(llvm::StringRef Key, const std::vector<T> &Items, Function Write) {
    J.attributeArray(Key, [&] {
      for (const T &Item : Items)
        J.object([&] { Write(Item); });
    });
  }

  llvm::json::OStream J;
};

} // namespace

void writeAuditJson(const Audit &A, llvm::raw_ostream &OS) {
  JsonAudit(OS).write(A);
  OS << '\n';
}

} // namespace async_tidy
