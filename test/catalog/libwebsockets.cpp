// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libwebsockets.h>
using Task = boost::asio::awaitable<void>;

Task bad(lws_context *Context) {
  lws_service(Context, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'lws_service'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(lws *Connection) {
  lws_callback_on_writable(Connection);
  co_return;
}
