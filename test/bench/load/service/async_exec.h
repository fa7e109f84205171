// PQexec for coroutines: what a project writes once, and names in .async-tidy.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <libpq-fe.h>

#include <unistd.h>

/// The last result of the command; null if it could not be sent or the connection is gone. PQerrorMessage says why.
inline boost::asio::awaitable<PGresult *> asyncExec(PGconn *Db, const char *Command) {
  using boost::asio::posix::descriptor_base;
  if (!PQsendQuery(Db, Command))
    co_return nullptr;
  boost::asio::posix::stream_descriptor Socket(co_await boost::asio::this_coro::executor, dup(PQsocket(Db)));
  PGresult *Last = nullptr;
  for (;;) {
    while (PQisBusy(Db)) {
      co_await Socket.async_wait(descriptor_base::wait_read, boost::asio::use_awaitable);
      if (!PQconsumeInput(Db))
        co_return nullptr;
    }
    PGresult *Next = PQgetResult(Db);
    if (!Next)
      co_return Last;
    PQclear(Last);
    Last = Next;
  }
}
