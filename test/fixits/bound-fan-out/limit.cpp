// RUN: %fix %s async-unbounded-submit --review --limit=16
#include <seastar/core/loop.hh>
#include <string>
#include <vector>

seastar::future<> store(std::string Chunk);

seastar::future<> oneLineBad(std::vector<std::string> &Chunks) { co_await seastar::parallel_for_each(Chunks, store); }
// CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out
// FIXES: oneLineBad({{.*}}) { constexpr std::size_t MaxInFlight = 16; co_await seastar::max_concurrent_for_each(Chunks, MaxInFlight, store); }
