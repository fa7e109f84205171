// RUN: %check %s async-unbounded-submit
// A function that comes back to itself is a loop.
#include <boost/asio.hpp>
#include <vector>
namespace net = boost::asio;

struct Node {
  std::vector<Node *> Children;
  Node *Left, *Right;
  int Chunk;
};
void store(int Chunk);
bool isDone(int Chunk);

void walkBad(net::thread_pool &Pool, Node *N) {
  if (!N)
    return;
  net::post(Pool, [N] { store(N->Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}warning: 'walkBad' submits 'lambda in walkBad' to 'Pool' each time it comes here again, and nothing bounds how many wait there at once
  // CHECK: cpp:[[@LINE+1]]:{{.*}}note: 'walkBad' comes back by this
  walkBad(Pool, N->Left);
}
void submit(net::thread_pool &Pool, Node *N);
void eachChildBad(net::thread_pool &Pool, Node *N) {
  for (Node *Child : N->Children)
    submit(Pool, Child);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'eachChildBad' submits 'lambda in submit' to 'Pool' once for each element of 'Node::Children'
}
void submit(net::thread_pool &Pool, Node *N) {
  net::post(Pool, [&Pool, N] { eachChildBad(Pool, N); });
}
void bothSidesBad(net::thread_pool &Pool, Node *N) {
  if (!N)
    return;
  net::post(Pool, [&Pool, N] { bothSidesBad(Pool, N->Left); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'bothSidesBad' submits 'lambda in bothSidesBad' to 'Pool' each time it comes here again
  net::post(Pool, [&Pool, N] { bothSidesBad(Pool, N->Right); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'bothSidesBad' submits 'lambda in bothSidesBad' to 'Pool' each time it comes here again
}
void chainOk(net::thread_pool &Pool, int Chunk) {
  store(Chunk);
  net::post(Pool, [&Pool, Chunk] { chainOk(Pool, Chunk + 1); });
}
void oneOfTwoOk(net::thread_pool &Pool, int Chunk) {
  if (isDone(Chunk))
    net::post(Pool, [&Pool, Chunk] { oneOfTwoOk(Pool, Chunk + 1); });
  else
    net::post(Pool, [&Pool, Chunk] { oneOfTwoOk(Pool, Chunk); });
}
void againOk(net::thread_pool &Pool, int Chunk) {
  if (isDone(Chunk))
    return againOk(Pool, Chunk + 1);
  net::post(Pool, [Chunk] { store(Chunk); });
}
void onLoopOk(net::io_context &Loop, Node *N) {
  net::post(Loop, [N] { store(N->Chunk); });
  onLoopOk(Loop, N->Left);
}
