#include "bench/workload/workload.hpp"

namespace workload {
namespace {

std::string symbol(char kind, int number) { return kind + std::to_string(number); }
std::string symbol(bool holds) { return holds ? "yes" : "no"; }

std::string slot(const std::string& name, const std::string& value) {
  return " (" + name + " " + value + ")";
}

std::string pattern(const Condition& condition) {
  using About = Condition::About;
  const std::string number = std::to_string(condition.value);
  switch (condition.about) {
    case About::consent: return slot("consent", symbol('s', condition.value));
    case About::capacity: return slot("capacity", symbol('k', condition.value));
    case About::finding: return slot("finding", symbol('f', condition.value));
    case About::risk_at_least: return slot("risk", "?risk&:(>= ?risk " + number + ")");
    case About::risk_below: return slot("risk", "?risk&:(< ?risk " + number + ")");
    case About::person_flag: return slot("person" + number, symbol(condition.wanted));
    case About::member_flag: return slot("member" + number, symbol(condition.wanted));
    case About::purpose: return slot("purpose", symbol('u', condition.value));
  }
  return "";
}

std::string about(const Rule& rule) {
  if (rule.scope == Rule::Scope::anything) return "";
  return rule.scope == Rule::Scope::group ? slot("group", symbol('g', rule.about))
                                          : slot("category", symbol('c', rule.about));
}

std::string rule_text(const Rule& rule, int number) {
  std::string with, text = "(defrule " + id(number) + " (question" + about(rule);
  for (int role = 0; role < roles; ++role)
    if (rule.with[static_cast<std::size_t>(role)]) with += (with.empty() ? "" : "|") + symbol('r', role);
  text += slot("role", with);
  for (const Condition& condition : rule.conditions) text += pattern(condition);
  return text + ") => (hit " + std::to_string(number) + "))\n";
}

}  // namespace

std::vector<std::string> clips_slots() {
  std::vector<std::string> names = {"category", "group",    "role",    "purpose",
                                    "consent",  "capacity", "finding", "risk"};
  for (const char* whose : {"person", "member"})
    for (int i = 0; i < flags; ++i) names.push_back(whose + std::to_string(i));
  return names;
}

std::vector<std::string> clips_values(const Workload& workload, const Question& question) {
  const Person& person = workload.people[static_cast<std::size_t>(question.person)];
  const Member& member = person.members[static_cast<std::size_t>(question.member)];
  const auto category = static_cast<std::size_t>(question.category);
  std::vector<std::string> values = {symbol('c', question.category),
                                     symbol('g', group_of(question.category)),
                                     symbol('r', member.role),
                                     symbol('u', question.purpose),
                                     symbol('s', static_cast<int>(member.consents[category])),
                                     symbol('k', static_cast<int>(person.capacity[category])),
                                     symbol('f', static_cast<int>(person.findings[category])),
                                     std::to_string(person.risk)};
  for (const bool holds : person.flagged) values.push_back(symbol(holds));
  for (const bool holds : member.flagged) values.push_back(symbol(holds));
  return values;
}

std::string clips_text(const Workload& workload) {
  std::string text = "(deftemplate question";
  for (const std::string& name : clips_slots()) text += " (slot " + name + ")";
  text += ")\n";
  for (std::size_t i = 0; i < workload.rules.size(); ++i)
    text += rule_text(workload.rules[i], static_cast<int>(i));
  return text;
}

}  // namespace workload
