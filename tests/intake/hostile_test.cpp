#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/intake/json/read_json.hpp"
#include "tests/golden/golden.hpp"
#include "tests/intake/rules.hpp"

namespace kith::intake::hostile_tests {
namespace {

std::string example() {
  return golden::read(std::filesystem::path(KITH_SOURCE_DIR) / "tests/intake/example.json");
}

std::string codes(const std::string& json) {
  const auto reading = parse_state(rules(), json);
  EXPECT_EQ(reading.value.has_value(), reading.diagnostics.empty());
  return reading.diagnostics.empty() ? "" : reading.diagnostics.front().code;
}

TEST(Hostile, ATextThatEndsEarlyIsAlwaysRefused) {
  const std::string text = example();
  const std::size_t end = text.find_last_of('}');
  // Every byte of the front, where all the forms are, and a spread of the rest.
  for (std::size_t length = 0; length <= end; length += length < 1500 ? 1 : 11) {
    const auto reading = parse_state(rules(), std::string_view(text).substr(0, length));
    EXPECT_FALSE(reading.value) << length;
    EXPECT_FALSE(reading.diagnostics.empty()) << length;
  }
}

TEST(Hostile, EveryByteCanBeLostWithoutHarm) {
  const std::string text = record(
      R"("consents": [ { "category": "finances", "with": "mum", "status": "given", "on": "2026-02-01" } ])");
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string shorter = text;
    shorter.erase(i, 1);
    codes(shorter);
    for (const char c : {'\0', '"', '{', '\xff', '9'}) {
      std::string other = text;
      other[i] = c;
      codes(other);
    }
  }
}

TEST(Hostile, LargeTextsAreRefused) {
  const std::string large(largest_text + 1, ' ');
  const auto reading = parse_state(rules(), large, "K6001.json");
  ASSERT_EQ(reading.diagnostics.size(), 1u);
  golden::expect("tests/golden/diagnostics/K6001.txt", terminal(reading.diagnostics));
  const auto just = parse_state(rules(), "[]" + std::string(largest_text - 2, ' '));
  EXPECT_EQ(mistakes(just.diagnostics), "K6012 ");
}

TEST(Hostile, DeepTextsAreRefused) {
  EXPECT_EQ(codes(std::string(100'000, '[')), "K6004");
  EXPECT_EQ(codes(std::string(100'000, '[') + std::string(100'000, ']')), "K6004");
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  EXPECT_EQ(codes(objects), "K6004");
}

TEST(Hostile, WhatIsNoTextIsRefused) {
  EXPECT_EQ(codes("{ \"kith\": 2, \"person\": { \"id\": \"\xc3\x28\" } }"), "K6002");
  EXPECT_EQ(codes("\xff\xfe{}"), "K6002");
  EXPECT_EQ(codes("{ \"kith\": 2, \"person\": { \"id\": \"\xed\xa0\x80\" } }"), "K6002");
  EXPECT_EQ(codes(std::string("{ \"kith\": 2, \"person\": { \"id\": \"p\" } }\0, and more", 49)), "K6002");
  EXPECT_EQ(codes(R"({ "kith": 2, "person": { "id": "\ud800" } })"), "K6003");
  EXPECT_EQ(codes(""), "K6003");
  EXPECT_EQ(codes("{} {}"), "K6003");
  EXPECT_EQ(codes("{ 'kith': 1 }"), "K6003");
  EXPECT_EQ(codes("{ \"kith\": 2, }"), "K6003");
  EXPECT_EQ(codes("// a record\n{}"), "K6003");
  EXPECT_EQ(codes("NaN"), "K6003");
}

TEST(Hostile, HugeNumbersAreNoNumbers) {
  const auto fact = [](const std::string& number) {
    return codes(record(R"("facts": { "journeys_wanted": { "value": )" + number + " } }"));
  };
  EXPECT_EQ(fact("1e400"), "K6003");
  EXPECT_EQ(fact("1e308"), "K6030");
  EXPECT_EQ(fact("99999999999999999999999999"), "K6030");
  EXPECT_EQ(fact("18446744073709551615"), "K6030");
  EXPECT_EQ(fact("-9223372036854775808"), "K6030");
  EXPECT_EQ(fact("14.0000000000000000000000000000000001"), "K6030");
  EXPECT_EQ(fact(std::string(100'000, '9')), "K6003");
  EXPECT_EQ(fact("14"), "");
  EXPECT_EQ(fact("-0"), "");
}

TEST(Hostile, KeysThatStandTwiceAreRefused) {
  EXPECT_EQ(codes(R"({ "kith": 2, "kith": 2, "person": { "id": "p" } })"), "K6005");
  EXPECT_EQ(codes(R"({ "kith": 2, "person": { "id": "p" }, "facts": { "a": 1, "\u0061": 2 } })"), "K6005");
}

TEST(Hostile, LongTextsAreCutWhereTheyAreShown) {
  const auto reading = parse_state(rules(), record("\"" + std::string(1'000'000, 'x') + "\": 1"));
  ASSERT_EQ(reading.diagnostics.size(), 1u);
  EXPECT_LT(reading.diagnostics[0].message.size(), 120u);
}

TEST(Hostile, ACircleHasAThousandMembers) {
  const auto of = [](int members) {
    std::string all;
    for (int i = 0; i < members; ++i)
      all += (i > 0 ? ", " : "") + fmt::format(R"({{ "id": "m{}", "roles": [ "friend" ] }})", i);
    return parse_state(rules(), R"({ "kith": 2, "person": { "id": "p" }, "circle": [ )" + all + " ] }",
                       "K6008.json");
  };
  EXPECT_EQ(mistakes(of(1'000).diagnostics), "");
  golden::expect("tests/golden/diagnostics/K6008.txt", terminal(of(1'003).diagnostics));
}

TEST(Hostile, NamesIdsAndContactsHaveAThousandCharacters) {
  const auto of = [](const std::string& name) {
    return mistakes(
        parse_state(rules(), R"({ "kith": 2, "person": { "id": ")" + name + R"(", "name": ")" + name +
                                 R"(" }, "circle": [ { "id": "m", "roles": [ "friend" ], "name": ")" + name +
                                 R"(", "contact": ")" + name + R"(" } ] })")
            .diagnostics);
  };
  std::string thousand;
  for (int i = 0; i < 1'000; ++i) thousand += "é";
  EXPECT_EQ(of(thousand), "");
  EXPECT_EQ(of(thousand + "e"),
            "K6017 /person/id\nK6017 /person/name\nK6017 /circle/0/name\nK6017 /circle/0/contact");
}

TEST(Hostile, ManyMistakesStayQuick) {
  std::string many;
  for (int i = 0; i < 100'000; ++i)
    many += (i > 0 ? ", " : "") + ("\"k" + std::to_string(i) + "\": { \"value\": 1 }");
  const auto reading = parse_state(rules(), record("\"facts\": { " + many + " }"));
  ASSERT_EQ(reading.diagnostics.size(), 101u);
  EXPECT_EQ(reading.diagnostics.back().code, "K6099");
  EXPECT_EQ(reading.diagnostics.back().message, "99900 more mistakes are not shown");
}

}  // namespace
}  // namespace kith::intake::hostile_tests
