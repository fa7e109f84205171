#include "backlog.h"

namespace ingest {

std::size_t resubmitBacklog(boost::asio::thread_pool &workers, Services &services) {
  const auto rows = services.database.take()->query("DELETE FROM backlog RETURNING line");
  for (const PgConnection::Row &row : rows)
    submit(workers, [&services, task = parseTask(row.front())] { storeEvent(services, task); }); // BLOCKS: async-unbounded-submit queue <- resubmitBacklog
  return rows.size();
}

} // namespace ingest
