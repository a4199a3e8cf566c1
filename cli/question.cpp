#include "cli/question.hpp"

#include <chrono>

#include "cli/console.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/time/parse.hpp"
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

/// As the fact's type has it, so that `yes` and `3` mean what they look like; otherwise a text, for the intake to judge.
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
    const std::size_t equals = fact.find('=');
    const std::string name = fact.substr(0, equals);
    members.add_raw(name, fact_value(ruleset, name, equals == std::string::npos ? "yes" : fact.substr(equals + 1)));
  }
  return facts.empty() ? "" : members.object();
}

/// A day after the working calendar's last is refused, never guessed; false, once said.
bool known_day(const model::Ruleset& ruleset, time::Instant at) {
  const time::Date day = std::chrono::floor<std::chrono::days>(ruleset.zone.local(at));
  if (!ruleset.calendar || day <= ruleset.calendar->through) return true;
  complain("--at: " + time::text(day) + " is after the last day of the calendar `" + ruleset.calendar->name + "`; its working days are known through " +
           time::text(ruleset.calendar->through));
  return false;
}

}  // namespace

std::optional<time::Instant> moment(const Ruleset& ruleset, const std::string& at) {
  const time::Zone& zone = ruleset.checked().zone;
  if (at.empty()) {
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    note("asked as of now, " + zone.text(now) + "; --at asks as of another moment");
    return known_day(ruleset.checked(), now) ? std::optional<time::Instant>(now) : std::nullopt;
  }
  const std::optional<time::Instant> read = time::parse_civil_moment(at, zone);
  if (!read) complain("--at: `" + at + "` is no moment; write 2026-03-01, \"2026-03-01 16:05\" or 2026-03-01T16:05:00Z");
  return read && known_day(ruleset.checked(), *read) ? read : std::nullopt;
}

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

std::optional<Question> question(const State& person, const QuestionOptions& options, time::Instant at, const FindingsFormat& format) {
  Reading<Question> reading = parse_question(person, question_json(person.ruleset(), options, at), "question");
  complain_of(reading.diagnostics, format);
  return std::move(reading.value);
}

}  // namespace kith::cli
