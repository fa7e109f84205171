// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libssh2.h>
using Task = boost::asio::awaitable<void>;

Task bad(LIBSSH2_SESSION *S, LIBSSH2_CHANNEL *C, char *Buffer) {
  libssh2_session_handshake(S, 3);
  // CHECK: :[[@LINE-1]]:{{.*}}'libssh2_session_handshake'{{.*}}[async-blocking-call]
  libssh2_channel_read(C, Buffer, 9);
  // CHECK: :[[@LINE-1]]:{{.*}}'libssh2_channel_read_ex'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(char *Buffer) {
  LIBSSH2_SESSION *S = libssh2_session_init();
  libssh2_session_set_blocking(S, 0);
  libssh2_session_handshake(S, 3);
  LIBSSH2_CHANNEL *C = libssh2_channel_open_session(S);
  libssh2_channel_read(C, Buffer, 9);
  co_return;
}
