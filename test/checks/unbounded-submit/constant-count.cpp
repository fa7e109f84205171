// RUN: %check %s async-unbounded-submit
#include <array>
#include <boost/asio.hpp>
#include <initializer_list>
#include <string>
#include <vector>
namespace net = boost::asio;

void work(int N);

void fewOk(net::thread_pool &Pool) {
  for (int I = 0; I < 10; ++I)
    net::post(Pool, [I] { work(I); });
  for (int I = 10; I > 0; I -= 2)
    net::post(Pool, [I] { work(I); });
  const int Count = 8;
  for (int I = 0; I < Count; ++I)
    net::post(Pool, [I] { work(I); });
  int Workers = 4;
  for (int I = 0; I < Workers; ++I)
    net::post(Pool, [I] { work(I); });
}
void elementsOk(net::thread_pool &Pool) {
  int Some[] = {1, 2, 3};
  for (int I : Some)
    net::post(Pool, [I] { work(I); });
  std::array<int, 4> Others{};
  for (int I : Others)
    net::post(Pool, [I] { work(I); });
  for (int I : {1, 2})
    net::post(Pool, [I] { work(I); });
}
void constantsOk(net::thread_pool &Pool) {
  for (char C : std::string("abcdefgh"))
    net::post(Pool, [C] { work(C); });
  const std::vector<int> Some{1, 2, 3};
  for (int I : Some)
    net::post(Pool, [I] { work(I); });
}
void endlessOk(net::thread_pool &Pool, int (*Next)()) {
  while (true)
    net::post(Pool, [N = Next()] { work(N); });
}
void manyBad(net::thread_pool &Pool) {
  for (int I = 0; I < 200000; ++I)
    net::post(Pool, [I] { work(I); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}to 'Pool' 200000 times
}
void nestedBad(net::thread_pool &Pool) {
  for (int I = 0; I < 1024; ++I)
    for (int J = 0; J < 1024; ++J)
      net::post(Pool, [=] { work(I * J); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}1024 times
}
void changedCountBad(net::thread_pool &Pool, int More) {
  int Count = 4;
  Count += More;
  for (int I = 0; I < Count; ++I)
    net::post(Pool, [I] { work(I); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'Count' times
}
