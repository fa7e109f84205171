// Chunks of objects as files in one folder. Everything here runs where it is called, and blocks there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace storage {

constexpr std::size_t chunkSize = 64 * 1024;

class ChunkFiles {
public:
  explicit ChunkFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

  std::string read(const std::string &name, std::size_t chunk) const;
  void write(const std::string &name, std::size_t chunk, const std::string &data) const;
  void copy(const std::string &name, std::size_t chunk, std::size_t number) const noexcept;
  void remove(const std::string &name, std::size_t chunk) const;

  std::filesystem::path manifest(const std::string &name) const { return folder_ / (name + ".manifest"); }
  std::uintmax_t bytes() const;

private:
  std::filesystem::path path(const std::string &name, std::size_t chunk) const;

  const std::filesystem::path folder_;
};

} // namespace storage
