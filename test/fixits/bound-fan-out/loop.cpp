// RUN: %fix %s async-unbounded-submit --review
#include <boost/asio.hpp>
#include <future>
#include <string>
#include <vector>
namespace net = boost::asio;

void store(const std::string &Chunk);
int size(const std::string &Chunk);

void oneStatementBad(net::thread_pool &Pool, const std::vector<std::string> &Chunks) {
  for (const std::string &Chunk : Chunks)
    net::post(Pool, [&Chunk] { store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out: 'oneStatementBad' submits 'lambda in oneStatementBad' to 'Pool'
  // FIXES: oneStatementBad({{.*}} {
  // FIXES-NEXT: {{^}}  constexpr std::size_t MaxInFlight = 64;
  // FIXES-NEXT: {{^}}  auto Slots = std::make_shared<std::counting_semaphore<>>(MaxInFlight);
  // FIXES-NEXT: {{^}}  for (const std::string &Chunk : Chunks) {
  // FIXES-NEXT: {{^}}    Slots->acquire();
  // FIXES-NEXT: {{^}}    std::shared_ptr<void> Slot(nullptr, [Slots](void *) { Slots->release(); });
  // FIXES-NEXT: {{^}}    net::post(Pool, [&Chunk, Slot = std::move(Slot)]() mutable { auto Held = std::move(Slot); store(Chunk); });
  // FIXES-NEXT: {{^}}  }
}
// The futures keep the closures until they are gone themselves, which is behind the loop.
std::vector<std::future<int>> futuresBad(const std::vector<std::string> &Chunks) {
  std::vector<std::future<int>> Sizes;
  for (size_t I = 0; I < Chunks.size(); ++I) {
    const std::string &Chunk = Chunks[I];
    Sizes.push_back(std::async([&]() -> int {
      return size(Chunk);
    }));
    // CHECK: cpp:[[@LINE-3]]:{{.*}}fixed by bound-fan-out: 'futuresBad' submits
    // FIXES: {{^}}    const std::string &Chunk = Chunks[I];
    // FIXES-NEXT: {{^}}    Slots->acquire();
    // FIXES-NEXT: {{^}}    std::shared_ptr<void> Slot(nullptr, [Slots](void *) { Slots->release(); });
    // FIXES-NEXT: {{^}}    Sizes.push_back(std::async([&, Slot = std::move(Slot)]() mutable -> int {
    // FIXES-NEXT: {{^}}      auto Held = std::move(Slot);
    // FIXES-NEXT: {{^}}      return size(Chunk);
  }
  return Sizes;
}
// A policy that is known to start a thread is none that waits for somebody.
std::vector<std::future<void>> policyBad(const std::vector<std::string> &Chunks) {
  std::vector<std::future<void>> Stored;
  for (const std::string &Chunk : Chunks)
    Stored.push_back(std::async(std::launch::async, [&Chunk] { store(Chunk); }));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out: 'policyBad' submits
  // FIXES: policyBad
  // FIXES: {{^}}    Stored.push_back(std::async(std::launch::async, [&Chunk, Slot = std::move(Slot)]() mutable { auto Held
  return Stored;
}
// One limit for both.
void twiceBad(net::thread_pool &Pool, const std::vector<std::string> &Chunks) {
  // FIXES: twiceBad({{.*}} {
  // FIXES-NEXT: constexpr
  // FIXES-NEXT: auto Slots
  for (const std::string &Chunk : Chunks)
    if (!Chunk.empty())
      net::post(Pool, [=]() mutable { store(Chunk); });
    // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out
    // FIXES: for
    // FIXES-NEXT: {{^}}    if (!Chunk.empty()) {
    // FIXES-NEXT: {{^}}      Slots->acquire();
    // FIXES-NEXT: std::shared_ptr
    // FIXES-NEXT: {{^}}      net::post(Pool, [=, Slot = std::move(Slot)]() mutable { auto Held
    // FIXES-NEXT: {{^}}    }
  for (const std::string &Chunk : Chunks) net::post(Pool, [Chunk] { store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out
  // FIXES: for {{.*}} { Slots->acquire(); std::shared_ptr{{.*}}; net::post({{.*}}); }
}
