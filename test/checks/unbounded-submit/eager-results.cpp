// RUN: %check %s async-unbounded-submit
// What is eager has begun when it is made: that of the program's own functions is work, that of a library may be anything.
#include <seastar/core/thread.hh>
#include <seastar/core/when_all.hh>
#include <string>
#include <vector>

struct Connection {
  seastar::future<> closed();
};
seastar::future<> store(std::string Chunk) {
  (void)Chunk;
  co_return;
}

seastar::future<> startsBad(const std::vector<std::string> &Chunks) {
  std::vector<seastar::future<>> Stored;
  for (const std::string &Chunk : Chunks)
    Stored.push_back(store(Chunk));
  co_await seastar::when_all(Stored.begin(), Stored.end());
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'startsBad' starts 'store' once for each element of 'Chunks', and nothing bounds how many run at once
}
seastar::future<> waitsOk(std::vector<Connection> &Connections) {
  std::vector<seastar::future<>> Closed;
  for (Connection &C : Connections)
    Closed.push_back(C.closed());
  co_await seastar::when_all(Closed.begin(), Closed.end());
}
