// RUN: %fix %s async-unbounded-submit --review
#include <cppcoro/task.hpp>
#include <cppcoro/when_all.hpp>
#include <seastar/core/loop.hh>
#include <string>
#include <utility>
#include <vector>

seastar::future<> storeSoon(std::string Chunk);
cppcoro::task<int> fetch(const std::string &Url);

cppcoro::task<> noTwin(const std::vector<std::string> &Urls) {
  std::vector<cppcoro::task<int>> Tasks;
  for (const std::string &Url : Urls)
    Tasks.push_back(fetch(Url));
  co_await cppcoro::when_all(std::move(Tasks));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: the catalog knows no bounded form of the call, nor that it submits something
}
// It starts the last ones when the vector is gone.
seastar::future<> notAwaited() {
  std::vector<std::string> Chunks(100000);
  return seastar::parallel_for_each(Chunks, [](std::string &Chunk) { return storeSoon(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: it is not awaited where it stands, so that what it works on may be gone
}
seastar::future<> comment(std::vector<std::string> &Chunks) {
  co_await seastar::parallel_for_each(Chunks, /* each */ storeSoon);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: a comment or preprocessor directive in it would be lost
}
seastar::future<> directive(std::vector<std::string> &Chunks) {
  co_await seastar::parallel_for_each(Chunks,
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: a comment or preprocessor directive in it would be lost
#ifdef ELSEWHERE
                                      nullptr);
#else
                                      storeSoon);
#endif
}
seastar::future<> inTry(std::vector<std::string> &Chunks) try {
  co_await seastar::parallel_for_each(Chunks, [](std::string &Chunk) { return storeSoon(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: the body of 'inTry' is a 'try'
} catch (...) {
}
