#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/golden/golden.hpp"
#include "tests/intake/rules.hpp"

/// Every member that a record or a question can have, given wrongly in each of several ways: what is said of
/// it, and where, is held to a golden file. A way of which nothing is said is no line.
namespace kith::intake::wrong_members_tests {
namespace {

using Json = nlohmann::ordered_json;
using Pointer = Json::json_pointer;

void all_pointers(const Json& value, const Pointer& at, std::vector<Pointer>& found) {
  if (!at.empty()) found.push_back(at);
  if (value.is_object())
    for (const auto& [key, member] : value.items()) all_pointers(member, at / key, found);
  if (value.is_array())
    for (std::size_t i = 0; i < value.size(); ++i) all_pointers(value[i], at / i, found);
}

void leave_out(Json& whole, const Pointer& at) {
  Json& holder = whole[at.parent_pointer()];
  if (holder.is_object()) holder.erase(at.back());
  else holder.erase(std::stoul(at.back()));
}

/// A number where a text is, a list where an object is, a text where anything else is.
Json another_kind(const Json& value) {
  return value.is_string() ? Json(7) : value.is_object() ? Json::array({7}) : Json("seven");
}

bool is_date(const Json& value) { return value.is_string() && value.get<std::string>().starts_with("20"); }
bool is_word(const Json& value) { return value.is_string() && !is_date(value); }

/// Every key with an x behind it.
void misspell_keys(Json& whole, const Pointer& at) {
  Json misspelt;
  for (const auto& [key, value] : whole[at].items()) misspelt[key + "x"] = value;
  whole[at] = misspelt;
}

struct Way {
  const char* name;
  bool (*applies)(const Json& value);
  void (*change)(Json& whole, const Pointer& at);
};

bool always(const Json&) { return true; }
bool is_object(const Json& value) { return value.is_object(); }

const Way ways[] = {
    {"another kind", always, [](Json& whole, const Pointer& at) { whole[at] = another_kind(whole[at]); }},
    {"null", always, [](Json& whole, const Pointer& at) { whole[at] = nullptr; }},
    {"left out", always, leave_out},
    {"misspelt", is_word,
     [](Json& whole, const Pointer& at) { whole[at] = whole[at].get<std::string>() + "x"; }},
    {"early", is_date,
     [](Json& whole, const Pointer& at) { whole[at] = whole[at].get<std::string>().replace(0, 4, "1990"); }},
    {"late", is_date,
     [](Json& whole, const Pointer& at) { whole[at] = whole[at].get<std::string>().replace(0, 4, "2028"); }},
    {"with misspelt keys", is_object, misspell_keys},
    {"with another key", is_object, [](Json& whole, const Pointer& at) { whole[at]["a/b~c"] = 1; }},
    {"with half a mark", is_object,
     [](Json& whole, const Pointer& at) {
       whole[at]["entered_in_error"] = Json{{"on", "2026-05-01"}, {"by", ""}};
     }},
};

/// The first three mistakes, and how many there are more.
std::string said(const std::vector<Diagnostic>& findings) {
  std::string all;
  for (std::size_t i = 0; i < findings.size() && i < 3; ++i)
    all += "  " + findings[i].code + " " + findings[i].place.pointer + " " + findings[i].message +
           (findings[i].hint.empty() ? "" : " | " + findings[i].hint) + "\n";
  if (findings.size() > 3) all += "  and " + std::to_string(findings.size() - 3) + " more\n";
  return all;
}

/// Of a text in which each member is wrong in turn, what `read` finds.
template <class Read>
std::string said_of(const Json& good, const Read& read) {
  std::vector<Pointer> members;
  all_pointers(good, {}, members);
  std::string all;
  for (const Pointer& at : members)
    for (const Way& way : ways) {
      if (!way.applies(good[at])) continue;
      Json wrong = good;
      way.change(wrong, at);
      const std::string found = said(read(wrong.dump()));
      if (!found.empty()) all += at.to_string() + " " + way.name + "\n" + found;
    }
  return all;
}

std::string full() { return golden::read(std::filesystem::path(KITH_SOURCE_DIR) / "tests/intake/full.json"); }

TEST(WrongMembers, OfARecordAreSaidWhereTheyStand) {
  const auto read = [](const std::string& text) { return parse_state(rules(), text).diagnostics; };
  EXPECT_EQ(terminal(read(full())), "");
  golden::expect("tests/intake/golden/wrong_members_of_a_record.txt", said_of(Json::parse(full()), read));
}

TEST(WrongMembers, OfAQuestionAreSaidWhereTheyStand) {
  const auto record = parse_state(rules(), full());
  ASSERT_TRUE(record.value);
  const auto read = [&](const std::string& text) {
    return parse_any_question(*record.value, text).diagnostics;
  };
  std::string all;
  for (
      const char* question :
      {R"({ "person": "p-017", "share": "finances", "with": "sol", "for": "family_update", "at": "2026-03-01T10:00:00Z",
             "matter": "medical_treatment", "marked": ["third_party"], "concern": "c1", "facts": { "identity_checked": true } })",
       R"({ "person": "p-017", "do": "phone_monitoring", "by": "staff", "at": "2026-03-01T10:00:00Z", "concern": "c1",
             "facts": { "identity_checked": true } })",
       R"({ "person": "p-017", "share": "anything", "with": "sol", "for": "family_update", "at": "2026-03-01T10:00:00Z" })",
       R"({ "person": "p-017", "decision": "phone_monitoring", "at": "2026-03-01T10:00:00Z" })"}) {
    EXPECT_EQ(terminal(read(question)), "");
    all += said_of(Json::parse(question), read);
  }
  golden::expect("tests/intake/golden/wrong_members_of_a_question.txt", all);
}

}  // namespace
}  // namespace kith::intake::wrong_members_tests
