// What was removed, written to a file by a thread that does nothing else, so that lines are in order.
#pragma once

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_future.hpp>

#include <fstream>
#include <string>

namespace storage {

class Journal {
public:
  explicit Journal(const std::string &path) : file_(path, std::ios::app) {}

  /// Waits until the line is in the file.
  void note(const std::string &line) {
    boost::asio::post(writer_, boost::asio::use_future([&] { file_ << line << std::endl; })).get();
  }

private:
  std::ofstream file_;
  boost::asio::thread_pool writer_{1};
};

} // namespace storage
