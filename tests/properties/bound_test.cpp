#include "tests/properties/compared.hpp"

/// Beyond 4,096 completions: Kleene's answer, which is never more permissive than the completions are.
namespace kith::properties {
namespace {

constexpr std::size_t bound = 4096;

std::size_t completions_of(const std::vector<oracle::Unknown>& unknown) {
  std::size_t many = 1;
  for (const oracle::Unknown& one : unknown) many = std::min(many * one.values.size(), bound + 1);
  return many;
}

/// A question under which nothing narrower is declared, and the unknowns that its candidates read.
struct Put {
  oracle::Asked asked;
  std::vector<oracle::Unknown> undecided,
      all;  ///< those that could still decide a clause by itself, and every one

  explicit Put(const Case& c)
      : asked(oracle::asked_of(c.rules.checked(), c.state.record(), c.question.asked())),
        undecided(oracle::unknowns(asked, oracle::Which::undecided)),
        all(oracle::unknowns(asked, oracle::Which::all)) {}
};

std::set<std::string> names_of(const std::vector<oracle::Unknown>& unknown) {
  std::set<std::string> names;
  for (const oracle::Unknown& one : unknown) names.insert(one.what);
  return names;
}
bool includes(const std::set<std::string>& more, const std::set<std::string>& fewer) {
  return std::includes(more.begin(), more.end(), fewer.begin(), fewer.end());
}

/// Any completion comes to what is settled without trying them.
void expect_completions_agree(const Put& put, Outcome settled, const Case& c) {
  for (int i = 0; i < 20; ++i) {
    const auto number =
        static_cast<std::size_t>(pick(1 << 30)) << 30 | static_cast<std::size_t>(pick(1 << 30));
    const Truth unread = oracle::unread_no(put.asked);
    const bool no = unread == Truth::yes || (unread == Truth::unknown && pick(2) == 1);
    const Outcome one = oracle::completed(put.asked, put.all, number, no);
    if (one != settled)
      RC_FAIL("settled as " + word(settled) + ", and a completion comes to " + word(one) + "\n" + c.words());
  }
}

void expect_kleene(const Case& c, Met& met) {
  const Answer answer = c.answer();
  const Put put(c);
  if (completions_of(put.all) <= bound) RC_ASSERT(!answer.approximate);
  if (completions_of(put.undecided) > bound) RC_ASSERT(answer.approximate);
  if (!answer.approximate) return met("within the bound");
  const Outcome settled = oracle::settle_by_kleene(put.asked);
  met("beyond it, " + word(settled));
  if (answer.outcome != settled)
    RC_FAIL("the engine says " + word(answer.outcome) + ", Kleene's connectives " + word(settled) + "\n" +
            c.words());
  // What who decides hangs on is read beside these.
  if (oracle::bound_by_decider(put.asked) != Outcome::allow) return met("bound by who decides");
  std::set<std::string> found;
  for (const FindOut& one : answer.find_out) found.insert(one.what);
  RC_ASSERT(includes(found, names_of(put.undecided)));
  RC_ASSERT(includes(names_of(put.all), found));
  if (settled != Outcome::undetermined) expect_completions_agree(put, settled, c);
}

void beyond_the_bound(Met& met) {
  std::string text = made(broad_ruleset).text();
  // A clause that is always so settles what the others leave open.
  if (chance(30))
    text +=
        "boundary always \"Always\"\n  about anything\n  with anyone\n  ask first\n    because \"It is so.\"\n";
  const Ruleset rules = texts::compiled(text);
  const json state = made(sparse_record);
  for (int i = 0; i < 5; ++i) {
    json asked = made(question);
    if (asked.contains("share"))
      asked["share"] = pick({"finances.benefits", "health.mental", "finances.debts.rent"});
    expect_kleene(Case::of(text, rules, state, asked), met);
  }
}

TEST(Bound, BeyondItTheAnswerIsKleenesAndNoMorePermissive) {
  hold({"within the bound", "beyond it, refuse", "beyond it, ask first", "beyond it, allow",
        "beyond it, undetermined"},
       beyond_the_bound);
}

}  // namespace
}  // namespace kith::properties
