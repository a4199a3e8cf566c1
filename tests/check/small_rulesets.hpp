#pragma once
#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/check/made.hpp"

/// Small generated rulesets, and where each of their conditions holds: in every state of the few things that
/// they read.
namespace exact_lints_tests {

struct State {
  bool family, telling;
  int risk;                   ///< low, medium, high
  std::vector<int> days_ago;  ///< of each incident, to the minute
  struct Ratings {
    int latest = 1, average = 1, different = 1, trend = 0;
  } ratings = {};
  std::optional<unsigned> turns_out = {};  ///< of a log that is not known: what each condition is, a bit each

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
inline std::vector<State> of_incidents() {
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

/// Four figures, of which none says what another is.
inline std::vector<State> of_ratings() {
  std::vector<State> out;
  for (const bool family : {false, true})
    for (int latest = 2; latest <= 4; ++latest)
      for (int average = 2; average <= 4; ++average)
        for (int different = 1; different <= 2; ++different)
          for (int trend = 0; trend < 3; ++trend)
            out.push_back({family, false, 0, {}, {latest, average, different, trend}});
  return out;
}

inline std::vector<State> of_facts() {
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
      : kind_(static_cast<Kind>(seed % 3)),
        states_(kind_ == facts       ? of_facts()
                : kind_ == incidents ? of_incidents()
                                     : of_ratings()),
        random_(seed) {
    if (kind_ != facts) read_a_log();
    const std::size_t number = 2 + below(4);
    for (std::size_t i = 0; i < number; ++i) add(0);
    if (below(2) == 0) add(1);
    if (below(3) == 0) clauses_.push_back({0, "z", "refuse", std::nullopt, true, {}});
    for (std::size_t i = 0; i < clauses_.size(); ++i) add_overrides(i);
  }

  const std::vector<Clause>& clauses() const { return clauses_; }
  const std::vector<State>& states() const { return states_; }
  bool known(std::size_t state) const { return !states_[state].turns_out; }

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

  /// A few conditions on the log, and every way in which they turn out where it is not known.
  void read_a_log() {
    constexpr std::size_t most = 5;
    while (read_.size() < most) {
      Condition one = kind_ == incidents ? of_incident() : of_rating();
      if (std::none_of(read_.begin(), read_.end(), [&](auto& other) { return other.text == one.text; }))
        read_.push_back(std::move(one));
    }
    for (const bool family : {false, true})
      for (unsigned bits = 0; bits < (1U << most); ++bits) {
        states_.push_back({family, false, 0, {}, {}, bits});
        for (std::size_t i = 0; i < most; ++i) read_[i].holds.push_back((bits >> i & 1U) != 0);
      }
  }

  Condition atom() {
    if (kind_ != facts && below(6) != 0) return read_[below(static_cast<unsigned>(read_.size()))];
    if (kind_ != facts) return where("lives_with_family", [](const State& one) { return one.family; });
    switch (below(5)) {
      case 0: return where("lives_with_family", [](const State& one) { return one.family; });
      case 1: return where("telling_raises_risk", [](const State& one) { return one.telling; });
      case 2: return where("exploitation_risk is high", [](const State& one) { return one.risk == 2; });
      case 3: return where("exploitation_risk is low", [](const State& one) { return one.risk == 0; });
      default:
        return where("exploitation_risk is at least medium", [](const State& one) { return one.risk >= 1; });
    }
  }

  Condition of_rating() {
    const unsigned kind = below(5), is = below(kind == 3 ? 3 : 2);
    const std::string bound = std::to_string(3 + below(2));
    const int at = bound[0] - '0';
    const std::string score = "confidence.score ";
    const std::string compared = is == 0 ? "is at least " + bound : "is below " + bound;
    switch (kind) {
      case 0:
      case 1:
        return where("latest " + score + compared,
                     [=](const State& one) { return (one.ratings.latest >= at) == (is == 0); });
      case 2:
        return where(is == 0 ? "at least 2 different " + score + "in the last 4 weeks"
                             : "at most 1 different " + score + "in the last 4 weeks",
                     [=](const State& one) { return (one.ratings.different >= 2) == (is == 0); });
      case 3:
        return where(std::string("confidence in the last 2 weeks is ") +
                         std::array{"fewer than", "more than", "as many as"}[is] + " in the 2 weeks before",
                     [=](const State& one) { return one.ratings.trend == static_cast<int>(is); });
      default:
        return where("average " + score + "in the last 4 weeks " + compared,
                     [=](const State& one) { return (one.ratings.average >= at) == (is == 0); });
    }
  }

  Condition of_incident() {
    constexpr std::array windows = {"14 days", "4 weeks", "8 weeks"};
    const unsigned i = below(3);
    const int days = std::array{14, 28, 56}[i];
    const std::string in = std::string(" incident in the last ") + windows[i];
    const std::string last = std::string("last incident was ");
    const int ago = i == 0 ? 14 : 28;
    const auto number = [days](const State& one) { return one.in_the_last(days); };
    switch (1 + below(7)) {
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

  enum Kind : unsigned { facts, incidents, ratings } kind_;
  std::vector<Condition> read_;  ///< of a log
  std::vector<State> states_;
  std::mt19937 random_;
  std::vector<Clause> clauses_;
};

}  // namespace exact_lints_tests
