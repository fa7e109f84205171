// RUN: %check %s async-blocking-wait
#include <concurrencpp/concurrencpp.h>
using namespace concurrencpp;
using namespace std::chrono_literals;

result<int> getBad(executor_tag, std::shared_ptr<executor>, result<int> Child) {
  co_return Child.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'concurrencpp::result::get'{{.*}}
}
result<int> waitBad(executor_tag, std::shared_ptr<executor>, result<int> Child) {
  Child.wait_for(1s);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'concurrencpp::result::wait_for'{{.*}}
  co_return co_await Child;
}
result<int> polledOk(executor_tag, std::shared_ptr<executor>, result<int> Child) {
  Child.wait_for(0s);
  co_return co_await Child;
}
int main() { return getBad({}, nullptr, {}).get(); }
