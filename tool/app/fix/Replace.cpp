// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/fix/Replace.h"

#include "tool/core/support/File.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/SHA256.h"

#include <unistd.h>
#include <vector>

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;
namespace fs = llvm::sys::fs;
namespace json = llvm::json;

static Error cannotChange(StringRef File, const llvm::Twine &Why) {
  return llvm::createStringError("cannot change '" + File + "': " + Why);
}

static std::string hashOf(StringRef Text) {
  return llvm::toHex(llvm::SHA256::hash(llvm::arrayRefFromStringRef(Text)), /*LowerCase=*/true);
}

static Error checkIsOld(StringRef File, StringRef OldHash) {
  auto Buffer = readFile(File);
  if (!Buffer)
    return Buffer.takeError();
  if (hashOf((*Buffer)->getBuffer()) != OldHash)
    return cannotChange(File, "it has changed since it was analysed");
  return Error::success();
}

static Expected<fs::TempFile> writeBeside(const NewText &New) {
  if (std::error_code EC = fs::access(New.File, fs::AccessMode::Write)) // a rename would not ask
    return cannotChange(New.File, EC.message());
  fs::file_status Status;
  if (std::error_code EC = fs::status(New.File, Status))
    return cannotChange(New.File, EC.message());
  Expected<fs::TempFile> Temp = fs::TempFile::create(New.File + ".async-tidy-%%%%%%", Status.permissions());
  if (!Temp)
    return cannotChange(New.File, llvm::toString(Temp.takeError()));
  llvm::raw_fd_ostream OS(Temp->FD, /*shouldClose=*/false);
  OS << New.Text;
  OS.flush();
  std::error_code EC = OS.error();
  OS.clear_error();
  if (!EC)
    EC = fs::setPermissions(Temp->FD, Status.permissions()); // whatever the umask takes away
  if (!EC && ::fsync(Temp->FD) < 0)
    EC = std::error_code(errno, std::generic_category());
  if (EC)
    return llvm::joinErrors(cannotChange(New.File, EC.message()), Temp->discard());
  return Temp;
}

static Error writeJournal(StringRef Journal, llvm::ArrayRef<NewText> Files, llvm::ArrayRef<std::string> Temps) {
  json::Array Entries;
  for (const auto &[New, Temp] : llvm::zip_equal(Files, Temps))
    Entries.push_back(json::Object{{"file", New.File}, {"temp", Temp}, {"old", hashOf(New.Old)}});
  return writeFile(Journal, [&](llvm::raw_fd_ostream &OS) { OS << json::Value(std::move(Entries)) << '\n'; });
}

static Error writeAllBeside(llvm::ArrayRef<NewText> Files, std::vector<fs::TempFile> &Temps) {
  for (const NewText &New : Files) {
    if (Error Changed = checkIsOld(New.File, hashOf(New.Old)))
      return Changed;
    Expected<fs::TempFile> Temp = writeBeside(New);
    if (!Temp)
      return Temp.takeError();
    Temps.push_back(std::move(*Temp));
  }
  return Error::success();
}

Error replaceFiles(llvm::ArrayRef<NewText> Files, StringRef Journal) {
  std::vector<fs::TempFile> Temps;
  Error Failed = writeAllBeside(Files, Temps);
  std::vector<std::string> Names; // TempFile forgets its own
  for (fs::TempFile &Temp : Temps) {
    Names.push_back(Temp.TmpName);
    Failed = Failed ? llvm::joinErrors(std::move(Failed), Temp.discard()) : Temp.keep();
  }
  // Behind keep(), since until then a signal removes what the journal would speak of.
  if (!Failed && Files.size() > 1)
    Failed = writeJournal(Journal, Files, Names);
  if (Failed) {
    for (const std::string &Name : Names)
      fs::remove(Name);
    return Failed;
  }
  // From here on one goes only forward: what fails now is done by the next run.
  for (const auto &[New, Name] : llvm::zip_equal(Files, Names))
    if (std::error_code EC = fs::rename(Name, New.File))
      return cannotChange(New.File, EC.message());
  return Files.size() > 1 ? llvm::errorCodeToError(fs::remove(Journal)) : Error::success();
}

static Error finishOne(StringRef File, StringRef Temp, StringRef OldHash) {
  Error Changed = checkIsOld(File, OldHash);
  if (!fs::exists(Temp)) { // it has its name already
    bool IsOld = !Changed;
    llvm::consumeError(std::move(Changed));
    return IsOld ? cannotChange(File, "'" + Temp + "', which has its new text, is gone") : Error::success();
  }
  if (Changed)
    return Changed;
  return llvm::errorCodeToError(fs::rename(Temp, File));
}

Error finishReplacing(StringRef Journal) {
  if (!fs::exists(Journal))
    return Error::success();
  auto Buffer = readFile(Journal);
  if (!Buffer)
    return Buffer.takeError();
  auto Damaged = [&] {
    return llvm::createStringError("'" + Journal + "' is not the journal of an interrupted run; remove it");
  };
  Expected<json::Value> Entries = json::parse((*Buffer)->getBuffer());
  if (!Entries || !Entries->getAsArray())
    return Entries ? Damaged() : (llvm::consumeError(Entries.takeError()), Damaged());
  for (const json::Value &Entry : *Entries->getAsArray()) {
    const json::Object *O = Entry.getAsObject();
    auto File = O ? O->getString("file") : std::nullopt, Temp = O ? O->getString("temp") : std::nullopt,
         Old = O ? O->getString("old") : std::nullopt;
    if (!File || !Temp || !Old)
      return Damaged();
    if (Error E = finishOne(*File, *Temp, *Old))
      return llvm::createStringError("cannot finish the run that was interrupted: " + llvm::toString(std::move(E)) +
                                     "; remove '" + Journal + "' to leave it at that");
  }
  return llvm::errorCodeToError(fs::remove(Journal));
}

} // namespace async_tidy
