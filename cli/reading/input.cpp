#include "cli/reading/input.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/reading/output.hpp"
#include "cli/reading/unpacked.hpp"
#include "cli/terminal/console.hpp"
#include "engine/files/read.hpp"

namespace kith::cli {
namespace {

namespace fs = std::filesystem;

/// Set once, from the arguments, before anything is read.
std::string& root() {
  static std::string folder;
  return folder;
}

/// Set once, as the other is.
std::size_t& most() {
  static std::size_t bytes = files::most_bytes;
  return bytes;
}

std::optional<std::vector<std::string>> rulesets_below(const std::string& folder) {
  std::vector<std::string> found;
  std::error_code wrong;
  for (fs::recursive_directory_iterator entry(folder, wrong), end; !wrong && entry != end;
       entry.increment(wrong))
    if (entry->is_regular_file(wrong) && entry->path().extension() == ".kith")
      found.push_back(entry->path().string());
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

std::string input_name(const std::string& path) { return path == "-" ? "standard input" : path; }
std::string quoted_input(const std::string& path) {
  return path == "-" ? input_name(path) : "`" + path + "`";
}

void read_at_most(std::size_t bytes) { most() = bytes; }
std::size_t most_bytes() { return most(); }

void stay_below(const std::string& folder) { root() = folder; }
const std::string& stays_below() { return root(); }

FileText read_named(const std::string& path) {
  note_read(path);
  return root().empty() ? files::read_at_most(most(), path) : files::read_below(root(), path, most());
}

std::optional<std::string> read_input(const std::string& path) {
  note_read(path);
  FileText file = path == "-" ? files::read_stream(STDIN_FILENO, most()) : files::read_at_most(most(), path);
  if (!file.text) complain(quoted_input(path) + " cannot be read: " + file.why_not);
  return std::move(file.text);
}

std::optional<std::string> read_record_input(const std::string& path) {
  note_read(path);
  std::string why, text;
  if (path == "-") {
    text = unpacked_text(STDIN_FILENO, most(), why);
  } else if (const tl::expected<files::Open, std::string> opened = files::open(path)) {
    text = unpacked_text(opened->descriptor(), most(), why);
  } else {
    why = opened.error();
  }
  if (why.empty()) return text;
  complain(quoted_input(path) + " cannot be read: " + why);
  return std::nullopt;
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
