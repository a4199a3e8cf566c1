#include "kith/assess.hpp"
#include "kith/workspace.hpp"
#include "tests/evaluate/tables.hpp"
#include "tests/golden/golden.hpp"
#include "tests/oracle/alone.hpp"

/// What differs by the category, the purpose or the asker alone is told apart, though what nothing tells
/// apart is worked out once: in an assessment, and by one workspace, everything is answered as by itself.
namespace kith::tests {
namespace {

using texts::said_among_others;

constexpr const char* at = "2026-03-01T10:00:00Z";

const Ruleset& rules() {
  static const Ruleset made =
      texts::compiled(golden::read(KITH_SOURCE_DIR "/tests/evaluate/whole_answers/told_apart.kith"));
  return made;
}
json records() {
  return json::parse(golden::read(KITH_SOURCE_DIR "/tests/evaluate/whole_answers/told_apart.json"));
}
State state(const json& record) {
  return texts::record(rules(), merged(everything_empty(at), record).dump());
}

Question question(const State& state, const std::string& with, const std::string& share,
                  const std::string& purpose) {
  return texts::question(state, json{{"share", share}, {"with", with}, {"for", purpose}, {"at", at}}.dump());
}

class ToldApart : public testing::TestWithParam<std::string> {};

/// Of all questions one in so many is put to a workspace, too, each time others.
constexpr std::size_t one_in = 7;

TEST_P(ToldApart, EachIsAnsweredAsByItself) {
  const State whole = state(records().at(GetParam()));
  const Disclosures all = assess(whole, *parse_moment(whole.ruleset(), at).value).disclosures;
  kith::Workspace workspace;
  std::size_t alike = 0;
  for (std::size_t i = 0; i < all.asked.size(); ++i) {
    const Disclosures::Asked& one = all.asked[i];
    const Named &with = all.with[one.with], &share = all.share[one.share], &purpose = all.for_[one.for_];
    SCOPED_TRACE(with.name + ", " + share.name + ", " + purpose.name);
    const Question asked = question(whole, with.name, share.name, purpose.name);
    const Answer alone = decide(asked);
    const Answer& there = all.answers[one.answer];
    alike += there.question.share != share.name || there.question.for_ != purpose.name;
    ASSERT_EQ(said_among_others(there, alone.question), said_among_others(alone, alone.question));
    if (i % one_in != GetParam().size() % one_in) continue;
    ASSERT_EQ(render(workspace.decide(asked)), render(alone, Rendering::ids));
    ASSERT_EQ(render(decision(asked)), render(alone, Rendering::ids));
  }
  EXPECT_GT(alike, 0U) << "nothing was worked out once";
}

std::vector<std::string> titles() {
  std::vector<std::string> all;
  const json people = records();
  for (const auto& [title, record] : people.items()) all.push_back(title);
  return all;
}
INSTANTIATE_TEST_SUITE_P(Records, ToldApart, testing::ValuesIn(titles()), name_of_area);

}  // namespace
}  // namespace kith::tests
