// RUN: %fix %s async-unbounded-submit --review
#include <async_simple/coro/Collect.h>
#include <folly/coro/Collect.h>
#include <seastar/core/loop.hh>
#include <string>
#include <utility>
#include <vector>

namespace f {
folly::coro::Task<int> fetch(const std::string &Url);

folly::coro::Task<std::vector<int>> rangeBad(const std::vector<std::string> &Urls) {
  // FIXES: rangeBad({{.*}} {
  // FIXES-NEXT: {{^}}  constexpr std::size_t MaxInFlight = 64;
  std::vector<folly::coro::Task<int>> Tasks;
  for (const std::string &Url : Urls)
    Tasks.push_back(fetch(Url));
  co_return co_await folly::coro::collectAllRange(std::move(Tasks));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out: 'f::rangeBad' starts 'f::fetch' once for each element of 'Urls'
  // FIXES: {{^}}  co_return co_await folly::coro::collectAllWindowed(std::move(Tasks), MaxInFlight);
}
// One limit for both.
folly::coro::Task<void> twiceBad(const std::vector<std::string> &Urls) {
  // FIXES: twiceBad({{.*}} {
  // FIXES-NEXT: {{^}}  constexpr std::size_t MaxInFlight = 64;
  // FIXES-NOT: constexpr
  std::vector<folly::coro::Task<int>> First, Second;
  for (const std::string &Url : Urls)
    First.push_back(fetch(Url));
  for (const std::string &Url : Urls)
    Second.push_back(fetch(Url));
  auto Results = co_await folly::coro::collectAllTryRange(std::move(First));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out
  // FIXES: {{^}}  auto Results = co_await folly::coro::collectAllTryWindowed(std::move(First), MaxInFlight);
  co_await folly::coro::collectAllRange(std::move(Second));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out
  // FIXES: {{^}}  co_await folly::coro::collectAllWindowed(std::move(Second), MaxInFlight);
}
} // namespace f

namespace simple {
async_simple::coro::Lazy<int> fetch(const std::string &Url);

async_simple::coro::Lazy<void> rangeBad(const std::vector<std::string> &Urls) {
  std::vector<async_simple::coro::Lazy<int>> Tasks;
  for (const std::string &Url : Urls)
    Tasks.push_back(fetch(Url));
  auto Results = co_await async_simple::coro::collectAllPara(std::move(Tasks));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out
  // FIXES: {{^}}  auto Results = co_await async_simple::coro::collectAllWindowed(MaxInFlight, false, std::move(Tasks));
}
} // namespace simple

namespace shard {
constexpr std::size_t MaxInFlight = 8; // is used where it can be seen
seastar::future<> store(std::string Chunk);

seastar::future<> rangeBad(std::vector<std::string> &Chunks) {
  // FIXES: rangeBad({{.*}} {
  // FIXES-NOT: constexpr
  co_await seastar::parallel_for_each(Chunks, [](std::string &Chunk) { return store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out
  // FIXES: {{^}}  co_await seastar::max_concurrent_for_each(Chunks, MaxInFlight, [](std::string &Chunk) { return store(Chunk); });
}
seastar::future<> iteratorsBad(std::vector<std::string> &Chunks) {
  co_await seastar::parallel_for_each(Chunks.begin(), Chunks.end(), [](std::string &Chunk) { return store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out
  // FIXES: {{^}}  co_await seastar::max_concurrent_for_each(Chunks.begin(), Chunks.end(), MaxInFlight, [](std::string &Chunk) { return store(Chunk); });
}
} // namespace shard
