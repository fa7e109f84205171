// RUN: %check %s async-blocking-call
#include <aws/s3/S3Client.h>
#include <boost/asio.hpp>
using Task = boost::asio::awaitable<void>;

Task bad(const Aws::S3::S3Client &Bucket, const Aws::S3::Model::GetObjectRequest &Request) {
  Bucket.GetObject(Request);
  // CHECK: :[[@LINE-1]]:{{.*}}'Aws::S3::S3Client::GetObject'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(const Aws::S3::S3Client &Bucket, const Aws::S3::Model::GetObjectRequest &Request) {
  Bucket.GetObjectAsync(Request, [] {});
  co_return;
}
