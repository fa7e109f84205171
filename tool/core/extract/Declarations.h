// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What headers declare, by the names that the catalog has for it: for those who write the catalog. No analysis asks.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace async_tidy {

struct Declarations {
  llvm::StringSet<> Functions; // constructors, destructors and assignments that nobody declares, too
  llvm::StringSet<> Types;     // classes and enumerations
  llvm::StringSet<> Variables; // and fields
  llvm::StringSet<> Namespaces;

  /// Type aliases and using-declarations. A name that means something else never stands in a summary.
  llvm::StringMap<std::string> Aliases;
  llvm::StringMap<std::vector<std::string>> Bases; // the direct ones of a class

  std::vector<std::string> Missing; // the headers that do not exist
  std::vector<std::string> Errors;  // the first compile errors

  /// For `Derived::f` or `Alias::f` the class that really declares it, `Base::f`. Empty if there is none.
  std::string declaredAs(llvm::StringRef Member) const;
};

/// Parses a unit that includes these headers, as C++20 unless the compiler arguments say something else.
llvm::Expected<Declarations> readDeclarations(llvm::ArrayRef<std::string> Headers, llvm::ArrayRef<std::string> Args);

} // namespace async_tidy
