// RUN: %check %s async-blocking-call
#include <azure/storage/blobs.hpp>
#include <boost/asio.hpp>
using Task = boost::asio::awaitable<void>;

Task bad(const Azure::Storage::Blobs::BlobClient &Blob, Azure::Core::IO::BodyStream &Body, uint8_t *Buffer) {
  Blob.Download();
  // CHECK: :[[@LINE-1]]:{{.*}}'Azure::Storage::Blobs::BlobClient::Download'{{.*}}[async-blocking-call]
  Body.Read(Buffer, 9);
  // CHECK: :[[@LINE-1]]:{{.*}}'Azure::Core::IO::BodyStream::Read'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(const Azure::Storage::Blobs::BlobContainerClient &Blobs, Azure::Core::IO::MemoryBodyStream &Body, uint8_t *Buffer) {
  Blobs.GetBlobClient("order").GetUrl();
  Body.Read(Buffer, 9);
  co_return;
}
