// RUN: %check %s async-blocking-call
#include <Poco/Event.h>
#include <Poco/Mutex.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/Thread.h>
#include <boost/asio.hpp>
using Task = boost::asio::awaitable<void>;

Task bad(Poco::Net::StreamSocket &S, Poco::Event &E, char *Buffer) {
  S.receiveBytes(Buffer, 9);
  // CHECK: :[[@LINE-1]]:{{.*}}'Poco::Net::StreamSocket::receiveBytes'{{.*}}[async-blocking-call]
  Poco::Thread::sleep(10);
  // CHECK: :[[@LINE-1]]:{{.*}}'Poco::Thread::sleep'{{.*}}[async-blocking-call]
  E.tryWait(10);
  // CHECK: :[[@LINE-1]]:{{.*}}'Poco::Event::tryWait'{{.*}}[async-blocking-call]
  co_return;
}
Task connectBad(const Poco::Net::SocketAddress &Address) {
  Poco::Net::StreamSocket S(Address);
  // CHECK: :[[@LINE-1]]:{{.*}}'Poco::Net::StreamSocket'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(const Poco::Net::SocketAddress &Address, Poco::Event &E, char *Buffer) {
  Poco::Net::StreamSocket S;
  S.connectNB(Address);
  S.setBlocking(false);
  S.receiveBytes(Buffer, 9);
  E.tryWait(0);
  co_return;
}
