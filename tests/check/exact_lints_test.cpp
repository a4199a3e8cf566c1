#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "tests/check/small_rulesets.hpp"

/// Clauses that never or always apply or never decide, and opposite clauses that may both stand, against
/// every state of the few facts that small generated rulesets read; of two in three, against every state of a
/// log, that which is not known and may turn out either way included. `KITH_LINTED=5000
/// build/dev/tests/check_test` tries more of them.
namespace exact_lints_tests {
namespace {

/// What holds in one state, read straight off the clauses.
class Read {
 public:
  Read(const std::vector<Clause>& clauses, std::size_t state) : clauses_(clauses), state_(state) {}

  bool applies(std::size_t i) const {
    const Clause& clause = clauses_[i];
    if (!clause.otherwise) return !clause.when || clause.when->holds[state_];
    for (std::size_t j = 0; j < clauses_.size(); ++j)
      if (j != i && clauses_[j].boundary == clause.boundary && applies(j)) return false;
    return true;
  }
  bool set_aside(std::size_t i) const {
    for (std::size_t j = 0; j < clauses_.size(); ++j)
      if (overrides(j, i) && stands(j)) return true;
    return false;
  }
  bool stands(std::size_t i) const { return applies(i) && !set_aside(i); }
  bool refused_beside(std::size_t i) const {
    for (std::size_t j = 0; j < clauses_.size(); ++j)
      if (clauses_[j].effect == "refuse" && clauses_[j].boundary == clauses_[i].boundary && stands(j))
        return true;
    return false;
  }
  bool overrides(std::size_t over, std::size_t below) const {
    const auto& all = clauses_[over].overrides;
    return std::find(all.begin(), all.end(), below) != all.end();
  }

 private:
  const std::vector<Clause>& clauses_;
  std::size_t state_;
};

using Found = std::set<std::string>;

void expect_of(const Made& made, std::size_t i, Found& out) {
  const std::vector<Clause>& all = made.clauses();
  bool applies = false, always = true, decides = false;
  std::vector<bool> together(all.size()), apart(all.size());
  for (std::size_t state = 0; state < made.states().size(); ++state) {
    const Read read(all, state);
    applies = applies || (made.known(state) && read.applies(i));
    always = always && read.applies(i);
    const bool refused = all[i].effect == "allow" && all[i].overrides.empty() && read.refused_beside(i);
    decides = decides || (read.stands(i) && !refused);
    for (std::size_t j = 0; j < all.size() && read.stands(i); ++j) {
      if (!read.stands(j)) apart[j] = true;
      else if (made.known(state)) together[j] = true;
    }
  }
  if (all[i].when && !applies) out.insert("K4005 " + all[i].id());
  if (all[i].when && always) out.insert("K4006 " + all[i].id());
  if (applies && !decides) out.insert("K4011 " + all[i].id());
  if (all[i].effect != "allow") return;
  const Read read(all, 0);
  const bool before_others = std::any_of(all[i].overrides.begin(), all[i].overrides.end(),
                                         [&](std::size_t j) { return all[j].boundary != all[i].boundary; });
  for (std::size_t j = 0; j < all.size(); ++j)
    if (all[j].effect == "refuse" &&
        (all[j].boundary == all[i].boundary || (before_others && !all[j].otherwise)) && together[j] &&
        apart[j] && !read.overrides(i, j) && !read.overrides(j, i))
      out.insert("K4014 " + all[i].id() + " " + all[j].id());
}

Found expected(const Made& made) {
  Found out;
  for (std::size_t i = 0; i < made.clauses().size(); ++i) expect_of(made, i, out);
  return out;
}

/// What stands between the first two backquotes.
std::string quoted_first(const std::string& text) {
  const auto from = text.find('`') + 1;
  return text.substr(from, text.find('`', from) - from);
}

Found found(const kith::Compilation& compilation) {
  Found out;
  for (const kith::Diagnostic& each : compilation.diagnostics) {
    if (each.code == "K4005" || each.code == "K4006" || each.code == "K4011")
      out.insert(each.code + " " + quoted_first(each.message));
    if (each.code != "K4014") continue;
    for (const auto& label : each.labels)
      out.insert("K4014 " + quoted_first(each.message) + " " + quoted_first(label.text));
  }
  return out;
}

TEST(Lints, AreExactOnEveryStateOfSmallRulesets) {
  const char* more = std::getenv("KITH_LINTED");
  const unsigned number = more != nullptr ? static_cast<unsigned>(std::atoi(more)) : 200;
  std::size_t findings = 0, of_two_boundaries = 0;
  for (unsigned seed = 1; seed <= number; ++seed) {
    const Made made(seed);
    const kith::Compilation compilation = made::compile(made.text());
    ASSERT_TRUE(compilation.ruleset) << made.text() << stacks::texts(compilation);
    const Found all = expected(made);
    findings += all.size();
    of_two_boundaries +=
        static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const std::string& one) {
          return one.find("one.") != std::string::npos && one.find("two.") != std::string::npos;
        }));
    ASSERT_EQ(found(compilation), all) << "seed " << seed << "\n" << made.text();
  }
  EXPECT_GT(findings, number);
  EXPECT_GT(of_two_boundaries, 0U);
}

}  // namespace
}  // namespace exact_lints_tests
