// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <git2.h>
using Task = boost::asio::awaitable<void>;

Task bad(git_repository **R) {
  git_clone(R, "https://example.org/shop.git", "shop", nullptr);
  // CHECK: :[[@LINE-1]]:{{.*}}'git_clone'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(git_repository *R) {
  git_repository_free(R);
  co_return;
}
