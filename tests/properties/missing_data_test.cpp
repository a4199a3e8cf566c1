#include <algorithm>

#include "tests/properties/compared.hpp"
#include "tests/properties/weakenings.hpp"

/// What is missing is never a permission.
namespace kith::properties {
namespace {

/// No outcome other than allow becomes allow because a record says less.
void says_less(Met& met) {
  const std::string text = made(ruleset).text();
  const Ruleset rules = texts::compiled(text);
  const json state = made(record), asked = made(question);
  const Case before = Case::of(text, rules, state, asked);
  const Outcome was = before.answer().outcome;
  if (was == Outcome::allow) return;
  for (const Weakening& weaker : Weakenings(state, text).all()) {
    const Outcome outcome = Case::of(text, rules, weaker.state, asked).answer().outcome;
    met(word(was) + (outcome == was ? " stays" : " becomes " + word(outcome)));
    if (outcome == Outcome::allow)
      RC_FAIL(word(was) + " becomes allow " + weaker.words + "\n" + before.words());
  }
}

/// At most what was released before: of each category no more detail, with everything kept back that was, on
/// every condition that there was.
bool no_wider(const Releases& before, const Releases& after) {
  return std::all_of(after.begin(), after.end(), [&](const auto& one) {
    const auto whole = before.find(one.first);
    if (whole == before.end()) return false;
    Released both = one.second;
    both.bind(whole->second);
    // A condition may be held back where it was not: it is on the list all the same.
    const auto clauses = [](const Released& of) {
      std::set<std::string> names;
      for (const auto& [clause, held] : of.conditions) names.insert(clause);
      return names;
    };
    return both.detail == one.second.detail && both.kept_back == one.second.kept_back &&
           clauses(both) == clauses(one.second);
  });
}

/// What an allow releases of a category and those under it; of something to be done, on what conditions.
Releases told(const Case& c, const Answer& answer) {
  Releases all = releases(c, answer);
  if (answer.limits && c.question.asked().decision) {
    Released& doing = all["doing it"];
    doing.detail = answer.limits->detail;
    for (const Action& action : answer.limits->on_condition)
      doing.conditions.insert({action.clause, action.held_back});
  }
  return all;
}

/// Because a record says less, an allow never releases more.
void releases_no_more(Met& met) {
  const std::string text = made(permissive_ruleset).text();
  const Ruleset rules = texts::compiled(text);
  const json state = made(record);
  const json asked = made(question);
  const Case before = Case::of(text, rules, state, asked);
  const Answer was = before.answer();
  if (was.outcome != Outcome::allow) return;
  const Releases all = told(before, was);
  for (const Weakening& weaker : Weakenings(state, text).all()) {
    const Case after = Case::of(text, rules, weaker.state, asked);
    const Answer becomes = after.answer();
    if (becomes.outcome != Outcome::allow) {
      met("no longer released");
      continue;
    }
    const Releases less = told(after, becomes);
    met(less == all ? "as much is released" : "less is released");
    if (!no_wider(all, less))
      RC_FAIL(kith::properties::text(all) + "becomes\n" + kith::properties::text(less) + weaker.words + "\n" +
              before.words());
  }
}

/// What is known later is not known now: records from after the moment change nothing, down to the last
/// pointer.
void later_records(Met& met) {
  const std::string text = made(ruleset).text();
  const Ruleset rules = texts::compiled(text);
  const json state = made(record), asked = made(question);
  json later = state;
  const auto add = [&](const std::string& section, json one, const char* key) {
    if (!later.contains(section)) return;
    // It would end before it begins.
    for (const char* end : {"until", "review_by", "closed", "outcomes"}) one.erase(end);
    one[key] = pick({"2026-03-02", "2026-03-01T10:00:01Z", "2027-01-01"});
    later[section].push_back(one);
  };
  add("consents", consent(0), "on");
  add("capacity", capacity(0), "on");
  add("best_interests", best_interests(0), "on");
  add("wishes", wish(0), "on");
  add("concerns", concern(9), "opened");
  if (later.contains("facts"))
    later["facts"]["risk"].push_back({{"value", "low"}, {"on", "2026-03-01T10:00:01Z"}});
  if (later.contains("events"))
    later["events"]["log"].push_back(
        {{"id", "e9"}, {"kind", "incident"}, {"at", "2026-03-01T10:00:01Z"}, {"severity", "high"}});
  if (const std::string died = text_of(state["person"], "died"); !died.empty()) dies(later, died);
  const Case before = Case::of(text, rules, state, asked), after = Case::of(text, rules, later, asked);
  met(word(before.answer().outcome));
  const auto said = [](const Case& one) {
    json words = json::parse(render(one.answer(), Rendering::json));
    words.erase("record");  // its bytes are others
    return words;
  };
  if (said(before) != said(after)) RC_FAIL(before.words() + "\nafterwards\n" + later.dump(1));
}

TEST(MissingData, NeverTurnsAnotherOutcomeIntoAllow) {
  hold(
      {"refuse stays", "refuse becomes undetermined", "ask first becomes undetermined", "undetermined stays"},
      says_less);
}
TEST(MissingData, NeverWidensALimit) {
  hold({"no longer released", "as much is released", "less is released"}, releases_no_more);
}
TEST(MissingData, RecordsAfterTheMomentDoNotExist) { hold(outcomes, later_records); }

}  // namespace
}  // namespace kith::properties
