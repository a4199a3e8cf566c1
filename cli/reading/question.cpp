#include "cli/reading/question.hpp"

#include <chrono>
#include <utility>

#include "cli/reading/trust.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/named.hpp"
#include "dsl/source/register.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/decimal.hpp"

namespace kith::cli {
namespace {

std::string json_text(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') json += '\\';
    if (byte >= 0x20) {
      json += c;
      continue;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    json += std::string("\\u00") + digits[byte >> 4] + digits[byte & 15];
  }
  return json + "\"";
}

/// The members of a JSON object, those without a value left out.
struct Members {
  std::string json;

  void add_raw(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    json += (json.empty() ? "" : ",") + json_text(name) + ":" + std::string(value);
  }
  void add(std::string_view name, std::string_view value) {
    if (!value.empty()) add_raw(name, json_text(value));
  }
  std::string object() const { return "{" + json + "}"; }
};

std::string array(const std::vector<std::string>& texts) {
  std::string json;
  for (const std::string& text : texts) json += (json.empty() ? "" : ",") + json_text(text);
  return json.empty() ? "" : "[" + json + "]";
}

/// A fact's name and value; without a value, yes.
std::pair<std::string, std::string> parts(const std::string& fact) {
  const std::size_t equals = fact.find('=');
  return {fact.substr(0, equals), equals == std::string::npos ? "yes" : fact.substr(equals + 1)};
}

/// As the fact's type has it, so that `yes` and `3` mean what they look like; otherwise a text, for the
/// intake to judge.
std::string fact_value(const Ruleset& ruleset, const std::string& name, const std::string& value) {
  using Kind = model::ValueType::Kind;
  const auto fact = ruleset.checked().facts.find(name);
  if (!fact) return json_text(value);
  const Kind kind = ruleset.checked().facts[*fact].type.kind;
  if (kind == Kind::yes_or_no && (value == "yes" || value == "true")) return "true";
  if (kind == Kind::yes_or_no && (value == "no" || value == "false")) return "false";
  if (kind == Kind::number && Decimal::parse(value)) return Decimal::parse(value)->text();
  return json_text(value);
}

std::string facts_json(const Ruleset& ruleset, const std::vector<std::string>& facts) {
  Members members;
  for (const std::string& fact : facts) {
    const auto [name, value] = parts(fact);
    members.add_raw(name, fact_value(ruleset, name, value));
  }
  return members.object();
}

/// In the form of docs/schema/question.schema.json.
std::string question_json(const Ruleset& ruleset, const QuestionOptions& options, time::Instant at) {
  Members members;
  members.add("share", options.share);
  members.add("with", options.with);
  members.add("for", options.purpose);
  members.add("do", options.does);
  members.add("by", options.by);
  members.add("matter", options.matter);
  members.add_raw("marked", array(options.marked));
  members.add_raw("facts", facts_json(ruleset, options.facts));
  members.add("at", ruleset.checked().zone.text(at));
  return members.object();
}

/// Who may ask: the person, the members of their circle, and roles.
std::vector<Named> askers(const State& state) {
  std::vector<Named> known{{"person", state.record().person_name}};
  for (const model::Member& member : state.record().circle.value_or(std::vector<model::Member>{}))
    known.push_back({member.id, member.name});
  for (Named& role : concepts_of(state.ruleset().checked().roles))
    if (role.name != "person") known.push_back(std::move(role));
  return known;
}

/// Puts names in the place of titles; what may mean nothing, or several things, becomes a finding.
class Names {
 public:
  std::vector<Diagnostic> wrong;

  void put(const std::string& pointer, std::string_view kind, std::string& word,
           const std::vector<Named>& known) {
    if (word.empty()) return;
    Meant found = meant(word, known);
    if (found.name.empty()) return add(pointer, kind, word, std::move(found.hint));
    word = std::move(found.name);
  }

 private:
  void add(const std::string& pointer, std::string_view kind, const std::string& word, std::string hint) {
    const bool who = kind == "somebody who asks";
    Diagnostic made;
    made.code = source::entry(who ? source::Code::nobody : source::Code::undeclared_name).text;
    made.message = who ? "`" + word + "` is neither `person`, a member of the circle nor a declared role"
                       : "the rulesets declare no " + std::string(kind) + " `" + word + "`";
    made.hint = std::move(hint);
    made.place.file = "question";
    made.place.pointer = pointer;
    wrong.push_back(std::move(made));
  }
};

/// The same with every word as the rulesets and the record name it.
QuestionOptions by_name(const State& state, QuestionOptions options, Names& names) {
  const model::Ruleset& rules = state.ruleset().checked();
  constexpr std::string_view who = "somebody who asks";
  if (options.share != "anything")
    names.put("/share", "category", options.share, concepts_of(rules.categories));
  names.put("/with", who, options.with, askers(state));
  names.put("/for", "purpose", options.purpose, concepts_of(rules.purposes));
  names.put("/do", "decision", options.does, concepts_of(rules.decisions));
  names.put("/by", who, options.by, askers(state));
  names.put("/matter", "decision", options.matter, concepts_of(rules.decisions));
  for (std::size_t i = 0; i < options.marked.size(); ++i)
    names.put("/marked/" + std::to_string(i), "mark", options.marked[i], concepts_of(rules.marks));
  for (std::string& fact : options.facts) {
    auto [name, value] = parts(fact);
    names.put("/facts", "fact", name, concepts_of(rules.facts));
    fact = name + "=" + value;
  }
  return options;
}

}  // namespace

std::optional<time::Instant> moment(const Ruleset& ruleset, const std::string& at) {
  std::string text = at;
  if (at.empty()) {
    text = ruleset.checked().zone.text(
        std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
    note("asked as of now, " + text + "; --at asks as of another moment");
  }
  const Reading<Moment> read = parse_moment(ruleset, text);
  for (const Diagnostic& wrong : read.diagnostics) complain("--at: " + wrong.message + "; " + wrong.hint);
  const std::string why = read.value ? not_in_force(ruleset, *read.value) : "";
  if (!why.empty()) complain(why);
  return why.empty() ? read.value : std::nullopt;
}

std::optional<AnyQuestion> question(const State& person, const QuestionOptions& options, time::Instant at,
                                    const FindingsFormat& format) {
  Names names;
  const QuestionOptions asked = by_name(person, options, names);
  complain_of(names.wrong, format);
  if (!names.wrong.empty()) return std::nullopt;
  Reading<AnyQuestion> reading =
      parse_any_question(person, question_json(person.ruleset(), asked, at), "question");
  complain_of(reading.diagnostics, format);
  return std::move(reading.value);
}

}  // namespace kith::cli
