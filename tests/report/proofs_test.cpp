#include <gmock/gmock.h>

#include "engine/report/ruleset/kept_proofs.hpp"
#include "engine/report/ruleset/proofs.hpp"
#include "tests/golden/golden.hpp"

/// What was found about promises, as pages and as what is kept.
namespace {

using namespace kith;

Place place(const std::string& excerpt, int line, int column, int width) {
  Place made;
  made.file = "money.kith";
  made.line = line;
  made.column = column;
  made.width = width;
  made.excerpt = excerpt;
  return made;
}

std::vector<Proof> one_of_each() {
  Proof broken;
  broken.promise = "money_stays_private";
  broken.title = "Money is not told against a no";
  broken.result = Proof::Result::broken;
  broken.place = place("promise money_stays_private \"Money is not told against a no\"", 12, 9, 19);
  Proof::Counterexample example;
  example.scenario =
      "scenario \"A promise is broken\"\n  given sam is family\n  when  sam asks about finances for family_update on "
      "2026-06-01\n  then  refuse\n";
  example.story = {"Sam is “Family”.", "The answer is yes, by money.attorney.",
                   "The promise says that this never happens."};
  example.clauses = {{"money.attorney", "Money"}};
  example.effects = {Effect::allow};
  example.applies = {Truth::yes};
  example.places = {place("  allow attorney", 30, 9, 8)};
  broken.counterexample = std::move(example);
  Proof open;
  open.promise = "crew_hears";
  open.title = "The crew hears <at once>";
  open.in_the_way = {"There are more cases than the 2 that may be looked at."};
  Proof proved;
  proved.promise = "visits.never_flaps";
  proved.title = "Visits";
  proved.of_plan = PlanPromise::never_flaps;
  proved.result = Proof::Result::proved;
  proved.questions = 4;
  proved.cases = 9;
  proved.kept = true;
  Proof reviewed;
  reviewed.promise = "locked_door.is_reviewed";
  reviewed.title = "Locked door";
  reviewed.of_restriction = RestrictionPromise::is_reviewed;
  reviewed.result = Proof::Result::proved;
  reviewed.questions = 1;
  reviewed.cases = 2;
  reviewed.asked_by = "1 month";
  Proof goes_on = reviewed;
  goes_on.promise = "locked_door.has_exit";
  goes_on.of_restriction = RestrictionPromise::has_exit;
  goes_on.result = Proof::Result::broken;
  goes_on.asked_by.clear();
  goes_on.place = place("restriction locked_door \"Locked door\"", 8, 12, 11);
  goes_on.counterexample.emplace();
  goes_on.counterexample->scenario =
      "scenario \"Locked door: each has a way out\"\n  given a restriction called r1 of kind locked_door since "
      "2025-03-26\n  when  the person is assessed on 2026-06-01\n  then  way_out for r1 is overdue\n";
  goes_on.counterexample->story = {
      "A restriction of kind “Locked door” goes on since 2025-03-26.",
      "Nothing says what has to be so for it to end, and no rule asks for that."};
  goes_on.counterexample->clauses = {{"way_out", "A restriction says when it ends"}};
  goes_on.counterexample->effects = {Effect::allow};
  goes_on.counterexample->applies = {Truth::yes};
  goes_on.counterexample->places = {place("requirement way_out", 20, 13, 7)};
  return {broken, open, proved, reviewed, goes_on};
}

TEST(Proofs, page) { golden::expect("tests/report/golden/proofs.html", report::proofs_html(one_of_each())); }

TEST(Proofs, text) {
  golden::expect("tests/report/golden/proofs.txt", report::proofs_text(one_of_each(), 80));
}
TEST(Proofs, json) { golden::expect("tests/report/golden/proofs.json", report::proofs_json(one_of_each())); }

TEST(Proofs, what_is_kept_is_read_again) {
  const report::KeptProofs kept{"1.2.3", {{"own", "00ff"}}, {{"a", Proof::Result::broken, 2, 3}}};
  const std::string json = report::kept_proofs_json(kept);
  const auto read = report::read_kept_proofs(json);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->layers, kept.layers);
  EXPECT_EQ(report::kept_proofs_json(*read), json);
  for (const char* wrong : {"", "[]", "{}", "{\"made_by\": \"1\", \"rulesets\": [3], \"promises\": []}",
                            "{\"made_by\": \"1\", \"rulesets\": [], \"promises\": [{\"promise\": \"a\"}]}"})
    EXPECT_FALSE(report::read_kept_proofs(wrong)) << wrong;
}

}  // namespace
