#include "tests/fuzz/rules.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "dsl/source/diagnostics.hpp"
#include "engine/report/report.hpp"
#include "tests/fuzz/targets.hpp"

namespace kith::fuzz {

void must(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

const std::vector<Ruleset>& rulesets() {
  static const std::vector<Ruleset> compiled = [] {
    std::vector<Ruleset> all;
    for (const char* path : {"/tests/check/language/care.kith", "/tests/command/data/cafe.kith"})
      all.push_back(compile(std::string(KITH_SOURCE_DIR) + path).ruleset.value());
    return all;
  }();
  return compiled;
}

void hold(bool value, const std::vector<Diagnostic>& found) {
  const bool error = std::any_of(found.begin(), found.end(),
                                 [](const Diagnostic& each) { return each.severity == Severity::error; });
  must(value != error, "there is a value, or an error");
  for (const Diagnostic& each : found) must(!each.message.empty(), "a diagnostic says something");
  // A text in which much is wrong would have nothing but that shown.
  constexpr std::size_t most = 3;
  const std::vector<Diagnostic> last(found.end() - static_cast<std::ptrdiff_t>(std::min(most, found.size())),
                                     found.end());
  for (const Diagnostic& each : last) {
    source::terminal(each, true);
    source::plain(each);
  }
  report::diagnostics_json(last);
}

}  // namespace kith::fuzz
