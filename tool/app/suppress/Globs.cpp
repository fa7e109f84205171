// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/suppress/Globs.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace async_tidy {

bool Glob::matches(llvm::StringRef Name) const {
  auto [First, Rest] = llvm::StringRef(Pattern).split('*');
  if (First.size() == Pattern.size())
    return Name == Pattern;
  if (!Name.consume_front(First))
    return false;
  auto [Middle, Last] = Rest.rsplit('*');
  if (Middle.size() == Rest.size())
    return Name.ends_with(Rest);
  if (!Name.consume_back(Last))
    return false;
  for (llvm::StringRef Part : llvm::split(Middle, '*')) {
    size_t At = Name.find(Part);
    if (At == llvm::StringRef::npos)
      return false;
    Name = Name.drop_front(At + Part.size());
  }
  return true;
}

std::vector<Glob> parseGlobs(llvm::StringRef CommaSeparated) {
  std::vector<Glob> Globs;
  for (llvm::StringRef Text : llvm::split(CommaSeparated, ',')) {
    Text = Text.trim();
    bool IsNegative = Text.consume_front("-");
    if (!Text.empty())
      Globs.push_back({Text.str(), !IsNegative});
  }
  return Globs;
}

bool isChosen(const std::vector<Glob> &Globs, llvm::StringRef Name, bool Otherwise) {
  for (const Glob &G : llvm::reverse(Globs))
    if (G.matches(Name))
      return G.IsPositive;
  return Otherwise;
}

} // namespace async_tidy
