// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One library file, or the `catalog:` part of a project, becomes a catalog of its own (docs/catalog.md says what may
// stand in it). Catalog::add then joins catalogs.
#pragma once

#include "tool/core/catalog/Catalog.h"
#include "tool/core/catalog/Yaml.h"

namespace async_tidy {

/// A name as it stands in a file, for those who compare the file with the library's headers.
struct Mention {
  enum class Kind { Header, Elsewhere, Function, Type, FunctionOrType, Variable, Namespace };
  Kind Is;
  const YamlNode *At;
  std::vector<std::string> Names; // what it stands for: one for each of `namespaces`
};

/// What is wrong is reported to `File`; the result is worth something only if nothing is.
Catalog readLibrary(YamlFile &File, const YamlNode &Node, std::vector<Mention> *Mentions = nullptr);

} // namespace async_tidy
