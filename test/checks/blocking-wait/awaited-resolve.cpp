// RUN: %check %s async-blocking-wait
// A result that comes out of an await of `from` is ready.
//--- .async-tidy
catalog:
  waits: [shop::Result::get]
  calls: [{name: shop::Result::get, category: wait, severity: high, why: waits for the result, unless: {arg: object, from: shop::Result::resolve}}]

//--- main.cpp
#include <boost/asio.hpp>
namespace shop {
struct Result {
  int get();
  boost::asio::awaitable<Result> resolve();
};
} // namespace shop

boost::asio::awaitable<int> resolved(shop::Result R) {
  shop::Result Ready = co_await R.resolve();
  co_return Ready.get();
}
boost::asio::awaitable<int> unresolved(shop::Result R) {
  co_return R.get();
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'shop::Result::get' blocks the coroutine 'unresolved'
}
