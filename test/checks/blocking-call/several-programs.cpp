// Two programs of one database define the same name; neither may be taken for the other.
// RUN: %check %s async-blocking-call
//--- first/main.cpp
#include <boost/asio.hpp>
#include <libpq-fe.h>
int answer() { return PQntuples(PQexec(nullptr, "select 42")); }
boost::asio::awaitable<int> firstBad() {
  co_return answer();
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'firstBad' in 'PQexec'{{.*}}[async-blocking-call]
}

//--- second/main.cpp
#include <boost/asio.hpp>
int answer() { return 42; }
boost::asio::awaitable<int> secondOk() { co_return answer(); }
