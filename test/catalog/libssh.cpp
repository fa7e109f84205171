// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libssh/libssh.h>
using Task = boost::asio::awaitable<void>;

Task bad(ssh_session S, ssh_channel C, char *Buffer) {
  ssh_connect(S);
  // CHECK: :[[@LINE-1]]:{{.*}}'ssh_connect'{{.*}}[async-blocking-call]
  ssh_channel_read(C, Buffer, 9, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'ssh_channel_read'{{.*}}[async-blocking-call]
  ssh_channel_read_timeout(C, Buffer, 9, 0, 100);
  // CHECK: :[[@LINE-1]]:{{.*}}'ssh_channel_read_timeout'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(ssh_channel Other, char *Buffer) {
  ssh_session S = ssh_new();
  ssh_set_blocking(S, 0);
  ssh_connect(S);
  ssh_channel C = ssh_channel_new(S);
  ssh_channel_read(C, Buffer, 9, 0);
  ssh_channel_read_timeout(Other, Buffer, 9, 0, 0);
  co_return;
}
