#include "bench/limit/limit.hpp"

#include <algorithm>

namespace workload {
namespace {

/// The first bit of each subject. A flag has a bit for no and one for yes, so that a rule only ever needs
/// bits; a risk sets a bit for each number that it reaches, and one for each that it is below.
constexpr int consent_at = 0, capacity_at = consent_at + 4, finding_at = capacity_at + 3,
              purpose_at = finding_at + 3, person_at = purpose_at + purposes,
              member_at = person_at + 2 * flags, reaches_at = member_at + 2 * flags,
              below_at = reaches_at + risks, bits = below_at + risks;
static_assert(bits <= 64, "a question is one word");

constexpr std::uint64_t bit(int number) { return std::uint64_t{1} << number; }

std::uint64_t needed(const Condition& condition) {
  using About = Condition::About;
  switch (condition.about) {
    case About::consent: return bit(consent_at + condition.value);
    case About::capacity: return bit(capacity_at + condition.value);
    case About::finding: return bit(finding_at + condition.value);
    case About::risk_at_least: return bit(reaches_at + condition.value);
    case About::risk_below: return bit(below_at + condition.value);
    case About::person_flag: return bit(person_at + 2 * condition.value + (condition.wanted ? 1 : 0));
    case About::member_flag: return bit(member_at + 2 * condition.value + (condition.wanted ? 1 : 0));
    case About::purpose: return bit(purpose_at + condition.value);
  }
  return 0;
}

std::uint64_t needed(const Rule& rule) {
  std::uint64_t all = 0;
  for (const Condition& condition : rule.conditions) all |= needed(condition);
  return all;
}

bool covers(const Rule& rule, int category) {
  switch (rule.scope) {
    case Rule::Scope::anything: return true;
    case Rule::Scope::group: return rule.about == group_of(category);
    case Rule::Scope::category: return rule.about == category;
  }
  return false;
}

std::uint64_t flagged(const std::array<bool, flags>& flagged, int at) {
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < flagged.size(); ++i)
    all |= bit(at + 2 * static_cast<int>(i) + (flagged[i] ? 1 : 0));
  return all;
}

std::uint64_t facts(const Person& person, const Member& member, const Question& question) {
  const auto category = static_cast<std::size_t>(question.category);
  std::uint64_t all = bit(consent_at + static_cast<int>(member.consents[category])) |
                      bit(capacity_at + static_cast<int>(person.capacity[category])) |
                      bit(finding_at + static_cast<int>(person.findings[category])) |
                      bit(purpose_at + question.purpose);
  for (int risk = 0; risk < risks; ++risk)
    all |= person.risk >= risk ? bit(reaches_at + risk) : bit(below_at + risk);
  return all | flagged(person.flagged, person_at) | flagged(member.flagged, member_at);
}

}  // namespace

Limit::Limit(const Workload& workload) : workload_(&workload) {
  for (int category = 0; category < categories; ++category) {
    for (int role = 0; role < roles; ++role) {
      Cell cell;
      cell.first = static_cast<std::uint32_t>(masks_.size());
      add(workload, category, role, false);
      cell.allows = static_cast<std::uint32_t>(masks_.size());
      add(workload, category, role, true);
      cell.end = static_cast<std::uint32_t>(masks_.size());
      cells_.push_back(cell);
      most_ = std::max<std::size_t>(most_, cell.end - cell.first);
    }
  }
}

std::vector<Limit::Packed> Limit::packed(const std::vector<Question>& questions) const {
  std::vector<Packed> all;
  for (const Question& question : questions) {
    const Person& person = workload_->people[static_cast<std::size_t>(question.person)];
    const Member& member = person.members[static_cast<std::size_t>(question.member)];
    all.push_back({facts(person, member, question),
                   static_cast<std::uint32_t>(question.category * roles + member.role)});
  }
  return all;
}

void Limit::add(const Workload& workload, int category, int role, bool allows) {
  for (std::size_t i = 0; i < workload.rules.size(); ++i) {
    const Rule& rule = workload.rules[i];
    if (rule.allows == allows && covers(rule, category) && rule.with[static_cast<std::size_t>(role)])
      masks_.push_back({needed(rule), static_cast<std::uint16_t>(i)});
  }
}

std::string text(const Limit::Answer& answer) {
  std::string ids;
  for (std::size_t i = 0; i < answer.count; ++i) ids += (ids.empty() ? "" : ",") + id(answer.rules[i]);
  return std::string(1, answer.kind) + ":" + ids;
}

}  // namespace workload
