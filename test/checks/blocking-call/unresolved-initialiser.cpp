// What a generic lambda that nobody calls makes from its parameter has no type yet.
//
// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <unistd.h>
namespace net = boost::asio;
template <class M> struct Guard {
  explicit Guard(M &);
};
net::awaitable<void> child();
void makesBad() {
  auto Handler = [](auto &Mutex) -> net::awaitable<void> {
    Guard<std::remove_reference_t<decltype(Mutex)>> Locked(Mutex);
    sleep(1); // CHECK: cpp:[[@LINE]]:5: warning: 'sleep' blocks the coroutine
    co_await child();
  };
}
