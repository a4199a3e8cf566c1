#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <random>
#include <set>

#include "tests/check/made.hpp"

/// Clauses that never or always apply or never decide, and opposite clauses that may both stand, against
/// every state of the few facts that small generated rulesets read; of every second one, against every state
/// of a log. `KITH_LINTED=5000 build/dev/tests/check_test` tries more of them.
namespace exact_lints_tests {
namespace {

struct State {
  bool family, telling;
  int risk;                   ///< low, medium, high
  std::vector<int> days_ago;  ///< of each incident, to the minute

  std::size_t in_the_last(int days) const {
    return static_cast<std::size_t>(
        std::count_if(days_ago.begin(), days_ago.end(), [=](int ago) { return ago < days; }));
  }
  /// Exactly as many days ago is less.
  bool last_less_than(int days) const {
    return std::any_of(days_ago.begin(), days_ago.end(), [=](int ago) { return ago <= days; });
  }
};

/// No incident, one, or two: no condition tells more apart.
std::vector<State> of_a_log() {
  constexpr std::array ages = {7, 14, 20, 28, 40};
  std::vector<State> out;
  for (const bool family : {false, true}) {
    out.push_back({family, false, 0, {}});
    for (std::size_t i = 0; i < ages.size(); ++i) {
      out.push_back({family, false, 0, {ages[i]}});
      for (std::size_t j = 0; j <= i; ++j) out.push_back({family, false, 0, {ages[i], ages[j]}});
    }
  }
  return out;
}

std::vector<State> of_facts() {
  std::vector<State> out;
  for (const bool family : {false, true})
    for (const bool telling : {false, true})
      for (int risk = 0; risk < 3; ++risk) out.push_back({family, telling, risk, {}});
  return out;
}

/// A condition as words, and where it holds; by state.
struct Condition {
  std::string text;
  std::vector<bool> holds;
};

struct Clause {
  int boundary = 0;
  std::string label;
  std::string effect;
  std::optional<Condition> when;
  bool otherwise = false;
  std::vector<std::size_t> overrides;

  std::string id() const { return (boundary == 0 ? "one." : "two.") + label; }
};

class Made {
 public:
  explicit Made(unsigned seed)
      : logs_(seed % 2 == 0), states_(logs_ ? of_a_log() : of_facts()), random_(seed) {
    const std::size_t number = 2 + below(4);
    for (std::size_t i = 0; i < number; ++i) add(0);
    if (below(2) == 0) add(1);
    if (below(3) == 0) clauses_.push_back({0, "z", "refuse", std::nullopt, true, {}});
    for (std::size_t i = 0; i < clauses_.size(); ++i) add_overrides(i);
  }

  const std::vector<Clause>& clauses() const { return clauses_; }
  const std::vector<State>& states() const { return states_; }

  std::string text() const {
    std::array<std::string, 2> bodies;
    for (const Clause& clause : clauses_) bodies[clause.boundary] += written(clause);
    std::string out = made::boundary("one", bodies[0]);
    return bodies[1].empty() ? out : out + made::boundary("two", bodies[1]);
  }

 private:
  unsigned below(unsigned bound) { return static_cast<unsigned>(random_() % bound); }

  template <class Holds>
  Condition where(std::string text, Holds holds) const {
    Condition out{std::move(text), {}};
    for (const State& state : states_) out.holds.push_back(holds(state));
    return out;
  }

  Condition atom() {
    if (logs_) return of_log();
    switch (below(5)) {
      case 0: return where("lives_with_family", [](const State& one) { return one.family; });
      case 1: return where("telling_raises_risk", [](const State& one) { return one.telling; });
      case 2: return where("exploitation_risk is high", [](const State& one) { return one.risk == 2; });
      case 3: return where("exploitation_risk is low", [](const State& one) { return one.risk == 0; });
      default:
        return where("exploitation_risk is at least medium", [](const State& one) { return one.risk >= 1; });
    }
  }

  Condition of_log() {
    constexpr std::array windows = {"14 days", "4 weeks", "8 weeks"};
    const unsigned i = below(3);
    const int days = std::array{14, 28, 56}[i];
    const std::string in = std::string(" incident in the last ") + windows[i];
    const std::string last = std::string("last incident was ");
    const int ago = i == 0 ? 14 : 28;
    const auto number = [days](const State& one) { return one.in_the_last(days); };
    switch (below(8)) {
      case 0: return where("lives_with_family", [](const State& one) { return one.family; });
      case 1:
      case 2: return where("no" + in, [=](const State& one) { return number(one) == 0; });
      case 3: return where("at least 1" + in, [=](const State& one) { return number(one) >= 1; });
      case 4: return where("at least 2" + in, [=](const State& one) { return number(one) >= 2; });
      case 5: return where("exactly 1" + in, [=](const State& one) { return number(one) == 1; });
      case 6:
        return where(last + "less than " + std::to_string(ago) + " days ago",
                     [=](const State& one) { return one.last_less_than(ago); });
      default:
        return where(last + "more than " + std::to_string(ago) + " days ago",
                     [=](const State& one) { return !one.last_less_than(ago); });
    }
  }

  Condition condition(int depth) {
    const unsigned kind = depth == 0 ? 0 : below(4);
    if (kind == 0) return atom();
    Condition out = condition(depth - 1);
    if (kind == 1) {
      out.holds.flip();
      return {"not (" + out.text + ")", out.holds};
    }
    const Condition other = condition(depth - 1);
    for (std::size_t i = 0; i < out.holds.size(); ++i)
      out.holds[i] = kind == 2 ? out.holds[i] && other.holds[i] : out.holds[i] || other.holds[i];
    return {"(" + out.text + (kind == 2 ? ") and (" : ") or (") + other.text + ")", out.holds};
  }

  void add(int boundary) {
    constexpr std::array effects = {"allow", "refuse", "allow", "refuse", "ask first"};
    Clause out{boundary,
               std::string(1, static_cast<char>('a' + clauses_.size())),
               effects[below(5)],
               std::nullopt,
               false,
               {}};
    if (below(6) != 0) out.when = condition(2);
    clauses_.push_back(std::move(out));
  }

  /// Of those before it, so that none leads round in a circle; an `ask first` sets no refusal aside.
  void add_overrides(std::size_t i) {
    if (clauses_[i].otherwise) return;
    for (std::size_t j = 0; j < i; ++j)
      if (below(3) == 0 && !(clauses_[i].effect == "ask first" && clauses_[j].effect == "refuse"))
        clauses_[i].overrides.push_back(j);
  }

  std::string written(const Clause& clause) const {
    std::string lines;
    for (const std::size_t over : clause.overrides)
      lines += (lines.empty() ? "    overrides " : ", ") + clauses_[over].id();
    if (!lines.empty()) lines += "\n";
    if (clause.otherwise) lines += "    when otherwise\n";
    else if (clause.when) lines += "    when " + clause.when->text + "\n";
    return made::clause(clause.effect + " " + clause.label, lines);
  }

  bool logs_;
  std::vector<State> states_;
  std::mt19937 random_;
  std::vector<Clause> clauses_;
};

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
    applies = applies || read.applies(i);
    always = always && read.applies(i);
    const bool refused = all[i].effect == "allow" && all[i].overrides.empty() && read.refused_beside(i);
    decides = decides || (read.stands(i) && !refused);
    for (std::size_t j = 0; j < all.size() && read.stands(i); ++j)
      (read.stands(j) ? together : apart)[j] = true;
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
