// RUN: %check %s async-blocking-call
// What the compiler of Thrift makes of a service Calc; thrift-generated.test lets it do so.
//--- Calc.h
#pragma once
#include <functional>
#include <memory>
#include <stdint.h>
#include <string>
#include <thrift/async/TAsyncChannel.h>
#include <thrift/protocol/TProtocol.h>
namespace shop {
class CalcIf {
public:
  virtual ~CalcIf() {}
  virtual int32_t add(const int32_t a, const int32_t b) = 0;
};
class CalcClient : virtual public CalcIf {
public:
  CalcClient(std::shared_ptr<apache::thrift::protocol::TProtocol> prot);
  int32_t add(const int32_t a, const int32_t b) override;
  void send_add(const int32_t a, const int32_t b);
  int32_t recv_add();

protected:
  std::shared_ptr<apache::thrift::protocol::TProtocol> piprot_;
};
class CalcCobClient;
class CalcCobClIf {
public:
  virtual ~CalcCobClIf() {}
  virtual void add(std::function<void(CalcCobClient *client)> cob, const int32_t a, const int32_t b) = 0;
};
class CalcCobClient : virtual public CalcCobClIf {
public:
  void add(std::function<void(CalcCobClient *client)> cob, const int32_t a, const int32_t b) override;
  int32_t recv_add();

protected:
  std::shared_ptr<apache::thrift::async::TAsyncChannel> channel_;
  std::shared_ptr<apache::thrift::protocol::TProtocol> piprot_;
};
} // namespace shop

//--- main.cpp
#include "Calc.h"
#include <boost/asio.hpp>
using Task = boost::asio::awaitable<void>;

class CalcHandler : public shop::CalcIf {
public:
  int32_t add(const int32_t a, const int32_t b) override { return a + b; }
};

Task clientBad(shop::CalcClient &Remote) {
  Remote.add(1, 2);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'shop::CalcClient::add' blocks the coroutine 'clientBad': makes a remote call
  Remote.send_add(1, 2);
  Remote.recv_add();
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'shop::CalcClient::recv_add' blocks the coroutine 'clientBad': waits for the reply
  co_return;
}
Task clientWithCallbackOk(shop::CalcCobClient &Remote) {
  Remote.add([](shop::CalcCobClient *Client) { Client->recv_add(); }, 1, 2);
  co_return;
}
Task handlerOk(CalcHandler &Local) {
  Local.add(1, 2);
  co_return;
}
