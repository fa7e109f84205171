// RUN: %check %s async-unbounded-submit
#include <boost/asio.hpp>
#include <string>
#include <vector>
namespace net = boost::asio;

void store(const std::string &Chunk);

void storeAllBad(net::thread_pool &Pool, const std::vector<std::string> &Chunks) {
  for (const std::string &Chunk : Chunks)
    net::post(Pool, [&Chunk] { store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:5: warning: 'storeAllBad' submits 'lambda in storeAllBad' to 'Pool' once for each element of 'Chunks', and nothing bounds how many wait there at once [async-unbounded-submit]
  // CHECK: cpp:[[@LINE-3]]:{{.*}}note: the loop starts here
}
void storeByIndexBad(net::thread_pool &Pool, const std::vector<std::string> &Chunks) {
  for (size_t I = 0; I < Chunks.size(); ++I)
    net::post(Pool, [&, I] { store(Chunks[I]); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}once for each element of 'Chunks'
}
void storeByIteratorBad(net::thread_pool &Pool, const std::vector<std::string> &Chunks) {
  for (auto It = Chunks.begin(); It != Chunks.end(); ++It)
    net::post(Pool, [It] { store(*It); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}once for each element of 'Chunks'
}
void storeCountBad(net::thread_pool &Pool, int Count) {
  int I = 0;
  while (I < Count) {
    net::post(Pool, [] { store("x"); });
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'Count' times
    ++I;
  }
}
void storeOnceOk(net::thread_pool &Pool, const std::vector<std::string> &Chunks) {
  net::post(Pool, [&Chunks] {
    for (const std::string &Chunk : Chunks)
      store(Chunk);
  });
}
void storeFirstOk(net::thread_pool &Pool, const std::vector<std::string> &Chunks) {
  for (const std::string &Chunk : Chunks) {
    net::post(Pool, [&Chunk] { store(Chunk); });
    break;
  }
}
