// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <librdkafka/rdkafka.h>
using Task = boost::asio::awaitable<void>;

Task bad(rd_kafka_t *K, rd_kafka_topic_t *T) {
  rd_kafka_consumer_poll(K, 100);
  // CHECK: :[[@LINE-1]]:{{.*}}'rd_kafka_consumer_poll'{{.*}}[async-blocking-call]
  rd_kafka_commit(K, nullptr, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'rd_kafka_commit'{{.*}}[async-blocking-call]
  rd_kafka_produce(T, 0, RD_KAFKA_MSG_F_BLOCK, nullptr, 0, nullptr, 0, nullptr);
  // CHECK: :[[@LINE-1]]:{{.*}}'rd_kafka_produce'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(rd_kafka_t *K, rd_kafka_topic_t *T) {
  rd_kafka_consumer_poll(K, 0);
  rd_kafka_commit(K, nullptr, 1);
  rd_kafka_produce(T, 0, RD_KAFKA_MSG_F_COPY, nullptr, 0, nullptr, 0, nullptr);
  co_return;
}
