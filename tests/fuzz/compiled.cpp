#include <algorithm>
#include <random>

#include "dsl/check/compiled/file.hpp"
#include "engine/files/read.hpp"
#include "engine/report/ruleset/ruleset.hpp"
#include "tests/fuzz/rules.hpp"
#include "tests/fuzz/targets.hpp"

namespace kith::fuzz {
namespace {

/// The compiled file that is changed.
const std::string& whole() {
  static const std::string file = [] {
    const std::string path = KITH_SOURCE_DIR "/tests/command/data/cafe.kith";
    return pack(path, files::read).file;
  }();
  return file;
}

constexpr std::size_t change_bytes = 5;

/// In its tables; a change that stands nowhere is none.
void make(std::string& tables, std::string_view change) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(change[i]));
  };
  if (tables.empty()) return;
  const std::size_t at = (byte(0) | (byte(1) << 8U) | (byte(2) << 16U)) % tables.size();
  switch (byte(3) % 4) {
    case 0: tables.erase(at, 1 + byte(4) % 8); break;
    case 1: tables.insert(at, 1, change[4]); break;
    default: tables[at] = change[4];
  }
}

void use(const Ruleset& rules) {
  static const std::string somebody =
      R"({"kith": 2, "person": {"id": "p", "name": "Ada", "born": "1990-01-01"}})";
  report::ruleset_json(rules.checked());
  const Reading<State> person = parse_state(rules, somebody);
  const Reading<Moment> at = parse_moment(rules, "2026-05-30T16:05:00+01:00");
  if (person.value && at.value) render(assess(*person.value, *at.value), AssessmentRendering::json);
}

}  // namespace

void compiled(std::string_view changes) {
  check::CompiledFile file = check::read_compiled(whole()).value();
  std::string tables(file.tables);
  constexpr std::size_t most = 64;
  for (std::size_t n = 0; n < most && changes.size() >= change_bytes;
       ++n, changes.remove_prefix(change_bytes))
    make(tables, changes.substr(0, change_bytes));
  file.tables = tables;
  const std::string forged = check::written(file);
  const Compilation made = compile("forged.kith", [&](const std::string&) { return FileText(forged); });
  hold(made.ruleset.has_value(), made.diagnostics);
  if (made.ruleset) use(*made.ruleset);
}

std::string changed_changes(std::string_view text, std::string_view other, std::size_t most, unsigned seed) {
  std::mt19937 random(seed);
  std::string made(text.substr(0, text.size() / change_bytes * change_bytes));
  const std::size_t at = random() % (made.size() / change_bytes + 1) * change_bytes;
  if (random() % 3 == 0 && at < made.size()) made.erase(at, change_bytes);
  if (random() % 8 == 0) made.insert(at, other.substr(0, other.size() / change_bytes * change_bytes));
  for (unsigned n = random() % 3; n > 0; --n) {
    constexpr std::string_view telling("\0\1\2\x7F\x80\xFF\x3F\x40", 8);
    std::string change;
    for (std::size_t i = 0; i < change_bytes; ++i) change += static_cast<char>(random());
    if (random() % 2 == 0) change.back() = telling[random() % telling.size()];
    made.insert(std::min(at, made.size()), change);
  }
  return made.size() <= most ? made : std::string();
}

}  // namespace kith::fuzz
