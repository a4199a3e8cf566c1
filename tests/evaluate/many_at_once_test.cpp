#include <set>

#include "engine/evaluate/explain/answer.hpp"
#include "kith/workspace.hpp"
#include "tests/evaluate/in_few_words.hpp"
#include "tests/evaluate/tables.hpp"

/// Many questions asked of one workspace, row by row of many_at_once_cases.json, each worked by hand: what is
/// kept from one to the next changes none.
namespace kith::tests::many_at_once_tests {
namespace {

std::string word(Outcome outcome) {
  switch (outcome) {
    case Outcome::refuse: return "refuse";
    case Outcome::ask_first: return "ask first";
    case Outcome::allow: return "allow";
    case Outcome::undetermined: break;
  }
  return "undetermined";
}

struct Asked {
  json said;
  Question question;
  json expected;
};

void expect_asked(const Asked& asked, Workspace& workspace) {
  SCOPED_TRACE(asked.said.dump());
  const Decision& few = workspace.decide(asked.question);
  EXPECT_EQ(word(few.outcome), asked.expected);
  const model::State& state = asked.question.state().record();
  expect_in_few_words(
      few, evaluate::answer(asked.question.state().ruleset().checked(), state, asked.question.asked()));
}

/// In the order of the row, back through it, and each as the first.
void expect_row(const json& row) {
  const Case c = made(row, completed(row["rules"]));
  std::vector<Asked> all;
  for (const auto& ask : row["asks"]) {
    json question{{"at", "2026-03-01T10:00:00Z"}};
    question.update(ask[0]);
    all.push_back({ask[0], texts::question(c.state, question.dump()), ask[1]});
  }
  Workspace one;
  for (const Asked& asked : all) expect_asked(asked, one);
  for (auto asked = all.rbegin(); asked != all.rend(); ++asked) expect_asked(*asked, one);
  for (const Asked& asked : all) {
    Workspace own;
    expect_asked(asked, own);
  }
}

TEST(ManyAtOnce, EveryRowIsWhatWasWorkedByHand) { each_row("many_at_once_cases.json", expect_row); }

/// One record after another, each gone before the next is read: the workspace keeps them, so that none
/// stands where another did.
TEST(ManyAtOnce, ARecordThatIsGoneAnswersForNoOther) {
  const json row{{"rules",
                  {"boundary money \"Money\"", "  about finances", "  with family", "  allow agreed",
                   "    when consent is given"}}};
  const Ruleset rules = texts::compiled(vocabulary() + completed(row["rules"]));
  std::vector<std::string> records;
  for (const char* status : {"given", "refused"}) {
    json state = everything_empty("2026-03-01T10:00:00Z");
    state["consents"] = {
        {{"category", "finances"}, {"with", "family"}, {"status", status}, {"on", "2026-02-01"}}};
    records.push_back(state.dump());
  }
  const std::string asked =
      R"({"at": "2026-03-01T10:00:00Z", "share": "finances", "with": "mum", "for": "family_update"})";
  Workspace one;
  constexpr std::size_t many = 64;
  std::set<const model::State*> places;
  for (std::size_t i = 0; i < many; ++i) {
    const State record = texts::record(rules, records[i % 2]);
    EXPECT_EQ(word(one.decide(texts::question(record, asked)).outcome), i % 2 == 0 ? "allow" : "refuse") << i;
    places.insert(&record.record());
  }
  EXPECT_EQ(places.size(), many);
}

}  // namespace
}  // namespace kith::tests::many_at_once_tests
