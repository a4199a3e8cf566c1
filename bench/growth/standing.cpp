#include "bench/growth/record.hpp"

/// Records of which, at each of their dates, only the last few stand.
namespace growth {

using std::chrono::days;

namespace {

/// So many entries, one a day; `each(i, date)` writes one.
template <class Each>
std::string daily(int count, Each&& each) {
  std::string list;
  for (int i = 0; i < count; ++i) add(list, each(i, date(last - days{count - i})));
  return list;
}

/// What is to be done under the condition.
std::string requirement(const std::string& condition) {
  return "requirement looked_into \"It is looked into\"\n" + condition +
         "  then meet \"with her\" within 3 days by staff.key\n  cites our_policy \"1\"\n";
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

/// Every second one says one thing, the others another.
std::string either(int i, const char* one, const char* other) { return quoted(i % 2 == 0 ? one : other); }

std::string member(int i, const std::string& more) {
  const std::string number = std::to_string(i);
  return R"({"id":"m)" + number + R"(","name":"Member )" + number + R"(","roles":["family.mother"])" + more +
         "}";
}

}  // namespace

Made wishes(int wishes) {
  Record record;
  record.wishes = daily(wishes, [](int i, const std::string& on) {
    return R"({"by":"person","about":"travel_alone","says":"So.","stance":)" + either(i, "wants", "opposes") +
           R"(,"on":")" + on + "\"}";
  });
  return made("decision travel_alone \"Travelling alone\"\n" +
                  requirement("  when not (no wish recorded about travel_alone)\n"),
              record);
}

Made decided(int consents) {
  Record record;
  record.consents = daily(consents, [](int i, const std::string& on) {
    return R"({"decision":"travel_alone","status":)" + either(i, "given", "refused") + R"(,"on":")" + on +
           "\"}";
  });
  return made("decision travel_alone \"Travelling alone\"\n" +
                  requirement("  when consent for travel_alone is given or refused\n"),
              record);
}

Made values(int values) {
  Record record;
  record.facts = R"("risk":[)" +
                 daily(values,
                       [](int i, const std::string& on) {
                         return R"({"value":)" + either(i, "low", "medium") + R"(,"on":")" + on + "\"}";
                       }) +
                 "]";
  return made("fact risk \"Risk\" one of low < medium < high\n" + requirement("  when not (risk is high)\n"),
              record);
}

namespace {

/// So many times that somebody can decide and cannot, day by day, for one or other of so many members; and of
/// yes and no.
Made findings_for(int findings, int members) {
  Record record;
  for (int i = 1; i < members; ++i) add(record.circle, member(i, ""));
  record.capacity = daily(findings, [&](int i, const std::string& on) {
    const std::string with = members == 1 ? "" : R"(,"with":["m)" + std::to_string(i % members) + R"("])";
    return R"({"decisions":["sharing:finances","travel_alone"],"outcome":)" +
           either(i / members, "present", "lacking") + with + R"(,"on":")" + on + "\"}";
  });
  record.consents = daily(findings, [](int i, const std::string& on) {
    return R"({"category":"finances","with":"m0","status":)" + either(i, "given", "refused") + R"(,"on":")" +
           on + "\"}";
  });
  return made(R"(decision travel_alone "Travelling alone"
boundary money "Money"
  about finances
  with family
  allow agreed
    when has capacity and consent is given
    lawful basis protection, confidence
    because "Agreed."
  ask first not_agreed
    when otherwise
    because "Not agreed."
)" + requirement("  when has capacity for travel_alone or lacks capacity for travel_alone\n"),
              record);
}

}  // namespace

Made findings(int findings) { return findings_for(findings, 1); }
Made sorts(int findings) { return findings_for(findings, 40); }

Made best_interests(int decisions) {
  Record record;
  record.best_interests = daily(decisions, [](int i, const std::string& on) {
    return R"({"decisions":["travel_alone"],"finding":)" + either(i, "supports", "opposes") + R"(,"on":")" +
           on + "\"}";
  });
  return made("decision travel_alone \"Travelling alone\"\n" +
                  requirement("  when best interests for travel_alone supports it\n"),
              record);
}

Made concerns(int concerns) {
  Record record;
  for (int i = 1; i < concerns; ++i) add(record.circle, member(i, ""));
  record.concerns = daily(concerns, [](int i, const std::string& on) {
    return R"({"id":"c)" + std::to_string(i) + R"(","opened":")" + on + R"(","alleged_sources":["m)" +
           std::to_string(i) + R"("],"cleared":[],"may_know":[]})";
  });
  return made(requirement("  for each member\n  when recipient is an alleged source of harm"
                          " and recipient is named in a concern\n"),
              record);
}

Made powers(int powers) {
  Record record;
  record.circle = daily(powers, [](int i, const std::string& on) {
    return member(i,
                  R"(,"authorities":[{"kind":"lpa","since":")" + on + R"(","verified_on":")" + on + R"("}])");
  });
  return made("authority lpa \"Lasting power of attorney\"\n" +
                  requirement("  for each member\n  when recipient holds lpa\n"),
              record);
}

Made late(int expected) {
  Record record;
  for (int i = 0; i < expected; ++i)
    add(record.log, R"({"id":"e)" + std::to_string(i) + R"(","kind":"check_in","due":")" +
                        moment(last - ten_years + std::chrono::seconds{ten_years} / expected * i) + "\"}");
  return made("event check_in \"Check-in\" expected\n" +
                  requirement("  for each check_in where it is late by more than 15 minutes\n"),
              record);
}

Made around(int events) {
  Record record;
  record.log = incidents(events, days{events});
  return made(requirement("  for each incident\n  when at least 1 incident within 3 days after it"
                          " or total incident.minutes in the 3 days before it is at least 10\n"),
              record);
}

Made crowded(int events) {
  Record record;
  record.log = incidents(events, days{7});
  for (int i = 0; i < events; ++i) {
    const std::chrono::sys_seconds due = last - days{7} + std::chrono::seconds{days{7}} / events * i;
    add(record.log, R"({"id":"c)" + std::to_string(i) + R"(","kind":"check_in","due":")" + moment(due) +
                        R"(","at":")" + moment(due + std::chrono::minutes{20}) + "\"}");
  }
  return made("event check_in \"Check-in\" expected\n" +
                  requirement("  when at least 1 different incident.minutes in the last 3 days"
                              " and at least 1 check_in late by more than 15 minutes in the last 3 days\n"),
              record);
}

Made escalations(int escalations) {
  Record record;
  add(record.circle, R"({"id":"key","name":"Key","roles":["staff.key"]})");
  record.concerns = daily(escalations, [](int i, const std::string& on) {
    return R"({"id":"c)" + std::to_string(i) + R"(","opened":")" + on + R"(","alleged_sources":["m0"]})";
  });
  record.escalations = daily(escalations, [](int i, const std::string& on) {
    return R"({"name":"lost","opened":")" + on + R"(T08:00:00Z","concern":"c)" + std::to_string(i) +
           R"(","steps":[]})";
  });
  return made(R"(role on_call "On call"
escalation lost "Nobody knows where they are"
  first stage staff.key answers within 15 minutes
  stage on_call final, outside
)",
              record);
}

Made stages(int stages) {
  std::string roles, chain = "escalation lost \"Nobody knows where they are\"\n";
  for (int i = 0; i < stages; ++i) {
    const std::string role = "stage_" + std::to_string(i), next = "stage_" + std::to_string(i + 1);
    roles += "role " + role + " \"A stage\"\n";
    chain += std::string(i == 0 ? "  first stage " : "  stage ") + role +
             " answers within 15 minutes, resolves within 45 minutes\n    if " + role +
             " is implicated, go to " + next + '\n';
  }
  const std::string last_one = "stage_" + std::to_string(stages);
  roles += "role " + last_one + " \"The last\"\n";
  chain += "  stage " + last_one + " final, outside\n";
  Record record;
  record.escalations = R"({"name":"lost","opened":"2026-10-05T08:00:00+01:00","steps":[]})";
  return made(roles + chain, record);
}

}  // namespace growth
