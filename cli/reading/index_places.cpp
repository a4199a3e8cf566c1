#include "cli/reading/index_places.hpp"

#include <algorithm>
#include <filesystem>

namespace kith::cli {
namespace {

namespace fs = std::filesystem;

/// A path by its folder's own, so that a link is where it stands, and not where it leads.
std::string place_of(const fs::path& path) {
  std::error_code unknown;
  const fs::path folder = path.parent_path().empty() ? fs::path(".") : path.parent_path();
  const fs::path whole = fs::weakly_canonical(fs::absolute(folder, unknown), unknown);
  return ((unknown ? folder : whole) / path.filename()).generic_string();
}

}  // namespace

IndexPlaces::IndexPlaces(const std::string& path, const std::vector<IndexEntry>& entries) {
  std::error_code unknown;
  const fs::path named = path == "-" ? fs::path() : fs::path(path);
  // From where the index is named, and from where it is, should that be a link.
  const fs::path folders[] = {named.parent_path(), fs::weakly_canonical(named, unknown).parent_path()};
  for (const IndexEntry& entry : entries)
    for (const fs::path& folder : folders) entries_[place_of(folder / entry.file)].push_back(entry);
}

std::string IndexPlaces::another_at(const std::string& path, const std::string& hash) const {
  constexpr int most_links = 40;
  std::error_code wrong;
  fs::path at = path;
  for (int i = 0; i < most_links; ++i) {
    const auto here = entries_.find(place_of(at));
    const bool listed = here != entries_.end();
    if (listed && std::none_of(here->second.begin(), here->second.end(),
                               [&](const IndexEntry& entry) { return entry.sha256 == hash; })) {
      const IndexEntry& other = here->second.front();
      return "the index has release " + std::to_string(other.sequence) + " of `" + other.ruleset +
             "` there, and this is another file";
    }
    if (!fs::is_symlink(at, wrong)) return "";
    const fs::path next = fs::read_symlink(at, wrong);
    if (wrong) return "";
    at = at.parent_path() / next;
  }
  return "";
}

}  // namespace kith::cli
