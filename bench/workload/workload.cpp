#include "bench/workload/workload.hpp"

#include <algorithm>
#include <initializer_list>

namespace workload {
namespace {

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): the same
/// everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  /// 0 to `sides` - 1.
  int roll(int sides) {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return static_cast<int>(((z ^ (z >> 31)) >> 32) * static_cast<std::uint64_t>(sides) >> 32);
  }
  int between(int least, int most) { return least + roll(most - least + 1); }
  bool chance(int percent) { return roll(100) < percent; }
  /// A place among the weights, each as likely as its weight says.
  int weighted(std::initializer_list<int> weights) {
    int left = 0;
    for (const int weight : weights) left += weight;
    left = roll(left);
    int place = 0;
    for (const int weight : weights) {
      if (left < weight) break;
      left -= weight;
      ++place;
    }
    return place;
  }

 private:
  std::uint64_t state_;
};

Person person(Dice& dice) {
  Person made;
  for (Member& member : made.members) {
    member.role = dice.roll(roles);
    for (bool& flag : member.flagged) flag = dice.chance(20);
    for (Consent& consent : member.consents) consent = static_cast<Consent>(dice.weighted({40, 40, 10, 10}));
  }
  for (Capacity& capacity : made.capacity) capacity = static_cast<Capacity>(dice.weighted({6, 3, 1}));
  for (Finding& finding : made.findings) finding = static_cast<Finding>(dice.weighted({6, 3, 1}));
  for (bool& flag : made.flagged) flag = dice.chance(15);
  made.risk = dice.roll(risks);
  return made;
}

Condition condition(Dice& dice) {
  using About = Condition::About;
  switch (dice.weighted({5, 4, 2, 3, 3, 3, 1})) {
    case 0: return {About::consent, dice.weighted({1, 5, 2, 2}), true};
    case 1: return {About::capacity, dice.weighted({4, 4, 1}), true};
    case 2: return {About::finding, dice.weighted({0, 4, 2}), true};
    case 3: return {dice.chance(50) ? About::risk_at_least : About::risk_below, dice.between(2, 9), true};
    case 4: return {About::person_flag, dice.roll(flags), dice.chance(50)};
    case 5: return {About::member_flag, dice.roll(flags), dice.chance(50)};
    default: return {About::purpose, dice.roll(purposes), true};
  }
}

/// Two conditions about one thing would only contradict or repeat each other.
bool same_subject(const Condition& a, const Condition& b) {
  using About = Condition::About;
  const auto subject = [](About about) { return about == About::risk_below ? About::risk_at_least : about; };
  const bool flag = a.about == About::person_flag || a.about == About::member_flag;
  return subject(a.about) == subject(b.about) && (!flag || a.value == b.value);
}

/// Many rules are narrow, few are wide: the number of candidates grows slower than the number of rules.
struct Shape {
  int anything, group;  ///< per cent
  int fewest_roles, most_roles;
};
Shape shape(int rules) {
  if (rules <= 20) return {40, 60, 3, 8};
  if (rules <= 200) return {5, 35, 2, 4};
  return {2, 18, 1, 3};
}

Rule rule(Dice& dice, const Shape& shape) {
  Rule made;
  const int width = dice.roll(100);
  if (width >= shape.anything)
    made.scope = width < shape.anything + shape.group ? Rule::Scope::group : Rule::Scope::category;
  made.about = dice.roll(made.scope == Rule::Scope::group ? groups : categories);
  for (int left = dice.between(shape.fewest_roles, shape.most_roles); left > 0;) {
    bool& role = made.with[static_cast<std::size_t>(dice.roll(roles))];
    if (!role) --left;
    role = true;
  }
  made.allows = dice.chance(70);
  const std::size_t number = static_cast<std::size_t>(dice.between(made.allows ? 1 : 2, 4));
  while (made.conditions.size() < number) {
    const Condition next = condition(dice);
    if (std::none_of(made.conditions.begin(), made.conditions.end(),
                     [&](const Condition& each) { return same_subject(each, next); }))
      made.conditions.push_back(next);
  }
  return made;
}

bool holds(const Condition& condition, const Person& person, const Member& member, const Question& question) {
  using About = Condition::About;
  const auto category = static_cast<std::size_t>(question.category);
  const auto value = static_cast<std::size_t>(condition.value);
  switch (condition.about) {
    case About::consent: return static_cast<int>(member.consents[category]) == condition.value;
    case About::capacity: return static_cast<int>(person.capacity[category]) == condition.value;
    case About::finding: return static_cast<int>(person.findings[category]) == condition.value;
    case About::risk_at_least: return person.risk >= condition.value;
    case About::risk_below: return person.risk < condition.value;
    case About::person_flag: return person.flagged[value] == condition.wanted;
    case About::member_flag: return member.flagged[value] == condition.wanted;
    case About::purpose: return question.purpose == condition.value;
  }
  return false;
}

bool applies(const Rule& rule, const Person& person, const Question& question) {
  const Member& member = person.members[static_cast<std::size_t>(question.member)];
  if (rule.scope == Rule::Scope::group && rule.about != group_of(question.category)) return false;
  if (rule.scope == Rule::Scope::category && rule.about != question.category) return false;
  if (!rule.with[static_cast<std::size_t>(member.role)]) return false;
  return std::all_of(rule.conditions.begin(), rule.conditions.end(),
                     [&](const Condition& condition) { return holds(condition, person, member, question); });
}

Question question(Dice& dice, int person) {
  Question made{person, dice.roll(circle), dice.roll(categories), 0};
  made.purpose = dice.weighted({6, 2, 1, 1});
  return made;
}

/// No questions yet.
Workload peopled(int rules, int people) {
  Workload made;
  Dice of_people(1), of_rules(1000 + static_cast<std::uint64_t>(rules));
  for (int i = 0; i < people; ++i) made.people.push_back(person(of_people));
  for (int i = 0; i < rules; ++i) made.rules.push_back(rule(of_rules, shape(rules)));
  return made;
}

void list(std::string& ids, int rule) { ids += (ids.empty() ? "" : ",") + id(rule); }

}  // namespace

int group_of(int category) { return category / (categories / groups); }

std::string id(int rule) {
  const std::string digits = std::to_string(rule);
  return "r" + std::string(5 - std::min<std::size_t>(digits.size(), 5), '0') + digits;
}

Workload make(int rules, int questions) {
  Workload made = peopled(rules, people);
  Dice dice(2);
  for (int i = 0; i < questions; ++i) made.questions.push_back(question(dice, dice.roll(people)));
  return made;
}

Workload make_caseload(int rules, int people) {
  Workload made = peopled(rules, people);
  Dice dice(3);
  for (int i = 0; i < people; ++i) made.questions.push_back(question(dice, i));
  return made;
}

std::string answer(const Workload& workload, const Question& question) {
  std::string refusing, allowing;
  for (std::size_t i = 0; i < workload.rules.size(); ++i) {
    const Rule& rule = workload.rules[i];
    if (applies(rule, workload.people[static_cast<std::size_t>(question.person)], question))
      list(rule.allows ? allowing : refusing, static_cast<int>(i));
  }
  if (!refusing.empty()) return "f:" + refusing;
  return allowing.empty() ? "d:" : "p:" + allowing;
}

}  // namespace workload
