#include <filesystem>

#include <gtest/gtest.h>

#include "dsl/source/hash.hpp"
#include "tests/check/cases.hpp"
#include "tests/neighbours/answered.hpp"
#include "tests/neighbours/changes.hpp"
#include "tests/neighbours/rule_changes.hpp"

/// What stands beside every row of the tables and beside every small ruleset: all that is said of it is held,
/// byte for byte, by a digest a row. Whether it is right is for the rows and the slow reading to say; this
/// says whether a change that should change nothing did. With KITH_SAID=FOLDER the texts are written there,
/// those of two builds to be compared.
namespace kith::tests::neighbours {
namespace {

constexpr unsigned beside_a_ruleset = 8;
constexpr std::size_t of_a_digest = 16;

/// A line a row.
class Said {
 public:
  explicit Said(std::string name) : name_(std::move(name)) {}

  void add(const std::string& title, const std::string& said) {
    digests_ += source::sha256(said).substr(0, of_a_digest) + "  " + title + "\n";
    if (const char* folder = std::getenv("KITH_SAID")) {
      std::filesystem::create_directories(folder);
      std::ofstream(std::string(folder) + "/" + name_ + ".txt", std::ios::app) << "# " << title << "\n"
                                                                               << said;
    }
  }
  void hold() const { golden::expect("tests/neighbours/golden/" + name_ + ".txt", digests_); }

 private:
  std::string name_, digests_;
};

void expect_as_ever(const std::string& name, const std::vector<Row>& rows) {
  const Changes changes(rows);
  Said said(name);
  for (const Row& row : rows) {
    std::string all;
    for (unsigned seed = 1; seed <= beside_a_row; ++seed)
      all += answered(row.rules, changes.changed(row.asked, seed)) + "\n";
    said.add(row.title, all);
  }
  said.hold();
}

class AboutAPerson : public testing::TestWithParam<std::string> {};

TEST_P(AboutAPerson, IsSaidAsEver) { expect_as_ever(GetParam(), rows_about_a_person(GetParam())); }

INSTANTIATE_TEST_SUITE_P(Tables, AboutAPerson,
                         testing::Values("requirement", "item", "plan", "escalation", "find_out", "finding",
                                         "measure", "assessment", "order", "course", "involvement"),
                         [](const auto& info) { return info.param; });

class AboutAQuestion : public testing::TestWithParam<std::string> {};

TEST_P(AboutAQuestion, IsSaidAsEver) { expect_as_ever(GetParam(), rows_about_a_question(GetParam())); }

INSTANTIATE_TEST_SUITE_P(Tables, AboutAQuestion,
                         testing::Values("answer", "holder_answer", "condition", "holder", "words"),
                         [](const auto& info) { return info.param; });

class AboutRules : public testing::TestWithParam<std::string> {};

TEST_P(AboutRules, IsSaidAsEver) {
  const stacks::Files examples = cases::examples();
  const std::vector<cases::Case> all = cases::of(cases::folder / (GetParam() + ".kith"));
  RuleChanges changes;
  for (const cases::Case& each : all) changes.know(each.text);
  Said said("rules_" + GetParam());
  for (const cases::Case& each : all) {
    std::string found;
    for (unsigned seed = 1; seed <= beside_a_ruleset; ++seed)
      found += checked(cases::compiled(changes.changed(each.text, seed), examples)) + "\n";
    said.add(each.title, found);
  }
  said.hold();
}

INSTANTIATE_TEST_SUITE_P(Of, AboutRules, testing::ValuesIn(cases::names()),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace kith::tests::neighbours
