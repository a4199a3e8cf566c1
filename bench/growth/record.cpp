#include "bench/growth/record.hpp"

#include <array>
#include <cstdio>

namespace growth {

using std::chrono::days;
using std::chrono::seconds;
using std::chrono::sys_seconds;

std::string date(sys_seconds at) {
  const std::chrono::year_month_day day{std::chrono::floor<days>(at)};
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text.data();
}

std::string moment(sys_seconds at) {
  const auto rest = std::chrono::hh_mm_ss{at - std::chrono::floor<days>(at)};
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "T%02d:%02d:%02dZ", static_cast<int>(rest.hours().count()),
                static_cast<int>(rest.minutes().count()), static_cast<int>(rest.seconds().count()));
  return date(at) + text.data();
}

namespace {

constexpr const char* vocabulary = R"(ruleset growth version "1"
  title "Made-up rules about one made-up person"
category finances "Money"
category health "Health"
role family "Family"
role family.mother "Mother"
role staff "Staff"
role staff.key "Key worker"
purpose family_update "Keeping the family up to date"
source our_policy "Policy" policy
basis protection "Made-up" data_protection
basis confidence "Made-up" confidentiality
presume capacity
  because "Made-up"
  cites our_policy "1"
event incident "Incident"
  severity one of low < moderate < high
  minutes number from 0 to 1000
)";

constexpr const char* question =
    R"({"share":"finances","with":"m0","for":"family_update","at":"2026-10-05T09:00:00+01:00"})";

}  // namespace

std::string Record::json() const {
  return R"({"kith":2,"drawn_at":"2026-10-05T08:59:00+01:00","person":{"id":"p","name":"Person"},"circle":[)" +
         circle + R"(],"wishes":[)" + wishes + R"(],"consents":[)" + consents + R"(],"capacity":[)" +
         capacity + R"(],"best_interests":[)" + best_interests + R"(],"facts":{)" + facts +
         R"(},"events":{"complete":{"from":"2016-01-01T00:00:00Z"},"log":[)" + log + R"(]},"concerns":[)" +
         concerns + R"(],"plans":[],"restrictions":[],"goals":[],"reviews":[],"escalations":[)" +
         escalations + R"(],"actions":[)" + actions + "]}";
}

void add(std::string& list, const std::string& item) {
  if (!list.empty()) list += ',';
  list += item;
}

/// Incidents at equal distances over the time before `last`.
std::string incidents(int count, seconds over) {
  constexpr std::array<const char*, 3> severities = {"low", "moderate", "high"};
  std::string log;
  for (int i = 0; i < count; ++i) {
    const sys_seconds at = last - over + over / count * i;
    add(log, R"({"id":"e)" + std::to_string(i) + R"(","kind":"incident","at":")" + moment(at) +
                 R"(","severity":")" + severities[static_cast<std::size_t>(i) % severities.size()] +
                 R"(","minutes":)" + std::to_string(i % 50) + "}");
  }
  return log;
}

Made made(const std::string& rules, const Record& record) {
  return {vocabulary + rules, record.json(), question};
}

}  // namespace growth
