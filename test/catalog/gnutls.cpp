// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <gnutls/gnutls.h>
using Task = boost::asio::awaitable<void>;

Task bad(gnutls_session_t S, char *Buffer) {
  gnutls_handshake(S);
  // CHECK: :[[@LINE-1]]:{{.*}}'gnutls_handshake'{{.*}}[async-blocking-call]
  gnutls_record_recv(S, Buffer, 9);
  // CHECK: :[[@LINE-1]]:{{.*}}'gnutls_record_recv'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(char *Buffer) {
  gnutls_session_t S;
  gnutls_init(&S, GNUTLS_CLIENT | GNUTLS_NONBLOCK);
  gnutls_handshake(S);
  gnutls_record_recv(S, Buffer, 9);
  co_return;
}
