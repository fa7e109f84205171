// RUN: %check %s async-unbounded-submit
// A task that is started and goes to a pool first is submitted there.
#include <coro/coro.hpp>
#include <memory>
#include <vector>

void store(int Chunk);

coro::task<void> onPool(coro::thread_pool &Pool, int Chunk) {
  co_await Pool.schedule();
  store(Chunk);
}
coro::task<void> here(int Chunk) {
  store(Chunk);
  co_return;
}
void startedBad(const std::vector<int> &Chunks) {
  auto Pool = coro::thread_pool::make_unique();
  std::vector<coro::task<void>> Tasks;
  for (int Chunk : Chunks) {
    Tasks.emplace_back(onPool(*Pool, Chunk));
    Tasks.back().resume();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}warning: 'startedBad' submits 'onPool' to 'Pool' once for each element of 'Chunks', and nothing bounds how many wait there at once
  }
}
void runsHereOk(const std::vector<int> &Chunks) {
  for (int Chunk : Chunks) {
    coro::task<void> Task = here(Chunk);
    Task.resume();
  }
}
void notStartedOk(const std::vector<int> &Chunks) {
  auto Pool = coro::thread_pool::make_unique();
  std::vector<coro::task<void>> Tasks;
  for (int Chunk : Chunks)
    Tasks.emplace_back(onPool(*Pool, Chunk));
}
