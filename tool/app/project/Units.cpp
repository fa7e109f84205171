// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/project/Units.h"

#include "tool/app/files/Paths.h"
#include "tool/app/project/Database.h"
#include "tool/app/project/IncludeDirectories.h"
#include "tool/core/support/Text.h"

#include "clang/Driver/Types.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <tuple>

namespace async_tidy {

using clang::tooling::ArgumentInsertPosition;
using clang::tooling::CompileCommand;
using llvm::Error;
using llvm::StringRef;
using Commands = std::vector<CompileCommand>;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;
namespace types = clang::driver::types;

static types::ID typeOf(StringRef File) {
  StringRef Extension = path::extension(File);
  return Extension.empty() ? types::TY_INVALID : types::lookupTypeForExtension(Extension.drop_front());
}

static bool isHeader(StringRef File) {
  types::ID Type = typeOf(File);
  return Type != types::TY_INVALID && types::onlyPrecompileType(Type);
}

/// What the command says with `-x`, else what the name of the file says.
static types::ID typeOf(const CompileCommand &Command) {
  types::ID Type = types::TY_INVALID;
  llvm::ArrayRef<std::string> Args = Command.CommandLine;
  for (size_t I = 0; I < Args.size(); ++I)
    if (StringRef Language = Args[I]; Language.consume_front("-x"))
      Type = types::lookupTypeForTypeSpecifier(Language.empty() && I + 1 < Args.size() ? Args[I + 1].c_str()
                                                                                       : Language.data());
  return Type == types::TY_INVALID ? typeOf(StringRef(Command.Filename)) : Type;
}

/// Databases also list assembler, resource scripts and the like.
static bool isCOrCxx(const CompileCommand &Command) {
  types::ID Type = typeOf(Command);
  return Type != types::TY_INVALID && types::isDerivedFromC(Type);
}

static bool isBelow(StringRef File, StringRef Folder) {
  return File.consume_front(Folder) && (Folder.ends_with("/") || File.starts_with("/"));
}

static Commands commandsOf(const Commands &All, StringRef File) {
  Commands Result;
  llvm::copy_if(All, std::back_inserter(Result), [&](const CompileCommand &C) { return C.Filename == File; });
  if (Result.empty()) // by another name: a symbolic link on the way
    llvm::copy_if(All, std::back_inserter(Result),
                  [&](const CompileCommand &C) { return fs::equivalent(C.Filename, File); });
  return Result;
}

static Commands commandsBelow(const Commands &All, StringRef Folder) {
  Commands Result;
  llvm::copy_if(All, std::back_inserter(Result),
                [&](const CompileCommand &C) { return isCOrCxx(C) && isBelow(C.Filename, Folder); });
  return Result;
}

/// The unit with the nearest file name, wherever it lies.
static std::string suggestion(const Commands &All, StringRef File) {
  std::vector<StringRef> Names;
  for (const CompileCommand &C : All)
    Names.push_back(path::filename(C.Filename));
  StringRef Near = nearest(path::filename(File), Names);
  auto Meant = llvm::find_if(All, [&](const CompileCommand &C) { return path::filename(C.Filename) == Near; });
  return Near.empty() ? "" : "; did you mean '" + shownPath(Meant->Filename) + "'?";
}

static Error notInDatabase(const Commands &All, StringRef Name, StringRef File, StringRef Database) {
  if (isHeader(File))
    return llvm::createStringError("'" + Name + "' is a header, which is analysed with the units that include it; " +
                                   "name those, or none for all, and choose headers with --header-filter");
  std::string Near = suggestion(All, File);
  return llvm::createStringError("'" + Name + "' is not in '" + Database + "'" +
                                 (Near.empty() ? "; add it to the build and let it make that file again" : Near));
}

static llvm::Expected<Commands> commandsFor(const Commands &All, StringRef Name, StringRef Database) {
  std::string File = absolutePath(Name);
  fs::file_status Status;
  if (std::error_code EC = fs::status(File, Status))
    return llvm::createStringError("cannot read '" + Name + "': " + EC.message() + suggestion(All, File));
  bool IsFolder = fs::is_directory(Status);
  Commands Found = IsFolder ? commandsBelow(All, File) : commandsOf(All, File);
  if (!llvm::all_of(Found, isCOrCxx))
    return llvm::createStringError("'" + Name + "' is neither C nor C++");
  if (!Found.empty())
    return Found;
  if (IsFolder)
    return llvm::createStringError("no file below '" + Name + "' is in '" + Database + "'");
  return notInDatabase(All, Name, File, Database);
}

static llvm::Expected<Commands> chosen(Commands All, const std::vector<std::string> &Files, StringRef Database) {
  if (Files.empty()) {
    llvm::erase_if(All, [](const CompileCommand &C) { return !isCOrCxx(C); });
    if (All.empty())
      return llvm::createStringError("'" + Database + "' names no C or C++ file");
    return All;
  }
  Commands Result;
  for (const std::string &File : Files) {
    llvm::Expected<Commands> Found = commandsFor(All, File, Database);
    if (!Found)
      return Found.takeError();
    llvm::append_range(Result, *Found);
  }
  return Result;
}

static void addArguments(Commands &Units, const UnitSelection &Selection) {
  auto Add = clang::tooling::combineAdjusters(
      getInsertArgumentAdjuster(Selection.ExtraArgsBefore, ArgumentInsertPosition::BEGIN),
      getInsertArgumentAdjuster(Selection.ExtraArgs, ArgumentInsertPosition::END));
  for (CompileCommand &Unit : Units)
    Unit.CommandLine = Add(Unit.CommandLine, Unit.Filename);
}

/// What Clang's adjusters leave of the options that write files.
static std::vector<std::string> withoutSideOutputs(const std::vector<std::string> &Args, StringRef) {
  std::vector<std::string> Result;
  for (size_t I = 0; I < Args.size(); ++I) {
    StringRef Arg = Args[I];
    StringRef Name = Arg.starts_with("--") ? Arg.drop_front() : Arg;
    if (Name == "-serialize-diagnostics" || Name == "-gen-cdb-fragment-path")
      ++I; // its value
    else if (!Arg.starts_with("-Wp,-M") && !Name.starts_with("-write-") && !Name.starts_with("-save-stats"))
      Result.push_back(Args[I]);
  }
  return Result;
}

/// The same unit in a static and a shared library has two object files, but nothing else is new in the second. The
/// files that the build made stay as they are.
static void sortAndUnite(Commands &Units) {
  auto StripOutputs = clang::tooling::combineAdjusters(
      clang::tooling::combineAdjusters(clang::tooling::getClangStripOutputAdjuster(),
                                       clang::tooling::getClangStripDependencyFileAdjuster()),
      withoutSideOutputs);
  for (CompileCommand &Unit : Units)
    Unit.CommandLine = StripOutputs(Unit.CommandLine, Unit.Filename);
  auto Key = [](const CompileCommand &C) { return std::tie(C.Filename, C.Directory, C.CommandLine); };
  llvm::sort(Units, [&](const CompileCommand &A, const CompileCommand &B) { return Key(A) < Key(B); });
  Units.erase(llvm::unique(Units, [&](const CompileCommand &A, const CompileCommand &B) { return Key(A) == Key(B); }),
              Units.end());
}

static std::string whereToStart(const std::vector<std::string> &Files) {
  std::string First = absolutePath(Files.empty() ? "." : Files.front());
  return fs::is_directory(First) ? First : path::parent_path(First).str();
}

llvm::Expected<std::string> databaseOf(const UnitSelection &Selection) {
  return findDatabase(Selection.BuildPath, whereToStart(Selection.Files));
}

llvm::Expected<std::vector<CompileCommand>> selectUnits(const UnitSelection &Selection) {
  llvm::Expected<std::string> Database = databaseOf(Selection);
  if (!Database)
    return Database.takeError();
  llvm::Expected<Commands> All = readDatabase(*Database);
  if (!All)
    return All.takeError();
  llvm::Expected<Commands> Units = chosen(std::move(*All), Selection.Files, shownPath(*Database));
  if (!Units)
    return Units;
  addArguments(*Units, Selection);
  sortAndUnite(*Units);
  for (const CompileCommand &Unit : *Units)
    if (Error Missing = checkResourceDirectory(Unit))
      return Missing;
  return Units;
}

} // namespace async_tidy
