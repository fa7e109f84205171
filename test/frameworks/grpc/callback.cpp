// RUN: %check %s async-blocking-call
#include <grpcpp/alarm.h>
#include <grpcpp/support/client_callback.h>
#include <thread>
#include <unistd.h>

// What the generated code of a stub looks like.
struct Stub {
  grpc::ChannelInterface *Channel;
  const grpc::internal::RpcMethod &Method;
  void Say(grpc::ClientContext *Context, const int *Request, int *Response, std::function<void(grpc::Status)> Done) {
    grpc::internal::CallbackUnaryCall(Channel, Method, Context, Request, Response, std::move(Done));
  }
};

void callsBad(Stub &Server, grpc::Alarm &Alarm) {
  Server.Say(nullptr, nullptr, nullptr, [](grpc::Status) { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
  Alarm.Set(1, [](bool) { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
void offLoadedOk(Stub &Server) {
  Server.Say(nullptr, nullptr, nullptr, [](grpc::Status) { std::thread([] { sleep(1); }).detach(); });
}
