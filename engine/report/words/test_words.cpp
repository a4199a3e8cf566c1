#include <algorithm>
#include <string_view>

#include "engine/model/item.hpp"
#include "engine/report/words/spoken.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// The test's own words with a beginning that is known put otherwise; where it begins otherwise, all of it
/// denied.
std::string denied(const std::string& plain) { return "it is not so that " + plain; }
std::string instead(const std::string& plain, std::string_view beginning, const std::string& other) {
  return plain.starts_with(beginning) ? other + plain.substr(beginning.size()) : denied(plain);
}
/// "… is …" as "… is not …", and the other way; `before` stands before "is".
std::string other_way(const std::string& plain, const std::string& before) {
  const std::string no = before + " is not ";
  return plain.starts_with(no) ? before + " is " + plain.substr(no.size())
                               : instead(plain, before + " is ", no);
}

std::string count_beginning(const model::Count& count) {
  if (count.least && count.most) return "exactly " + std::to_string(*count.least) + ' ';
  if (count.least) return "at least " + std::to_string(*count.least) + ' ';
  return *count.most == 0 ? "no " : "at most " + std::to_string(*count.most) + ' ';
}
std::string other_count(const model::Count& count) {
  if (count.least && count.most) return "not exactly " + std::to_string(*count.least) + ' ';
  if (count.least) return *count.least == 1 ? "no " : "fewer than " + std::to_string(*count.least) + ' ';
  return *count.most == 0 ? "at least 1 " : "more than " + std::to_string(*count.most) + ' ';
}

/// What is counted, as a sentence.
std::string there(const std::string& counted) {
  const bool one = counted.starts_with("no ") || counted.starts_with("at least 1 ") ||
                   counted.starts_with("exactly 1 ") || counted.starts_with("not exactly 1 ");
  return (one ? "there is " : "there are ") + counted;
}
bool counts(const decltype(model::Atom::test)& test) {
  return std::holds_alternative<model::EventCountTest>(test) ||
         std::holds_alternative<model::DifferentTest>(test) || std::holds_alternative<model::TrendTest>(test);
}

/// A title may hold commas and "and": it stands between quotes.
std::string fact_words(const model::Ruleset& rules, const model::FactTest& t, const std::string& plain,
                       bool holds) {
  const model::Fact& fact = rules.facts[t.fact];
  const std::string about = fact.subject == model::Fact::Subject::recipient ? " ({recipient})" : "";
  const std::string named = quoted(fact.title) + about;
  if (fact.type.kind == model::ValueType::Kind::yes_or_no) {
    const bool same = (t.comparison == model::Comparison::is) == holds;
    return named + ((t.value.number != 0) == same ? ": yes" : ": no");
  }
  if (!plain.starts_with(fact.title + about)) return holds ? plain : denied(plain);
  const std::string said = named + plain.substr(fact.title.size() + about.size());
  return holds ? said : other_way(said, named);
}

/// What is so where the test is not. A new kind of test breaks the build here.
struct Opposite {
  const model::Ruleset& rules;
  const std::string& plain;

  std::string with(std::string_view beginning, const std::string& other) const {
    return instead(plain, beginning, other);
  }
  std::string operator()(const model::FactTest& t) const { return fact_words(rules, t, plain, false); }
  std::string operator()(const model::FactRecorded& t) const {
    return "nothing is on record about " + quoted(rules.facts[t.fact].title);
  }
  std::string operator()(const model::AgeTest&) const {
    return plain.starts_with("{person} is") ? other_way(plain, "{person}")
                                            : other_way(plain, "{person}'s age");
  }
  std::string operator()(const model::SettingTest&) const { return other_way(plain, "the setting"); }
  std::string operator()(const model::ConsentTest&) const { return denied(plain); }
  std::string operator()(const model::CapacityTest& t) const {
    switch (t.outcome) {
      case model::CapacityOutcome::present: return with("{person} has ", "{person} does not have ");
      case model::CapacityOutcome::lacking: return with("{person} lacks ", "{person} does not lack ");
      case model::CapacityOutcome::fluctuating: break;
    }
    constexpr std::string_view last = " fluctuates";
    return plain.ends_with(last) ? plain.substr(0, plain.size() - last.size()) + " does not fluctuate"
                                 : denied(plain);
  }
  std::string operator()(const model::BestInterestsTest& t) const {
    return t.finding == model::Finding::neither ? denied(plain)
                                                : with("it was decided ", "it was not decided ");
  }
  std::string operator()(const model::WishTest&) const { return denied(plain); }
  std::string operator()(const model::NoWishTest&) const {
    return with("{person} has said nothing ", "{person} has said something ");
  }
  std::string operator()(const model::PersonDiedTest&) const { return "{person} has not died"; }
  std::string operator()(const model::RecipientTest&) const { return other_way(plain, "{recipient}"); }
  std::string operator()(const model::RecipientNamedTest&) const {
    return with("{person} has named ", "{person} has not named ");
  }
  std::string operator()(const model::RecipientHoldsTest&) const {
    return with("{recipient} holds ", "{recipient} does not hold ");
  }
  std::string operator()(const model::SomebodyHoldsTest&) const { return with("somebody ", "nobody "); }
  std::string operator()(const model::SomebodyIsTest&) const { return with("somebody ", "nobody "); }
  std::string operator()(const model::HolderSaysTest& t) const {
    return "nobody who holds " + quoted(rules.authorities[t.authority].title) + " says " +
           (t.agrees ? "yes" : "no") + " to it";
  }
  std::string operator()(const model::AllegedSourceTest&) const {
    return with("an open concern ", "no open concern ");
  }
  std::string operator()(const model::NamedInConcernTest&) const { return other_way(plain, "{recipient}"); }
  std::string operator()(const model::CategoryTest&) const { return other_way(plain, "this"); }
  std::string operator()(const model::PurposeTest&) const { return other_way(plain, "the purpose"); }
  std::string operator()(const model::MatterTest&) const {
    return other_way(plain, "the decision that the question is about");
  }
  std::string operator()(const model::MarkTest&) const { return other_way(plain, "the information"); }
  std::string operator()(const model::EventCountTest& t) const {
    return there(with(count_beginning(t.count), other_count(t.count)));
  }
  std::string operator()(const model::DifferentTest& t) const {
    return there(with(count_beginning(t.count), other_count(t.count)));
  }
  std::string operator()(const model::TrendTest&) const { return denied(there(plain)); }
  std::string operator()(const model::LatestTest& t) const {
    const model::EventKind& kind = rules.events[t.event];
    const model::EventKind::Field& field = kind.fields[t.field.index];
    return other_way(plain, "the latest " + quoted(field_title(field)) + " of " + quoted(kind.title));
  }
  std::string operator()(const model::AverageTest&) const { return denied(plain); }
  std::string operator()(const model::TotalTest&) const { return denied(plain); }
  std::string operator()(const model::LastEventTest& t) const {
    const std::string last = "the last " + quoted(rules.events[t.event].title) + " was ";
    return with(last, last + "not ");
  }
  std::string operator()(const model::FieldTest& t) const {
    return other_way(plain, field_title(rules.events[t.event].fields[t.field.index]));
  }
  std::string operator()(const model::ItemDateTest& t) const {
    return with(item(t.field) + " was ", item(t.field) + " was not ");
  }
  std::string operator()(const model::ItemIsTest& t) const {
    if (model::item_fields[t.field].type != model::ItemFieldType::who) return other_way(plain, item(t.field));
    const std::string who = t.value == "person" ? "{person} was " : "others were ";
    return t.is ? with(who, who + "not ") : with(who + "not ", who);
  }
  std::string operator()(const model::ItemRecordedTest& t) const { return other_way(plain, item(t.field)); }
  std::string operator()(const model::ItemLateTest&) const { return with("it is late ", "it is not late "); }
  std::string operator()(const model::ItemIncludesTest& t) const {
    return with(item(t.field) + " includes ", item(t.field) + " does not include ");
  }

  static std::string item(std::uint32_t field) {
    return "the " + std::string(model::item_fields[field].title);
  }
  static std::string field_title(const model::EventKind::Field& field) {
    std::string name = field.name;
    std::replace(name.begin(), name.end(), '_', ' ');
    return field.title.empty() ? name : field.title;
  }
};

}  // namespace

std::string test_words(const model::Ruleset& rules, const model::Atom& atom, bool holds) {
  if (const auto* fact = std::get_if<model::FactTest>(&atom.test); fact != nullptr && holds)
    return fact_words(rules, *fact, atom.plain, holds);
  const std::string& plain = atom.plain.empty() ? atom.text : atom.plain;
  if (holds) return counts(atom.test) ? there(plain) : plain;
  return std::visit(Opposite{rules, plain}, atom.test);
}

}  // namespace kith::report
