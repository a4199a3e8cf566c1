#include <gtest/gtest.h>

#include "tests/golden/golden.hpp"
#include "tests/intake/rules.hpp"

/// What is said of texts in which something is wrong: the words, the hint, and the place with its line, held
/// to a golden file.
namespace kith::intake::said_tests {
namespace {

struct Text {
  const char* title;
  std::string text;
};

std::string said(const std::vector<Diagnostic>& findings) {
  std::string all;
  for (const Diagnostic& each : findings) {
    const Place& at = each.place;
    std::string excerpt = at.excerpt.size() > 60 ? std::to_string(at.excerpt.size()) + " bytes" : at.excerpt;
    for (char& c : excerpt)
      if (c == '\n') c = '/';
    all += "  " + each.code + " " + at.pointer + " " + std::to_string(at.line) + ":" +
           std::to_string(at.column) + " width " + std::to_string(at.width) + " at " +
           std::to_string(at.offset) + "+" + std::to_string(at.length) + " [" + excerpt + "] " +
           each.message + (each.hint.empty() ? "" : " | " + each.hint) + "\n";
  }
  return all.empty() ? "  nothing\n" : all;
}

std::string wish(const std::string& members) { return record("\"wishes\": [ { " + members + " } ]"); }
std::string restriction(const std::string& kind) {
  return record(R"("restrictions": [ { "id": "r1", "since": "2026-01-05", "kind": ")" + kind + "\" } ]");
}
std::string action(const std::string& rule, const std::string& step) {
  return record(R"("actions": [ { "rule": ")" + rule + R"(", "step": )" + step +
                R"(, "done": "2026-05-20", "by": "sol" } ])");
}
std::string consent(const std::string& with) {
  return record(R"("consents": [ { "category": "finances", "with": ")" + with +
                R"(", "status": "given", "on": "2026-02-01" } ])");
}
/// A yes of somebody's that is dated after the person died; Lee deals with what they leave.
std::string after_death(const std::string& by) {
  return R"({ "kith": 2, "person": { "id": "p", "died": "2026-01-01" }, "circle": [
    { "id": "lee", "roles": ["friend"], "authorities": [ { "kind": "personal_representative", "verified_on": "2026-01-10" } ] },
    { "id": "sol", "roles": ["friend"], "authorities": [ { "kind": "lpa.property_and_affairs", "verified_on": "2026-01-10" } ] } ],
    "consents": [ { "category": "finances", "with": "friend", "status": "given", "on": "2026-02-01", "given_by": ")" +
         by + R"(" } ] })";
}
std::string incident(const std::string& fields) {
  return record(R"("events": { "log": [ { "id": "e1", "kind": "incident", "at": "2026-05-20T09:05:00Z", )" +
                fields + " } ] }");
}

TEST(Said, OfTextsThatStopBeingJson) {
  const std::string long_line = R"({ "a": ")";
  const Text texts[] = {
      {"nothing", ""},
      {"one sign that is none", "x"},
      {"a line end before it", "\nx"},
      {"two line ends before it", "\n\nx"},
      {"at the end of a line", "[1 x\n]"},
      {"at the end", "[1"},
      {"after a line end", "[1\n"},
      {"on the second line", "[1,\n 2 3]"},
      {"after letters of two bytes", "[\"éé\" 3]"},
      {"a colon that is missing", "{\"a\" 1}"},
      {"a byte that is no text", "[\"\xFF\"]"},
      {"a byte that is no text, on the second line", "[\n\"\xFF\"]"},
      {"a NUL", std::string("[1,\0 2]", 7)},
      {"a line of 4096 bytes", "[" + std::string(4093, ' ') + "x]"},
      {"a line of 4097 bytes", "[" + std::string(4094, ' ') + "x]"},
      {"too deep", std::string(70, '[') + std::string(70, ']')},
      {"a key twice", R"({ "a": { "b": 1, "b": 2 } })"},
  };
  std::string all;
  for (const Text& each : texts)
    all += std::string("# ") + each.title + "\n" + said(parse_state(rules(), each.text).diagnostics);
  golden::expect("tests/intake/golden/said_of_json.txt", all);
}

TEST(Said, OfRecords) {
  const Text texts[] = {
      {"a name of 60 bytes that is nearly one", record("\"settinG" + std::string(53, 'x') + "\": 1")},
      {"a long name in letters of two bytes", record("\"éééééééééééééééééééééééééééééééééééééééé\": 1")},
      {"a name of exactly 60 bytes in letters of two", record("\"éééééééééééééééééééééééééééééé\": 1")},
      {"a key nearly right", record("\"wishs\": []")},
      {"a mark nearly right",
       wish(R"("by": "person", "about": "travel_alone", "stance": "wants", "entered_in_erro": 1)")},
      {"a category nearly right",
       wish(R"("by": "person", "about": "sharing:incidentss", "stance": "wants")")},
      {"a lead nearly right", wish(R"("by": "person", "about": "shering:incidents", "stance": "wants")")},
      {"a yes after the death, by whoever deals with the estate", after_death("lee")},
      {"a yes after the death, by another attorney", after_death("sol")},
      {"a role where a member is expected",
       wish(R"("by": "staf", "about": "travel_alone", "stance": "wants")")},
      {"a role nearly right", consent("family.mothe")},
      {"the person nearly right", consent("persn")},
      {"a member nearly right", consent("mumm")},
      {"a day with a clock and no T",
       wish(R"("by": "person", "about": "travel_alone", "stance": "wants", "on": "2026-03-01 10:00")")},
      {"a moment without minutes",
       wish(R"("by": "person", "about": "travel_alone", "stance": "wants", "on": "2026-03-01T10")")},
      {"a name of a to z", restriction("az")},
      {"a name with digits", restriction("a09")},
      {"a name with parts", restriction("a.b_c")},
      {"a name with a hyphen", restriction("a-b")},
      {"a name with a colon", restriction("a:b")},
      {"a name with a capital", restriction("aB")},
      {"a name that begins with a digit", restriction("0a")},
      {"a name that ends with a dot", restriction("a.")},
      {"a part that begins with a digit", restriction("a.0")},
      {"a rule nearly right", action("weekly_tal", "1")},
      {"a plan nearly right", action("cafe_trave", "1")},
      {"a step up too many", action("cafe_travel.step_up.3", "1")},
      {"a step that is not there", action("weekly_talk", "2")},
      {"a step a million and one", action("weekly_talk", "1000001")},
      {"a step nought", action("weekly_talk", "0")},
      {"half a step", action("weekly_talk", "1.5")},
      {"a fact nearly right",
       record(R"("facts": { "lives_with_famil": { "value": true, "on": "2026-01-05" } })")},
      {"a fact of a recipient", record(R"("facts": { "coercion": { "value": true, "on": "2026-01-05" } })")},
      {"a fact nearly that of a recipient",
       record(R"("facts": { "coercio": { "value": true, "on": "2026-01-05" } })")},
      {"a percentage without its sign",
       record(R"("facts": { "attendance": { "value": "80", "on": "2026-01-05" } })")},
      {"a percentage as a number",
       record(R"("facts": { "attendance": { "value": 80, "on": "2026-01-05" } })")},
      {"a percentage over a hundred",
       record(R"("facts": { "attendance": { "value": "101%", "on": "2026-01-05" } })")},
      {"a number too large",
       record(R"("facts": { "journeys_wanted": { "value": 15, "on": "2026-01-05" } })")},
      {"a choice nearly right", incident(R"("severity": "moderat")")},
      {"a number for a choice", incident(R"("severity": 2)")},
      {"a text for a number", incident(R"("length": "five")")},
      {"an event of a kind that is only implied",
       record(R"("events": { "log": [ { "id": "e1", "kind": "fall", "at": "2026-05-20" } ] })")},
      {"two goals of one id",
       record(
           R"("goals": [ { "id": "g", "says": "a", "set_on": "2026-01-12" }, { "id": "g", "says": "b", "set_on": "2026-01-12" } ])")},
      {"an assessment of 'only' that is neither",
       record(R"("capacity": [ { "decisions": ["travel_alone"], "outcome": "lacking", "only": "yes" } ])")},
  };
  std::string all;
  for (const Text& each : texts)
    all += std::string("# ") + each.title + "\n" + said(parse_state(rules(), each.text).diagnostics);
  golden::expect("tests/intake/golden/said_of_records.txt", all);
}

TEST(Said, OfQuestions) {
  const State state = parse_state(rules(), record("")).value.value();
  const Text texts[] = {
      {"no JSON", "{"},
      {"a list", "[]"},
      {"everything, where one answer is asked for",
       R"({ "share": "anything", "with": "sol", "for": "family_update", "at": "2026-03-01T10:00:00Z" })"},
      {"a decision that is only implied", R"({ "decision": "spending", "at": "2026-03-01T10:00:00Z" })"},
      {"a decision nearly right", R"({ "decision": "travel_alon", "at": "2026-03-01T10:00:00Z" })"},
      {"a fact of the person",
       R"({ "do": "travel_alone", "by": "sol", "at": "2026-03-01T10:00:00Z", "facts": { "lives_with_family": true } })"},
      {"a fact nearly right",
       R"({ "do": "travel_alone", "by": "sol", "at": "2026-03-01T10:00:00Z", "facts": { "identity_checke": true } })"},
  };
  std::string all;
  for (const Text& each : texts)
    all += std::string("# ") + each.title + "\n" + said(parse_question(state, each.text).diagnostics) +
           "  as any\n" + said(parse_any_question(state, each.text).diagnostics);
  golden::expect("tests/intake/golden/said_of_questions.txt", all);
}

}  // namespace
}  // namespace kith::intake::said_tests
