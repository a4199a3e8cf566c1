#include "cli/reading/output.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <mutex>
#include <optional>
#include <set>
#include <utility>

#include "cli/reading/input.hpp"
#include "cli/terminal/console.hpp"
#include "engine/files/write.hpp"

namespace kith::cli {
namespace {

/// Of a regular file, what tells it from every other, whatever it is called.
using Identity = std::pair<dev_t, ino_t>;

std::optional<Identity> identity_of(int known, const struct stat& file) {
  return known == 0 && S_ISREG(file.st_mode) ? std::optional(Identity{file.st_dev, file.st_ino})
                                             : std::nullopt;
}

struct FilesRead {
  std::mutex guard;
  std::set<Identity> all;
};
FilesRead& files_read() {
  static FilesRead made;
  return made;
}

}  // namespace

void note_read(const std::string& path) {
  struct stat found {};
  const int known = path == "-" ? ::fstat(STDIN_FILENO, &found) : ::stat(path.c_str(), &found);
  const std::optional<Identity> file = identity_of(known, found);
  if (!file) return;
  const std::lock_guard<std::mutex> held(files_read().guard);
  files_read().all.insert(*file);
}

bool may_write(const std::string& path) {
  struct stat found {};
  const int known = ::stat(path.c_str(), &found);
  const std::optional<Identity> file = identity_of(known, found);
  if (!file) return true;
  const std::lock_guard<std::mutex> held(files_read().guard);
  if (!files_read().all.contains(*file)) return true;
  complain(quoted_input(path) + " is not written over: it was read for what would be written there");
  return false;
}

bool write_file(const std::string& path, const std::string& text) {
  return may_write(path) && rewrite_file(path, text);
}

bool rewrite_file(const std::string& path, const std::string& text) {
  std::error_code unknown;
  const bool was_there = std::filesystem::is_regular_file(path, unknown);
  const std::string why_not = files::write(path, text);
  if (!why_not.empty())
    complain(quoted_input(path) + " cannot be written: " + why_not + (was_there ? "; it is as it was" : ""));
  return why_not.empty();
}

}  // namespace kith::cli
