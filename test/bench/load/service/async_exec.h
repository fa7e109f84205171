// PQexec for coroutines: what a project writes once, and names in .async-tidy.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <libpq-events.h>
#include <libpq-fe.h>

#include <unistd.h>

using SocketOfDb = boost::asio::posix::stream_descriptor;

/// libpq tells when a connection ends: its socket is watched as long.
inline int watchEnd(PGEventId Event, void *Info, void *) {
  if (Event == PGEVT_CONNDESTROY)
    delete static_cast<SocketOfDb *>(PQinstanceData(static_cast<PGEventConnDestroy *>(Info)->conn, watchEnd));
  return true;
}

/// Watching a socket is what costs, so each connection has one for all its commands.
inline SocketOfDb &socketOf(PGconn *Db, const boost::asio::any_io_executor &Loop) {
  if (void *Known = PQinstanceData(Db, watchEnd))
    return *static_cast<SocketOfDb *>(Known);
  auto *New = new SocketOfDb(Loop, dup(PQsocket(Db)));
  PQregisterEventProc(Db, watchEnd, "asyncExec", nullptr);
  PQsetInstanceData(Db, watchEnd, New);
  return *New;
}

/// The last result of the command; null if it could not be sent or the connection is gone. PQerrorMessage says why.
inline boost::asio::awaitable<PGresult *> asyncExec(PGconn *Db, const char *Command) {
  if (!PQsendQuery(Db, Command))
    co_return nullptr;
  SocketOfDb &Socket = socketOf(Db, co_await boost::asio::this_coro::executor);
  PGresult *Last = nullptr;
  for (;;) {
    while (PQisBusy(Db)) {
      co_await Socket.async_wait(SocketOfDb::wait_read, boost::asio::use_awaitable);
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
