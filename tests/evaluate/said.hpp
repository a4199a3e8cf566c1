#pragma once
#include <string>
#include <vector>

#include "kith/answer.hpp"
#include "tests/evaluate/tables.hpp"
#include "tests/golden/golden.hpp"
#include "tests/json/json.hpp"

/// What is said of every row of a table, held to a golden file: what an answer points at, since when, why
/// something is not known, who can supply it and what would change it, where the row itself is held to the
/// truth alone.
namespace kith::tests {

class SaidOfRows {
 public:
  void add(const nlohmann::json& row, const Answer& answer) {
    text_ += "# " + row["title"].get<std::string>() + "\n";
    outcome_ = answer.outcome;
    say("comes to", word(answer.outcome) + (answer.approximate ? ", about" : ""));
    for (const Outcome each : answer.possible) say("may be", word(each));
    for (const Reason& reason : answer.because) say("because", reason);
    for (const SetAside& aside : answer.set_aside) {
      say("set aside", aside.reason);
      for (const std::string& by : aside.by) say("  by", by);
    }
    if (answer.limits) say(*answer.limits);
    for (const Action& each : answer.actions) say("to do", each);
    for (const FindOut& each : answer.find_out) say(each);
    for (const WouldChange& each : answer.would_change)
      say("would change",
          (each.records.size() > 1 ? each.records[0] + " and " + each.records[1] : each.records[0]) + ": " +
              word(each.outcome));
    if (answer.would_change_approximate) say("would change", "others may, too");
    say(answer.wish);
    say("uncovered", answer.uncovered);
    if (answer.decides_now)
      say("decides now", names(answer.decides_now->members) + (answer.decides_now->known ? "" : "?"));
    if (answer.may_not_wait) say("may not wait", "yes");
    say("died", answer.died);
  }

  /// Fails the test unless the file, or its part about an area, holds what was said.
  void hold_to(const std::string& name) const { golden::expect("tests/evaluate/golden/" + name, text_); }
  void hold_to(const std::string& name, const std::string& area) const {
    golden::expect_part("tests/evaluate/golden/" + name, area, text_);
  }

 private:
  static std::string word(Outcome outcome) {
    static constexpr const char* words[] = {"refuse", "ask first", "undetermined", "allow"};
    return words[outcome == Outcome::refuse      ? 0
                 : outcome == Outcome::ask_first ? 1
                 : outcome == Outcome::allow     ? 3
                                                 : 2];
  }
  static std::string word(Detail detail) {
    return detail == Detail::full ? "full" : detail == Detail::summary ? "summary" : "existence";
  }
  static std::string names(const std::vector<Holder>& members) {
    std::string all;
    for (const Holder& each : members) all += (all.empty() ? "" : ", ") + each.id;
    return all.empty() ? "nobody" : all;
  }
  static std::string names(const std::vector<Named>& kinds) {
    std::string all;
    for (const Named& each : kinds) all += (all.empty() ? "" : ", ") + each.name;
    return all;
  }
  /// " since A, at B", of what is there.
  static std::string more(std::initializer_list<std::pair<const char*, std::string>> parts) {
    std::string all;
    for (const auto& [what, text] : parts)
      if (!text.empty()) all += std::string(" | ") + what + " " + text;
    return all;
  }

  void say(const char* what, const std::string& text) {
    if (!text.empty()) text_ += std::string("  ") + what + ": " + text + "\n";
  }
  void say(const char* what, const Reason& reason) {
    const bool as_it_is = static_cast<int>(reason.effect) == static_cast<int>(outcome_);
    say(what, reason.clause + (reason.certain ? "" : "?") +
                  more({{"kinds", names(reason.kinds)},
                        {"effect", as_it_is ? "" : word(static_cast<Outcome>(reason.effect))},
                        {"says", reason.text.starts_with("It is") ? "" : reason.text}}));
    for (const FactUsed& fact : reason.facts)
      say("  fact",
          as_text(fact.is) + ", " + fact.plain +
              more({{"at", fact.from}, {"of", fact.on}, {"presumed", fact.presumed}, {"note", fact.note}}));
  }
  void say(const Limits& limits) {
    say("detail", word(limits.detail) + (limits.only_the_rest ? ", only the rest" : "") +
                      more({{"kept back", names(limits.keep_back)}, {"by name", names(limits.by_name)}}));
    for (const WithinLimit& each : limits.within) {
      say("within",
          each.category.name + ": " + word(each.detail) + more({{"kept back", names(each.keep_back)}}));
      for (const Action& action : each.on_condition) say("  on condition", action);
    }
    for (const Action& each : limits.on_condition) say("on condition", each);
    for (const Reason& each : limits.keep_back_because) say("kept back because", each);
  }
  void say(const char* what, const Action& action) {
    say(what, action.what + (action.held_back ? " (held back)" : "") +
                  more({{"by", action.by},
                        {"due", action.due},
                        {"unless", action.unless},
                        {"held by", action.held_by ? names(action.held_by->members) : ""},
                        {"hears", action.hears ? names(action.hears->members) : ""}}));
  }
  void say(const FindOut& one) {
    std::string suppliers;
    for (const std::string& each : one.supplied_by) suppliers += (suppliers.empty() ? "" : ", ") + each;
    say("find out", one.what + ", " + one.plain +
                        (one.answers == 1 ? "" : " (" + std::to_string(one.answers) + ")") +
                        more({{"why", one.why}, {"at", one.from}, {"from", suppliers}}));
  }
  void say(const Wish& wish) {
    say("wish", wish.status + more({{"says", wish.says},
                                    {"of", wish.on},
                                    {"shown", wish.how_shown},
                                    {"at", wish.from},
                                    {"why", wish.why}}));
  }

  std::string text_;
  Outcome outcome_ = Outcome::refuse;
};

}  // namespace kith::tests
