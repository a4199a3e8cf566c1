#include "engine/rehearse/given.hpp"

#include "engine/intake/intake.hpp"
#include "engine/rehearse/stage.hpp"

namespace kith::rehearsing {
namespace {

namespace scenario = model::scenario;

bool introduces(const scenario::Given& given) { return std::holds_alternative<scenario::Member>(given.node); }

/// Whether the text has the key by which every record says in which format it is.
bool says_it_is_a_record(std::string_view text) {
  constexpr std::string_view key = "\"kith\"";
  for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
    const std::size_t next = text.find_first_not_of(" \t\r\n", at + key.size());
    if (next != std::string_view::npos && text[next] == ':') return true;
  }
  return false;
}

/// Why nothing can start from a file. A ruleset may come from anywhere, and must not show its author what
/// other files hold.
std::string no_record(const FileText& file) {
  if (file.text) return "this file is no record: it has no `\"kith\": 2`; what is no record is not shown";
  return "this file cannot be read" + (file.why_not.empty() ? "" : ": " + file.why_not);
}

/// The record to start from, or a blank one; nothing where it cannot be read.
std::optional<model::State> start(const model::Ruleset& rules, const model::Scenario& scenario,
                                  const ReadFile& read, Rehearsal& rehearsal) {
  for (const scenario::Given& given : scenario.givens) {
    const auto* record = std::get_if<scenario::Record>(&given.node);
    if (record == nullptr) continue;
    const FileText file = record->path.ends_with(".json")
                              ? read(record->path)
                              : FileText::none("its name does not end in `.json`");
    if (!file.text || !says_it_is_a_record(*file.text)) {
      rehearsal.failures.push_back(
          {rules.place(given.place), "expected the record `" + record->path + "`", no_record(file)});
      return std::nullopt;
    }
    auto reading = intake::read_state(rules, *file.text, record->path);
    rehearsal.diagnostics = std::move(reading.diagnostics);
    if (!reading.value)
      rehearsal.failures.push_back({rules.place(given.place), "expected a record that can be read",
                                    "`" + record->path + "` has mistakes; none of it is used"});
    return std::move(reading.value);
  }
  return blank_state(rules, scenario.asked->at);
}

std::optional<model::Question> question(Stage& stage, const scenario::Asked& asked) {
  model::Question question;
  question.at = asked.at;
  question.decision = asked.decision;
  if (asked.kind != scenario::Asked::Kind::question) return question;
  const auto with = stage.party(asked.who, asked.place);
  if (!with) return std::nullopt;
  question.category = asked.category;
  question.purpose = asked.purpose;
  question.with = *with;
  question.matter = asked.matter;
  question.marked = asked.marked;
  question.facts = std::move(stage.question_facts);
  return question;
}

}  // namespace

std::optional<Setup> set_up(const model::Ruleset& rules, const model::Scenario& scenario,
                            const ReadFile& read, Rehearsal& rehearsal) {
  if (!scenario.asked) {
    rehearsal.failures.push_back(
        {rules.place(scenario.place), "expected a question", "the scenario asks nothing"});
    return std::nullopt;
  }
  auto state = start(rules, scenario, read, rehearsal);
  if (!state) return std::nullopt;
  Stage stage{rules, rehearsal, scenario.asked->at, std::move(*state), {}};
  // Who is who comes first, so that a given may name somebody whom a later line introduces.
  for (const scenario::Given& given : scenario.givens)
    if (introduces(given)) give(stage, given);
  for (const scenario::Given& given : scenario.givens)
    if (!introduces(given)) give(stage, given);
  auto asked = question(stage, *scenario.asked);
  if (!asked || !rehearsal.failures.empty()) return std::nullopt;
  return Setup{std::move(stage.state), std::move(*asked)};
}

}  // namespace kith::rehearsing
