// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

template <typename T> net::awaitable<void> neverUsedOk(T &Store) {
  PQexec(nullptr, "select 1");
  Store.put();
  co_return;
}
template <typename T> struct Repo {
  net::awaitable<void> neverUsedOk() {
    PQexec(nullptr, "select 1");
    co_return;
  }
};
int size() { return sizeof(Repo<int>); }
