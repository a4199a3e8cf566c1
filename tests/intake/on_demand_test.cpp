#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "engine/intake/json/addressed.hpp"
#include "engine/intake/json/on_demand.hpp"
#include "engine/intake/json/read_json.hpp"
#include "tests/golden/golden.hpp"
#include "tests/intake/rules.hpp"

/// The quick reading of a JSON text gives what the careful one gives, or nothing.
namespace kith::intake::on_demand_tests {
namespace {

const std::filesystem::path source = KITH_SOURCE_DIR;

/// A table, one value a line.
std::string table(const Document& document) {
  std::string out;
  for (const Node& node : *document.nodes)
    out += std::to_string(static_cast<int>(node.kind)) + (node.yes ? " yes " : " ") + std::string(node.key) +
           " = " + std::string(node.text) + " in " + std::to_string(node.parent) + " at " +
           std::to_string(node.index) + " to " + std::to_string(node.end) + "\n";
  return out;
}

/// What the careful reading finds: the table, or "" where something is wrong.
std::string careful(std::string_view text) {
  Mistakes mistakes("text");
  const auto document = read_with_care(text, mistakes);
  EXPECT_EQ(document.has_value(), !mistakes.any()) << text;
  return document ? table(*document) : "";
}

/// Whether it was read quickly.
bool agrees(std::string_view text) {
  const auto document = read_on_demand(text);
  if (document) EXPECT_EQ(table(*document), careful(text)) << text;
  return document.has_value();
}

std::vector<std::string> shipped() {
  std::vector<std::string> found = {golden::read(source / "tests/intake/example.json")};
  for (const auto& entry : std::filesystem::directory_iterator(source / "rulesets/people"))
    if (entry.path().extension() == ".json") found.push_back(golden::read(entry.path()));
  return found;
}

TEST(OnDemand, WhatIsShippedIsReadQuickly) {
  ASSERT_GT(shipped().size(), 3u);
  for (const std::string& text : shipped()) EXPECT_TRUE(agrees(text)) << text.substr(0, 200);
}

/// So many objects, one in the other.
std::string objects(int depth) {
  std::string text = "{}";
  for (int i = 1; i < depth; ++i) text = "{\"a\":" + text + "}";
  return text;
}

TEST(OnDemand, TextsThatAreWellAndRead) {
  for (const char* text :
       {"{}", "[]", " [ ] ", "\xEF\xBB\xBF{}", "[{}, [], [[]]]", "{\"\": \"\"}", "[true, false, null]",
        "[0, -0, -1, 1.50, -0.0, 18446744073709551616, 14.00000000000000000000001]",
        R"(["\u0000", "\u00e9", "\ud83d\ude00", "\"\\\/\b\f\n\r\t", "é😀"])", R"({"a\u0062": 1, "a": 2})",
        "{\"a\":{\"a\":1},\"b\":[{\"a\":1},{\"a\":1}]}\r\n\t "})
    EXPECT_TRUE(agrees(text)) << text;
  EXPECT_TRUE(agrees(std::string(64, '[') + std::string(64, ']')));
  EXPECT_TRUE(agrees(objects(64)));
  EXPECT_TRUE(agrees("[" + std::string(300, '9') + "]"));
}

TEST(OnDemand, TextsThatAreLeftToTheCarefulReading) {
  for (const char* text : {"",
                           " ",
                           "\xEF\xBB\xBF",
                           "1",
                           "\"a\"",
                           "null",
                           "{",
                           "}",
                           "[",
                           "]",
                           "{]",
                           "[}",
                           "[1}",
                           "{\"a\":1]",
                           "{} {}",
                           "[] x",
                           "[],",
                           "{}\"",
                           "[1,]",
                           "{\"a\":1,}",
                           "[,1]",
                           "[1 2]",
                           "[1\"a\"]",
                           "[\"a\"1]",
                           "[\"a\"\"b\"]",
                           "{\"a\" 1}",
                           "{\"a\",1}",
                           "{1:1}",
                           "{a:1}",
                           "[tru]",
                           "[truex]",
                           "[true1]",
                           "[nul]",
                           "[nullx]",
                           "[falsey]",
                           "[NaN]",
                           "[Infinity]",
                           "[01]",
                           "[-]",
                           "[+1]",
                           "[.5]",
                           "[1.]",
                           "[-01]",
                           "[0x1]",
                           "[1.2.3]",
                           "[1-2]",
                           "[1e5]",
                           "[1E+5]",
                           "[1e400]",
                           "[1e]",
                           "[\"\\ud800\"]",
                           "[\"\\udc00\"]",
                           "[\"\\ud800\\u0041\"]",
                           "[\"\\ud800\\ud800\"]",
                           "[\"\\ud800\\ue000\"]",
                           "[\"\\u12g4\"]",
                           "[\"\\u12\"]",
                           "[\"\\x\"]",
                           "[\"a\nb\"]",
                           "[\"a\tb\"]",
                           "[\"\x01\"]",
                           "[\"\xc3\x28\"]",
                           "[\"\xed\xa0\x80\"]",
                           "[\"\xf4\x90\x80\x80\"]",
                           "[\"\xc0\x80\"]",
                           "\xff\xfe[]",
                           "[\"a]",
                           "['a']",
                           "// a\n[]",
                           "[/**/]",
                           "{\"a\":1,\"a\":2}",
                           "{\"a\":1,\"\\u0061\":2}",
                           "[\f]",
                           "[\xC2\xA0]",
                           "\xEF\xBB\xBF\xEF\xBB\xBF[]"})
    EXPECT_FALSE(agrees(text)) << text;
  EXPECT_FALSE(agrees(std::string(65, '[') + std::string(65, ']')));
  EXPECT_FALSE(agrees(objects(65)));
  EXPECT_FALSE(agrees("[" + std::string(400, '9') + "]"));
  EXPECT_FALSE(agrees(std::string_view("[]\0", 3)));
  EXPECT_FALSE(agrees(std::string_view("[\"\0\"]", 5)));
}

TEST(OnDemand, OfManyKeysOneThatStandsTwiceIsSeen) {
  std::string many = "{";
  for (int i = 0; i < 100; ++i) many += "\"k" + std::to_string(i) + "\": 1, ";
  EXPECT_TRUE(agrees(many + "\"k\": 1}"));
  EXPECT_FALSE(agrees(many + "\"k5\": 1}"));
  EXPECT_FALSE(agrees(many + "\"k0\": 1}"));
}

TEST(OnDemand, ARecordThatIsCutIsNeverRead) {
  for (const std::string& text : shipped()) {
    const std::size_t end = text.find_last_of('}');
    for (std::size_t length = 0; length <= end; length += 1 + length / 200)
      EXPECT_FALSE(read_on_demand(std::string_view(text).substr(0, length))) << length;
  }
}

/// One small harm to a text.
std::string harmed(std::string text, std::mt19937& random) {
  static const std::vector<std::string> pieces = {"{",
                                                  "}",
                                                  "[",
                                                  "]",
                                                  ",",
                                                  ":",
                                                  "\"",
                                                  "\\",
                                                  " ",
                                                  "\n",
                                                  "0",
                                                  "-",
                                                  ".",
                                                  "e",
                                                  "1e400",
                                                  "true",
                                                  "null",
                                                  "\\u00df",
                                                  "\\ud800",
                                                  "\\udc00",
                                                  "\xff",
                                                  "\xc3",
                                                  std::string(1, '\0'),
                                                  "\x1f",
                                                  "\"a\":1,",
                                                  "\"a\":[],",
                                                  "-0",
                                                  "00",
                                                  "/"};
  const auto any = [&](std::size_t below) { return static_cast<std::size_t>(random() % below); };
  const std::size_t at = any(text.size());
  switch (any(4)) {
    case 0: text.erase(at, 1 + any(3)); break;
    case 1: text.insert(at, pieces[any(pieces.size())]); break;
    case 2: text.replace(at, 1, pieces[any(pieces.size())]); break;
    default: text.insert(at, text.substr(any(text.size()), any(40))); break;
  }
  return text;
}

/// Dense in all that a text may have, so that a harm is seldom inside a text's letters.
std::string dense() {
  return R"({"a":[1,-2.50,"x\n",true,{"b":null,"c":[]}],"\u00df":{"d":"\ud83d\ude00","e":[[],{}]},"f":false,"g":0})";
}

bool has_exponent(std::string_view text) {
  const auto begins = [](char digit, char letter) {
    return digit >= '0' && digit <= '9' && (letter == 'e' || letter == 'E');
  };
  return std::adjacent_find(text.begin(), text.end(), begins) != text.end();
}

TEST(OnDemand, OfHarmedTextsItGivesWhatTheCarefulReadingGives) {
  std::mt19937 random(25);
  std::size_t read = 0, refused = 0;
  for (int i = 0; i < 40'000; ++i) {
    std::string text = harmed(dense(), random);
    if (random() % 3 == 0) text = harmed(std::move(text), random);
    const bool quick = agrees(text);
    ++(quick ? read : refused);
    // Of what is well it leaves only exponents to the other.
    if (!quick && !careful(text).empty()) EXPECT_TRUE(has_exponent(text)) << text;
  }
  EXPECT_GT(read, 2'000u);
  EXPECT_GT(refused, 2'000u);
}

TEST(OnDemand, OfHarmedRecordsTheReadingIsThatOfTheCarefulOne) {
  std::mt19937 random(26);
  for (const std::string& text : shipped())
    for (int i = 0; i < 60; ++i) agrees(harmed(text, random));
}

TEST(OnDemand, DocumentsThatAreHeldTogetherDoNotTouchEachOther) {
  const auto first = read_on_demand(R"(["the first", 1])");
  const auto second = read_on_demand(R"(["the second", 2])");
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->root().items().begin().operator*().text(), "the first");
  EXPECT_EQ(second->root().items().begin().operator*().text(), "the second");
}

TEST(OnDemand, WhomALineIsAboutIsSeenEitherWay) {
  const auto said = [](const std::string& line) {
    const Addressed found = addressed(line);
    return std::string(found.readable ? "readable" : "") + (found.record ? " record" : "") + " " +
           found.person.value_or("-") + " " + found.record_of.value_or("-");
  };
  for (const auto& [members, expected] : std::vector<std::pair<std::string, std::string>>{
           {R"("kith": 2, "person": {"id": "p"})", "readable record - p"},
           {R"("person": "p")", "readable p -"},
           {R"("person": {"name": {"id": "q"}}, "other": {"id": "x"})", "readable - -"},
           {R"("person": [{"id": "q"}], "wishes": [{"kith": 2}])", "readable - -"},
           {R"("person": 5)", "readable - -"},
           {R"("id": "x", "other": "y")", "readable - -"},
           {R"("kith": 2, "person": {"born": "1994", "id": "p", "name": "q"})", "readable record - p"},
           {R"("kith": 2, "person": {"of": {"more": 1}, "id": "p"})", "readable record - p"},
           {R"("kith": 2, "wishes": {"person": {"id": "q"}}, "person": {"id": "p"})", "readable record - p"},
           {R"("kith": 2, "person": {"id": ["q"], "name": "r"})", "readable record - -"},
           {R"("kith": 2, "wishes": {"person": "q"})", "readable record - -"},
           {R"("wishes": [{"person": "q", "id": "r"}], "person": "p")", "readable p -"}}) {
    EXPECT_EQ(said("{" + members + "}"), expected);
    // An exponent leaves it to the careful reading.
    EXPECT_EQ(said("{" + members + ", \"size\": 1e5}"), expected);
  }
  EXPECT_EQ(said("{\"person\": \"p\""), " - -");
}

}  // namespace
}  // namespace kith::intake::on_demand_tests
