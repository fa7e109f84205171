// RUN: %check %s async-blocking-call
// Which constructor opens a file, and which stream is read.
#include <boost/asio.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>
using Task = boost::asio::awaitable<void>;
namespace fs = std::filesystem;

Task openBad(fs::path P) {
  std::ifstream A(P);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::basic_ifstream'{{.*}}the constructor opens the file [async-blocking-call]
  std::ofstream B;
  B.open(P);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::basic_ofstream::open'{{.*}}opens the file [async-blocking-call]
  auto C = std::make_unique<std::fstream>(P);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::basic_fstream'{{.*}}the constructor opens the file [async-blocking-call]
  std::optional<std::ifstream> D;
  D.emplace(P);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::basic_ifstream'{{.*}}the constructor opens the file [async-blocking-call]
  co_return;
}
Task openOk(std::ifstream &In) {
  std::ifstream Closed;
  std::ifstream Moved(std::move(In));
  std::istringstream Text("a");
  co_return;
}
Task readBad(std::ifstream &In, std::string &Line, int Number) {
  std::getline(In, Line);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::getline'{{.*}}reads from the file when the buffer is empty [async-blocking-call]
  In >> Line;
  // CHECK: :[[@LINE-1]]:{{.*}}'std::operator>>'{{.*}}reads from the file when the buffer is empty [async-blocking-call]
  In >> Number;
  // CHECK: :[[@LINE-1]]:{{.*}}'std::basic_istream::operator>>'{{.*}}reads from the file when the buffer is empty [async-blocking-call]
  In.get();
  // CHECK: :[[@LINE-1]]:{{.*}}'std::basic_istream::get'{{.*}}reads from the file when the buffer is empty [async-blocking-call]
  std::getline(std::cin, Line);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::getline'{{.*}}waits for standard input [async-blocking-call]
  std::cin >> Number;
  // CHECK: :[[@LINE-1]]:{{.*}}'std::basic_istream::operator>>'{{.*}}waits for standard input [async-blocking-call]
  co_return;
}
Task readOk(std::istringstream &Text, std::istream &Any, std::string &Line, int Number) {
  std::getline(Text, Line);
  Text >> Line >> Number;
  std::getline(Any, Line);
  Any >> Line;
  std::cout << Line << std::endl;
  co_return;
}
Task treeBad(fs::path P, std::error_code Error) {
  fs::copy_file(P, P);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::filesystem::copy_file'{{.*}}reads and writes whole files or trees [async-blocking-call]
  fs::rename(P, P, Error);
  // CHECK: :[[@LINE-1]]:{{.*}}'std::filesystem::rename'{{.*}}changes directory entries or metadata [async-blocking-call]
  for (const fs::directory_entry &Entry : fs::directory_iterator(P))
  // CHECK: :[[@LINE-1]]:{{.*}}'std::filesystem::directory_iterator'{{.*}}opens the directory [async-blocking-call]
    (void)Entry;
  co_return;
}
Task treeOk(fs::path P, fs::file_status S) {
  fs::exists(P);
  fs::is_directory(S);
  P.lexically_normal();
  fs::directory_iterator End;
  co_return;
}
