#include "engine/files/read.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

namespace kith::files {
namespace {

namespace fs = std::filesystem;

/// `/dev/null`, by which people say that there is nothing to read: empty, and nobody waits for it.
bool is_nothing(const struct stat& file) {
  struct stat nothing {};
  return S_ISCHR(file.st_mode) && ::stat("/dev/null", &nothing) == 0 && S_ISCHR(nothing.st_mode) &&
         nothing.st_rdev == file.st_rdev;
}

/// Why a file is not one that is read; empty where it is.
std::string refused(const struct stat& file) {
  if (S_ISDIR(file.st_mode)) return "it is a folder";
  if (S_ISFIFO(file.st_mode)) return "it is a pipe; what comes through one is read from standard input";
  if (S_ISSOCK(file.st_mode)) return "it is a socket";
  if (S_ISREG(file.st_mode) || is_nothing(file)) return "";
  return "it is a device";
}

/// Whether every part of the folder's path is one of the other's.
bool holds(const fs::path& folder, const fs::path& path) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

/// The rulesets of a folder, or those of one name in the folders beside one that is not there;
/// "../law/law.kith".
std::vector<std::string> rulesets_near(const fs::path& path) {
  constexpr std::size_t most = 1000;
  const fs::path folder = path.parent_path().empty() ? fs::path(".") : path.parent_path();
  std::error_code wrong;
  const bool there = fs::is_directory(folder, wrong);
  const fs::path above = folder.parent_path().empty() ? fs::path(".") : folder.parent_path();
  std::vector<std::string> out;
  for (fs::directory_iterator entry(there ? folder : above, wrong), end;
       !wrong && entry != end && out.size() < most; entry.increment(wrong)) {
    std::error_code unknown;
    if (there && entry->path().extension() == ".kith") out.push_back(entry->path().filename().string());
    if (!there && fs::is_regular_file(entry->path() / path.filename(), unknown))
      out.push_back((".." / entry->path().filename() / path.filename()).generic_string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::string too_large(std::size_t most) {
  const bool whole = most % (std::size_t{1} << 20U) == 0;
  return "it is larger than " +
         (whole ? std::to_string(most >> 20U) + " MB" : std::to_string(most) + " bytes");
}

Open::~Open() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

tl::expected<Open, std::string> open(const std::string& path) {
  // A name ends at a zero byte for the system: what stands behind it would name another file.
  if (path.find('\0') != std::string::npos) return tl::unexpected(std::string("no file has such a name"));
  struct stat file {};
  // Asked before opening, which alone may wait for ever or set a device to work; and again after, of what was
  // opened.
  if (::stat(path.c_str(), &file) != 0) return tl::unexpected(std::string(std::strerror(errno)));
  if (std::string why = refused(file); !why.empty()) return tl::unexpected(std::move(why));
  Open opened(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (opened.descriptor() < 0 || ::fstat(opened.descriptor(), &file) != 0)
    return tl::unexpected(std::string(std::strerror(errno)));
  if (std::string why = refused(file); !why.empty()) return tl::unexpected(std::move(why));
  return opened;
}

FileText read_stream(int descriptor, std::size_t most, std::size_t expected) {
  constexpr std::size_t at_once = std::size_t{1} << 16U;
  const auto part = std::make_unique_for_overwrite<char[]>(at_once);
  std::string text;
  text.reserve(std::min(expected, most));
  while (true) {
    const ssize_t got = ::read(descriptor, part.get(), at_once);
    if (got == 0) return text;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return FileText::none(std::strerror(errno));
    text.append(part.get(), static_cast<std::size_t>(got));
    if (text.size() > most) return FileText::none(too_large(most));
  }
}

FileText read(const std::string& path) { return read_at_most(most_bytes, path); }

FileText read_at_most(std::size_t most, const std::string& path) {
  const tl::expected<Open, std::string> opened = open(path);
  struct stat file {};
  if (!opened) {
    FileText none = FileText::none(opened.error());
    if (path.ends_with(".kith") && ::stat(path.c_str(), &file) != 0 && errno == ENOENT)
      none.others = rulesets_near(path);
    return none;
  }
  const bool known = ::fstat(opened->descriptor(), &file) == 0;
  if (known && file.st_size > static_cast<off_t>(most)) return FileText::none(too_large(most));
  return read_stream(opened->descriptor(), most, known ? static_cast<std::size_t>(file.st_size) : 0);
}

FileText read_below(const std::string& folder, const std::string& path, std::size_t most) {
  const std::string outside = "it is outside `" + folder + "`";
  if (path.find('\0') != std::string::npos) return FileText::none(outside);
  std::error_code wrong;
  const fs::path top = fs::canonical(folder, wrong);
  if (wrong) return FileText::none("`" + folder + "` is no folder that can be read");
  const fs::path whole = fs::weakly_canonical(path, wrong);
  if (wrong || !holds(top, whole)) return FileText::none(outside);
  return read_at_most(most, whole.string());
}

}  // namespace kith::files
