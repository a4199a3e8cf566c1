#include "kith/assess.hpp"
#include "tests/oracle/alone.hpp"
#include "tests/properties/compared.hpp"

/// What an assessment says may be told is what each question by itself is answered, though what nothing tells
/// apart is worked out once.
namespace kith::properties {
namespace {

/// Of all questions one in so many is put by itself.
constexpr std::size_t one_in = 3;

void as_by_itself(const Disclosures& all, const Disclosures::Asked& one, const State& state,
                  const std::string& words, Met& met) {
  const Named &with = all.with[one.with], &share = all.share[one.share], &purpose = all.for_[one.for_];
  const Answer& there = all.answers[one.answer];
  const json asked{{"share", share.name}, {"with", with.name}, {"for", purpose.name}, {"at", now}};
  const Answer alone = decide(texts::question(state, asked.dump()));
  met(there.question.share != share.name    ? "as of another category"
      : there.question.for_ != purpose.name ? "as for another purpose"
                                            : "of its own");
  const std::string among = texts::said_among_others(there, alone.question);
  const std::string by_itself = texts::said_among_others(alone, alone.question);
  if (among != by_itself)
    RC_FAIL(words + "\n" + asked.dump() + "\nin an assessment: " + among + "\nby itself: " + by_itself);
}

void told(Met& met) {
  const std::string text = made(ruleset).text();
  const Ruleset rules = texts::compiled(text);
  const std::string of = made(record).dump();
  const State state = texts::record(rules, of);
  const Disclosures all = assess(state, *parse_moment(rules, now).value).disclosures;
  ++cases_put();
  for (std::size_t i = static_cast<std::size_t>(pick(one_in)); i < all.asked.size(); i += one_in)
    as_by_itself(all, all.asked[i], state, text + "\n" + of, met);
}

TEST(Told, EachQuestionIsAnsweredAsByItself) {
  hold({"as of another category", "as for another purpose", "of its own"}, told);
}

}  // namespace
}  // namespace kith::properties
