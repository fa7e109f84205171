// Events that an earlier run could not store.
#pragma once

#include "handlers.h"
#include "workers.h"

namespace ingest {

/// Returns how many there are; they are stored while this goes on.
std::size_t resubmitBacklog(boost::asio::thread_pool &workers, Services &services);

} // namespace ingest
