// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <functional>
#include <grpcpp/grpcpp.h>
#include <grpcpp/support/sync_stream.h>
#include <memory>
template <class T> using awaitable = boost::asio::awaitable<T>;

// What the generated header declares.
struct Request {};
struct Reply {};
class Echo {
public:
  class StubInterface {
  public:
    virtual grpc::Status Say(grpc::ClientContext *, const Request &, Reply *) = 0;
    class async_interface {
    public:
      virtual void Say(grpc::ClientContext *, const Request *, Reply *, std::function<void(grpc::Status)>) = 0;
    };
    virtual async_interface *async() = 0;
  };
  class Stub final : public StubInterface {
  public:
    grpc::Status Say(grpc::ClientContext *, const Request &, Reply *) override;
    std::unique_ptr<grpc::ClientReader<Reply>> List(grpc::ClientContext *, const Request &);
    async_interface *async() override;
  };
};

awaitable<void> callsBad(Echo::Stub &Server, Echo::StubInterface &Any, grpc::ClientContext *Context, Reply *Answer) {
  Server.Say(Context, {}, Answer);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'Echo::Stub::Say' blocks the coroutine 'callsBad': makes a call and waits for the reply
  Any.Say(Context, {}, Answer);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'Echo::StubInterface::Say'{{.*}}
  co_return;
}
awaitable<void> asyncOk(Echo::Stub &Server, grpc::ClientContext *Context, const Request *Question, Reply *Answer) {
  Server.async()->Say(Context, Question, Answer, [](grpc::Status) {});
  auto Stream = Server.List(Context, {}); // only begins
  co_return;
}
// A project's own function that looks like it.
struct Session {
  grpc::Status Check(grpc::ClientContext *, const Request &, Reply *);
};
awaitable<void> ownOk(Session &Mine, grpc::ClientContext *Context, Reply *Answer) {
  Mine.Check(Context, {}, Answer);
  co_return;
}
