// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <sodium.h>
using Task = boost::asio::awaitable<void>;

Task bad(const char *Hash, const char *Password) {
  if (crypto_pwhash_str_verify(Hash, Password, 9))
  // CHECK: :[[@LINE-1]]:{{.*}}'crypto_pwhash_str_verify'{{.*}}[async-blocking-call]
    co_return;
}
Task ok(char *Buffer) {
  randombytes_buf(Buffer, 9);
  co_return;
}
