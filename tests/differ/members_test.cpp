#include <gtest/gtest.h>

#include <sstream>

#include "engine/differ/declared/declarations.hpp"
#include "engine/differ/meaning/meaning.hpp"
#include "engine/tables/fields/care.hpp"
#include "engine/tables/fields/condition.hpp"
#include "engine/tables/fields/place.hpp"
#include "engine/tables/fields/ruleset.hpp"
#include "engine/tables/fields/time.hpp"
#include "engine/tables/fields/vocabulary.hpp"
#include "tests/differ/rules.hpp"
#include "tests/oracle/texts.hpp"

/// Every member of what is declared, and whether another value of it means something else (+), is words that
/// somebody reads (~), or is a place, a name that says nothing, or compared elsewhere (-): layers by whose
/// they are, overrides question by question. A member that is added has to be added here.
namespace kith {
namespace {

/// Alters one member of a struct, by its place.
class Alter : tables::Elsewhere {
 public:
  static constexpr bool reads = false;
  explicit Alter(std::size_t place) : place_(place) {}
  template <class... T>
  void operator()(T&... members) {
    ((count_++ == place_ ? alter(members) : void()), ...);
  }
  std::size_t count() const { return count_; }

 private:
  template <class T>
  static void alter(T& value) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) value = static_cast<T>(value == T{} ? 1 : 0);
    else fields_of(value);
  }
  static void alter(bool& value) { value = !value; }
  static void alter(std::string& text) { text += 'x'; }
  static void alter(model::Condition& condition) {
    condition = condition.always() ? model::Condition{0, 1} : model::Condition{};
  }
  template <class Tag>
  static void alter(model::Id<Tag>& id) {
    id.index ^= 1U;
  }
  template <class T>
  static void alter(std::optional<T>& value) {
    if (value) value.reset();
    else value.emplace();
  }
  template <class T>
  static void alter(std::vector<T>& values) {
    if (values.empty()) values.emplace_back();
    else values.clear();
  }
  static void fields_of(auto& value) {
    Alter first(0);
    fields(first, value);
  }
  std::size_t place_, count_ = 0;
};

template <class T>
std::size_t members(T value) {
  Alter all(static_cast<std::size_t>(-1));
  fields(all, value);
  return all.count();
}

/// `table`: "name+ title~", in the order of the members. `with`: the rules with the part as it is given.
/// `meaning`: of the whole of which it is a part.
template <class Part, class With, class MeaningOf>
void expect(const Part& part, const char* table, With&& with, MeaningOf&& meaning) {
  std::istringstream rows(table);
  const model::Ruleset as_it_is = with(part);
  const differing::Meaning before(as_it_is);
  std::size_t place = 0;
  for (std::string row; rows >> row; ++place) {
    Part altered = part;
    Alter one(place);
    fields(one, altered);
    const model::Ruleset all = with(altered);
    const differing::Meaning after(all);
    EXPECT_EQ(meaning(after) != meaning(before), row.back() == '+') << row << " of\n" << table;
    if (row.back() == '+') continue;
    Differences words;
    differing::words_that_differ(before, after, words);
    EXPECT_EQ(!words.found.empty(), row.back() == '~') << row << " of\n" << table;
  }
  EXPECT_EQ(place, members(part)) << table;
}

const model::Ruleset& rules() {
  static const Ruleset compiled = texts::compiled(
      differ_tests::rules_to_change() +
      "decision shop \"Shopping\"\nauthority lpa \"LPA\"\nauthority deputy \"Deputy\"\nmark private \"Private\"\n");
  return compiled.checked();
}

/// The rules with one declaration alone, of which a part is put as it is given.
template <class Whole, class Place>
auto alone(const Whole& whole, std::vector<Whole> model::Ruleset::*of, Place place) {
  return [&whole, of, place](const auto& part) {
    model::Ruleset all = rules();
    Whole one = whole;
    place(one) = part;
    all.*of = {one};
    return all;
  };
}
const auto itself = [](auto& one) -> auto& { return one; };

TEST(Members, OfDuties) {
  model::Requirement whole = rules().requirements[2];
  const auto with = [&](auto put) { return alone(whole, &model::Ruleset::requirements, put); };
  const auto meaning = [](const differing::Meaning& of) {
    return of.requirement(of.rules().requirements[0]);
  };
  expect(
      whole,
      "name+ title~ layer- period+ for_each+ every+ condition+ steps+ strength+ safety+ because~ easy_read~ "
      "cites~ place-",
      with(itself), meaning);
  expect(*whole.for_each, "kind+ event+ where+ over+", with([](auto& one) -> auto& { return *one.for_each; }),
         meaning);
  expect(whole.steps[0], "action+ once_that_is_done+ if_late+",
         with([](auto& one) -> auto& { return one.steps[0]; }), meaning);
  expect(whole.steps[0].action,
         "kind+ text+ who+ category+ purpose+ matter+ object+ deadline+ by+ unless+ unless_text-",
         with([](auto& one) -> auto& { return one.steps[0].action; }), meaning);
  expect(whole.steps[0].action.deadline, "kind+ length+ counting+ of+",
         with([](auto& one) -> auto& { return one.steps[0].action.deadline; }), meaning);
  whole.steps[0].action.who.emplace();
  expect(*whole.steps[0].action.who, "person+ role+ everyone_holding+ everyone_named+",
         with([](auto& one) -> auto& { return *one.steps[0].action.who; }), meaning);
}

TEST(Members, OfWhoDecides) {
  model::Involvement whole = rules().involvements[0];
  whole.consults.emplace_back();
  const auto with = [&](auto put) { return alone(whole, &model::Ruleset::involvements, put); };
  const auto meaning = [](const differing::Meaning& of) {
    return of.involvement(of.rules().involvements[0]);
  };
  expect(whole,
         "name- title~ layer- period+ decision+ anything+ may_be_overridden+ applies+ deciders+ consults+ "
         "informs+ place-",
         with(itself), meaning);
  expect(whole.deciders[0], "who+ in_best_interests+ when+ because~ cites~ even_where+",
         with([](auto& one) -> auto& { return one.deciders[0]; }), meaning);
  expect(whole.consults[0], "who+ when+ because~ cites~",
         with([](auto& one) -> auto& { return one.consults[0]; }), meaning);
}

TEST(Members, OfPlans) {
  model::Plan whole;
  whole.levels.resize(2);
  whole.downs.emplace_back();
  whole.ups.emplace_back();
  whole.reviews.emplace_back();
  const auto with = [&](auto put) { return alone(whole, &model::Ruleset::plans, put); };
  const auto meaning = [](const differing::Meaning& of) { return of.plan(of.rules().plans[0]); };
  expect(whole, "name+ title~ layer- period+ about+ levels+ start+ downs+ ups+ wait+ reviews+ place-",
         with(itself), meaning);
  expect(whole.levels[0], "name+ title~ easy_read~", with([](auto& one) -> auto& { return one.levels[0]; }),
         meaning);
  expect(whole.downs[0], "from+ when+ parts- agreed_by+ because~ easy_read~ cites~ place-",
         with([](auto& one) -> auto& { return one.downs[0]; }), meaning);
  expect(
      whole.ups[0],
      "to+ by+ now+ when+ steps+ strength+ agreed_by+ review_within+ because~ easy_read~ cites~ authority+ "
      "place-",
      with([](auto& one) -> auto& { return one.ups[0]; }), meaning);
  expect(whole.reviews[0], "length+ when+", with([](auto& one) -> auto& { return one.reviews[0]; }), meaning);
}

TEST(Members, OfEscalations) {
  model::Escalation whole = rules().escalations[0];
  whole.jumps.emplace_back();
  whole.must_reach.emplace_back();
  const auto with = [&](auto put) { return alone(whole, &model::Ruleset::escalations, put); };
  const auto meaning = [](const differing::Meaning& of) { return of.escalation(of.rules().escalations[0]); };
  expect(whole, "name+ title~ layer- period+ share+ purpose+ stages+ first+ jumps+ must_reach+ cites~ place-",
         with(itself), meaning);
  expect(whole.stages[0],
         "role+ answers_within+ resolves_within+ then+ if_implicated+ staffed+ final+ outside+ place- title~",
         with([](auto& one) -> auto& { return one.stages[0]; }), meaning);
  expect(whole.jumps[0], "when+ to+", with([](auto& one) -> auto& { return one.jumps[0]; }), meaning);
  expect(whole.must_reach[0], "stage+ within+ place-",
         with([](auto& one) -> auto& { return one.must_reach[0]; }), meaning);
}

TEST(Members, OfMeasuresPresumptionsAndPromises) {
  using Rules = model::Ruleset;
  const model::Measure whole = rules().measures[2];
  const auto measure = [](const differing::Meaning& of) { return of.measure(of.rules().measures[0]); };
  expect(whole,
         "kind+ name+ title+ layer- period+ each+ in_the_last+ counts_when+ done_in_time+ shows+ by_week+ "
         "by_field+ target+ at_least+ place-",
         alone(whole, &Rules::measures, itself), measure);
  expect(whole.shows[0], "figure+ field+",
         alone(
             whole, &Rules::measures, [](auto& one) -> auto& { return one.shows[0]; }),
         measure);
  const model::Presumption& presumption = rules().presumptions[0];
  expect(presumption, "fact+ value+ condition+ period+ because~ cites~ layer- place-",
         alone(presumption, &Rules::presumptions, itself),
         [](const differing::Meaning& of) { return of.presumption(of.rules().presumptions[0]); });
  const model::Promise promise;
  expect(
      promise,
      "name- title~ kind+ layer- period+ categories+ anything+ anyone+ with+ purposes+ decisions+ condition+ "
      "because~ cites~ place-",
      alone(promise, &Rules::promises, itself),
      [](const differing::Meaning& of) { return of.promise(of.rules().promises[0]); });
  const model::CarePromise of_care;
  expect(of_care, "name- title~ kind+ layer- period+ rule+ within+ condition+ because~ cites~ place-",
         alone(of_care, &Rules::care_promises, itself),
         [](const differing::Meaning& of) { return of.promise(of.rules().care_promises[0]); });
}

TEST(Members, OfBoundaries) {
  const auto meaning = [](const differing::Meaning& of) {
    return of.clause(model::ClauseId{0}) + of.scope(model::ClauseId{0});
  };
  expect(
      rules().clauses[0],
      "id- boundary+ effect+ detail+ condition+ otherwise+ whoever_decides+ names_given+ bases+ keep_back+ "
      "keep_back_marks+ on_condition+ needs+ because~ easy_read~ cites~ set_aside_by- standing_rank- place-",
      [](const auto& part) {
        model::Ruleset all = rules();
        all.clauses[0] = part;
        return all;
      },
      meaning);
  expect(
      rules().boundaries[0],
      "name- title~ layer- period+ anything+ anyone+ may_be_overridden- overrides_all- otherwise+ about+ with+ "
      "purposes+ decisions+ clauses- place-",
      [](const auto& part) {
        model::Ruleset all = rules();
        all.boundaries[0] = part;
        return all;
      },
      meaning);
}

/// Every name has its words before what is declared of it; whether it is declared at all is told by itself.
template <class Id, class Entry>
void expect_named(model::Taxonomy<Id, Entry> model::Ruleset::*names, const std::string& own) {
  expect((rules().*names)[Id{0}],
         ("name- title~ layer- declared- includes~ excludes~ place- easy_read~ " + own).c_str(),
         [&](const Entry& part) {
           model::Ruleset all = rules();
           (all.*names)[Id{0}] = part;
           return all;
         },
         [](const differing::Meaning& of) { return of.declared(Id{0}); });
}

TEST(Members, OfNames) {
  expect_named(&model::Ruleset::categories, "by_name+ nothing_else+");
  expect_named(&model::Ruleset::marks, "");
  expect_named(&model::Ruleset::roles, "");
  expect_named(&model::Ruleset::authorities, "outlives+ decisions+ categories+ usable_with_capacity+");
  expect_named(&model::Ruleset::purposes, "urgent+ decided_by+");
  expect_named(&model::Ruleset::decisions, "first_try+ never_decided_for_another+");
  expect_named(&model::Ruleset::bases, "confidentiality+");
  expect_named(&model::Ruleset::facts, "subject+ type+ out_of_date_after+ judged_by+");
  expect_named(&model::Ruleset::events, "expected+ fields+");
}

}  // namespace
}  // namespace kith
