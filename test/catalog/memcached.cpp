// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libmemcached/memcached.h>
using Task = boost::asio::awaitable<void>;

Task bad(memcached_st *M) {
  size_t Length;
  uint32_t Flags;
  memcached_return_t Error;
  memcached_get(M, "k", 1, &Length, &Flags, &Error);
  // CHECK: :[[@LINE-1]]:{{.*}}'memcached_get'{{.*}}[async-blocking-call]
  memcached_set(M, "k", 1, "v", 1, 0, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'memcached_set'{{.*}}[async-blocking-call]
  co_return;
}
Task ok() {
  memcached_st *M = memcached_create(nullptr);
  memcached_behavior_set(M, MEMCACHED_BEHAVIOR_NO_BLOCK, 1);
  memcached_set(M, "k", 1, "v", 1, 0, 0);
  co_return;
}
