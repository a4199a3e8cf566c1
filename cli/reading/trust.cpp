#include "cli/reading/trust.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <mutex>

#include "cli/reading/index_places.hpp"
#include "cli/reading/input.hpp"
#include "cli/terminal/console.hpp"
#include "dsl/source/hash.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/package/index.hpp"
#include "engine/package/package.hpp"
#include "engine/time/parse.hpp"

namespace kith::cli {
namespace {

/// Set once, from the arguments, before anything is read; but for what was loaded.
struct Trust {
  std::vector<std::string> keys;
  std::optional<std::vector<IndexEntry>> entries;
  std::uint64_t at_least = 0;
  std::string at;
  IndexPlaces places;
  std::mutex guard;
  std::map<std::string, std::map<std::string, Release>> loaded;  ///< by their texts, and by their own hash
};

Trust& trust() {
  static Trust made;
  return made;
}

const std::string& bytes_hash(const Release::File& file) { return file.sha256; }
const std::string& bytes_hash(const model::Layer& layer) { return layer.given.sha256(); }

/// What a release and the ruleset that was loaded from it have in common: the hashes of their texts.
template <class Files>
std::string texts_of(const Files& files) {
  std::vector<std::string> hashes;
  for (const auto& file : files) hashes.push_back(bytes_hash(file));
  std::sort(hashes.begin(), hashes.end());
  std::string all;
  for (const std::string& hash : hashes) all += hash;
  return all;
}

bool use_index(const std::string& path, const std::string& text) {
  ReadIndex index = verify_index(text, trust().keys);
  if (!index.entries) complain(quoted_input(path) + " is not trusted: " + index.why_not);
  else if (index.entries->size() < trust().at_least)
    complain(quoted_input(path) + " is older than what was met before: it ends at release " +
             std::to_string(index.entries->size()) + ", and --at-least says " +
             std::to_string(trust().at_least));
  else trust().entries = std::move(index.entries);
  if (trust().entries) trust().places = IndexPlaces(path, *trust().entries);
  return trust().entries.has_value();
}

void remember(const Release& release, const std::string& hash) {
  const std::lock_guard<std::mutex> held(trust().guard);
  trust().loaded[texts_of(release.files)].emplace(hash, release);
}

/// Why a release is not one of the index; empty where it is.
std::string not_listed(const std::string& path, const Release& release, const std::string& hash) {
  for (const IndexEntry& entry : *trust().entries)
    if (entry.sha256 == hash && entry.ruleset == release.ruleset)
      return trust().places.another_at(path, hash);
  return "it is not in the index";
}

/// Why the file at a path is no release to be believed; empty where it is one.
std::string verify(const std::string& path, const std::string& text, bool named_by_command) {
  if (!package::is_release(text)) return "it is not signed, and with --trusted only releases are read";
  const ReadRelease read = verify_release(text, trust().keys);
  if (!read.release) return read.why_not;
  const Release& release = *read.release;
  const std::string hash = source::sha256(text);
  if (!trust().entries && named_by_command && release.sequence < trust().at_least)
    return "it is older than what was met before: it is release " + std::to_string(release.sequence) +
           ", and --at-least says " + std::to_string(trust().at_least);
  std::string why = trust().entries ? not_listed(path, release, hash) : "";
  if (why.empty()) remember(release, hash);
  return why;
}

/// The ruleset that an index is of; empty, once said, where it is of several or of none.
std::string only_ruleset(const std::string& path) {
  std::string name;
  for (const IndexEntry& entry : *trust().entries) {
    if (!name.empty() && entry.ruleset != name) {
      complain(quoted_input(path) + " has releases of several rulesets, `" + name + "` and `" +
               entry.ruleset + "` among them: give the release that is meant, and the index as --index");
      return "";
    }
    name = entry.ruleset;
  }
  if (name.empty()) complain(quoted_input(path) + " has no release");
  return name;
}

std::optional<time::Instant> asked_at(const std::string& zone) {
  if (trust().at.empty())
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const auto known = time::load_zone(zone);
  return known ? time::parse_civil_moment(trust().at, *known) : std::nullopt;
}

/// The release that the index has in force.
std::optional<Believed> followed(const std::string& path, const std::string& text) {
  if (!use_index(path, text)) return std::nullopt;
  const std::string name = only_ruleset(path);
  if (name.empty()) return std::nullopt;
  const std::optional<time::Instant> at = asked_at(trust().entries->back().zone);
  if (!at) {
    complain("--at: `" + trust().at + "` is no moment");
    return std::nullopt;
  }
  const InForce found = in_force(*trust().entries, name, *at);
  if (found.entry == nullptr) {
    complain(found.why_not);
    return std::nullopt;
  }
  const std::string file =
      (std::filesystem::path(path == "-" ? "" : path).parent_path() / found.entry->file).generic_string();
  std::optional<std::string> release = read_input(file);
  if (!release) return std::nullopt;
  std::string why = source::sha256(*release) == found.entry->sha256
                        ? verify(file, *release, true)
                        : "it is not release " + std::to_string(found.entry->sequence) + " of the index";
  if (why.empty()) return Believed{file, std::move(*release)};
  complain(quoted_input(file) + " is not trusted: " + why);
  return std::nullopt;
}

/// Whoever signed it, a release has its days.
void unverified(const std::string& text) {
  if (!package::is_release(text)) return;
  const ReadRelease read = read_release(text);
  if (read.release) remember(*read.release, source::sha256(text));
}

/// Nobody said whom to trust.
std::optional<Believed> as_it_is(const std::string& path, std::string text) {
  if (package::is_index(text)) {
    complain(quoted_input(path) + " is an index of releases, which is followed only with --trusted");
    return std::nullopt;
  }
  unverified(text);
  if (package::is_release(text))
    note("kith: " + quoted_input(path) +
         " is a release, and who signed it is not verified without --trusted");
  return Believed{path, std::move(text)};
}

}  // namespace

std::optional<std::vector<std::string>> open_keys(const std::vector<std::string>& named) {
  std::vector<std::string> keys;
  for (const std::string& each : named) {
    std::optional<std::string> key = package::open_key(each);
    const std::optional<std::string> text = key ? std::nullopt : read_input(each);
    if (!key && !text) return std::nullopt;
    if (!key) key = package::open_key(*text);
    if (!key) {
      complain(quoted_input(each) +
               (package::SecretKey::of(*text)
                    ? " is a secret key: the public one is in the file beside it that ends in .pub"
                    : " is no public key of Kith's"));
      return std::nullopt;
    }
    keys.push_back(std::move(*key));
  }
  return keys;
}

bool trust_only(const TrustOptions& options, const std::string& at) {
  if (options.keys.empty()) return true;
  std::optional<std::vector<std::string>> keys = open_keys(options.keys);
  if (!keys) return false;
  trust().keys = std::move(*keys);
  trust().at_least = options.at_least;
  trust().at = at;
  if (options.index.empty()) return true;
  const std::optional<std::string> text = read_input(options.index);
  return text && use_index(options.index, *text);
}

std::optional<Believed> believed(const std::string& path, std::string text) {
  if (trust().keys.empty()) return as_it_is(path, std::move(text));
  if (package::is_index(text)) return followed(path, text);
  const std::string why = verify(path, text, true);
  if (why.empty()) return Believed{path, std::move(text)};
  complain(quoted_input(path) + " is not trusted: " + why);
  return std::nullopt;
}

std::string why_not_believed(const std::string& path, const std::string& text) {
  if (!trust().keys.empty()) return verify(path, text, false);
  unverified(text);
  return "";
}

const Release* released_as(const model::Ruleset& ruleset) {
  const std::lock_guard<std::mutex> held(trust().guard);
  if (trust().loaded.empty()) return nullptr;
  const auto found = trust().loaded.find(texts_of(ruleset.layers));
  return found == trust().loaded.end() ? nullptr : &found->second.begin()->second;
}

std::string not_in_force(const Ruleset& ruleset, time::Instant at) {
  if (!trust().entries) {
    const Release* by_itself = released_as(ruleset.checked());
    return by_itself != nullptr ? why_not_in_force(*by_itself, at) : "";
  }
  const std::string& name = ruleset.checked().layers.back().name;
  const InForce found = in_force(*trust().entries, name, at);
  if (found.entry == nullptr) return found.why_not;
  const std::lock_guard<std::mutex> held(trust().guard);
  const auto loaded = trust().loaded.find(texts_of(ruleset.checked().layers));
  if (loaded != trust().loaded.end() && loaded->second.contains(found.entry->sha256)) return "";
  return "release " + std::to_string(found.entry->sequence) + " of `" + name +
         "` is in force at this moment, and another was loaded";
}

}  // namespace kith::cli
