// REQUIRES: real-headers
// RUN: %fix %s async-unbounded-submit --review --limit=3
// No more tasks than the limit run at once, and one that throws gives its slot back.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <future>
#include <stdexcept>
#include <unistd.h>
#include <vector>

std::atomic<int> Running = 0, Most = 0;

int work(int Chunk) {
  int Now = ++Running;
  for (int Seen = Most; Seen < Now && !Most.compare_exchange_weak(Seen, Now);) {
  }
  ::usleep(10000);
  --Running;
  if (Chunk % 4 == 0)
    throw std::runtime_error("odd chunk");
  return Chunk;
}
int sum(const std::vector<int> &Chunks) {
  std::vector<std::future<int>> Parts;
  for (int Chunk : Chunks)
    Parts.push_back(std::async(std::launch::async, [Chunk] { return work(Chunk); }));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by bound-fan-out
  int Sum = 0;
  for (std::future<int> &Part : Parts)
    try {
      Sum += Part.get();
    } catch (const std::exception &) {
      Sum += 100;
    }
  return Sum;
}
int main() {
  std::printf("sum %d, at most %d at once\n", sum({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}), Most.load());
  // RUNS: sum 354, at most 3 at once
}
