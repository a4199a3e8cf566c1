#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/report/coverage/coverage.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

using RulesOfFile = std::vector<const RuleCoverage*>;

std::uint64_t seen(const RuleCoverage& rule, Truth is) { return rule.seen[static_cast<std::size_t>(is)]; }

void add_functions(std::string& out, const RulesOfFile& rules) {
  for (const RuleCoverage* rule : rules) out += fmt::format("FN:{},{}\n", rule->place.line, rule->name);
  std::size_t hit = 0;
  for (const RuleCoverage* rule : rules) {
    out += fmt::format("FNDA:{},{}\n", seen(*rule, Truth::yes), rule->name);
    hit += rule->was(Truth::yes);
  }
  out += fmt::format("FNF:{}\nFNH:{}\n", rules.size(), hit);
}

/// A block a rule: applied, did not, not known.
void add_branches(std::string& out, const RulesOfFile& rules) {
  std::size_t found = 0, hit = 0;
  std::map<int, int> blocks;
  for (const RuleCoverage* rule : rules) {
    if (!rule->conditional) continue;
    const int block = blocks[rule->place.line]++;
    int branch = 0;
    for (const Truth is : {Truth::yes, Truth::no, Truth::unknown}) {
      out += fmt::format("BRDA:{},{},{},{}\n", rule->place.line, block, branch++, seen(*rule, is));
      ++found;
      hit += rule->was(is);
    }
  }
  out += fmt::format("BRF:{}\nBRH:{}\n", found, hit);
}

/// Its sense `t` and `f` are both shown by the one pair.
void add_pairs(std::string& out, const RulesOfFile& rules) {
  std::size_t found = 0, hit = 0;
  for (const RuleCoverage* rule : rules)
    for (std::size_t i = 0; i < rule->conditions.size(); ++i) {
      const RuleCoverage::Condition& one = rule->conditions[i];
      for (const char* sense : {"t", "f"})
        out += fmt::format("MCDC:{},{},{},{},{},{}\n", rule->place.line, rule->conditions.size(), sense,
                           one.shown ? 1 : 0, i, one_line(one.text));
      found += 2;
      hit += one.shown ? 2 : 0;
    }
  if (found > 0) out += fmt::format("MCF:{}\nMCH:{}\n", found, hit);
}

/// Of several rules of one line, the one seen least.
void add_lines(std::string& out, const RulesOfFile& rules) {
  std::map<int, std::uint64_t> lines;
  for (const RuleCoverage* rule : rules) {
    const auto [line, fresh] = lines.emplace(rule->place.line, seen(*rule, Truth::yes));
    if (!fresh) line->second = std::min(line->second, seen(*rule, Truth::yes));
  }
  std::size_t hit = 0;
  for (const auto& [line, count] : lines) {
    out += fmt::format("DA:{},{}\n", line, count);
    hit += count > 0;
  }
  out += fmt::format("LF:{}\nLH:{}\n", lines.size(), hit);
}

}  // namespace

std::string coverage_lcov(const Coverage& coverage) {
  std::map<std::string, RulesOfFile> files;
  for (const RuleCoverage& rule : coverage.rules) files[rule.place.file].push_back(&rule);
  std::string out;
  for (const auto& [file, rules] : files) {
    out += "TN:\nSF:" + one_line(file) + '\n';
    add_functions(out, rules);
    add_branches(out, rules);
    add_pairs(out, rules);
    add_lines(out, rules);
    out += "end_of_record\n";
  }
  return out;
}

}  // namespace kith::report
