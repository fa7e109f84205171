// What is known to have threads of its own does not need the one that waits.
// RUN: %fix %s async-unbounded-submit --review
#include <BS_thread_pool.hpp>
#include <concurrencpp/concurrencpp.h>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <future>
#include <memory>
#include <string>
#include <vector>

void store(const std::string &Chunk);

void bsOther(BS::thread_pool<> &Pool, const std::vector<std::string> &Chunks) {
  std::vector<std::future<void>> Stored;
  for (const std::string &Chunk : Chunks)
    Stored.push_back(Pool.submit_task([&Chunk] { store(Chunk); }));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: what runs the tasks is an event loop or unknown
}
void concurrencppBad(const std::shared_ptr<concurrencpp::thread_pool_executor> &Pool, const std::vector<std::string> &Chunks) {
  for (const std::string &Chunk : Chunks)
    Pool->post([&Chunk] { store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out
  // FIXES: Pool->post([&Chunk, Slot = std::move(Slot)]() mutable { auto Held
}
void follyBad(folly::CPUThreadPoolExecutor &Pool, const std::vector<std::string> &Chunks) {
  for (const std::string &Chunk : Chunks)
    Pool.add([&Chunk] { store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out
  // FIXES: Pool.add([&Chunk, Slot = std::move(Slot)]() mutable { auto Held
}
