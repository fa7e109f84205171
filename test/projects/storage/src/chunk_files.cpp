#include "chunk_files.h"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace fs = std::filesystem;

namespace storage {

fs::path ChunkFiles::path(const std::string &name, std::size_t chunk) const {
  return folder_ / (name + '.' + std::to_string(chunk));
}

std::string ChunkFiles::read(const std::string &name, std::size_t chunk) const {
  std::ifstream file(path(name, chunk), std::ios::binary);
  if (!file)
    throw std::runtime_error("a chunk of " + name + " is gone");
  return {std::istreambuf_iterator<char>(file), {}};
}

void ChunkFiles::write(const std::string &name, std::size_t chunk, const std::string &data) const {
  std::ofstream file(path(name, chunk), std::ios::binary);
  if (!(file << data).flush())
    throw std::runtime_error("cannot write " + name);
}

void ChunkFiles::copy(const std::string &name, std::size_t chunk, std::size_t number) const noexcept {
  std::error_code failed; // a copy that could not be made is made the next time
  fs::copy_file(path(name, chunk), path(name, chunk) += ".copy" + std::to_string(number),
                fs::copy_options::overwrite_existing, failed);
}

void ChunkFiles::remove(const std::string &name, std::size_t chunk) const { fs::remove(path(name, chunk)); }

std::uintmax_t ChunkFiles::bytes() const {
  std::uintmax_t sum = 0;
  std::error_code failed; // files go while they are counted
  for (const fs::directory_entry &entry : fs::directory_iterator(folder_))
    if (const std::uintmax_t size = entry.file_size(failed); !failed)
      sum += size;
  return sum;
}

} // namespace storage
