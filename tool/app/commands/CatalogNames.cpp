// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/commands/CatalogNames.h"

#include "tool/core/extract/Declarations.h"
#include "tool/core/support/Text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using llvm::StringRef;
using Kind = async_tidy::Mention::Kind;

namespace async_tidy {

static StringRef spell(Kind Is) {
  switch (Is) {
  case Kind::Function:
    return "function";
  case Kind::Type:
    return "type";
  case Kind::Variable:
    return "variable";
  case Kind::Namespace:
    return "namespace";
  default:
    llvm_unreachable("no kind of a declaration");
  }
}

static std::string spell(llvm::ArrayRef<std::string> Headers) {
  return llvm::join(Headers.take_front(3), ", ") + (Headers.size() > 3 ? ", …" : "");
}

namespace {

class NameCheck {
public:
  NameCheck(YamlFile &File, const LibraryInfo &Library, llvm::ArrayRef<Mention> Mentions, const Declarations &Declared)
      : File(File), Library(Library), Mentions(Mentions), Declared(Declared) {
    for (const Mention &M : Mentions)
      if (M.Is == Kind::Elsewhere)
        Elsewhere.insert_range(M.Names);
  }

  void run() {
    for (const Mention &M : Mentions)
      if (M.Is == Kind::Header)
        checkHeader(M);
    if (!File.failed()) // else it would not be the names' fault
      checkNames();
  }

private:
  void checkNames() {
    for (const Mention &M : Mentions)
      if (M.Is == Kind::Header)
        continue;
      else if (M.Is == Kind::Elsewhere)
        checkIsUsed(M);
      else if (llvm::none_of(M.Names,
                             [&](StringRef Name) { return Elsewhere.contains(Name) || isDeclared(M.Is, Name); }))
        File.error(*M.At, explain(M));
  }

  void checkHeader(const Mention &M) {
    if (llvm::is_contained(Declared.Missing, M.Names.front()))
      File.error(*M.At, "no header '" + M.Names.front() + "'" +
                            (Library.Package.empty() ? "" : "; install " + Library.Package) +
                            ", or say with --extra-arg=-I… where it is");
  }

  void checkIsUsed(const Mention &M) {
    auto IsSame = [&](const Mention &Other) { return Other.Is != Kind::Elsewhere && Other.Names == M.Names; };
    if (llvm::none_of(Mentions, IsSame))
      File.error(*M.At, "'" + M.At->Text + "' stands nowhere else in this file");
  }

  bool isDeclared(Kind Is, StringRef Name) const {
    switch (Is) {
    case Kind::Function:
      return Declared.Functions.contains(Name);
    case Kind::Type:
      return Declared.Types.contains(Name);
    case Kind::FunctionOrType:
      return Declared.Functions.contains(Name) || Declared.Types.contains(Name);
    case Kind::Variable:
      return Declared.Variables.contains(Name);
    case Kind::Namespace:
      return Declared.Namespaces.contains(Name);
    case Kind::Header:
    case Kind::Elsewhere:
      break;
    }
    llvm_unreachable("no name of a declaration");
  }

  std::string explain(const Mention &M) const;
  std::string suggestion(Kind Is, StringRef Name) const;

  YamlFile &File;
  const LibraryInfo &Library;
  llvm::ArrayRef<Mention> Mentions;
  const Declarations &Declared;
  llvm::StringSet<> Elsewhere;
};

} // namespace

std::string NameCheck::explain(const Mention &M) const {
  std::string Near;
  for (StringRef Name : M.Names)
    if (Near.empty())
      Near = suggestion(M.Is, Name);
  return "no declaration of '" + M.At->Text + "' in " + spell(Library.Headers) + Near;
}

/// What the name is an alias of, the class that has the member, a declaration of the same last part, anything near.
std::string NameCheck::suggestion(Kind Is, StringRef Name) const {
  if (auto Alias = Declared.Aliases.find(Name); Alias != Declared.Aliases.end() && isDeclared(Is, Alias->second))
    return "; it is another name of '" + Alias->second + "'";
  if (std::string Member = Declared.declaredAs(Name); !Member.empty() && isDeclared(Is, Member))
    return "; did you mean '" + Member + "'?";
  for (Kind Other : {Kind::Function, Kind::Type, Kind::Variable, Kind::Namespace})
    if (isDeclared(Other, Name))
      return ("; it is a " + spell(Other)).str();
  std::vector<StringRef> All, SameLast;
  for (const llvm::StringSet<> *Names :
       {&Declared.Functions, &Declared.Types, &Declared.Variables, &Declared.Namespaces})
    for (StringRef Each : Names->keys())
      if (isDeclared(Is, Each)) {
        All.push_back(Each);
        if (Each.substr(Each.rfind(':') + 1) == Name.substr(Name.rfind(':') + 1))
          SameLast.push_back(Each);
      }
  llvm::sort(All); // of two that are equally near always the same
  llvm::sort(SameLast);
  std::string Near = didYouMean(Name, SameLast);
  return Near.empty() ? didYouMean(Name, All) : Near;
}

/// Files use names of the standard library without listing its headers.
static std::vector<std::string> standardHeaders() {
  Catalog Known = Catalog::builtIn();
  auto Std = llvm::find_if(Known.libraries(), [](const LibraryInfo &L) { return L.Id == "std"; });
  return Std == Known.libraries().end() ? std::vector<std::string>() : Std->Headers;
}

llvm::Error checkNames(YamlFile &File, const LibraryInfo &Library, llvm::ArrayRef<Mention> Mentions,
                       llvm::ArrayRef<std::string> Args) {
  if (Library.Headers.empty()) {
    File.error(File.root(), "key 'headers' is missing, so that the names cannot be looked for");
    return llvm::Error::success();
  }
  std::vector<std::string> Headers = Library.Headers, AllArgs = Library.Flags;
  llvm::append_range(Headers, standardHeaders());
  llvm::append_range(AllArgs, Args);
  llvm::Expected<Declarations> Declared = readDeclarations(Headers, AllArgs);
  if (!Declared)
    return Declared.takeError();
  NameCheck(File, Library, Mentions, *Declared).run();
  for (const std::string &Error : Declared->Errors)
    File.error(*llvm::find_if(Mentions, [](const Mention &M) { return M.Is == Kind::Header; })->At,
               "the headers do not compile: " + Error);
  return llvm::Error::success();
}

} // namespace async_tidy
