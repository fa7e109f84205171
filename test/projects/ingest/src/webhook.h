// Tells another server of a task, over HTTP.
#pragma once

#include "handlers.h"

namespace ingest {

/// Runs an event loop of its own until the answer is there, or two seconds are over.
void announce(Services &services, const Task &task);

} // namespace ingest
