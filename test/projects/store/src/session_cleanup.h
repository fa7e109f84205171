// Puts a connection back into its first state. Used by destructors, so nothing here throws: a connection that is
// beyond help shows at its next statement.
#pragma once

namespace store {

class PgConnection;

void rollBack(PgConnection &connection) noexcept;

/// Ends what a borrower left open and forgets what it set.
void resetSession(PgConnection &connection) noexcept;

} // namespace store
