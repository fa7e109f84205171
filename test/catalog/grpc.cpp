// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <grpcpp/grpcpp.h>
#include <grpcpp/support/sync_stream.h>
using Task = boost::asio::awaitable<void>;
using Reply = grpc::ByteBuffer;

Task bad(grpc::ClientReader<Reply> &R, grpc::CompletionQueue &Queue) {
  Reply Next;
  R.Read(&Next);
  // CHECK: :[[@LINE-1]]:{{.*}}'grpc::ClientReader::Read'{{.*}}[async-blocking-call]
  void *Tag;
  bool Good;
  Queue.Next(&Tag, &Good);
  // CHECK: :[[@LINE-1]]:{{.*}}'grpc::CompletionQueue::Next'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(grpc::CompletionQueue &Queue) {
  Queue.Shutdown();
  co_return;
}
