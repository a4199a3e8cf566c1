#include <string_view>

#include "bench/workload/workload.hpp"

namespace workload {
namespace {

constexpr std::array<std::string_view, groups> group_names = {
    "health", "incidents", "money", "restraint", "home", "friends", "employment", "legal"};
constexpr std::array<std::string_view, roles> role_names = {
    "parent", "brother",       "sister",  "neighbour", "advocate", "doctor",
    "nurse",  "social_worker", "manager", "carer",     "attorney", "deputy"};
constexpr std::array<std::string_view, purposes> purpose_names = {"everyday", "planning", "emergency",
                                                                  "complaint"};
constexpr std::array<std::string_view, flags> person_flags = {"under_enquiry", "deprived_of_liberty",
                                                              "under_court_order", "moving_home"};
constexpr std::array<std::string_view, flags> member_flags = {"chosen", "nearest_relative", "paid",
                                                              "professional"};

constexpr std::string_view now = "2026-02-16T12:00:00Z";

template <std::size_t N>
std::string word(const std::array<std::string_view, N>& words, int place) {
  return std::string(words[static_cast<std::size_t>(place)]);
}

std::string category(int number) {
  return word(group_names, group_of(number)) + "." + "part" +
         std::to_string(number % (categories / groups) + 1);
}

template <class Words>
std::string declared(std::string_view kind, const Words& words, std::string_view tail = "") {
  std::string text;
  for (const auto& name : words)
    text += std::string(kind) + " " + std::string(name) + " \"" + std::string(name) + "\"" +
            std::string(tail) + "\n";
  return text;
}

std::string vocabulary() {
  std::string text = "ruleset workload version \"1\"\n  title \"Made-up rules about made-up people\"\n\n";
  text += declared("category", group_names);
  for (int i = 0; i < categories; ++i) text += "category " + category(i) + " \"" + category(i) + "\"\n";
  text += declared("role", role_names) + declared("role", member_flags) + declared("purpose", purpose_names);
  text +=
      "source made_up \"Made-up\" policy\nbasis protection \"Made-up\" data_protection\nbasis confidence \"Made-up\" confidentiality\n";
  text += "fact risk \"Risk\" number from 0 to 10\n" + declared("fact", person_flags, " yes or no");
  return text + "presume capacity\n  because \"Made-up\"\n  cites made_up \"1\"\n";
}

std::string words(const Condition& condition) {
  using About = Condition::About;
  constexpr std::array<std::string_view, 4> consents = {"not recorded", "given", "withdrawn", "expired"};
  constexpr std::array<std::string_view, 3> capacities = {"has capacity", "lacks capacity",
                                                          "capacity fluctuates"};
  const std::string negation = condition.wanted ? "" : "not ";
  switch (condition.about) {
    case About::consent: return "consent is " + word(consents, condition.value);
    case About::capacity: return word(capacities, condition.value);
    case About::finding:
      return std::string("best interests ") + (condition.value == 1 ? "supports" : "opposes") + " sharing";
    case About::risk_at_least: return "risk is at least " + std::to_string(condition.value);
    case About::risk_below: return "risk is below " + std::to_string(condition.value);
    case About::person_flag: return negation + word(person_flags, condition.value);
    case About::member_flag: return negation + "recipient is " + word(member_flags, condition.value);
    case About::purpose: return "purpose is " + word(purpose_names, condition.value);
  }
  return "";
}

std::string about(const Rule& rule) {
  if (rule.scope == Rule::Scope::anything) return "anything";
  return rule.scope == Rule::Scope::group ? word(group_names, rule.about) : category(rule.about);
}

std::string boundary(const Rule& rule, const std::string& name) {
  std::string with, when;
  for (std::size_t i = 0; i < rule.with.size(); ++i)
    if (rule.with[i]) with += (with.empty() ? "" : ", ") + std::string(role_names[i]);
  for (const Condition& condition : rule.conditions) when += (when.empty() ? "" : " and ") + words(condition);
  return "\nboundary " + name + " \"" + name + "\"\n  about " + about(rule) + "\n  with  " + with + "\n  " +
         (rule.allows ? "allow" : "refuse") + "\n    when " + when +
         (rule.allows ? "\n    lawful basis protection, confidence" : "") + "\n    because \"" + name +
         "\"\n";
}

/// The members of a JSON array, one by one.
struct Array {
  std::string json;
  void add(const std::string& item) { json += (json.empty() ? "" : ",") + item; }
  std::string text() const { return "[" + json + "]"; }
};

std::string text(std::string_view words) { return "\"" + std::string(words) + "\""; }

std::string member_json(const Member& member, int number) {
  Array held;
  held.add(text(word(role_names, member.role)));
  for (std::size_t i = 0; i < flags; ++i)
    if (member.flagged[i]) held.add(text(member_flags[i]));
  const std::string id = "m" + std::to_string(number);
  return "{\"id\":" + text(id) + ",\"name\":" + text("Member " + id) + ",\"roles\":" + held.text() + "}";
}

std::string consent_json(Consent consent, int member, int number) {
  const std::string about = "{\"category\":" + text(category(number)) +
                            ",\"with\":" + text("m" + std::to_string(member)) +
                            ",\"on\":\"2024-10-04\",\"status\":";
  if (consent == Consent::withdrawn) return about + "\"withdrawn\"}";
  return about + "\"given\",\"until\":" + text(consent == Consent::given ? "2026-12-01" : "2025-12-01") + "}";
}

std::string consents_json(const Person& person) {
  Array all;
  for (int m = 0; m < circle; ++m) {
    const Member& member = person.members[static_cast<std::size_t>(m)];
    for (int c = 0; c < categories; ++c) {
      const Consent consent = member.consents[static_cast<std::size_t>(c)];
      if (consent != Consent::not_recorded) all.add(consent_json(consent, m, c));
    }
  }
  return all.text();
}

std::string matter(int number) { return "{\"decisions\":[" + text("sharing:" + category(number)) + "],"; }

std::string capacity_json(const Person& person) {
  constexpr std::array<std::string_view, 3> outcomes = {"present", "lacking", "fluctuating"};
  Array all;
  for (int c = 0; c < categories; ++c)
    all.add(matter(c) + "\"outcome\":" +
            text(outcomes[static_cast<std::size_t>(person.capacity[static_cast<std::size_t>(c)])]) +
            ",\"on\":\"2026-01-17\"}");
  return all.text();
}

std::string findings_json(const Person& person) {
  Array all;
  for (int c = 0; c < categories; ++c) {
    const Finding finding = person.findings[static_cast<std::size_t>(c)];
    if (finding != Finding::none)
      all.add(matter(c) + "\"finding\":" + text(finding == Finding::supports ? "supports" : "opposes") +
              ",\"on\":\"2026-01-27\"}");
  }
  return all.text();
}

std::string facts_json(const Person& person) {
  std::string json = "{\"risk\":{\"value\":" + std::to_string(person.risk) + ",\"on\":\"2026-02-06\"}";
  for (std::size_t i = 0; i < flags; ++i)
    json += "," + text(person_flags[i]) + ":{\"value\":" + (person.flagged[i] ? "true" : "false") +
            ",\"on\":\"2026-02-06\"}";
  return json + "}";
}

}  // namespace

std::string ruleset_text(const Workload& workload) {
  std::string text = vocabulary();
  for (std::size_t i = 0; i < workload.rules.size(); ++i)
    text += boundary(workload.rules[i], id(static_cast<int>(i)));
  return text;
}

std::string person_json(const Workload& workload, int number) {
  const Person& person = workload.people[static_cast<std::size_t>(number)];
  Array members;
  for (int m = 0; m < circle; ++m) members.add(member_json(person.members[static_cast<std::size_t>(m)], m));
  const std::string id = "p" + std::to_string(number);
  return "{\"kith\":2,\"person\":{\"id\":" + text(id) + ",\"name\":" + text("Person " + id) +
         "},\"circle\":" + members.text() + ",\"consents\":" + consents_json(person) +
         ",\"capacity\":" + capacity_json(person) + ",\"best_interests\":" + findings_json(person) +
         ",\"facts\":" + facts_json(person) + "}";
}

std::string question_json(const Question& question) {
  return "{\"person\":" + text("p" + std::to_string(question.person)) +
         ",\"share\":" + text(category(question.category)) +
         ",\"with\":" + text("m" + std::to_string(question.member)) +
         ",\"for\":" + text(word(purpose_names, question.purpose)) + ",\"at\":" + text(now) + "}";
}

std::string people_lines(const Workload& workload) {
  std::string lines;
  for (int i = 0; i < static_cast<int>(workload.people.size()); ++i) lines += person_json(workload, i) + "\n";
  return lines;
}

std::string question_lines(const Workload& workload) {
  std::string lines;
  for (const Question& question : workload.questions) lines += question_json(question) + "\n";
  return lines;
}

}  // namespace workload
