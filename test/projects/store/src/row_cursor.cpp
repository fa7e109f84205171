#include "row_cursor.h"

namespace store {

namespace {

constexpr const char *fetchBatch = "FETCH 100 FROM report_rows";

} // namespace

RowCursor::RowCursor(PgConnection &connection, const std::string &query)
    : connection_(connection), transaction_(connection) {
  connection_.exec(("DECLARE report_rows NO SCROLL CURSOR FOR " + query).c_str());
}

void RowCursor::advance() {
  if (++next_ == batch_->rows())
    fetch();
}

void RowCursor::fetch() {
  PGresult *batch = PQexec(connection_.handle(), fetchBatch); // BLOCKS: async-blocking-call sql <- report
  batch_.emplace(batch);
  next_ = 0;
}

} // namespace store
