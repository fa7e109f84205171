// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
#include <type_traits>
namespace net = boost::asio;

PGresult *query(PGconn *Db) { return PQexec(Db, "select 1"); }
template <typename T>
concept Queryable = requires(T *Db) { query(Db); };

net::awaitable<bool> operandsOk(PGconn *Db) {
  constexpr auto Size = sizeof(query(Db));
  constexpr bool Throws = noexcept(query(Db));
  using Result = decltype(query(Db));
  static_assert(std::is_same_v<Result, PGresult *>);
  co_return Size != Throws && Queryable<PGconn>;
}
