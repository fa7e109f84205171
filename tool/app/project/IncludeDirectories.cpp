// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/project/IncludeDirectories.h"

#include "tool/app/files/Paths.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"

namespace async_tidy {

using clang::tooling::CompileCommand;
using llvm::StringRef;
namespace fs = llvm::sys::fs;

/// The values of these options, which stand behind them or in the next argument.
static std::vector<StringRef> valuesOf(llvm::ArrayRef<StringRef> Options, llvm::ArrayRef<std::string> Args) {
  std::vector<StringRef> Values;
  for (size_t I = 0; I < Args.size(); ++I) {
    StringRef Value = Args[I];
    if (llvm::none_of(Options, [&](StringRef Option) { return Value.consume_front(Option); }))
      continue;
    Value.consume_front("=");
    if (Value.empty() && I + 1 < Args.size())
      Value = Args[++I];
    Values.push_back(Value);
  }
  return Values;
}

std::string missingIncludeDirectory(const CompileCommand &Unit) {
  for (StringRef Folder :
       valuesOf({"-isystem", "-iquote", "-idirafter", "-I", "-isysroot", "--sysroot"}, Unit.CommandLine))
    if (!fs::is_directory(absolutePath(Folder, Unit.Directory)))
      return Folder.str();
  return "";
}

llvm::Error checkResourceDirectory(const CompileCommand &Unit) {
  for (StringRef Folder : valuesOf({"-resource-dir"}, Unit.CommandLine))
    if (!fs::exists(absolutePath(Folder, Unit.Directory) + "/include/stddef.h"))
      return llvm::createStringError("the resource directory '" + Folder + "' in the command of '" +
                                     shownPath(Unit.Filename) + "' has no include/stddef.h; leave -resource-dir out");
  return llvm::Error::success();
}

} // namespace async_tidy
