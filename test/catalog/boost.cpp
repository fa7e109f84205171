// RUN: %check %s async-blocking-* --min-severity=low -- -DBOOST_THREAD_VERSION=4
// REQUIRES: real-headers
#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <boost/fiber/mutex.hpp>
#include <boost/filesystem.hpp>
#include <boost/filesystem/fstream.hpp>
#include <boost/thread.hpp>
#include <boost/thread/future.hpp>
namespace beast = boost::beast;
namespace http = beast::http;
using Task = boost::asio::awaitable<void>;

Task threadBad(boost::thread &T, boost::future<int> &F, boost::mutex &M) {
  T.join();
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::thread::join'{{.*}}[async-blocking-call]
  F.get();
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::future::get'{{.*}}[async-blocking-wait]
  boost::unique_lock<boost::mutex> L(M);
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::unique_lock'{{.*}}[async-blocking-call]
  boost::this_thread::sleep_for(boost::chrono::seconds(1));
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::this_thread::sleep_for'{{.*}}[async-blocking-call]
  co_return;
}
Task threadOk(boost::fibers::mutex &Fiber, boost::mutex &M) {
  boost::lock_guard<boost::fibers::mutex> A(Fiber);
  boost::unique_lock<boost::mutex> B(M, boost::try_to_lock);
  boost::this_thread::sleep_for(boost::chrono::seconds(0));
  co_return;
}
Task filesBad(boost::filesystem::path P, std::string Line) {
  boost::filesystem::remove(P);
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::filesystem::remove'{{.*}}[async-blocking-call]
  boost::filesystem::ifstream In(P);
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::filesystem::basic_ifstream'{{.*}}[async-blocking-call]
  std::getline(In, Line);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::getline'{{.*}}[async-blocking-call]
  co_return;
}
Task beastBad(beast::tcp_stream &S, beast::flat_buffer &B, http::request<http::string_body> &Q, beast::error_code E) {
  http::read(S, B, Q);
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::beast::http::read'{{.*}}[async-blocking-call]
  http::write(S, Q, E);
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::beast::http::write'{{.*}}[async-blocking-call]
  http::file_body::value_type File;
  File.open("f", beast::file_mode::read, E);
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::beast::http::basic_file_body::value_type::open'{{.*}}[async-blocking-call]
  co_return;
}
