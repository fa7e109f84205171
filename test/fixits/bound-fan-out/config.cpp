// RUN: %fix %s async-unbounded-submit --review
//--- .async-tidy
limit: 4
//--- a.cpp
#include <seastar/core/loop.hh>
#include <string>
#include <vector>

seastar::future<> store(std::string Chunk);

seastar::future<> rangeBad(std::vector<std::string> &Chunks) {
  // FIXES: {{^}}  constexpr std::size_t MaxInFlight = 4;
  co_await seastar::parallel_for_each(Chunks, [](std::string &Chunk) { return store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out
}
