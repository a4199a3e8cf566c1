#include "dsl/syntax/print/words.hpp"

#include <fmt/format.h>

#include "engine/time/deadline.hpp"
#include "engine/time/parse.hpp"

namespace kith::syntax::words {

namespace {

std::string say(const Within& within) { return of(within); }
std::string say(const EndOfNextWorkingDay&) { return "by the end of the next working day"; }
std::string say(const WithoutDelay&) { return "without delay"; }
std::string say(const SoonerOf& sooner) {
  return "by the sooner of " + of(sooner.of.at(0)) + " and " + of(sooner.of.at(1));
}

std::string say(const Name& name) { return name.text; }
std::string say(const Number& number) { return of(number); }
std::string say(bool yes) { return yes ? "yes" : "no"; }

std::string_view verb(Action::Kind kind) {
  switch (kind) {
    case Action::Kind::record: return "record";
    case Action::Kind::perform: return "do";
    case Action::Kind::meet: return "meet";
    case Action::Kind::tell: return "tell";
    case Action::Kind::consult: return "consult";
    case Action::Kind::ask: return "ask";
    case Action::Kind::assess: return "assess capacity";
    case Action::Kind::review: return "review";
    case Action::Kind::update: return "update";
    case Action::Kind::brief: return "brief";
    case Action::Kind::escalate: return "escalate by";
  }
  return {};
}

}  // namespace

std::string of(const Text& text) { return '"' + text.value + '"'; }
std::string of(const Number& number) { return number.value.text() + (number.percent ? "%" : ""); }
std::string of(const Duration& duration) { return time::text(duration.value); }

std::string of(const When& when) {
  const std::string date = time::text(when.value.date);
  if (!when.value.at) return date;
  const auto minutes = when.value.at->count();
  return fmt::format("{} {:02}:{:02}", date, minutes / 60, minutes % 60);
}

std::string of(const Operand& operand) {
  return std::visit([](const auto& value) { return say(value); }, operand);
}

std::string of(const Matter& matter) {
  switch (matter.kind) {
    case Matter::Kind::asked: return {};
    case Matter::Kind::the_matter: return "the matter";
    case Matter::Kind::decision: return matter.name.text;
    case Matter::Kind::sharing: return "sharing " + matter.name.text;
  }
  return {};
}

std::string of(const Who& who) {
  if (who.everyone_named) return "everyone named by person";
  return (who.everyone_holding ? "everyone holding " : "") + who.role.text;
}

std::string of(Detail detail) {
  switch (detail) {
    case Detail::existence: return "existence";
    case Detail::summary: return "summary";
    case Detail::full: return "full";
  }
  return {};
}

std::string of(Effect effect) {
  switch (effect) {
    case Effect::allow: return "allow";
    case Effect::ask_first: return "ask first";
    case Effect::refuse: return "refuse";
  }
  return {};
}

std::string of(Outcome outcome) {
  switch (outcome) {
    case Outcome::allow: return "allow";
    case Outcome::ask_first: return "ask first";
    case Outcome::refuse: return "refuse";
    case Outcome::undetermined: return "undetermined";
  }
  return {};
}

std::string of(Comparison comparison) {
  switch (comparison) {
    case Comparison::is: return "is";
    case Comparison::is_not: return "is not";
    case Comparison::at_least: return "is at least";
    case Comparison::at_most: return "is at most";
    case Comparison::below: return "is below";
    case Comparison::above: return "is above";
  }
  return {};
}

std::string of(const Within& within) {
  return "within " + of(within.length) +
         time::text(time::Counting{within.counting.that_day, within.counting.or_next_working_day});
}
std::string of(const Deadline& deadline) {
  return std::visit([](const auto& node) { return say(node); }, deadline.node);
}

std::string of(const ValueType& type) {
  switch (type.kind) {
    case ValueType::Kind::yes_or_no: return "yes or no";
    case ValueType::Kind::choice: return "one of " + list(type.choices, type.ordered ? " < " : ", ");
    case ValueType::Kind::number:
      return type.least ? fmt::format("number from {} to {}", of(*type.least), of(*type.most)) : "number";
    case ValueType::Kind::text: return "text";
  }
  return {};
}

std::string of(const Citation& citation) {
  return citation.source.text + (citation.provision.value.empty() ? "" : " " + of(citation.provision));
}

std::string of(const File& file, const Action& action) {
  std::string out(verb(action.kind));
  if (action.who) out += " " + of(*action.who);
  if (action.kind == Action::Kind::ask) out += " for consent";
  out +=
      optional("about", action.category) + optional("for", action.purpose) + optional("for", action.matter);
  if (action.object) out += " " + of(*action.object);
  const bool says_text = action.text.span.end != action.text.span.begin || !action.text.value.empty();
  if (says_text) out += " " + of(action.text);
  if (action.deadline) out += " " + of(*action.deadline);
  out += optional("by", action.by);
  if (action.unless) out += " unless " + of(file, *action.unless);
  return out;
}

}  // namespace kith::syntax::words
