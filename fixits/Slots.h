// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A loop that submits waits for a slot of a semaphore before each task, and the task's closure has the slot:
//
//   for (C &Chunk : Chunks)              auto Slots = std::make_shared<std::counting_semaphore<>>(MaxInFlight);
//     post(Pool, [&] { store(Chunk); }); →  for (C &Chunk : Chunks) {
//                                          Slots->acquire();
//                                          std::shared_ptr<void> Slot(nullptr, [Slots](void *) { Slots->release(); });
//                                          post(Pool, [&, Slot = std::move(Slot)]() mutable {
//                                            auto Held = std::move(Slot);
//                                            store(Chunk);
//                                          });
//                                        }
//
// However the task ends, and if it never runs, the slot is given back by a destructor. `Held` does so when the task ends: what
// keeps its result may keep the closure as well, as futures do. The semaphore is shared because tasks may outlive the function.
#pragma once

#include "fixits/Rewrite.h"

namespace async_tidy {

/// For a call that submits one task in each round of a loop.
llvm::Expected<Edits> takeSlots(const Site &S);

/// The constant that says how many. See Recipe.h for its name.
llvm::Error declareLimit(const Site &S, Edits &Out);

} // namespace async_tidy
