#include <algorithm>

#include "dsl/source/diagnostics.hpp"
#include "dsl/source/source.hpp"
#include "dsl/syntax/syntax.hpp"
#include "tests/json/placeless.hpp"
#include "tests/json/shuffled.hpp"
#include "tests/properties/compared.hpp"

/// Where something stands in a text or a record never matters.
namespace kith::properties {
namespace {

/// Everything that an answer says, places aside.
json said(const Answer& answer) {
  json words = json::parse(render(answer, Rendering::json));
  words.erase("rulesets");
  words.erase("record");  // its bytes are others
  words["would_change"] = json::array();
  for (const WouldChange& change : answer.would_change)
    words["would_change"].push_back({{"records", change.records}, {"outcome", word(change.outcome)}});
  return tests::placeless(words);
}

void expect_same(const Case& one, const Case& two, const std::string& changed) {
  const json before = said(one.answer()), after = said(two.answer());
  if (before != after)
    RC_FAIL(tests::lines_that_differ(before, after) + "\n" + one.words() + "\nin another order\n" + changed);
}

void order_of_records(Met& met) {
  const std::string text = made(ruleset).text();
  const Ruleset rules = texts::compiled(text);
  const json state = made(record), asked = made(question);
  json other = state;
  tests::shuffle(other, pick);
  const Case one = Case::of(text, rules, state, asked), two = Case::of(text, rules, other, asked);
  met(word(one.answer().outcome));
  expect_same(one, two, two.state_text);
}

void order_of_declarations(Met& met) {
  RulesetText text = made(ruleset);
  const std::string in_order = text.text();
  tests::shuffle(text.declarations, pick);
  const std::string mixed = text.text();
  const json state = made(record), asked = made(question);
  const Case one = Case::of(in_order, texts::compiled(in_order), state, asked),
             two = Case::of(mixed, texts::compiled(mixed), state, asked);
  met(word(one.answer().outcome));
  expect_same(one, two, mixed);
}

// ---- printing ---------------------------------------------------------------------------------------------------

struct Read {
  source::Sources sources;
  source::Diagnostics found{sources};
  syntax::File tree;

  explicit Read(const std::string& text)
      : tree(syntax::parse(sources, sources.add("test.kith", text), found)) {}
};

void printing(Met& met) {
  const std::string text = made(ruleset).text();
  const Read written(text);
  RC_ASSERT(written.found.all().empty());
  const std::string printed = syntax::print(written.tree, written.sources);
  const Read again(printed);
  if (!again.found.all().empty() || !syntax::same(written.tree, again.tree))
    RC_FAIL(text + "\nis printed as\n" + printed);
  RC_ASSERT(syntax::print(again.tree, again.sources) == printed);
  const json state = made(record), asked = made(question);
  const Case one = Case::of(text, texts::compiled(text), state, asked),
             two = Case::of(printed, texts::compiled(printed), state, asked);
  met(word(one.answer().outcome));
  expect_same(one, two, printed);
}

TEST(Order, OfRecordsChangesNoAnswer) { hold(outcomes, order_of_records); }
TEST(Order, OfDeclarationsChangesNoAnswer) { hold(outcomes, order_of_declarations); }
TEST(Printing, GivesTheSameRulesetAndStaysAsItIs) { hold(outcomes, printing); }

}  // namespace
}  // namespace kith::properties
