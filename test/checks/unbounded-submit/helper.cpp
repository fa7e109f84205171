// RUN: %check %s async-unbounded-submit
// The loop calls a function that submits.
#include <boost/asio.hpp>
#include <future>
#include <string>
#include <vector>
namespace net = boost::asio;

struct Storage {
  void submit(int Chunk) {
    net::post(Pool, [this, Chunk] { store(Chunk); });
  }
  void submitAndWait(int Chunk) {
    net::post(Pool, net::use_future([this, Chunk] { store(Chunk); })).get();
  }
  void store(int Chunk);
  void allBad(const std::vector<int> &Chunks) {
    for (int Chunk : Chunks)
      submit(Chunk);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'Storage::allBad' submits 'lambda in Storage::submit' to 'Storage::Pool' once for each element of 'Chunks'
    // CHECK: cpp:[[@LINE-10]]:{{.*}}note: 'Storage::submit' submits it here
  }
  void allOk(const std::vector<int> &Chunks) {
    for (int Chunk : Chunks)
      submitAndWait(Chunk);
  }
  void fewOk() {
    for (int Chunk = 0; Chunk < 4; ++Chunk)
      submit(Chunk);
  }
  net::thread_pool Pool;
};

// Messages to the peers of an event loop, one for each, are no load of work.
struct Peer {
  void send(std::string Text) {
    net::post(Loop, [this, Text] { write(Text); });
  }
  void write(std::string);
  net::io_context &Loop;
};
void broadcastOk(std::vector<Peer> &Peers) {
  for (Peer &P : Peers)
    P.send("hello");
}
