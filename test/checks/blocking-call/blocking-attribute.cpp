// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
namespace net = boost::asio;

void fetchPage(const char *Url) [[clang::blocking]];
struct Device {
  void calibrate() [[clang::blocking]];
  void read() [[clang::nonblocking]];
};
static void measure(Device &D) { D.calibrate(); }

net::awaitable<void> declaredBad() {
  fetchPage("http://example.org");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'fetchPage'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> methodBad(Device &D) {
  measure(D);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'Device::calibrate'{{.*}}[async-blocking-call]
  co_return;
}
net::awaitable<void> readOk(Device &D) {
  D.read();
  co_return;
}
