// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// TuSummary[] + Catalog → Program. The steps, one file each:
//
//   merge       summaries become one set of functions, types and variables      Merge.cpp
//   callables   which functions a variable, field or result may stand for       Callables.cpp
//   calls       who calls whom, what blocks, what is handed to executors        Calls.cpp, Conditions.cpp
//   contexts    where each coroutine runs, and what is off-loaded               Contexts.cpp
//   bounds      what is submitted in loops, and what holds them back            Bounds.cpp
//   awaitables  which of them nobody awaits                                     Awaitables.cpp
//   locks       which are held where something suspends                         Locks.cpp, LockFlow.cpp
//   locals      which refer to what another thread has, after a suspension      ThreadLocals.cpp
//   resources   what else a task uses: connection pools, state of its thread    Resources.cpp
//
// Linear in the size of the summaries.
#pragma once

#include "tool/core/catalog/Catalog.h"
#include "tool/core/link/Program.h"
#include "tool/core/model/Summary.h"

namespace async_tidy {

/// How calls of virtual methods are followed.
enum class VirtualCalls {
  None,     // not at all
  Declared, // to the method that the call names
  All       // to every override in the program as well
};

struct LinkOptions {
  VirtualCalls Virtual = VirtualCalls::All;
  std::vector<ContextKind> Contexts = {ContextKind::Coroutine, ContextKind::Fiber, ContextKind::Callback,
                                       ContextKind::Nonblocking}; // what counts as async code
  bool FindResources = false; // what tasks use beside their executors: no check asks
  bool ReportUnsure = false; // where the program does not show whether a call blocks, it does
};

/// The order of `Summaries` does not matter. The catalog must outlive the program.
Program link(std::vector<TuSummary> Summaries, const Catalog &Knowledge, const LinkOptions &Options = {});

} // namespace async_tidy
