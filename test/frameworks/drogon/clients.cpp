// RUN: %check %s async-blocking-call
#include <drogon/drogon.h>
#include <drogon/orm/Mapper.h>
#include <unistd.h>
using namespace drogon;
struct Order {
  using PrimaryKeyType = int;
};

Task<> queriesBad(orm::DbClient &Db, orm::Mapper<Order> &Orders, const orm::Criteria &Which, HttpClient &Http) {
  Db.execSqlSync("select 1");
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'drogon::orm::DbClient::execSqlSync'{{.*}}
  Orders.findOne(Which);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'drogon::orm::Mapper::findOne'{{.*}}
  Http.sendRequest(nullptr);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'drogon::HttpClient::sendRequest'{{.*}}
  co_return;
}
Task<> queriesOk(orm::DbClient &Db, orm::Mapper<Order> &Orders, const orm::Criteria &Which, HttpClient &Http) {
  co_await Db.execSqlCoro("select 1");
  Orders.findOne(Which, [](Order) {}, [](const orm::DrogonDbException &) {});
  Http.sendRequest(nullptr, [](ReqResult, const HttpResponsePtr &) {});
}
void answerBad(HttpClient &Http) {
  Http.sendRequest(nullptr, [](ReqResult, const HttpResponsePtr &) { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
Task<> switchBad(trantor::EventLoop *Other) {
  co_await switchThreadCoro(Other); // an event loop as well
  sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
