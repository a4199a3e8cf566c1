#include <algorithm>

#include "tests/properties/compared.hpp"

/// What a lint says may be taken out changes no answer, however little is on record.
namespace kith::properties {
namespace {

/// Tests that have to do with each other.
const std::vector<std::vector<std::string>>& related() {
  static const std::vector<std::vector<std::string>> all{
      {"risk is at least low", "risk is at least medium", "risk is low", "risk is recorded"},
      {"consent is given", "consent is refused or withdrawn", "consent is not recorded, expired or unclear"},
      {"has capacity", "lacks capacity", "capacity fluctuates"},
      {"age is at least 18", "age is below 18", "age is at least 16"},
      {"setting is hospital", "setting is supported_living"},
      {"latest rating.score is at least 3", "latest rating.score is below 3",
       "latest rating.score is at least 1"},
      {"average rating.score in the last 8 weeks is at least 3",
       "average rating.score in the last 8 weeks is below 3"},
      {"total balance.change in the last 8 weeks is at most 0",
       "total balance.change in the last 8 weeks is above 0"},
      {"at least 2 different support.worker in the last 8 weeks",
       "at most 1 different support.worker in the last 8 weeks"},
      {"incident in the last 4 weeks is fewer than in the 4 weeks before",
       "incident in the last 4 weeks is more than in the 4 weeks before",
       "incident in the last 4 weeks is as many as in the 4 weeks before"},
      {"last incident was more than 28 days ago", "last incident was less than 28 days ago",
       "no incident in the last 4 weeks", "at least 1 incident in the last 8 weeks"},
      {"person wants travel_alone", "person opposes travel_alone", "no wish recorded about travel_alone"},
      {"recipient holds lpa", "recipient holds lpa.property", "lpa.property agrees"},
      {"category is finances", "category is finances.benefits", "purpose is care_planning"},
      {"person has died", "lives_with_family"}};
  return all;
}

struct AdvisedClause {
  std::string label, effect, when;
  std::vector<std::string> overrides = {};

  std::string text() const {
    std::string out = "  " + effect + " " + label + "\n";
    if (!overrides.empty()) out += "    overrides " + joined(overrides) + "\n";
    if (!when.empty()) out += "    when " + when + "\n";
    if (effect == "allow") out += "    lawful basis gdpr, common_law\n";
    return out + "    because \"So it is.\"\n";
  }
};

std::string advised_text(const std::vector<AdvisedClause>& clauses) {
  std::string out = kith::tests::vocabulary() + "category finances.debts.rent \"Rent\"\n" +
                    "boundary one \"One\"\n  about anything\n  with anyone\n";
  for (const AdvisedClause& clause : clauses) out += clause.text();
  return out;
}

std::string one_condition(const std::vector<std::string>& tests) {
  const auto one = [&] { return (chance(25) ? "not (" : "(") + pick(tests) + ")"; };
  return chance(60) ? one() + " or " + one() : one();
}

/// Two or three on one matter, of which a later one may go before an earlier, and one that always applies.
std::vector<AdvisedClause> related_clauses() {
  const auto& tests = related()[static_cast<std::size_t>(pick(static_cast<int>(related().size())))];
  std::vector<AdvisedClause> all;
  for (const std::string label : {"a", "b", "c"}) {
    if (label == "c" && chance(50)) break;
    AdvisedClause one{label, pick({"refuse", "allow", "ask first"}), one_condition(tests)};
    for (const AdvisedClause& before : all)
      if (chance(70) && !(one.effect == "ask first" && before.effect == "refuse"))
        one.overrides.push_back(before.label);
    all.push_back(one);
  }
  all.push_back({"z", pick({"allow", "refuse", "allow"}), ""});
  return all;
}

/// The clauses as advised; nothing where the finding advises no such thing.
std::optional<std::vector<AdvisedClause>> as_advised(std::vector<AdvisedClause> all,
                                                     const Diagnostic& finding) {
  const bool always = finding.code == "K4006" && finding.hint.find("leave") != std::string::npos;
  if (!always && finding.code != "K4011") return std::nullopt;
  const std::size_t from = finding.message.find("`one.") + 5;
  const std::string label = finding.message.substr(from, finding.message.find('`', from) - from);
  for (AdvisedClause& clause : all) {
    if (always && clause.label == label) clause.when.clear();
    if (!always) std::erase(clause.overrides, label);
  }
  if (!always) std::erase_if(all, [&](const AdvisedClause& clause) { return clause.label == label; });
  return all;
}

void advice_changes_nothing(Met& met) {
  const std::vector<AdvisedClause> all = made(related_clauses);
  const std::string text = advised_text(all);
  const Compilation found = kith::compile(
      "test.kith", [&](const std::string&) { return std::optional(text); }, Lints::run);
  if (!found.ruleset) throw texts::Mistake(found.diagnostics);
  const json state = chance(50) ? made(record) : made(sparse_record), asked = made(question);
  const Case before = Case::of(text, *found.ruleset, state, asked);
  for (const Diagnostic& finding : found.diagnostics) {
    const auto advised = as_advised(all, finding);
    if (!advised) continue;
    const std::string other = advised_text(*advised);
    const Case after = Case::of(other, texts::compiled(other), state, asked);
    const Outcome was = before.answer().outcome, becomes = after.answer().outcome;
    met(finding.code + " " + word(was));
    if (was != becomes)
      RC_FAIL(word(was) + " becomes " + word(becomes) + " as advised: " + finding.message + "\n" +
              before.words());
  }
}

TEST(LintAdvice, ChangesNoAnswer) {
  hold({"K4006 allow", "K4006 undetermined", "K4006 refuse", "K4011 allow", "K4011 undetermined",
        "K4011 refuse"},
       advice_changes_nothing, 800);
}

}  // namespace
}  // namespace kith::properties
