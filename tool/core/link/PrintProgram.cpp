// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/core/link/Program.h"

#include "llvm/ADT/STLExtras.h"

namespace async_tidy {

const Variable *Program::variable(EntityId Id) const {
  auto It = VariableIds.find(Id);
  return It == VariableIds.end() ? nullptr : &Variables[It->second];
}

const ResourceUse &Program::resources(FunctionIndex F) const {
  static const ResourceUse None;
  auto It = Resources.find(F);
  return It == Resources.end() ? None : It->second;
}

llvm::StringRef Program::leafName(FunctionIndex In, const Leaf &L) const {
  if (L.Api->Name.empty())
    return facts(find(facts(In).calls[L.Call].callee)).name;
  return llvm::StringRef(L.Api->Name).ltrim(':');
}

static void printFunction(const Program &P, FunctionIndex F, llvm::raw_ostream &OS) {
  const Function &Facts = P.facts(F);
  const LinkedFunction &Linked = P.linked(F);
  auto LineOf = [&](uint32_t Call) { return Facts.calls[Call].range.Line; };
  auto Away = [&](uint32_t Call) { return P.isOffLoaded(F, Call) ? ", off-loaded" : ""; };
  OS << "function " << Facts.display;
  if (Linked.Context != ContextKind::None)
    OS << " [" << spell(Linked.Context) << "]";
  OS << "\n";
  for (const Leaf &L : Linked.Leaves)
    OS << "  " << LineOf(L.Call) << ": " << (L.IsWait ? "waits in " : "blocks in ") << P.leafName(F, L) << " (" << L.Api->Category
       << ", " << spell(L.Api->Level) << ")" << Away(L.Call) << "\n";
  for (const Edge &E : Linked.Edges) {
    OS << "  " << LineOf(E.Call) << ": calls " << P.facts(E.Callee).display;
    if (E.Through != NoFunction)
      OS << " through " << P.facts(E.Through).display;
    OS << Away(E.Call) << "\n";
  }
  for (const Spawn &S : Linked.Spawns)
    OS << "  " << LineOf(S.Call) << ": spawns " << P.facts(S.Task).display << " on " << spell(S.Role) << "\n";
}

void Program::print(llvm::raw_ostream &OS) const {
  std::vector<FunctionIndex> Order;
  for (FunctionIndex F = 0; F < Functions.size(); ++F)
    if (Functions[F].has_body)
      Order.push_back(F);
  llvm::sort(Order, [&](FunctionIndex A, FunctionIndex B) {
    const Function &X = Functions[A], &Y = Functions[B];
    return std::tie(X.display, Files[X.range.File], X.range, X.id) < std::tie(Y.display, Files[Y.range.File], Y.range, Y.id);
  });
  for (FunctionIndex F : Order)
    printFunction(*this, F, OS);
}

} // namespace async_tidy
