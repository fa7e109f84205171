// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <cpr/cpr.h>
using Task = boost::asio::awaitable<void>;

Task bad(cpr::Session &S) {
  cpr::Get(cpr::Url{"http://example.org"});
  // CHECK: :[[@LINE-1]]:{{.*}}'cpr::Get'{{.*}}[async-blocking-call]
  S.Post();
  // CHECK: :[[@LINE-1]]:{{.*}}'cpr::Session::Post'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(cpr::Session &S) {
  cpr::GetCallback([](cpr::Response) { cpr::Get(cpr::Url{"http://example.org"}); }, cpr::Url{"http://example.org"});
  S.SetUrl(cpr::Url{"http://example.org"});
  co_return;
}
