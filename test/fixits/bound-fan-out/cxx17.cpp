// RUN: %fix %s async-unbounded-submit --review -- -std=c++17
// The semaphore is of C++20.
#include <future>
#include <string>
#include <vector>

int size(const std::string &Chunk);

std::vector<std::future<int>> loop(const std::vector<std::string> &Chunks) {
  std::vector<std::future<int>> Sizes;
  for (const std::string &Chunk : Chunks)
    Sizes.push_back(std::async([&Chunk] { return size(Chunk); }));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: std::counting_semaphore needs C++20
  return Sizes;
}
