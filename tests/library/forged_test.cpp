#include <gtest/gtest.h>

#include <array>
#include <memory>

#include "engine/files/read.hpp"
#include "engine/model/deep.hpp"
#include "engine/tables/tables.hpp"
#include "tests/library/care.hpp"

/// Tables that somebody has altered, and over which the right hash stands, are refused, or are a ruleset like
/// another: whatever they hold leads to something that is there.
namespace {

using namespace kith;

/// Where the numbers of tables stand; what follows them is the last of them.
struct Numbers {
  std::vector<std::size_t> at;

  explicit Numbers(const std::string& bytes) {
    std::size_t next = 0;
    std::uint64_t texts = read(bytes, next);
    for (; texts > 0; --texts) {
      const std::uint64_t length = read(bytes, next);
      next += length;
    }
    while (next < bytes.size()) {
      at.push_back(next);
      read(bytes, next);
    }
    at.push_back(bytes.size());
  }

 private:
  static std::uint64_t read(const std::string& bytes, std::size_t& next) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; next < bytes.size(); shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes[next++]);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) break;
    }
    return value;
  }
};

std::string written(std::uint64_t value) {
  std::string out;
  for (; value >= 0x80; value >>= 7U) out += static_cast<char>((value & 0x7FU) | 0x80U);
  return out + static_cast<char>(value);
}

/// Everything that is read of a person reads something that is there, or the debug containers end the test.
void use(tables::Checked&& checked) {
  const Ruleset rules(model::for_good(std::move(checked.ruleset)));
  const Reading<State> person = parse_state(rules, care::record("amina", care::written_up));
  if (!person.value) return;
  render(assess(*person.value, care::moment), AssessmentRendering::text);
  const Reading<Question> question = parse_question(
      *person.value,
      R"({"share":"incidents","with":"mum","for":"family_update","at":"2026-05-30T16:05:00+01:00"})");
  if (question.value) render(decide(*question.value), Rendering::json);
}

TEST(Forged, WhateverStandsInTablesLeadsSomewhere) {
  const Compilation made = compile(KITH_SOURCE_DIR "/tests/command/data/cafe.kith");
  const std::string bytes = tables::write(made.ruleset.value().checked(), made.diagnostics);
  const Numbers numbers(bytes);
  constexpr std::array<std::uint64_t, 5> values = {0, 1, 9, 0xFFFF'FFFE, 0x7FFF'FFFF'FFFF'FFFE};
  std::size_t refused = 0, read = 0;
  for (std::size_t i = 0; i + 1 < numbers.at.size(); ++i) {
    const std::uint64_t value = values[i % values.size()];
    std::string forged = bytes;
    forged.replace(numbers.at[i], numbers.at[i + 1] - numbers.at[i], written(value));
    std::optional<tables::Checked> checked = tables::read(forged);
    ++(checked ? read : refused);
    if (checked && forged != bytes) use(std::move(*checked));
  }
  EXPECT_GT(refused, 300U);
  EXPECT_GT(read, 300U);
}

/// A condition is read one part within another: those that are written are never so deep.
TEST(Forged, NoConditionIsDeeperThanOneThatIsWritten) {
  const Compilation made = compile(KITH_SOURCE_DIR "/tests/command/data/cafe.kith");
  for (const auto& [depth, is_read] :
       {std::pair(model::most_conditions_deep, true), std::pair(model::most_conditions_deep + 1, false)}) {
    for (const bool of_definition : {false, true}) {
      model::Ruleset rules = made.ruleset.value().checked();
      const auto begin = static_cast<std::uint32_t>(rules.nodes.size());
      rules.nodes.push_back({model::Node::Kind::atom, 0, 0});
      while (rules.nodes.size() - begin < depth)
        rules.nodes.push_back(
            {model::Node::Kind::negation, static_cast<std::uint32_t>(rules.nodes.size() - 1), 0});
      const model::Condition deep{begin, static_cast<std::uint32_t>(rules.nodes.size())};
      if (of_definition) rules.definitions.push_back({"deep", "Deep", {{{}, deep, {}, {}}}});
      else rules.requirements.front().condition = deep;
      EXPECT_EQ(tables::read(tables::write(rules, {})).has_value(), is_read) << depth;
    }
  }
}
/// Nor are definitions.
TEST(Forged, NoDefinitionIsDeeperThanOneThatIsWritten) {
  const Compilation made = compile(KITH_SOURCE_DIR "/tests/command/data/cafe.kith");
  for (const auto& [depth, is_read] :
       {std::pair(model::most_definitions_deep, true), std::pair(model::most_definitions_deep + 1, false)}) {
    model::Ruleset rules = made.ruleset.value().checked();
    for (std::uint32_t i = 0; i <= depth; ++i) {
      const auto begin = static_cast<std::uint32_t>(rules.nodes.size());
      const auto before = static_cast<std::uint32_t>(rules.definitions.size() - 1);
      rules.nodes.push_back(
          {i == 0 ? model::Node::Kind::atom : model::Node::Kind::definition, i == 0 ? 0 : before, 0});
      rules.definitions.push_back({"deep", "Deep", {{{}, {begin, begin + 1}, {}, {}}}});
    }
    EXPECT_EQ(tables::read(tables::write(rules, {})).has_value(), is_read) << depth;
  }
}

/// Of every shipped ruleset.
TEST(Forged, WhatNobodyAlteredIsRead) {
  for (const std::string name : {"provider/every_plan", "provider/rafi", "provider/provider"}) {
    const Compilation made = compile(KITH_SOURCE_DIR "/rulesets/" + name + ".kith");
    ASSERT_TRUE(made.ruleset) << name;
    EXPECT_TRUE(tables::read(tables::write(made.ruleset->checked(), made.diagnostics))) << name;
  }
}

}  // namespace
