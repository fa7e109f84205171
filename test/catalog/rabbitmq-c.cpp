// RUN: %check %s async-blocking-call
#include <amqp.h>
#include <boost/asio.hpp>
#include <sys/time.h>
using Task = boost::asio::awaitable<void>;

Task bad(amqp_connection_state_t C, amqp_envelope_t *E) {
  amqp_consume_message(C, E, nullptr, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'amqp_consume_message'{{.*}}[async-blocking-call]
  amqp_tx_commit(C, 1);
  // CHECK: :[[@LINE-1]]:{{.*}}'amqp_tx_commit'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(amqp_connection_state_t C, amqp_envelope_t *E) {
  timeval Now = {};
  amqp_consume_message(C, E, &Now, 0);
  amqp_get_sockfd(C);
  co_return;
}
