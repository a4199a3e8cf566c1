#include <gtest/gtest.h>

#include "engine/model/ruleset.hpp"
#include "tests/json/json.hpp"
#include "tests/library/provider_stack.hpp"

/// Whatever is asked of the shipped rules, a rule answers, with its reason.
namespace kith::tests {
namespace {

using nlohmann::json;

template <class Id, class Entry>
std::vector<std::string> names(const model::Taxonomy<Id, Entry>& concepts) {
  std::vector<std::string> found;
  for (std::uint32_t i = 0; i < concepts.size(); ++i)
    if (concepts[Id{i}].declared) found.push_back(concepts[Id{i}].name);
  return found;
}

State somebody() {
  return texts::record(
      provider_stack(),
      R"({"kith": 2, "person": {"id": "p", "name": "Ada Example", "born": "1990-01-01"}, "drawn_at": "2026-06-01T10:00:00Z",
          "circle": [], "wishes": [], "consents": [], "capacity": [], "best_interests": [], "facts": {}})");
}

/// Every kind of information with every role, for each purpose in turn.
TEST(Covered, NothingThatIsDeclaredIsLeftToNoRule) {
  const State state = somebody();
  const auto& rules = provider_stack().checked();
  const auto kinds = names(rules.categories), roles = names(rules.roles), purposes = names(rules.purposes);
  ASSERT_GT(purposes.size(), 20U);
  std::size_t next = 0;
  for (const std::string& kind : kinds)
    for (const std::string& role : roles) {
      const json asked = {{"share", kind},
                          {"with", role},
                          {"for", purposes[next++ % purposes.size()]},
                          {"at", "2026-06-01T10:00:00Z"}};
      const Answer answer = decide(texts::question(state, asked.dump()));
      EXPECT_EQ(answer.uncovered, "") << asked;
      EXPECT_FALSE(answer.because.empty()) << asked;
    }
}

/// Every decision by every role, and by the person.
TEST(Covered, NothingThatMayBeDoneIsLeftToNoRule) {
  const State state = somebody();
  const auto& rules = provider_stack().checked();
  std::vector<std::string> roles = names(rules.roles);
  roles.push_back("person");
  for (const std::string& decision : names(rules.decisions))
    for (const std::string& role : roles) {
      const json asked = {{"do", decision}, {"by", role}, {"at", "2026-06-01T10:00:00Z"}};
      const Answer answer = decide(texts::question(state, asked.dump()));
      EXPECT_EQ(answer.uncovered, "") << asked;
      EXPECT_FALSE(answer.because.empty()) << asked;
    }
}

}  // namespace
}  // namespace kith::tests
