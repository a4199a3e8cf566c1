#include <algorithm>
#include <filesystem>

#include "dsl/source/hash.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/package/index.hpp"
#include "engine/package/package.hpp"
#include "engine/time/parse.hpp"
#include "kith/coverage.hpp"
#include "kith/release.hpp"
#include "kith/version.hpp"

/// A release is made in one walk: compile, rehearse, prove, put together, sign.
namespace kith {
namespace {

using NamedTexts = std::vector<std::pair<std::string, std::string>>;

ReadFile kept_by(NamedTexts& texts, const ReadFile& read) {
  return [&texts, &read](const std::string& name) {
    FileText file = read(name);
    if (file.text) texts.emplace_back(name, *file.text);
    return file;
  };
}

/// Paths from the folder that holds all of them, so that a release says nothing of the machine it was made
/// on.
void shorten(NamedTexts& texts) {
  namespace fs = std::filesystem;
  for (auto& [name, text] : texts) {
    std::error_code unknown;
    const fs::path whole = fs::absolute(name, unknown);
    name = (unknown ? fs::path(name) : whole).lexically_normal().generic_string();
  }
  fs::path common = fs::path(texts.front().first).parent_path();
  for (const auto& [name, text] : texts) {
    const fs::path folder = fs::path(name).parent_path();
    const auto apart = std::mismatch(common.begin(), common.end(), folder.begin(), folder.end()).first;
    fs::path shared;
    for (auto part = common.begin(); part != apart; ++part) shared /= *part;
    common = shared;
  }
  if (common.empty()) return;
  for (auto& [name, text] : texts) name = fs::path(name).lexically_relative(common).generic_string();
}

/// A line end in a name would end its line.
bool fits_a_line(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

std::string day_or_none(const std::optional<time::Date>& day) { return day ? time::text(*day) : ""; }

/// Of the rules that are written in the ruleset itself.
std::vector<Release::Covered> covered(const Ruleset& ruleset, const ReadFile& read,
                                      const ReleaseOptions& options) {
  CoverageOfFiles files;
  files.add(ruleset, read);
  for (const Ruleset& one : options.beside) files.add(one, read);
  Coverage coverage = files.take();
  const std::string& own = ruleset.checked().layers.back().file;
  std::erase_if(coverage.rules, [&](const RuleCoverage& rule) { return rule.place.file != own; });
  std::vector<Release::Covered> out;
  const auto add = [&](std::optional<RuleCoverage::Kind> kind, const Coverage::Share& share) {
    if (share.of > 0) out.push_back({kind, share.number, share.of});
  };
  for (const RuleCoverage::Kind kind : rule_kinds) add(kind, coverage.applied(kind));
  add(std::nullopt, coverage.conditions());
  return out;
}

Release described(const Released& made, const ReleaseOptions& options, const NamedTexts& texts) {
  const model::Ruleset& rules = made.compilation.ruleset->checked();
  const model::Layer& root = rules.layers.back();
  Release out;
  out.ruleset = root.name;
  out.version = root.version;
  out.kith = version();
  out.language = "1";
  out.released = options.released;
  out.from = day_or_none(root.effective.from);
  out.until = day_or_none(root.effective.until);
  out.zone = rules.zone.name;
  out.scenarios = made.rehearsals.size();
  for (const Proof& proof : made.proofs)
    out.promises.push_back({proof.result, proof.questions, proof.cases, proof.promise});
  for (const auto& [name, text] : texts) out.files.push_back({"", name});
  return out;
}

/// What is wrong with the arguments; empty where nothing is.
std::string wrong_with(const ReleaseOptions& options) {
  if (!package::SecretKey::of(options.key)) return "the key is no secret key of Kith's";
  if (!time::parse_date(options.released)) return "the day of the release is no day such as 2026-11-29";
  if (options.index && !fits_a_line(options.file)) return "the release's file has a name that fits no index";
  return "";
}

/// What is wrong with what was found; empty where nothing is.
std::string wrong_with(const Released& made, const ReleaseOptions& options, const NamedTexts& texts) {
  if (source::sha256(texts.front().second) !=
      made.compilation.ruleset->checked().layers.back().given.sha256())
    return "a release is made from the text of a ruleset, and not from one that was compiled or released";
  if (!std::all_of(made.rehearsals.begin(), made.rehearsals.end(), passed)) return "a scenario has failed";
  const auto any = [&](Proof::Result result) {
    return std::any_of(made.proofs.begin(), made.proofs.end(),
                       [&](const Proof& proof) { return proof.result == result; });
  };
  if (!options.broken && any(Proof::Result::broken)) return "a promise is broken";
  if (!options.unproved && any(Proof::Result::not_proved)) return "a promise is not proved";
  for (const auto& [name, text] : texts)
    if (!fits_a_line(name)) return "a file of the ruleset has a name that fits no release";
  return "";
}

/// Why the index cannot take the release; empty where it can. Gives its entries.
std::string wrong_with_index(const ReleaseOptions& options, const package::SecretKey& key,
                             std::vector<IndexEntry>& entries) {
  if (options.index->empty()) return "";
  std::vector<std::string> keys = options.earlier_keys;
  keys.push_back(key.open());
  ReadIndex index = verify_index(*options.index, keys);
  if (!index.entries) return "the index cannot be added to: " + index.why_not;
  for (const IndexEntry& entry : *index.entries)
    if (entry.file == options.file)
      return "the index has release " + std::to_string(entry.sequence) + " as `" + entry.file +
             "`, which is not written over";
  entries = std::move(*index.entries);
  return "";
}

void add_to_index(Released& made, const ReleaseOptions& options, const package::SecretKey& key,
                  std::vector<IndexEntry> entries) {
  const Release& release = *made.release;
  const IndexEntry entry = {
      release.sequence, release.released,          release.from, release.until, release.zone,
      release.ruleset,  source::sha256(made.file), options.file};
  made.index = package::appended(*options.index, entry, key);
  entries.push_back(entry);
  made.displaced = displaced_by_last(entries);
}

void sign(Released& made, const ReadFile& read, const ReleaseOptions& options, const NamedTexts& texts) {
  const package::SecretKey key = *package::SecretKey::of(options.key);
  package::Package whole{described(made, options, texts), {}};
  whole.release.coverage = covered(*made.compilation.ruleset, read, options);
  std::vector<IndexEntry> entries;
  if (options.index) made.why_not = wrong_with_index(options, key, entries);
  if (!made.why_not.empty()) return;
  if (options.index) whole.release.sequence = entries.size() + 1;
  for (const auto& [name, text] : texts) whole.texts.push_back(text);
  made.file = package::written(whole, key);
  made.release = read_release(made.file).release;
  if (options.index) add_to_index(made, options, key, std::move(entries));
}

}  // namespace

Released release(const std::string& path, const ReadFile& read, const ReleaseOptions& options) {
  Released made;
  made.why_not = wrong_with(options);
  if (!made.why_not.empty()) return made;
  NamedTexts texts;
  Lints lints = Lints::run;
  lints.day = time::parse_date(options.released);
  made.compilation = compile(path, kept_by(texts, read), lints);
  if (!made.compilation.ruleset) return made;
  made.rehearsals = rehearse(*made.compilation.ruleset, read);
  for (const Ruleset& one : options.beside)
    for (Rehearsal& run : rehearse(one, read)) made.rehearsals.push_back(std::move(run));
  if (std::all_of(made.rehearsals.begin(), made.rehearsals.end(), passed))
    made.proofs = prove(*made.compilation.ruleset, options.limits);
  made.why_not = wrong_with(made, options, texts);
  if (!made.why_not.empty()) return made;
  shorten(texts);
  sign(made, read, options, texts);
  return made;
}

}  // namespace kith
