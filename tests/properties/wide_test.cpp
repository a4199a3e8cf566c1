#include <algorithm>

#include "engine/evaluate/condition/capacity.hpp"
#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/condition/consent.hpp"
#include "tests/properties/compared.hpp"

/// What something wide means for what is under it, on trees of categories made for it.
namespace kith::properties {
namespace {

/// Paths, and which of them are asked about by name.
struct Tree {
  std::vector<std::string> paths;
  std::set<std::string> by_name;

  bool covers(const std::string& above, const std::string& below) const {
    return below == above || below.rfind(above + ".", 0) == 0;
  }
  /// Does nothing under `above`, down to `below`, have to be named?
  bool reaches(const std::string& above, const std::string& below) const {
    return covers(above, below) && std::none_of(by_name.begin(), by_name.end(), [&](const std::string& name) {
             return name != above && covers(above, name) && covers(name, below);
           });
  }
  std::string text() const {
    std::string text;
    for (const std::string& path : paths)
      text += "category " + path + " \"" + path + "\"" +
              (by_name.count(path) != 0 ? " asked about by name" : "") + "\n";
    return text;
  }
};

Tree a_tree() {
  Tree made{{"t"}, {}};
  const int many = 2 + pick(5);
  for (int i = 0; i < many; ++i)
    made.paths.push_back(pick(made.paths) + "." + static_cast<char>('a' + static_cast<char>(i)));
  for (const std::string& path : made.paths)
    if (chance(30)) made.by_name.insert(path);
  return made;
}

/// One record, rule or power about `about`, asked about as `asked`.
struct Wide {
  Tree tree;
  std::string about, asked;
  json only;  ///< of a finding: true, false, null

  bool may_be_held_to() const { return about != asked && only.is_null(); }
  /// Does what permits reach it, and what does not permit?
  Truth permits() const { return held_to(tree.reaches(about, asked)); }
  Truth forbids() const { return held_to(tree.covers(about, asked)); }

 private:
  Truth held_to(bool reached) const {
    if (!reached || (about != asked && only == true)) return Truth::no;
    return may_be_held_to() ? Truth::unknown : Truth::yes;
  }
};
Wide a_wide() {
  Wide one{a_tree(), "", "", chance(30)};
  if (chance(25)) one.only = json();
  one.about = pick(one.tree.paths);
  one.asked = pick(one.tree.paths);
  return one;
}

/// A record, and a question about the one asked.
Case asked_of(const Wide& one, const json& changes, const std::string& boundaries) {
  static const std::string header = declarations_of(tests::vocabulary()).front();
  std::string rest = tests::vocabulary().substr(header.size());
  const std::string text = header + one.tree.text() + rest + boundaries;
  const Ruleset rules = texts::compiled(text);
  json state = json::parse(R"({"kith": 2, "drawn_at": "2026-03-01T10:00:00Z", "setting": "hospital",
    "person": {"id": "p", "name": "Amina", "born": "1994-05-02"},
    "circle": [{"id": "mum", "roles": ["family.mother"], "facts": {}, "authorities": []}],
    "wishes": [], "consents": [], "capacity": [], "best_interests": [], "facts": {}, "concerns": [],
    "events": {"complete": {"from": "2020-01-01"}, "log": []}})");
  for (const auto& [key, value] : changes.items()) state[key] = value;
  const json question{{"share", one.asked}, {"with", "mum"}, {"for", "family_update"}, {"at", now}};
  const State record = texts::record(rules, state.dump());
  return {"define settled\n" + one.tree.text() + boundaries, state.dump(1), question.dump(), rules, record,
          texts::question(record, question.dump())};
}

template <class Read>
auto read_of(const Case& c, Read read) {
  const model::Question& question = c.question.asked();
  const auto asking = evaluate::Asking::of(c.rules.checked(), c.state.record(), question);
  return read(evaluate::Inquiry{asking, question.category, {}});
}
void expect_that(bool holds, const std::string& words, const Case& c) {
  if (!holds) RC_FAIL(words + "\n" + c.words());
}
std::string how(Truth truth) { return truth == Truth::yes ? "yes" : truth == Truth::no ? "no" : "perhaps"; }

json finding_about(const Wide& one, const char* key, const json& says) {
  json record{{"decisions", {"sharing:" + one.about}}, {"on", "2026-01-10"}, {"only", one.only}};
  record[key] = says;
  return json::array({record});
}

/// Capacity is presumed where nothing speaks; found wider than what is asked about by name it is not known.
void capacity_reaches(Met& met) {
  const Wide one = made(a_wide);
  const std::string outcome = pick({"present", "lacking", "fluctuating"});
  const Case c = asked_of(one, {{"capacity", finding_about(one, "outcome", outcome)}}, "");
  using Outcome = std::optional<model::CapacityOutcome>;
  const Outcome found = read_of(c, [&](const evaluate::Inquiry& inquiry) {
    return evaluate::capacity_at(inquiry, inquiry.matter(), inquiry.asking.now).outcome;
  });
  const Truth speaks = outcome == "present" ? one.permits() : one.forbids();
  const bool left_open = outcome != "present" && !one.tree.reaches(one.about, one.asked);
  const Outcome said = outcome == "present"   ? Outcome(model::CapacityOutcome::present)
                       : left_open            ? std::nullopt
                       : outcome == "lacking" ? Outcome(model::CapacityOutcome::lacking)
                                              : Outcome(model::CapacityOutcome::fluctuating);
  const Outcome presumed = model::CapacityOutcome::present;
  const Outcome expected = speaks == Truth::yes  ? said
                           : speaks == Truth::no ? presumed
                           : said == presumed    ? presumed
                                                 : std::nullopt;
  met(outcome + ": " + how(speaks) + (speaks == Truth::yes && left_open ? ", and leaves it open" : ""));
  expect_that(found == expected, outcome + " about " + one.about, c);
}

void best_interests_reach(Met& met) {
  const Wide one = made(a_wide);
  const std::string says = pick({"supports", "opposes", "neither"});
  const Case c = asked_of(one, {{"best_interests", finding_about(one, "finding", says)}}, "");
  const auto found = read_of(c, [&](const evaluate::Inquiry& inquiry) {
    return evaluate::best_interests_at(inquiry, inquiry.matter(), inquiry.asking.now).finding;
  });
  const Truth speaks = says == "supports" ? one.permits() : one.forbids();
  const model::Finding said = says == "supports"  ? model::Finding::supports
                              : says == "opposes" ? model::Finding::opposes
                                                  : model::Finding::neither;
  const auto none = model::Finding::neither;
  const bool known = speaks != Truth::unknown || said == none;
  met(says + ": " + how(speaks));
  expect_that(found == (known ? std::optional(speaks == Truth::yes ? said : none) : std::nullopt),
              says + " about " + one.about, c);
}

void consents_reach(Met& met) {
  const Wide one = made(a_wide);
  const std::string status = pick({"given", "refused", "withdrawn"});
  const json consent{{"category", one.about}, {"with", "family"}, {"status", status}, {"on", "2026-01-10"}};
  const Case c = asked_of(one, {{"consents", json::array({consent})}}, "");
  const auto found = read_of(
      c, [&](const evaluate::Inquiry& inquiry) { return evaluate::consent_for_asked(inquiry).possible; });
  const bool covers =
      status == "given" ? one.tree.reaches(one.about, one.asked) : one.tree.covers(one.about, one.asked);
  const auto said = status == "given"     ? model::ConsentStatus::given
                    : status == "refused" ? model::ConsentStatus::refused
                                          : model::ConsentStatus::withdrawn;
  met(status + (covers ? " reaches" : " does not reach"));
  expect_that(found == model::consent_bit(covers ? said : model::ConsentStatus::not_recorded),
              status + " about " + one.about, c);
}

/// A scope gives power over what it reaches; whoever holds a wider one is among those to be consulted.
void scopes_reach(Met& met) {
  const Wide one = made(a_wide);
  json held{{"kind", "lpa.health"}, {"verified_on", "2026-01-01"}};
  const bool scoped = chance(75);
  if (scoped) held["scope"] = json::array({"sharing:" + one.about});
  const json mum{
      {"id", "mum"}, {"roles", {"family.mother"}}, {"facts", json::object()}, {"authorities", {held}}};
  json supports{{"decisions", {"sharing:" + one.asked}}, {"on", "2026-01-10"}, {"finding", "supports"}};
  const Case c =
      asked_of(one, {{"circle", json::array({mum})}, {"best_interests", json::array({supports})}}, "");
  const auto power = read_of(c, [&](const evaluate::Inquiry& inquiry) {
    return evaluate::recipient_holds(inquiry, *c.rules.checked().authorities.find("lpa.health"),
                                     inquiry.asking.now)
        .value;
  });
  const auto known = read_of(c, [&](const evaluate::Inquiry& inquiry) {
    return evaluate::best_interests_at(inquiry, inquiry.matter(), inquiry.asking.now).finding.has_value();
  });
  const bool named = std::none_of(one.tree.by_name.begin(), one.tree.by_name.end(),
                                  [&](const auto& name) { return one.tree.covers(name, one.asked); });
  const bool reaches = scoped ? one.tree.reaches(one.about, one.asked) : named;
  const bool covers = !scoped || one.tree.covers(one.about, one.asked);
  met(std::string(scoped ? "scope: " : "no scope: ") + (reaches ? "power" : covers ? "heard" : "nothing"));
  expect_that(power == truth(reaches), "power over " + one.about, c);
  expect_that(known == !covers, "must be heard about " + one.about, c);
}

/// A wider allow grants nothing of what is asked about by name, a wider refusal or ask first reaches it.
void clauses_reach(Met& met) {
  const Wide one = made(a_wide);
  const std::string effect = pick({"allow", "refuse", "ask first"});
  const std::string about = chance(20) ? "anything" : one.about;
  const std::string own =
      "boundary own \"Own\"\n  about " + one.asked +
      "\n  with family\n  allow by_its_name\n    lawful basis gdpr, common_law\n    because \"So.\"\n";
  const bool named_too = effect != "allow" && one.asked != about;
  const Case c = asked_of(one, json::object(),
                          (named_too ? own : "") + "boundary wide \"Wide\"\n  about " + about +
                              "\n  with family\n  " + effect + " as_a_whole\n" +
                              (effect == "allow" ? "    lawful basis gdpr, common_law\n" : "") +
                              "    because \"So.\"\n");
  const bool any_by_name = std::any_of(one.tree.by_name.begin(), one.tree.by_name.end(),
                                       [&](const auto& name) { return one.tree.covers(name, one.asked); });
  const bool covers = about == "anything" || one.tree.covers(about, one.asked);
  const bool grants = about == "anything" ? !any_by_name : one.tree.reaches(about, one.asked);
  Outcome expected = named_too ? Outcome::allow : Outcome::refuse;
  if (effect == "allow" && grants) expected = Outcome::allow;
  if (effect == "refuse" && covers) expected = Outcome::refuse;
  if (effect == "ask first" && covers) expected = Outcome::ask_first;
  met(effect + (covers ? grants ? " reaches" : " covers" : " does not"));
  expect_that(c.answer().outcome == expected, effect + " about " + about, c);
}

/// Declaring a kind changes no answer about what is above it, unless that has nothing else in it.
void another_kind(Met& met) {
  RulesetText text = made(ruleset);
  const std::string before = text.text();
  const std::string parent = pick({"finances", "finances.debts", "health", "finances.benefits"});
  text.declarations.push_back("category " + parent + ".other \"Something else\"\n");
  const Ruleset rules = texts::compiled(before), more = texts::compiled(text.text());
  const auto& categories = rules.checked().categories;
  bool nothing_else = false;
  for (auto at = categories.find(parent); at; at = categories.parent(*at))
    nothing_else = nothing_else || categories[*at].nothing_else;
  for (int i = 0; i < 3; ++i) {
    const json state = made(record), asked = made(question);
    const Outcome was = Case::of(before, rules, state, asked).answer().outcome;
    const Case after = Case::of(text.text(), more, state, asked);
    const Outcome is = after.answer().outcome;
    met(properties::word(was) + (nothing_else ? " under nothing else" : ""));
    if (nothing_else) met(was == is ? "stays under nothing else" : "changes under nothing else");
    else if (was != is)
      RC_FAIL(properties::word(was) + " becomes " + properties::word(is) + "\n" + after.words());
  }
}

/// Whatever a wide answer says of what is asked about by name, it says whatever is on record about that.
void wide_answers_tell_nothing(Met& met) {
  RulesetText text = made(permissive_ruleset);
  for (std::string& one : text.declarations)
    if (one.starts_with("category health.mental") && !one.ends_with("by name\n"))
      one.insert(one.size() - 1, " asked about by name");
  const Ruleset rules = texts::compiled(text.text());
  json state = made(record), asked = made(question);
  if (!asked.contains("share")) return;
  asked["share"] = "health";
  json other = state;
  for (const char* section : {"consents", "capacity", "best_interests"})
    if (other.contains(section))
      std::erase_if(other[section].get_ref<json::array_t&>(), [](const json& one) {
        return one.value("category", "") == "health.mental" ||
               (one.contains("decisions") && one["decisions"] == json::array({"sharing:health.mental"}));
      });
  met(other == state ? "nothing there" : "something there");
  const Answer one = Case::of(text.text(), rules, state, asked).answer();
  const Answer two = Case::of(text.text(), rules, other, asked).answer();
  met(properties::word(one.outcome));
  if (one.outcome != two.outcome || one.find_out.size() != two.find_out.size() ||
      one.because.size() != two.because.size() || one.limits.has_value() != two.limits.has_value())
    RC_FAIL("a wide answer tells of it\n" + Case::of(text.text(), rules, state, asked).words());
}

TEST(Wide, CapacityReachesWhatIsUnderIt) {
  hold({"present: yes", "present: no", "present: perhaps", "lacking: yes", "lacking: no", "lacking: perhaps",
        "fluctuating: yes", "lacking: yes, and leaves it open"},
       capacity_reaches);
}
TEST(Wide, BestInterestsReachWhatIsUnderIt) {
  hold({"supports: yes", "supports: no", "supports: perhaps", "opposes: yes", "opposes: no",
        "opposes: perhaps"},
       best_interests_reach);
}
TEST(Wide, ConsentsReachWhatIsUnderIt) {
  hold({"given reaches", "given does not reach", "refused reaches", "refused does not reach"},
       consents_reach);
}
TEST(Wide, ScopesReachWhatIsUnderIt) {
  hold({"scope: power", "scope: heard", "scope: nothing", "no scope: power", "no scope: heard"},
       scopes_reach);
}
TEST(Wide, ClausesReachWhatIsUnderIt) {
  hold({"allow reaches", "allow covers", "allow does not", "refuse reaches", "refuse covers",
        "refuse does not", "ask first covers"},
       clauses_reach);
}
TEST(Wide, DeclaringAnotherKindChangesNoAnswer) {
  hold({"refuse", "ask first", "allow", "undetermined", "stays under nothing else"}, another_kind);
}
TEST(Wide, AnAnswerTellsNothingOfWhatIsAskedAboutByName) {
  hold({"allow", "something there", "nothing there"}, wide_answers_tell_nothing);
}

}  // namespace
}  // namespace kith::properties
