#include "engine/package/index.hpp"

#include <algorithm>

#include "dsl/source/hash.hpp"
#include "engine/package/fields.hpp"
#include "engine/time/parse.hpp"
#include "engine/time/zone.hpp"

namespace kith {
namespace package {
namespace {

constexpr std::string_view index_line = "kith release index 1\n";
constexpr std::size_t entry_signature = 128;

/// What is signed, which is the line without the signature.
std::string content(const IndexEntry& entry, const std::string& before, const std::string& signer) {
  return std::to_string(entry.sequence) + ' ' + entry.released + ' ' + or_dash(entry.from) + ' ' +
         or_dash(entry.until) + ' ' + entry.zone + ' ' + entry.ruleset + ' ' + entry.sha256 + ' ' + before +
         ' ' + signer + ' ' + entry.file;
}

/// An index and a release are signed by the same key: neither's bytes may stand for the other's.
std::string message(std::string_view content) { return std::string(index_line) += content; }

struct Line {
  IndexEntry entry;
  std::string before, signer;
  std::string_view content, signature;
};

std::optional<Line> line_of(std::string_view text) {
  if (text.size() < entry_signature + 1 || text[text.size() - entry_signature - 1] != ' ')
    return std::nullopt;
  Line made;
  made.signature = text.substr(text.size() - entry_signature);
  made.content = text.substr(0, text.size() - entry_signature - 1);
  std::string_view left = made.content;
  std::string_view field[9];
  for (std::string_view& each : field) {
    const auto taken = take_until(left, ' ');
    if (!taken) return std::nullopt;
    each = *taken;
  }
  const std::optional<std::uint64_t> sequence = number_in(field[0]);
  if (!sequence) return std::nullopt;
  made.entry = {*sequence,
                std::string(field[1]),
                without_dash(field[2]),
                without_dash(field[3]),
                std::string(field[4]),
                std::string(field[5]),
                std::string(field[6]),
                std::string(left)};
  made.before = field[7];
  made.signer = field[8];
  return made;
}

/// Why a line cannot follow the one before; empty where it can.
std::string wrong_with(const std::optional<Line>& line, std::uint64_t sequence, const std::string& before,
                       const std::vector<std::string>& keys) {
  const std::string name = "entry " + std::to_string(sequence);
  if (!line) return name + " is altered or cut off";
  if (line->entry.sequence != sequence)
    return "where " + name + " belongs, it has entry " + std::to_string(line->entry.sequence);
  if (std::find(keys.begin(), keys.end(), line->signer) == keys.end())
    return name + " is signed by a key that is not trusted, " + line->signer;
  if (!signed_by(line->signer, message(line->content), line->signature)) return name + " is altered";
  if (line->before != before) return name + " does not follow what stands before it";
  return "";
}

std::vector<std::string> digits_of(const std::vector<std::string>& texts) {
  std::vector<std::string> keys;
  for (const std::string& text : texts)
    if (auto key = open_key(text)) keys.push_back(std::move(*key));
  return keys;
}

/// The last line with its end; that of the first line where there is no entry.
std::string hash_of_last(std::string_view text) {
  const std::size_t end = text.size() < 2 ? std::string_view::npos : text.rfind('\n', text.size() - 2);
  return source::sha256(end == std::string_view::npos ? text : text.substr(end + 1));
}

}  // namespace

bool is_index(std::string_view text) { return text.starts_with(index_line); }

std::string appended(std::string_view index, const IndexEntry& entry, const SecretKey& key) {
  std::string out(index.empty() ? index_line : index);
  const std::string line = content(entry, hash_of_last(out), key.open());
  return out + line + ' ' + key.sign(message(line)) + '\n';
}

}  // namespace package

ReadIndex verify_index(std::string_view text, const std::vector<std::string>& keys) {
  if (!package::is_index(text)) return {std::nullopt, "it is no index of releases"};
  const std::vector<std::string> trusted = package::digits_of(keys);
  std::vector<IndexEntry> entries;
  std::string before = source::sha256(package::index_line);
  for (std::string_view rest = text.substr(package::index_line.size()); !rest.empty();) {
    const std::string_view whole = rest;
    const std::optional<std::string_view> taken = package::take_until(rest, '\n');
    const std::optional<package::Line> line = taken ? package::line_of(*taken) : std::nullopt;
    std::string wrong = package::wrong_with(line, entries.size() + 1, before, trusted);
    if (!wrong.empty()) return {std::nullopt, std::move(wrong)};
    before = source::sha256(whole.substr(0, taken->size() + 1));
    entries.push_back(line->entry);
  }
  return {std::move(entries), ""};
}

namespace {

/// As a day is written, `2026-11-29`: such texts are in the order of time, and an open start comes first.
std::string day_at(const time::Zone& zone, Moment at) {
  return time::text(std::chrono::floor<std::chrono::days>(zone.local(at)));
}

}  // namespace

std::string why_not_in_force(const Release& release, Moment at) {
  const auto zone = time::load_zone(release.zone);
  if (!zone) return zone.error();
  const std::string day = day_at(*zone, at), name = "the release of `" + release.ruleset + "`";
  if (day < release.from) return name + " begins with " + release.from + ", and is not used before";
  if (!release.until.empty() && release.until < day) return name + " ended with " + release.until;
  return "";
}

std::vector<IndexEntry> displaced_by_last(const std::vector<IndexEntry>& entries) {
  std::vector<IndexEntry> out;
  if (entries.empty()) return out;
  const IndexEntry& last = entries.back();
  for (auto one = entries.begin(); one != entries.end() - 1; ++one) {
    const bool replaced = last.from == one->from && one->from <= last.released;
    if (one->ruleset != last.ruleset || one->from < last.from || replaced) continue;
    const bool before = std::any_of(one + 1, entries.end() - 1, [&](const IndexEntry& later) {
      return later.ruleset == last.ruleset && later.from <= one->from;
    });
    if (!before) out.push_back(*one);
  }
  return out;
}

InForce in_force(const std::vector<IndexEntry>& entries, const std::string& ruleset, Moment at) {
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (entry->ruleset != ruleset) continue;
    const auto zone = time::load_zone(entry->zone);
    if (!zone) return {nullptr, zone.error()};
    const std::string day = day_at(*zone, at);
    if (day < entry->from) continue;
    if (entry->until.empty() || day <= entry->until) return {&*entry, ""};
    // The one before it has been replaced, and does not come back.
    return {nullptr, "release " + std::to_string(entry->sequence) + " of `" + ruleset + "` ended with " +
                         entry->until + ", and no release has followed it"};
  }
  return {nullptr, "no release of `" + ruleset + "` is in force at this moment"};
}

}  // namespace kith
