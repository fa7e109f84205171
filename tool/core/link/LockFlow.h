// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which locks are held where a function suspends. The catalog has said what each call does; this follows the ways
// through the function.
#pragma once

#include "tool/core/link/Program.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <utility>
#include <vector>

namespace async_tidy {

/// What has the lock: the guard or mutex, by its variable; or the temporary that call N - 1 made.
struct LockHolder {
  EntityId Variable = 0;
  uint32_t Temporary = 0;

  explicit operator bool() const { return Variable || Temporary; }
  bool operator==(const LockHolder &) const = default;
};

struct LockEvent {
  enum class Kind {
    Takes,
    Tested, // has it where the call has just said yes
    Frees,
    Moves // if `Of` has it, `To` has it from now on
  };
  uint32_t Call;
  Kind Is;
  LockHolder Of;
  LockHolder To = {};
};
using LockEvents = std::vector<LockEvent>;

/// Calls `Report` for each lock that is certainly held at a suspension: it is taken, and not given back, on every way that
/// leads there without an exception. `Events` are in the order of their calls; `Suspends` says which calls suspend, in
/// addition to the awaits.
void followLocks(const Function &Facts, llvm::ArrayRef<LockEvent> Events,
                 llvm::function_ref<bool(uint32_t Call)> Suspends, llvm::function_ref<void(HeldLock)> Report);

} // namespace async_tidy
