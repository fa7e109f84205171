// RUN: %check %s async-unbounded-submit
// An algorithm is a loop.
#include <algorithm>
#include <boost/asio.hpp>
#include <functional>
#include <future>
#include <vector>
namespace net = boost::asio;

void store(int Chunk);

void forEachBad(net::thread_pool &Pool, const std::vector<int> &Chunks) {
  std::for_each(Chunks.begin(), Chunks.end(), [&Pool](int Chunk) { net::post(Pool, [Chunk] { store(Chunk); }); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'forEachBad' submits 'lambda in lambda in forEachBad' to 'Pool' once for each element of 'Chunks', and nothing bounds how many wait there at once
  // CHECK: cpp:[[@LINE-2]]:{{.*}}note: 'lambda in forEachBad' submits it here
}
void transformBad(std::vector<int> &Chunks, std::vector<std::future<void>> &Out) {
  std::transform(Chunks.begin(), Chunks.end(), std::back_inserter(Out),
                 [](int Chunk) { return std::async(std::launch::async, [Chunk] { store(Chunk); }); });
  // CHECK: cpp:[[@LINE-2]]:{{.*}}'transformBad' submits 'lambda in lambda in transformBad' once for each element of 'Chunks'
}
void waitsOk(net::thread_pool &Pool, const std::vector<int> &Chunks) {
  std::for_each(Chunks.begin(), Chunks.end(),
                [&Pool](int Chunk) { net::post(Pool, net::use_future([Chunk] { store(Chunk); })).get(); });
}
void onceOk(net::thread_pool &Pool) {
  std::invoke([&Pool] { net::post(Pool, [] { store(1); }); });
}
