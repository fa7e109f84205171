// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/project/Database.h"

#include "tool/app/files/Paths.h"
#include "tool/core/support/File.h"

#include "clang/Tooling/JSONCompilationDatabase.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

namespace async_tidy {

using clang::tooling::CompilationDatabase;
using clang::tooling::CompileCommand;
using clang::tooling::JSONCompilationDatabase;
using llvm::StringRef;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static constexpr StringRef DatabaseName = "compile_commands.json";
static constexpr StringRef HowToMakeOne =
    "; make one with 'cmake -D CMAKE_EXPORT_COMPILE_COMMANDS=ON' or 'bear -- make' and name its folder with -p";

static std::string inFolder(StringRef Folder, StringRef Name) {
  llvm::SmallString<256> Result(Folder);
  path::append(Result, Name);
  return Result.str().str();
}

static llvm::Expected<std::string> databaseOf(StringRef BuildPath) {
  fs::file_status Status;
  if (std::error_code EC = fs::status(BuildPath, Status))
    return llvm::createStringError("cannot read '" + BuildPath + "' (-p): " + EC.message());
  if (!fs::is_directory(Status))
    return BuildPath.str();
  std::string File = inFolder(BuildPath, DatabaseName);
  std::error_code EC = fs::access(File, fs::AccessMode::Exist);
  if (EC == std::errc::no_such_file_or_directory)
    return llvm::createStringError("no compile_commands.json in '" + BuildPath + "'" + HowToMakeOne);
  if (EC)
    return llvm::createStringError("cannot read '" + File + "': " + EC.message());
  return File;
}

static llvm::Expected<std::string> searchUpward(StringRef Start) {
  for (StringRef Folder = Start; !Folder.empty(); Folder = path::parent_path(Folder))
    for (const std::string &Candidate :
         {inFolder(Folder, DatabaseName), inFolder(inFolder(Folder, "build"), DatabaseName)})
      if (fs::exists(Candidate))
        return Candidate;
  return llvm::createStringError("no compile_commands.json in '" + Start + "' or above" + HowToMakeOne);
}

llvm::Expected<std::string> findDatabase(StringRef BuildPath, StringRef Start) {
  return BuildPath.empty() ? searchUpward(absolutePath(Start)) : databaseOf(BuildPath);
}

/// The parser calls itself for each bracket, so a file of nothing else would end the program.
static bool nestsTooDeep(StringRef Text) {
  unsigned Depth = 0;
  for (char C : Text) {
    Depth += C == '[' || C == '{';
    Depth -= Depth && (C == ']' || C == '}');
    if (Depth > 1000)
      return true;
  }
  return false;
}

/// Clang reads the file with its YAML parser, which accepts too much and prints what it does not.
static llvm::Error checkJson(StringRef File, StringRef Text) {
  if (nestsTooDeep(Text))
    return llvm::createStringError("'" + File + "' is not a compilation database: too many brackets");
  llvm::Expected<llvm::json::Value> Json =
      llvm::json::parse(llvm::json::isUTF8(Text) ? Text.str() : llvm::json::fixUTF8(Text));
  if (!Json)
    return llvm::createStringError("'" + File + "' is not JSON: " + llvm::toString(Json.takeError()) +
                                   "; let the build make it again");
  return llvm::Error::success();
}

static llvm::Expected<std::unique_ptr<CompilationDatabase>> load(StringRef File) {
  auto Buffer = readFile(File);
  if (!Buffer)
    return Buffer.takeError();
  StringRef Text = (*Buffer)->getBuffer();
  if (llvm::Error NotJson = checkJson(File, Text))
    return NotJson;
  std::string Problem;
  std::unique_ptr<CompilationDatabase> Database =
      JSONCompilationDatabase::loadFromBuffer(Text, Problem, clang::tooling::JSONCommandLineSyntax::AutoDetect);
  if (!Database)
    return llvm::createStringError("'" + File + "' is not a compilation database: " +
                                   StringRef(Problem).trim().rtrim('.') + "; let the build make it again");
  return Database;
}

/// One that cannot be read stays as it is, and the compiler finds no such file.
static void expandResponseFiles(std::vector<std::string> &Args, StringRef Folder) {
  llvm::BumpPtrAllocator Texts;
  llvm::cl::ExpansionContext Context(Texts, llvm::cl::TokenizeGNUCommandLine);
  llvm::SmallVector<const char *, 64> Expanded;
  for (const std::string &Arg : Args)
    Expanded.push_back(Arg.c_str());
  llvm::consumeError(Context.setCurrentDir(Folder).expandResponseFiles(Expanded));
  Args = std::vector<std::string>(Expanded.begin(), Expanded.end());
}

/// As the compiler would see it: absolute, with the response files read, and with what `aarch64-linux-gnu-g++` implies.
static void complete(CompileCommand &Command, StringRef Folder) {
  Command.Directory = absolutePath(Command.Directory, Folder);
  Command.Filename = absolutePath(Command.Filename, Command.Directory);
  std::vector<std::string> &Args = Command.CommandLine;
  if (Args.empty())
    return;
  expandResponseFiles(Args, Command.Directory);
  clang::tooling::addTargetAndModeForProgramName(Args, std::string(Args.front()));
}

llvm::Expected<std::vector<CompileCommand>> readDatabase(StringRef File) {
  llvm::Expected<std::unique_ptr<CompilationDatabase>> Database = load(File);
  if (!Database)
    return Database.takeError();
  std::vector<CompileCommand> Commands = (*Database)->getAllCompileCommands();
  std::string Folder = absolutePath(path::parent_path(absolutePath(File)));
  for (CompileCommand &Command : Commands)
    complete(Command, Folder);
  if (Commands.empty())
    return llvm::createStringError("'" + File + "' names no file; let the build make it again");
  return Commands;
}

} // namespace async_tidy
