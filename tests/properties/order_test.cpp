#include <algorithm>

#include "dsl/source/diagnostics.hpp"
#include "dsl/source/source.hpp"
#include "dsl/syntax/syntax.hpp"
#include "tests/properties/compared.hpp"

/// Where something stands in a text or a record never matters.
namespace kith::properties {
namespace {

/// Everything that an answer says, in an order of its own, places and pointers aside.
std::string sorted_words(const Case& c, const Answer& answer) {
  std::vector<std::string> lines{word(answer.outcome), answer.wish.status, answer.uncovered, answer.meanwhile, text(releases(c, answer))};
  const auto add = [&](const std::string& what, const std::string& name) { lines.push_back(what + " " + name); };
  for (const Outcome outcome : answer.possible) add("may be", word(outcome));
  for (const Reason& reason : answer.because) add(reason.certain ? "because" : "perhaps because", reason.clause);
  for (const SetAside& aside : answer.set_aside) add("set aside", aside.reason.clause + " by " + std::to_string(aside.by.size()));
  for (const FindOut& one : answer.find_out) add("find out", one.what + " " + std::to_string(one.answers));
  for (const Named& basis : answer.lawful_basis) add("on", basis.name);
  for (const WouldChange& change : answer.would_change) {
    std::vector<std::string> records = change.records;
    std::sort(records.begin(), records.end());
    add("would change if", joined(records, " and ") + " to " + word(change.outcome));
  }
  std::sort(lines.begin(), lines.end());
  return joined(lines, "\n");
}

template <class T>
void shuffle(std::vector<T>& list) {
  for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[static_cast<std::size_t>(pick(static_cast<int>(i)))]);
}

/// Every list of a record, at any depth.
void shuffle(json& value) {
  if (value.is_array()) {
    auto items = value.get<std::vector<json>>();
    shuffle(items);
    value = items;
  }
  if (value.is_structured())
    for (json& inner : value) shuffle(inner);
}

void order_of_records(Met& met) {
  const std::string text = made(ruleset).text();
  const Ruleset rules = texts::compiled(text);
  const json state = made(record), asked = made(question);
  json other = state;
  shuffle(other);
  const Case one = Case::of(text, rules, state, asked), two = Case::of(text, rules, other, asked);
  met(word(one.answer().outcome));
  const std::string before = sorted_words(one, one.answer()), after = sorted_words(two, two.answer());
  if (before != after) RC_FAIL(before + "\nbecomes\n" + after + "\n" + one.words() + "\nshuffled\n" + two.state_text);
}

void order_of_declarations(Met& met) {
  RulesetText text = made(ruleset);
  const std::string in_order = text.text();
  shuffle(text.declarations);
  const std::string mixed = text.text();
  const json state = made(record), asked = made(question);
  const Case one = Case::of(in_order, texts::compiled(in_order), state, asked), two = Case::of(mixed, texts::compiled(mixed), state, asked);
  met(word(one.answer().outcome));
  const std::string before = sorted_words(one, one.answer()), after = sorted_words(two, two.answer());
  if (before != after) RC_FAIL(before + "\nbecomes\n" + after + "\n" + one.words() + "\nshuffled\n" + mixed);
}

// ---- printing ---------------------------------------------------------------------------------------------------

struct Read {
  source::Sources sources;
  source::Diagnostics found{sources};
  syntax::File tree;

  explicit Read(const std::string& text) : tree(syntax::parse(sources, sources.add("test.kith", text), found)) {}
};

void printing(Met& met) {
  const std::string text = made(ruleset).text();
  const Read written(text);
  RC_ASSERT(written.found.all().empty());
  const std::string printed = syntax::print(written.tree, written.sources);
  const Read again(printed);
  if (!again.found.all().empty() || !syntax::same(written.tree, again.tree)) RC_FAIL(text + "\nis printed as\n" + printed);
  RC_ASSERT(syntax::print(again.tree, again.sources) == printed);
  const json state = made(record), asked = made(question);
  const Case one = Case::of(text, texts::compiled(text), state, asked), two = Case::of(printed, texts::compiled(printed), state, asked);
  met(word(one.answer().outcome));
  RC_ASSERT(sorted_words(one, one.answer()) == sorted_words(two, two.answer()));
}

TEST(Order, OfRecordsChangesNoAnswer) { hold(outcomes, order_of_records); }
TEST(Order, OfDeclarationsChangesNoAnswer) { hold(outcomes, order_of_declarations); }
TEST(Printing, GivesTheSameRulesetAndStaysAsItIs) { hold(outcomes, printing); }

}  // namespace
}  // namespace kith::properties
