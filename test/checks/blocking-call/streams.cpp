// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
namespace net = boost::asio;

net::awaitable<std::string> fileBad(std::ifstream &In) {
  std::string Line;
  std::getline(In, Line);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}getline'{{.*}}[async-blocking-call]
  In >> Line;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}operator>>'{{.*}}[async-blocking-call]
  co_return Line;
}
net::awaitable<std::string> consoleBad() {
  std::string Line;
  std::getline(std::cin, Line);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}getline'{{.*}}[async-blocking-call]
  co_return Line;
}
net::awaitable<std::string> memoryOk(std::istringstream &In) {
  std::string Line;
  std::getline(In, Line);
  In >> Line;
  std::ostringstream Out;
  Out << Line << 3 << std::endl;
  Out.write("x", 1);
  co_return Out.str();
}
