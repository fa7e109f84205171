// RUN: %check %s async-blocking-call
// The stream decides: standard input, a file, or memory.
#include <boost/asio.hpp>
#include <cstdio>
using Task = boost::asio::awaitable<void>;

Task readBad(FILE *F, char *Buffer) {
  std::fopen("f", "r");
  // CHECK: :[[@LINE-1]]:{{.*}}'fopen'{{.*}}opens a file [async-blocking-call]
  std::fgets(Buffer, 9, F);
  // CHECK: :[[@LINE-1]]:{{.*}}'fgets'{{.*}}reads from the file when the buffer is empty [async-blocking-call]
  std::fread(Buffer, 1, 9, F);
  // CHECK: :[[@LINE-1]]:{{.*}}'fread'{{.*}}reads from the file when the buffer is empty [async-blocking-call]
  std::fgets(Buffer, 9, stdin);
  // CHECK: :[[@LINE-1]]:{{.*}}'fgets'{{.*}}waits for standard input [async-blocking-call]
  std::getchar();
  // CHECK: :[[@LINE-1]]:{{.*}}'getchar'{{.*}}waits for standard input [async-blocking-call]
  co_return;
}
Task memoryOk(char *Buffer) {
  FILE *F = fmemopen(Buffer, 9, "r");
  std::fgetc(F);
  std::snprintf(Buffer, 9, "x");
  std::printf("x");
  co_return;
}
