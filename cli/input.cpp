#include "cli/input.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include "cli/console.hpp"

namespace kith::cli {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> read_all(std::FILE* stream) {
  std::string text;
  std::string part(std::size_t{1} << 16, '\0');
  while (const std::size_t read = std::fread(part.data(), 1, part.size(), stream)) text.append(part, 0, read);
  if (std::ferror(stream) != 0) return std::nullopt;
  return text;
}

std::optional<std::vector<std::string>> rulesets_below(const std::string& folder) {
  std::vector<std::string> found;
  std::error_code wrong;
  for (fs::recursive_directory_iterator entry(folder, wrong), end; !wrong && entry != end; entry.increment(wrong))
    if (entry->is_regular_file(wrong) && entry->path().extension() == ".kith") found.push_back(entry->path().string());
  if (wrong) {
    complain("`" + folder + "` cannot be read: " + wrong.message());
    return std::nullopt;
  }
  if (found.empty()) {
    complain("there is no .kith file below `" + folder + "`");
    return std::nullopt;
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

std::optional<std::string> read_quietly(const std::string& path) {
  if (path == "-") return read_all(stdin);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) return std::nullopt;
  return read_all(file.get());
}

std::optional<std::string> read_input(const std::string& path) {
  errno = 0;
  std::optional<std::string> text = read_quietly(path);
  if (!text) complain((path == "-" ? "standard input" : "`" + path + "`") + " cannot be read: " + std::strerror(errno));
  return text;
}

bool write_file(const std::string& path, const std::string& text) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  const bool written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
  const bool closed = file != nullptr && std::fclose(file) == 0;
  if (!written || !closed) complain("`" + path + "` cannot be written");
  return written && closed;
}

std::optional<std::vector<std::string>> find_rulesets(const std::vector<std::string>& paths) {
  std::vector<std::string> found;
  for (const std::string& path : paths) {
    std::error_code wrong;
    if (path != "-" && !fs::exists(path, wrong)) {
      complain("there is no `" + path + "`");
      return std::nullopt;
    }
    if (!fs::is_directory(path, wrong)) {
      found.push_back(path);
      continue;
    }
    const std::optional<std::vector<std::string>> below = rulesets_below(path);
    if (!below) return std::nullopt;
    found.insert(found.end(), below->begin(), below->end());
  }
  return found;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace kith::cli
