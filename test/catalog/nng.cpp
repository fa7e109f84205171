// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <nng/nng.h>
using Task = boost::asio::awaitable<void>;

Task bad(nng_socket S, nng_aio *A, char *Buffer, size_t Size) {
  nng_recv(S, Buffer, &Size, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'nng_recv'{{.*}}[async-blocking-call]
  nng_aio_wait(A);
  // CHECK: :[[@LINE-1]]:{{.*}}'nng_aio_wait'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(nng_socket S, nng_aio *A, char *Buffer, size_t Size) {
  nng_recv(S, Buffer, &Size, NNG_FLAG_NONBLOCK);
  nng_recv_aio(S, A);
  co_return;
}
