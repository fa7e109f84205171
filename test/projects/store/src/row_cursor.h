// The rows of a query of any size, fetched a batch at a time as the loop over them goes on:
//
//   RowCursor rows(connection, "SELECT name FROM items");
//   for (const Row &row : rows)
//     use(row.text(0));
#pragma once

#include "pg_connection.h"

#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace store {

/// Valid until the cursor moves on.
class Row {
public:
  Row(const PgResult &batch, int index) : batch_(batch), index_(index) {}
  std::string_view text(int column) const { return batch_.text(index_, column); }
  std::int64_t number(int column) const { return batch_.number(index_, column); }

private:
  const PgResult &batch_;
  int index_;
};

class RowCursor {
public:
  RowCursor(PgConnection &connection, const std::string &query);

  class Iterator {
  public:
    explicit Iterator(RowCursor &cursor) : cursor_(&cursor) {}
    Row operator*() const { return Row(*cursor_->batch_, cursor_->next_); }
    Iterator &operator++() {
      cursor_->advance();
      return *this;
    }
    bool operator==(std::default_sentinel_t) const { return cursor_->batch_->rows() == 0; }

  private:
    RowCursor *cursor_;
  };

  Iterator begin() {
    fetch();
    return Iterator(*this);
  }
  std::default_sentinel_t end() { return {}; }

private:
  void advance();
  void fetch();

  PgConnection &connection_;
  Transaction transaction_; // a cursor lives in one; it only reads, so rolling back is as good as committing
  std::optional<PgResult> batch_;
  int next_ = 0;
};

} // namespace store
