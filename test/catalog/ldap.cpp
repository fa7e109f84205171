// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <ldap.h>
#include <sys/time.h>
using Task = boost::asio::awaitable<void>;

Task bad(LDAP *L, LDAPMessage *Answer) {
  ldap_search_ext_s(L, "", 0, nullptr, nullptr, 0, nullptr, nullptr, nullptr, 0, &Answer);
  // CHECK: :[[@LINE-1]]:{{.*}}'ldap_search_ext_s'{{.*}}[async-blocking-call]
  ldap_result(L, 1, 1, nullptr, &Answer);
  // CHECK: :[[@LINE-1]]:{{.*}}'ldap_result'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(LDAP *L, LDAPMessage *Answer) {
  timeval Now = {};
  ldap_result(L, 1, 1, &Now, &Answer);
  co_return;
}
