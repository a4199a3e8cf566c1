#pragma once
#include "tests/oracle/vocabulary.hpp"
#include "tests/properties/pick.hpp"

/// Small rulesets, as text.
namespace kith::properties {

/// A ruleset as its header and its declarations, so that these can be put in another order.
struct RulesetText {
  std::string header;
  std::vector<std::string> declarations;

  std::string text() const { return header + joined(declarations, ""); }
};

/// Each declaration starts in the first column.
inline std::vector<std::string> declarations_of(const std::string& text) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at) + 1;
    const std::string line = text.substr(at, end - at);
    if (line.front() == ' ' && !found.empty()) found.back() += line;
    else found.push_back(line);
    at = end;
  }
  return found;
}

// ---- conditions -------------------------------------------------------------------------------------------------

inline const std::vector<std::string>& tests_of_anything() {
  static const std::vector<std::string> tests{
      "lives_with_family",
      "risk is at least medium",
      "has capacity",
      "consent is given",
      "consent is refused or withdrawn",
      "consent is withdrawn",
      "consent is unclear",
      "consent is not recorded, expired or unclear",
      "consent is objected",
      "lacks capacity",
      "capacity fluctuates",
      "lives_with_family is recorded",
      "risk is low",
      "risk is recorded",
      "colour is not red",
      "journeys_wanted is at least 4",
      "journeys_wanted is below 2.5",
      "journeys_wanted is 4",
      "age is at least 18",
      "age is below 16",
      "setting is hospital",
      "consent for travel_alone is given",
      "lacks capacity for travel_alone",
      "has capacity for travel_alone.bus",
      "lacks capacity for travel_alone.bus",
      "has capacity for sharing finances",
      "best interests for travel_alone supports it",
      "person wants travel_alone",
      "family opposes travel_alone",
      "no wish recorded about travel_alone",
      "person opposes travel_alone",
      "colour is recorded",
      "recipient holds lpa",
      "lpa.property agrees",
      "lpa refuses",
      "lpa.health refuses",
      "trustee agrees",
      "recipient is family.mother",
      "recipient is named by person",
      "recipient holds lpa.property",
      "recipient is an alleged source of harm",
      "recipient is named in a concern",
      "person has died",
      "not person has died",
      "recipient holds personal_representative",
      "recipient holds trustee",
      "somebody holds lpa",
      "nobody holds lpa.health",
      "somebody in the circle is friend",
      "coercion",
      "identity_checked",
      "settled",
      "no incident in the last 28 days",
      "at least 2 incident where severity is high in the last 28 days",
      "at least 1 check_in late by more than 15 minutes in the last 24 hours",
      "at most 1 different support.worker in the last 7 days",
      "incident in the last 4 weeks is fewer than in the 4 weeks before",
      "latest rating.score is at least 4",
      "average rating.score in the last 4 weeks is at least 3.5",
      "last plan_meeting was more than 1 month ago",
      "total seclusion.minutes in the last 4 days is at least 720",
      "total seclusion.minutes in the last 14 days is below 300",
      "total balance.change in the last 14 days is at most 0",
      "the matter is medical_treatment",
      "the matter is travel_alone"};
  return tests;
}
inline std::vector<std::string> tests_of_telling() {
  std::vector<std::string> tests = tests_of_anything();
  for (const char* more :
       {"best interests supports sharing", "best interests opposes sharing", "category is finances.benefits",
        "purpose is care_planning", "the information is marked third_party", "lacks capacity for the matter"})
    tests.emplace_back(more);
  return tests;
}

/// What somebody could still obtain a record about.
inline const std::vector<std::string>& tests_of_the_obtainable() {
  static const std::vector<std::string> tests{"lives_with_family",
                                              "risk is at least medium",
                                              "colour is not red",
                                              "colour is recorded",
                                              "lives_with_family is recorded",
                                              "journeys_wanted is at least 4",
                                              "coercion",
                                              "identity_checked",
                                              "consent is given",
                                              "consent is refused or withdrawn",
                                              "consent is not recorded, expired or unclear",
                                              "consent for travel_alone is given",
                                              "recipient holds lpa",
                                              "recipient holds lpa.property",
                                              "recipient holds lpa.health",
                                              "lpa.property agrees",
                                              "lpa refuses",
                                              "lacks capacity",
                                              "best interests for travel_alone supports it"};
  return tests;
}

/// What a line about who decides can read: there is no recipient, and nothing is told.
inline const std::vector<std::string>& tests_of_deciding() {
  static const std::vector<std::string> tests{"lives_with_family",
                                              "risk is at least medium",
                                              "lacks capacity",
                                              "not lacks capacity",
                                              "capacity fluctuates",
                                              "age is at least 18",
                                              "setting is hospital",
                                              "consent is given",
                                              "family opposes travel_alone",
                                              "somebody holds lpa",
                                              "nobody holds lpa.health",
                                              "somebody in the circle is friend",
                                              "nobody in the circle is police",
                                              "settled",
                                              "no incident in the last 28 days"};
  return tests;
}

inline std::string condition(const std::vector<std::string>& tests, int depth) {
  const int kind = depth == 0 ? 0 : pick(7);
  if (kind < 3) return pick(tests);
  const std::string a = condition(tests, depth - 1);
  if (kind == 3) return "not (" + a + ")";
  const std::string b = condition(tests, depth - 1);
  return "(" + a + ") " + (kind < 6 ? "and" : "or") + " (" + b + ")";
}

/// Several conditions, of which all or any must hold.
inline std::string wide_condition(const std::vector<std::string>& tests, int depth, int breadth) {
  if (breadth == 1) return condition(tests, depth);
  const std::string connective = pick({" or ", " and "});
  std::string text;
  for (int i = 0; i < breadth; ++i) text += (i == 0 ? "(" : connective + "(") + condition(tests, depth) + ")";
  return text;
}

// ---- boundaries -------------------------------------------------------------------------------------------------

struct Labelled {
  std::string label;
  bool refuses = false;
};

class Boundary {
 public:
  /// The broader, the more each condition reads; `permissive`: hardly anything is refused; `only`: of these
  /// tests, if any.
  Boundary(int number, int breadth, bool permissive, const std::vector<std::string>& only)
      : name_("b" + std::to_string(number)),
        breadth_(breadth),
        permissive_(permissive),
        doing_(chance(15)),
        last_(chance(12)),
        tests_(!only.empty() ? only
               : doing_      ? tests_of_anything()
                             : tests_of_telling()) {}

  std::string text(std::vector<Labelled>& before) {
    std::string text = "boundary " + name_ + " \"Boundary\"\n" + reach() + lines();
    const bool all = !last_ && chance(8);
    if (all) text += "  overrides all\n";
    const int clauses = 1 + pick(4);
    const int otherwise = chance(30) ? pick(clauses) : -1;
    std::vector<Labelled> reachable = before;
    for (int i = 0; i < clauses; ++i) text += clause("c" + std::to_string(i), i == otherwise, reachable);
    // What overrides all is overridden by no later clause: that would be a circle.
    if (!all) before = reachable;
    return text;
  }

 private:
  std::string reach() {
    const std::vector<std::string> roles{"family", "friend", "family.mother", "staff", "police"};
    if (doing_) {
      const std::string what = last_ && chance(60) ? "anything" : "travel_alone";
      return "  to " + what + " by " + (chance(30) ? "anyone" : joined(some(roles, 40))) + "\n";
    }
    std::string text = chance(60)
                           ? "  about anything\n"
                           : "  about " +
                                 joined(some({"finances", "finances.benefits", "health", "finances.debts",
                                              "finances.debts.rent", "health.mental"},
                                             40)) +
                                 "\n";
    text += chance(65) ? "  with anyone\n" : "  with " + joined(some(roles, 40)) + "\n";
    if (chance(20)) text += "  for " + joined(some({"family_update", "care_planning"}, 50)) + "\n";
    return text;
  }
  std::string lines() {
    std::string text;
    if (chance(10)) text += "  from 2026-02-01\n";
    if (chance(10)) text += "  until 2026-03-01\n";
    if (chance(10)) text += "  applies in supported_living\n";
    if (last_) text += "  when otherwise\n";
    else if (chance(15)) text += "  when " + condition(tests_, 1) + "\n";
    return text;
  }
  std::string clause(const std::string& label, bool otherwise, std::vector<Labelled>& before) {
    const std::vector<std::string> effects{"refuse", "ask first", "allow", "allow"};
    const std::string effect = last_                       ? pick({"refuse", "ask first"})
                               : permissive_ && chance(85) ? "allow"
                                                           : pick(effects);
    std::string text = "  " + effect + " " + label;
    if (effect == "allow" && chance(30)) text += pick({" with summary", " with existence"});
    text += "\n" + (last_ ? "" : overrides(effect, before));
    if (otherwise) text += "    when otherwise\n";
    else if (!chance(15)) text += "    when " + wide_condition(tests_, 2, breadth_) + "\n";
    if (effect == "allow") text += only_on_allow();
    before.push_back({name_ + "." + label, effect == "refuse"});
    return text + "    because \"It is so.\"\n";
  }
  /// Only clauses that stand before it, so that there is no cycle; an ask first never sets a refusal aside.
  std::string overrides(const std::string& effect, const std::vector<Labelled>& before) {
    std::vector<std::string> targets;
    for (const Labelled& one : before)
      if (!(effect == "ask first" && one.refuses) && chance(20)) targets.push_back(one.label);
    return targets.empty() ? "" : "    overrides " + joined(targets) + "\n";
  }
  std::string only_on_allow() {
    std::string text = "    lawful basis gdpr, common_law\n";
    if (!doing_ && chance(25))
      text += "    keep back " +
              joined(some({"third_party", "finances.debts", "finances.benefits", "health.mental",
                           "finances.debts.rent"},
                          20)) +
              "\n";
    if (chance(20))
      text += std::string("    on condition that record \"it\"") +
              (chance(50) ? " unless " + pick(tests_) : "") + "\n";
    return text;
  }

  std::string name_;
  int breadth_;
  bool permissive_, doing_, last_;
  std::vector<std::string> tests_;
};

/// Who decides, in a few lines that may all stand at once.
inline std::string involvement(const std::string& name, const std::string& of) {
  std::string text = "involvement " + name + " \"Who decides\"\n  of " + of + "\n";
  if (chance(10)) text += "  applies in supported_living\n";
  if (chance(50)) text += "  person decides\n";
  const int lines = 1 + pick(3);
  for (int i = 0; i < lines; ++i) {
    const bool held = chance(50);
    text += held ? "  everyone holding " + pick({"lpa", "lpa.property", "lpa.health"}) + " decides"
                 : "  " + pick({"family.mother", "staff"}) + " decides";
    const bool best = chance(60);
    if (best) text += " in best interests";
    if (best && !held && chance(30)) text += " even where lpa.property is held";
    // Of a line by its role alone nothing else says when.
    if (!held || chance(60)) text += " when " + condition(tests_of_deciding(), 1);
    text += "\n    because \"So it is.\"\n    cites mca \"s.5\"\n";
  }
  return text;
}

/// What has nothing else in it, and what is asked about by name.
inline void say_more_of_categories(std::vector<std::string>& declarations) {
  const std::vector<std::pair<std::string, std::string>> words{
      {"category finances \"", " nothing else"},
      {"category finances.debts \"", " nothing else"},
      {"category health \"", " nothing else"},
      {"category finances.debts \"", " asked about by name"},
      {"category health.mental", " asked about by name"},
      {"category finances.benefits", " asked about by name"}};
  for (const auto& [declared, more] : words)
    for (std::string& one : declarations)
      if (one.starts_with(declared) && chance(20)) one.insert(one.size() - 1, more);
}

inline RulesetText ruleset_of(int breadth, bool permissive = false,
                              const std::vector<std::string>& only = {}) {
  std::vector<std::string> all = declarations_of(tests::vocabulary());
  RulesetText made{all.front(), {all.begin() + 1, all.end()}};
  made.declarations.push_back("category finances.debts.rent \"Rent\"\n");
  say_more_of_categories(made.declarations);
  if (chance(40)) made.header += "  records good for 24 hours\n";
  made.declarations.push_back(
      "define settled \"Settled\"\n" + std::string(chance(20) ? "  from 2026-03-02\n" : "") + "  " +
      condition({"lives_with_family", "no incident in the last 28 days", "has capacity"}, 1) + "\n");
  if (chance(20))
    made.declarations.push_back("presume lives_with_family\n  when " +
                                pick({"age is at least 18", "colour is red"}) +
                                "\n  because \"Most do.\"\n  cites mca \"s.1\"\n");
  if (chance(40)) made.declarations.push_back(involvement("travel", "travel_alone"));
  if (chance(30)) made.declarations.push_back(involvement("any", "anything"));
  if (chance(30))
    for (std::string& one : made.declarations)
      if (one.starts_with("authority lpa.health")) one += "  over medical_treatment, sharing health\n";
  std::vector<Labelled> before;
  const int boundaries = 1 + pick(3);
  for (int i = 0; i < boundaries; ++i)
    made.declarations.push_back(Boundary(i, breadth, permissive, only).text(before));
  return made;
}
inline RulesetText ruleset() { return ruleset_of(1); }
/// It reads what could be obtained.
inline RulesetText obtainable_ruleset() { return ruleset_of(1, false, tests_of_the_obtainable()); }
/// Much is allowed, with limits.
inline RulesetText permissive_ruleset() { return ruleset_of(1, true); }
/// Its conditions read a great deal.
inline RulesetText broad_ruleset() { return ruleset_of(8); }

}  // namespace kith::properties
