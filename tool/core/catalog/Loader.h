// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One library file, or the `catalog:` part of a project, becomes a catalog of its own (docs/catalog.md says what may
// stand in it). Catalog::add then joins catalogs.
#pragma once

#include "tool/core/catalog/Catalog.h"
#include "tool/core/catalog/Yaml.h"

namespace async_tidy {

/// What is wrong is reported to `File`; the result is worth something only if nothing is.
Catalog readLibrary(YamlFile &File, const YamlNode &Node);

} // namespace async_tidy
