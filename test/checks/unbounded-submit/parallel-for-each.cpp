// RUN: %check %s async-unbounded-submit
#include <array>
#include <seastar/core/loop.hh>
#include <string>
#include <vector>

seastar::future<> store(std::string Chunk);

struct Range {
  explicit Range(unsigned From, unsigned To);
  unsigned *begin();
  unsigned *end();
};

seastar::future<> rangeBad(std::vector<std::string> &Chunks) {
  return seastar::parallel_for_each(Chunks, [](std::string &Chunk) { return store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}warning: 'rangeBad' starts 'lambda in rangeBad' once for each element of 'Chunks', and nothing bounds how many run at once
}
seastar::future<> iteratorsBad(std::vector<std::string> &Chunks) {
  return seastar::parallel_for_each(Chunks.begin(), Chunks.end(), [](std::string &Chunk) { return store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'iteratorsBad' starts 'lambda in iteratorsBad' once for each element of 'Chunks'
}
seastar::future<> windowOk(std::vector<std::string> &Chunks) {
  return seastar::max_concurrent_for_each(Chunks, 16, [](std::string &Chunk) { return store(Chunk); });
}
seastar::future<> arrayOk(std::array<std::string, 4> &Chunks) {
  return seastar::parallel_for_each(Chunks, [](std::string &Chunk) { return store(Chunk); });
}
seastar::future<> shardsOk() {
  return seastar::parallel_for_each(Range(0, seastar::smp::count), [](unsigned) { return store("shard"); });
}
seastar::future<> fewOk() {
  return seastar::parallel_for_each(Range(0, 10), [](unsigned) { return store("part"); });
}
