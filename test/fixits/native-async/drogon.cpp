// RUN: %fix %s async-blocking-call --review
// Queries keep their arguments, however the client is reached.
#include <drogon/orm/Mapper.h>
#include <drogon/utils/coroutine.h>
#include <memory>
#include <string>

drogon::Task<> queriesBad(drogon::orm::DbClient &Client, std::shared_ptr<drogon::orm::DbClient> Shared, std::string Name) {
  Client.execSqlSync("select * from users where name = $1 and age > $2", Name, 18);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by native-async
  // FIXES: {{^}}  co_await Client.execSqlCoro("select * from users where name = $1 and age > $2", Name, 18);
  auto Rows = Shared->execSqlSync("select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by native-async
  // FIXES: {{^}}  auto Rows = co_await Shared->execSqlCoro("select 1");
  co_return;
}
