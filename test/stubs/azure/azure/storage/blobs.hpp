// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <cstdint>
#include <string>

namespace Azure {
namespace Core::IO {
class BodyStream {
public:
  size_t Read(uint8_t *, size_t);
};
class MemoryBodyStream final : public BodyStream {};
} // namespace Core::IO
namespace Storage::Blobs {
class BlobClient {
public:
  std::string GetUrl() const;
  void Download() const;
};
class BlobContainerClient {
public:
  BlobClient GetBlobClient(const std::string &) const;
};
} // namespace Storage::Blobs
} // namespace Azure
