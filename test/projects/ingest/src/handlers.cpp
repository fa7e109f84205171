#include "handlers.h"

#include <openssl/evp.h>
#include <zlib.h>

#include <array>
#include <cstdio>
#include <locale.h>
#include <stdexcept>

namespace ingest {

namespace {

constexpr int profileSeconds = 300, textSeconds = 3600;

std::string compressed(const std::string &data) {
  uLongf size = compressBound(data.size());
  std::string result(size, '\0');
  if (compress2(reinterpret_cast<Bytef *>(result.data()), &size, reinterpret_cast<const Bytef *>(data.data()), data.size(),
                Z_BEST_COMPRESSION) != Z_OK)
    throw std::runtime_error("cannot compress");
  result.resize(size);
  return result;
}

std::string hexadecimal(const unsigned char *bytes, std::size_t count) {
  std::string result;
  for (std::size_t n = 0; n < count; ++n) {
    std::array<char, 3> digits;
    std::snprintf(digits.data(), digits.size(), "%02x", bytes[n]);
    result += digits.data();
  }
  return result;
}

std::string sha256(const std::string &data) {
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
  unsigned size = 0;
  EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
  EVP_DigestUpdate(context.get(), data.data(), data.size());
  EVP_DigestFinal_ex(context.get(), digest.data(), &size);
  return hexadecimal(digest.data(), size);
}

/// A large text is rendered without asking for memory each time.
std::string &emptyBuffer() {
  thread_local std::string buffer;
  buffer.clear();
  return buffer;
}

/// Numbers are written with a point, whatever the locale of the process is.
class PlainNumbers {
public:
  PlainNumbers() : plain_(newlocale(LC_NUMERIC_MASK, "C", nullptr)), before_(uselocale(plain_)) {}
  PlainNumbers(const PlainNumbers &) = delete;
  ~PlainNumbers() {
    uselocale(before_);
    freelocale(plain_);
  }

private:
  locale_t plain_, before_;
};

} // namespace

void createTables(Services &services) {
  auto database = services.database.take();
  database->query("CREATE TABLE IF NOT EXISTS events (key text, value text)");
  database->query("CREATE TABLE IF NOT EXISTS profiles (key text PRIMARY KEY, value text)");
  database->query("CREATE TABLE IF NOT EXISTS attachments (key text, bytes int, hash text)");
  database->query("CREATE TABLE IF NOT EXISTS backlog (line text)");
}

void storeEvent(Services &services, const Task &task) {
  services.database.take()->query("INSERT INTO events VALUES ($1, $2)", {task.key, task.value});
}

void refreshProfile(Services &services, const Task &task) {
  if (services.cache.take()->get("profile:" + task.key))
    return;
  const auto rows = services.database.take()->query("SELECT value FROM profiles WHERE key = $1", {task.key});
  const std::string profile = rows.empty() ? "" : rows.front().front();
  services.cache.take()->set("profile:" + task.key, profile, profileSeconds);
}

void packAttachment(Services &services, const Task &task) {
  const std::string packed = compressed(task.value);
  const std::string hash = sha256(task.value);
  services.database.take()->query("INSERT INTO attachments VALUES ($1, $2, $3)",
                                  {task.key, std::to_string(packed.size()), hash});
}

void renderText(Services &services, const Task &task) {
  const PlainNumbers numbers;
  std::string &text = emptyBuffer();
  std::array<char, 64> price;
  std::snprintf(price.data(), price.size(), "%.2f", std::stod(task.value));
  text += "<p>";
  text += task.key;
  text += ": ";
  text += price.data();
  text += "</p>";
  services.cache.take()->set("text:" + task.key, text, textSeconds);
}

void countTotal(Services &services, const Task &task) { services.totals.add(task.key, task.value); }

void archiveDocument(Services &services, const Task &task) { services.archive.add(task.key, task.value); }

void expireEvents(Services &services) { services.database.take()->query("DELETE FROM events WHERE key = 'expired'"); }

} // namespace ingest
