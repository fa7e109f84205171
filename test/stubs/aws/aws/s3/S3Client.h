// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <functional>

namespace Aws::S3 {
namespace Model {
class GetObjectRequest {};
class GetObjectOutcome {};
} // namespace Model
class S3Client {
public:
  Model::GetObjectOutcome GetObject(const Model::GetObjectRequest &) const;
  void GetObjectAsync(const Model::GetObjectRequest &, const std::function<void()> &) const;
};
} // namespace Aws::S3
