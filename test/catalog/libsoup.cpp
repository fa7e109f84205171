// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libsoup/soup.h>
using Task = boost::asio::awaitable<void>;

Task bad(SoupSession *Http, SoupMessage *Request) {
  soup_session_send(Http, Request, nullptr, nullptr);
  // CHECK: :[[@LINE-1]]:{{.*}}'soup_session_send'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(SoupSession *Http, SoupMessage *Request) {
  soup_session_send_async(Http, Request, 0, nullptr, nullptr, nullptr);
  co_return;
}
