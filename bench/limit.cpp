#include "bench/limit.hpp"

namespace workload {
namespace {

/// The first bit of each subject. A risk sets a bit for each number that it reaches.
constexpr int consent_bit = 0, capacity_bit = consent_bit + 4, finding_bit = capacity_bit + 3,
              risk_bit = finding_bit + 3, person_bit = risk_bit + risks, member_bit = person_bit + flags,
              purpose_bit = member_bit + flags;

constexpr std::uint64_t bit(int number) { return std::uint64_t{1} << number; }

struct Needed {
  std::uint64_t bit = 0;
  bool set = true;
};

Needed needed(const Condition& condition) {
  using About = Condition::About;
  switch (condition.about) {
    case About::consent: return {bit(consent_bit + condition.value), true};
    case About::capacity: return {bit(capacity_bit + condition.value), true};
    case About::finding: return {bit(finding_bit + condition.value), true};
    case About::risk_at_least: return {bit(risk_bit + condition.value), true};
    case About::risk_below: return {bit(risk_bit + condition.value), false};
    case About::person_flag: return {bit(person_bit + condition.value), condition.wanted};
    case About::member_flag: return {bit(member_bit + condition.value), condition.wanted};
    case About::purpose: return {bit(purpose_bit + condition.value), true};
  }
  return {};
}

bool covers(const Rule& rule, int category) {
  switch (rule.scope) {
    case Rule::Scope::anything: return true;
    case Rule::Scope::group: return rule.about == group_of(category);
    case Rule::Scope::category: return rule.about == category;
  }
  return false;
}

}  // namespace

Limit::Limit(const Workload& workload) : workload_(&workload), rules_(place(categories, 0)) {
  for (std::size_t i = 0; i < workload.rules.size(); ++i) {
    const Rule& rule = workload.rules[i];
    Masks masks{0, 0, static_cast<int>(i), rule.allows};
    for (const Condition& condition : rule.conditions) {
      const Needed need = needed(condition);
      (need.set ? masks.set : masks.clear) |= need.bit;
    }
    for (int category = 0; category < categories; ++category)
      for (int role = 0; role < roles; ++role)
        if (covers(rule, category) && rule.with[static_cast<std::size_t>(role)])
          rules_[place(category, role)].push_back(masks);
  }
}

std::uint64_t Limit::bits(const Question& question) const {
  const Person& person = workload_->people[static_cast<std::size_t>(question.person)];
  const Member& member = person.members[static_cast<std::size_t>(question.member)];
  const auto category = static_cast<std::size_t>(question.category);
  std::uint64_t all = bit(consent_bit + static_cast<int>(member.consents[category])) |
                      bit(capacity_bit + static_cast<int>(person.capacity[category])) |
                      bit(finding_bit + static_cast<int>(person.findings[category])) |
                      bit(purpose_bit + question.purpose);
  all |= (bit(person.risk + 1) - 1) << risk_bit;
  for (int i = 0; i < flags; ++i) {
    all |= static_cast<std::uint64_t>(person.flagged[static_cast<std::size_t>(i)]) << (person_bit + i);
    all |= static_cast<std::uint64_t>(member.flagged[static_cast<std::size_t>(i)]) << (member_bit + i);
  }
  return all;
}

void Limit::decide(const Question& question, Answer& answer) const {
  const int role = workload_->people[static_cast<std::size_t>(question.person)]
                       .members[static_cast<std::size_t>(question.member)]
                       .role;
  const std::uint64_t facts = bits(question);
  answer.kind = 'd';
  answer.rules.clear();
  for (const Masks& each : rules_[place(question.category, role)]) {
    if ((facts & each.set) != each.set || (facts & each.clear) != 0) continue;
    const char kind = each.allows ? 'p' : 'f';
    if (answer.kind == 'f' && kind == 'p') continue;
    if (answer.kind != kind) answer.rules.clear();
    answer.kind = kind;
    answer.rules.push_back(each.rule);
  }
}

std::string text(const Limit::Answer& answer) {
  std::string ids;
  for (const int rule : answer.rules) ids += (ids.empty() ? "" : ",") + id(rule);
  return std::string(1, answer.kind) + ":" + ids;
}

}  // namespace workload
