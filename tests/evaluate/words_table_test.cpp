#include "engine/evaluate/explain/answer.hpp"
#include "tests/evaluate/tables.hpp"

/// What an answer says of a record, row by row of words_cases.json: only what somebody recorded, and of the
/// entry that it stands in. A condition is seen through a boundary that asks first when it holds.
namespace kith::tests {
namespace {

json said_by(const Answer& answer) {
  json found{{"facts", json::array()},    {"notes", json::array()}, {"from", json::array()},
             {"find_out", json::array()}, {"why", json::array()},   {"missing_from", json::array()}};
  for (const Reason& reason : answer.because)
    for (const FactUsed& fact : reason.facts) {
      found["facts"].push_back(as_text(fact.is) + ": " + fact.plain);
      found["notes"].push_back(fact.note);
      found["from"].push_back(fact.from);
    }
  for (const FindOut& one : answer.find_out) {
    found["find_out"].push_back(one.plain);
    found["why"].push_back(one.why);
    found["missing_from"].push_back(one.from);
  }
  found["wish"] = answer.wish.status;
  found["wish_why"] = answer.wish.why;
  return found;
}

void expect_words(const json& row) {
  const bool about_doing = row.value("ask", json::object()).contains("do");
  const std::string probe =
      about_doing ? "  to travel_alone by family\n" : "  about anything\n  with anyone\n";
  // What may be done follows who decides, but where it stands whoever decides.
  const std::string effect = about_doing ? "  allow\n" : "  ask first\n";
  const std::string anyway =
      about_doing ? "    whoever decides\n    lawful basis gdpr, common_law\n    cites mca \"s.5\"\n" : "";
  const Case c =
      made(row, row.value("rules", "") + "boundary probe \"Probe\"\n" + probe + effect + "    when " +
                    row["when"].get<std::string>() + "\n    because \"It is.\"\n" + anyway);
  const json found = said_by(evaluate::answer(c.rules.checked(), c.state.record(), c.question.asked()));
  for (const auto& [key, expected] : row["says"].items()) EXPECT_EQ(found[key], expected) << key;
}

TEST(WordsTable, EveryRowIsWhatWasWorkedByHand) { each_row("words_cases.json", expect_words); }

}  // namespace
}  // namespace kith::tests
