#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "engine/report/ruleset/proofs.hpp"
#include "kith/proof.hpp"
#include "kith/rehearsal.hpp"
#include "tests/oracle/texts.hpp"

/// Promises with more cases than may be walked, settled by a solver; and what becomes of one that a solver
/// lets down.
namespace kith::solver_tests {
namespace {

using testing::HasSubstr;

constexpr auto proved = Proof::Result::proved;
constexpr auto broken = Proof::Result::broken;
constexpr auto not_proved = Proof::Result::not_proved;

constexpr int pairs = 6;

std::string of_each_pair(const std::string& before, const std::string& between, const std::string& after) {
  std::string text;
  for (int i = 0; i < pairs; ++i) {
    const std::string a = "a" + std::to_string(i), b = "b" + std::to_string(i);
    text += (text.empty() ? "" : before.empty() ? " and " : " or ") + before + '(' + a + between + b + after;
  }
  return text;
}
/// The same said in two ways, which is not seen before nearly all is chosen.
std::string one_of_each() { return of_each_pair("", " or ", ")"); }
std::string of_no_pair_neither() { return "not (" + of_each_pair("not ", " or ", ")") + ")"; }

std::string rules(const std::string& kept_when, const std::string& effect = "refuse") {
  std::string text = R"(ruleset pairs version "1"
  title "Pairs"
  owner service_manager
  effective from 2020-01-01

role friend "Friend"
role service_manager "Service manager"
category finances "Money"
purpose family_update "News for the family"
basis gdpr.consent "Article 6.1a" data_protection
basis confidentiality.consent "Consent" confidentiality
fact besides "Something besides" yes or no
)";
  for (int i = 0; i < pairs; ++i)
    for (const char* of : {"a", "b"})
      text += "fact " + (of + std::to_string(i)) + " \"Fact " + of + std::to_string(i) + "\" yes or no\n";
  return text + "\nboundary money \"Money\"\n  about finances\n  with friend\n  allow told\n    when " +
         one_of_each() +
         "\n    lawful basis gdpr.consent, confidentiality.consent\n    because \"One of each pair is so.\"\n"
         "  " +
         effect + " kept\n    when " + kept_when + "\n    because \"So it is not told.\"\n";
}

struct Row {
  const char* name;
  std::string text, promise;
  Proof::Result result;
};
void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }

const Row rows[] = {
    {"never", rules(of_no_pair_neither()), "never allow finances with friend", proved},
    {"never_but", rules(of_no_pair_neither() + " and besides"), "never allow finances with friend", broken},
    {"never_unless", rules(of_no_pair_neither() + " and besides"),
     "never allow finances with friend\n    when besides", proved},
    {"never_asked", rules(of_no_pair_neither(), "ask first"),
     "never ask first finances with friend\n    when not (" + one_of_each() + ")", proved},
    {"always", rules("besides"),
     "always allow finances with friend\n    when " + of_no_pair_neither() +
         " and not besides and not person has died",
     proved},
    {"always_but", rules("besides"),
     "always allow finances with friend\n    when " + of_no_pair_neither() + " and not person has died",
     broken},
};

std::vector<Proof> proofs_of(const Row& row, const std::string& solver) {
  const std::string text =
      row.text + "\npromise kept \"It is promised\"\n  " + row.promise + "\n  because \"So it is.\"\n";
  return prove(texts::compiled(text), {40, 20, solver, std::chrono::seconds{20}}, "kept");
}

class BySolver : public testing::TestWithParam<Row> {};

TEST_P(BySolver, settles_what_is_too_much_to_walk) {
  if (std::system("command -v z3 >/dev/null") != 0) GTEST_SKIP() << "there is no z3 here";
  const Row& row = GetParam();
  if (row.result == proved) {
    EXPECT_EQ(proofs_of(row, "")[0].result, not_proved);
  }
  const auto proofs = proofs_of(row, "z3");
  EXPECT_EQ(proofs[0].result, row.result) << report::proofs_text(proofs, 100);
  ASSERT_EQ(proofs[0].counterexample.has_value(), row.result == broken);
  if (row.result == proved) {
    EXPECT_THAT(report::proofs_text(proofs, 100), HasSubstr("settled by z3"));
    return;
  }
  const auto done = rehearse(texts::compiled(row.text + "\npromise kept \"It is promised\"\n  " +
                                             row.promise + "\n" + proofs[0].counterexample->scenario));
  EXPECT_FALSE(done[0].failures.empty()) << proofs[0].counterexample->scenario;
}

INSTANTIATE_TEST_SUITE_P(Table, BySolver, testing::ValuesIn(rows),
                         [](const auto& of) { return std::string(of.param.name); });

/// The `when` is looked at before the clause that may allow it: what forbids is mostly the same.
TEST(Walk, APromiseThatIsKeptByItsOwnWhenAloneIsFewCases) {
  const std::string text =
      rules("besides") +
      "\npromise kept \"It is promised\"\n  never allow finances with friend\n    when besides\n"
      "  because \"So it is.\"\n";
  const Proof proof = prove(texts::compiled(text), {40, 20})[0];
  EXPECT_EQ(proof.result, proved);
  EXPECT_LE(proof.cases, 8U);
}

// ---- solvers that let one down -----------------------------------------------------------------------------------

/// A program in a folder of its own.
class Script {
 public:
  explicit Script(const std::string& text) {
    std::string made = (std::filesystem::temp_directory_path() / "kith_solver_XXXXXX").string();
    folder_ = mkdtemp(made.data());
    std::ofstream(path()) << "#!/bin/sh\n" << text;
    chmod(path().c_str(), S_IRWXU);
  }
  ~Script() {
    std::error_code left;
    std::filesystem::remove_all(folder_, left);
  }
  Script(const Script&) = delete;
  Script& operator=(const Script&) = delete;
  std::string path() const { return folder_ + "/solver"; }

 private:
  std::string folder_;
};

/// Says `sat` with every input as it is told.
std::string always_sat(const std::string& value) {
  return "while read -r line; do case \"$line\" in\n"
         "'(check-sat)') echo sat;;\n"
         "'(get-value ('*) out='('; for g in ${line#'(get-value ('}; do out=\"$out(${g%%)*} " +
         value + ") \"; done; echo \"$out)\";;\nesac; done\n";
}

struct LetDown {
  const char* name;
  std::string script;
  const char* why;
};
void PrintTo(const LetDown& row, std::ostream* out) { *out << row.name; }

const LetDown let_down[] = {
    {"rubbish", "echo 'hello (world'; echo ')'; cat >/dev/null\n", "solver answered “hello"},
    {"an_error", "echo '(error \"line 1: what?\")'; cat >/dev/null\n", "solver answered “(error"},
    {"dies", "exit 3\n", "solver ended before it had answered"},
    {"silent", "exec sleep 1000\n", "solver was ended, since it had not answered in time"},
    {"talks_without_end", "exec yes '('\n", "solver says more than it was asked"},
    {"does_not_know", "echo unknown; cat >/dev/null\n", "solver does not know"},
    {"half_an_answer", "echo sat; echo '((g1 true))'; cat >/dev/null\n", "solver answered “((g1 true))”"},
    {"another_value", always_sat("maybe"), "solver answered “((g1 maybe)"},
    {"all_is_so", always_sat("true"), "solver answered what is not so"},
    {"nothing_is_so", always_sat("false"), "solver answered what is not so"},
};

class LetsDown : public testing::TestWithParam<LetDown> {};

TEST_P(LetsDown, nothing_is_proved_or_broken_by_its_word) {
  const Script script(GetParam().script);
  Row row = rows[0];
  const std::string text =
      row.text + "\npromise kept \"It is promised\"\n  " + row.promise + "\n  because \"So it is.\"\n";
  const auto proofs = prove(texts::compiled(text), {40, 20, script.path(), std::chrono::seconds{1}}, "kept");
  EXPECT_EQ(proofs[0].result, not_proved);
  EXPECT_THAT(report::proofs_text(proofs, 200), HasSubstr("There are more cases than the 40"));
  EXPECT_THAT(report::proofs_text(proofs, 200), HasSubstr(GetParam().why));
}

INSTANTIATE_TEST_SUITE_P(Table, LetsDown, testing::ValuesIn(let_down),
                         [](const auto& of) { return std::string(of.param.name); });

TEST(Solver, ThatIsNotThere) {
  const auto proofs = proofs_of(rows[0], "/nowhere/solver");
  EXPECT_EQ(proofs[0].result, not_proved);
  EXPECT_THAT(report::proofs_text(proofs, 200), HasSubstr("solver could not be run: No such file"));
}

}  // namespace
}  // namespace kith::solver_tests
