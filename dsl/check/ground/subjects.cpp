#include <string>
#include <unordered_map>

#include "dsl/check/ground/combinations.hpp"
#include "engine/model/events/counts.hpp"

namespace kith::check {

namespace {

std::string number(std::int64_t value) { return std::to_string(value) + ","; }

template <class Id>
std::string number(const std::optional<Id>& id) {
  return id ? number(id->index) : "-,";
}

std::string number(const model::Window& window) {
  return number(static_cast<int>(window.kind)) + number(window.length.amount) +
         number(static_cast<int>(window.length.unit));
}

/// What a test reads, as a name; empty for one that moves alone. A new kind of test breaks the build here.
struct ReadsOf {
  const model::Ruleset& rules;

  std::string operator()(const model::FactTest& t) const { return "fact" + number(t.fact.index); }
  std::string operator()(const model::FactRecorded&) const { return {}; }
  std::string operator()(const model::AgeTest&) const { return "age"; }
  std::string operator()(const model::SettingTest&) const { return "setting"; }
  std::string operator()(const model::ConsentTest& t) const { return "consent" + number(t.decision); }
  std::string operator()(const model::CapacityTest& t) const { return "capacity" + matter(t.matter); }
  std::string operator()(const model::BestInterestsTest& t) const { return "interests" + matter(t.matter); }
  /// Several people may have one role and differ.
  std::string operator()(const model::WishTest& t) const { return t.by ? "" : "wish" + number(t.decision); }
  std::string operator()(const model::NoWishTest& t) const { return "wish" + number(t.decision); }
  std::string operator()(const model::PersonDiedTest&) const { return {}; }
  std::string operator()(const model::RecipientTest&) const { return {}; }
  std::string operator()(const model::RecipientNamedTest&) const { return {}; }
  std::string operator()(const model::RecipientHoldsTest&) const { return {}; }
  std::string operator()(const model::SomebodyHoldsTest&) const { return {}; }
  std::string operator()(const model::SomebodyIsTest&) const { return {}; }
  /// Of several holders one may say yes, and another no.
  std::string operator()(const model::HolderSaysTest&) const { return {}; }
  std::string operator()(const model::AllegedSourceTest&) const { return {}; }
  std::string operator()(const model::NamedInConcernTest&) const { return {}; }
  std::string operator()(const model::CategoryTest&) const { return "category"; }
  std::string operator()(const model::PurposeTest&) const { return "purpose"; }
  std::string operator()(const model::MatterTest&) const { return "the matter"; }
  std::string operator()(const model::MarkTest&) const { return {}; }
  /// What is counted is named by itself.
  std::string operator()(const model::EventCountTest&) const { return {}; }
  std::string operator()(const model::DifferentTest&) const { return {}; }
  std::string operator()(const model::TrendTest& t) const {
    return "trend" + number(t.event.index) + where(t.where) +
           number(model::Window{model::Window::Kind::last, t.length});
  }
  std::string operator()(const model::LatestTest& t) const {
    return "latest" + number(t.event.index) + number(t.field.index);
  }
  std::string operator()(const model::AverageTest& t) const { return "average" + figure(t); }
  std::string operator()(const model::TotalTest& t) const { return "total" + figure(t); }
  std::string operator()(const model::LastEventTest&) const { return {}; }
  std::string operator()(const model::FieldTest&) const { return {}; }
  std::string operator()(const model::ItemDateTest&) const { return {}; }
  std::string operator()(const model::ItemIsTest&) const { return {}; }
  std::string operator()(const model::ItemRecordedTest&) const { return {}; }
  std::string operator()(const model::ItemLateTest&) const { return {}; }
  std::string operator()(const model::ItemIncludesTest&) const { return {}; }

 private:
  template <class Figure>
  static std::string figure(const Figure& t) {
    return number(t.event.index) + number(t.field.index) + number(t.window);
  }
  static std::string matter(const model::Matter& about) {
    return number(static_cast<int>(about.kind)) + number(about.id);
  }
  /// The nodes by their places among themselves.
  std::string where(model::Condition condition) const {
    std::string out;
    for (std::uint32_t n = condition.begin; n < condition.end; ++n) {
      const model::Node& node = rules.nodes[n];
      out += number(static_cast<int>(node.kind));
      if (node.kind == model::Node::Kind::atom) out += number(node.a);
      else out += number(node.a - condition.begin) + number(std::int64_t{node.b} - condition.begin);
    }
    return out + "|";
  }
};

/// Whether all that reads the same, not known, hangs on one unknown; or is never unknown.
struct IsOneUnknown {
  bool operator()(const model::FactTest&) const { return true; }
  bool operator()(const model::AgeTest&) const { return true; }
  bool operator()(const model::SettingTest&) const { return true; }
  bool operator()(const model::ConsentTest&) const { return true; }
  bool operator()(const model::CapacityTest&) const { return true; }
  bool operator()(const model::BestInterestsTest&) const { return true; }
  bool operator()(const model::CategoryTest&) const { return true; }
  bool operator()(const model::PurposeTest&) const { return true; }
  bool operator()(const model::MatterTest&) const { return true; }
  template <class Other>
  bool operator()(const Other&) const {
    return false;
  }
};

/// `name` of an atom: of what it reads; empty for one that moves alone.
template <class Name>
Subjects numbered(const model::Ruleset& rules, Name name) {
  Subjects out{{}, std::vector<bool>(rules.atoms.size())};
  std::unordered_map<std::string, std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < rules.atoms.size(); ++i) {
    std::string of = name(rules.atoms[i]);
    if (of.empty()) of = "alone" + number(i);
    out.of.push_back(
        numbers.emplace(std::move(of), static_cast<std::uint32_t>(numbers.size())).first->second);
  }
  return out;
}

}  // namespace

Subjects subjects_if_known(const model::Ruleset& rules) {
  return numbered(rules, [&](const model::Atom& atom) {
    const std::string counted = model::counted_by(rules, atom);
    return counted.empty() ? std::visit(ReadsOf{rules}, atom.test) : counted;
  });
}

Subjects subjects_if_unknown(const model::Ruleset& rules) {
  const auto name = [&](const model::Atom& atom) {
    return std::visit(IsOneUnknown{}, atom.test) ? std::visit(ReadsOf{rules}, atom.test) : std::string{};
  };
  Subjects out = numbered(rules, name);
  for (std::size_t i = 0; i < rules.atoms.size(); ++i) out.either[i] = name(rules.atoms[i]).empty();
  return out;
}

}  // namespace kith::check
