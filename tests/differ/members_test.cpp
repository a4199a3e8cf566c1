#include <gtest/gtest.h>

#include <sstream>

#include "engine/differ/meaning/meaning.hpp"
#include "engine/tables/fields/care.hpp"
#include "engine/tables/fields/condition.hpp"
#include "engine/tables/fields/place.hpp"
#include "engine/tables/fields/ruleset.hpp"
#include "engine/tables/fields/time.hpp"
#include "engine/tables/fields/vocabulary.hpp"
#include "tests/differ/rules.hpp"
#include "tests/oracle/texts.hpp"

/// Every member of what is declared, and whether another value of it means something else (+) or is words, a
/// place, or compared elsewhere (-): layers by whose they are, overrides question by question. A member that
/// is added has to be added here.
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

/// `table`: "name+ title-", in the order of the members. `meaning`: of the whole with the part as it is
/// given.
template <class Part, class MeaningOf>
void expect(const Part& part, const char* table, MeaningOf&& meaning) {
  std::istringstream rows(table);
  const std::string as_it_is = meaning(part);
  std::size_t place = 0;
  for (std::string row; rows >> row; ++place) {
    Part altered = part;
    Alter one(place);
    fields(one, altered);
    EXPECT_EQ(meaning(altered) != as_it_is, row.back() == '+') << row << " of\n" << table;
  }
  EXPECT_EQ(place, members(part)) << table;
}

const model::Ruleset& rules() {
  static const Ruleset compiled = texts::compiled(
      differ_tests::rules_to_change() +
      "decision shop \"Shopping\"\nauthority lpa \"LPA\"\nauthority deputy \"Deputy\"\nmark private \"Private\"\n");
  return compiled.checked();
}
const differing::Meaning& meaning() {
  static const differing::Meaning of(rules());
  return of;
}

TEST(Members, OfDuties) {
  model::Requirement whole = rules().requirements[2];
  const auto with = [&](auto&& put) {
    return [&, put](const auto& part) {
      model::Requirement one = whole;
      put(one) = part;
      return meaning().requirement(one);
    };
  };
  expect(
      whole,
      "name+ title- layer- period+ for_each+ every+ condition+ steps+ strength+ safety+ because- easy_read- "
      "cites- place-",
      [](const auto& one) { return meaning().requirement(one); });
  expect(*whole.for_each, "kind+ event+ where+ over+",
         with([](auto& one) -> auto& { return *one.for_each; }));
  expect(whole.steps[0], "action+ once_that_is_done+ if_late+",
         with([](auto& one) -> auto& { return one.steps[0]; }));
  expect(whole.steps[0].action,
         "kind+ text+ who+ category+ purpose+ matter+ object+ deadline+ by+ unless+ unless_text-",
         with([](auto& one) -> auto& { return one.steps[0].action; }));
  expect(whole.steps[0].action.deadline, "kind+ length+ counting+ of+",
         with([](auto& one) -> auto& { return one.steps[0].action.deadline; }));
  whole.steps[0].action.who.emplace();
  expect(*whole.steps[0].action.who, "person+ role+ everyone_holding+ everyone_named+",
         with([](auto& one) -> auto& { return *one.steps[0].action.who; }));
}

TEST(Members, OfWhoDecides) {
  model::Involvement whole = rules().involvements[0];
  whole.consults.emplace_back();
  const auto with = [&](auto&& put) {
    return [&, put](const auto& part) {
      model::Involvement one = whole;
      put(one) = part;
      return meaning().involvement(one);
    };
  };
  expect(whole,
         "name- title- layer- period+ decision+ anything+ may_be_overridden+ applies+ deciders+ consults+ "
         "informs+ place-",
         [](const auto& one) { return meaning().involvement(one); });
  expect(whole.deciders[0], "who+ in_best_interests+ when+ because- cites- even_where+",
         with([](auto& one) -> auto& { return one.deciders[0]; }));
  expect(whole.consults[0], "who+ when+ because- cites-",
         with([](auto& one) -> auto& { return one.consults[0]; }));
}

TEST(Members, OfPlans) {
  model::Plan whole;
  whole.levels.resize(2);
  whole.downs.emplace_back();
  whole.ups.emplace_back();
  whole.reviews.emplace_back();
  const auto with = [&](auto&& put) {
    return [&, put](const auto& part) {
      model::Plan one = whole;
      put(one) = part;
      return meaning().plan(one);
    };
  };
  expect(whole, "name+ title- layer- period+ about+ levels+ start+ downs+ ups+ wait+ reviews+ place-",
         [](const auto& one) { return meaning().plan(one); });
  expect(whole.levels[0], "name+ title- easy_read-", with([](auto& one) -> auto& { return one.levels[0]; }));
  expect(whole.downs[0], "from+ when+ parts- agreed_by+ because- easy_read- cites- place-",
         with([](auto& one) -> auto& { return one.downs[0]; }));
  expect(
      whole.ups[0],
      "to+ by+ now+ when+ steps+ strength+ agreed_by+ review_within+ because- easy_read- cites- authority+ "
      "place-",
      with([](auto& one) -> auto& { return one.ups[0]; }));
  expect(whole.reviews[0], "length+ when+", with([](auto& one) -> auto& { return one.reviews[0]; }));
}

TEST(Members, OfEscalations) {
  model::Escalation whole = rules().escalations[0];
  whole.jumps.emplace_back();
  whole.must_reach.emplace_back();
  const auto with = [&](auto&& put) {
    return [&, put](const auto& part) {
      model::Escalation one = whole;
      put(one) = part;
      return meaning().escalation(one);
    };
  };
  expect(whole, "name+ title- layer- period+ share+ purpose+ stages+ first+ jumps+ must_reach+ cites- place-",
         [](const auto& one) { return meaning().escalation(one); });
  expect(whole.stages[0],
         "role+ answers_within+ resolves_within+ then+ if_implicated+ staffed+ final+ outside+ place- title-",
         with([](auto& one) -> auto& { return one.stages[0]; }));
  expect(whole.jumps[0], "when+ to+", with([](auto& one) -> auto& { return one.jumps[0]; }));
  expect(whole.must_reach[0], "stage+ within+ place-",
         with([](auto& one) -> auto& { return one.must_reach[0]; }));
}

TEST(Members, OfMeasuresPresumptionsAndPromises) {
  model::Measure whole = rules().measures[2];
  expect(whole,
         "kind+ name+ title- layer- period+ each+ in_the_last+ counts_when+ done_in_time+ shows+ by_week+ "
         "by_field+ target+ at_least+ place-",
         [](const auto& one) { return meaning().measure(one); });
  expect(whole.shows[0], "figure+ field+", [&](const auto& part) {
    model::Measure one = whole;
    one.shows[0] = part;
    return meaning().measure(one);
  });
  expect(rules().presumptions[0], "fact+ value+ condition+ period+ because- cites- layer- place-",
         [](const auto& one) { return meaning().presumption(one); });
  expect(
      model::Promise{},
      "name- title- kind+ layer- period+ categories+ anything+ anyone+ with+ purposes+ decisions+ condition+ "
      "because- cites- place-",
      [](const auto& one) { return meaning().promise(one); });
  expect(model::CarePromise{},
         "name- title- kind+ layer- period+ rule+ within+ condition+ because- cites- place-",
         [](const auto& one) { return meaning().promise(one); });
}

TEST(Members, OfBoundaries) {
  const auto of = [](const model::Ruleset& altered) {
    const differing::Meaning one(altered);
    return one.clause(model::ClauseId{0}) + one.scope(model::ClauseId{0});
  };
  expect(
      rules().clauses[0],
      "id- boundary+ effect+ detail+ condition+ otherwise+ whoever_decides+ names_given+ bases+ keep_back+ "
      "keep_back_marks+ on_condition+ needs+ because- easy_read- cites- set_aside_by- standing_rank- place-",
      [&](const auto& part) {
        model::Ruleset all = rules();
        all.clauses[0] = part;
        return of(all);
      });
  expect(rules().boundaries[0],
         "name- title- layer- period+ about+ anything+ with+ anyone+ purposes+ decisions+ may_be_overridden- "
         "overrides_all- otherwise+ clauses- place-",
         [&](const auto& part) {
           model::Ruleset all = rules();
           all.boundaries[0] = part;
           return of(all);
         });
}

/// Every name has its words before what is declared of it; whether it is declared at all is told by itself.
template <class Id, class Entry>
void expect_named(model::Taxonomy<Id, Entry> model::Ruleset::*names, const std::string& own) {
  expect((rules().*names)[Id{0}],
         ("name- title- layer- declared- includes- excludes- place- easy_read- " + own).c_str(),
         [&](const Entry& part) {
           model::Ruleset all = rules();
           (all.*names)[Id{0}] = part;
           return differing::Meaning(all).declared(Id{0});
         });
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
