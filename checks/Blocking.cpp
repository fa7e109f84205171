// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/Blocking.h"

#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

static Place placeOf(const Program &P, FunctionIndex F, uint32_t Call) { return P.place(P.facts(F).calls[Call].range); }

static std::string describeStep(const Program &P, FunctionIndex Caller, const Edge &E) {
  const std::string &Callee = P.facts(E.Callee).display;
  if (E.Through == NoFunction)
    return llvm::formatv("'{0}' calls '{1}'", P.facts(Caller).display, Callee);
  return llvm::formatv("'{0}' passes '{1}' to '{2}', which calls it", P.facts(Caller).display, Callee,
                       P.facts(E.Through).display);
}

/// The first step is where the finding itself stands; the notes lead on from there.
static std::vector<Note> notesOf(const Program &P, const BlockingPath &Path) {
  std::vector<Note> Notes;
  for (size_t I = 1; I < Path.Steps.size(); ++I) {
    auto [Caller, By] = Path.Steps[I];
    Notes.push_back({placeOf(P, Caller, By->Call), describeStep(P, Caller, *By)});
  }
  if (!Path.Steps.empty())
    Notes.push_back({placeOf(P, Path.In, Path.At->Call),
                     llvm::formatv("'{0}' calls '{1}': {2}", P.facts(Path.In).display, P.leafName(Path.In, *Path.At),
                                   Path.At->Api->Why)});
  return Notes;
}

static std::string spellContext(ContextKind Kind) {
  return Kind == ContextKind::Nonblocking ? "nonblocking function" : spell(Kind);
}

static std::string messageOf(const Program &P, FunctionIndex From, const BlockingPath &Path) {
  std::string Kind = spellContext(P.linked(From).Context);
  const std::string &Async = P.facts(From).display;
  if (Path.Steps.empty())
    return llvm::formatv("'{0}' blocks the {1} '{2}': {3}", P.leafName(Path.In, *Path.At), Kind, Async, Path.At->Api->Why);
  return llvm::formatv("call of '{0}' blocks the {1} '{2}' in '{3}'", P.facts(Path.Steps.front().second->Callee).display,
                       Kind, Async, P.leafName(Path.In, *Path.At));
}

static Finding findingOf(const Program &P, FunctionIndex From, const BlockingPath &Path) {
  Place Leaf = placeOf(P, Path.In, Path.At->Call);
  Finding F = findingIn(P, From, Path.Steps.empty() ? Leaf : placeOf(P, From, Path.Steps.front().second->Call));
  F.Message = messageOf(P, From, Path);
  F.Category = Path.At->Api->Category;
  F.Level = Path.At->Api->Level;
  F.Path = notesOf(P, Path);
  F.Leaf = llvm::formatv("{0}:{1}:{2} {3}", Leaf.File, Leaf.Where.Line, Leaf.Where.Column, P.leafName(Path.In, *Path.At));
  return F;
}

void reportBlocking(const Program &P, Reporter &R, llvm::function_ref<bool(const Leaf &)> Wanted) {
  for (FunctionIndex F = 0; F < P.functions().size(); ++F)
    if (P.linked(F).Context != ContextKind::None)
      for (const BlockingPath &Path : blockingPaths(P, F))
        if (Wanted(*Path.At))
          R.report(findingOf(P, F, Path), /*IsAbove=*/!Path.Steps.empty());
}

} // namespace async_tidy
