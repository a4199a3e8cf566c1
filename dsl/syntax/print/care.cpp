#include <algorithm>

#include "dsl/syntax/print/layout.hpp"

/// Involvements and requirements in canonical layout.
namespace kith::syntax {

namespace {

constexpr std::size_t involvement_column = 9;
constexpr std::size_t nested_column = 5;
constexpr std::size_t requirement_column = 6;

std::string_view word(Strength strength) {
  switch (strength) {
    case Strength::must: return "must";
    case Strength::contract: return "contract";
    case Strength::should: return "should";
    case Strength::policy: return "policy";
    case Strength::may: return "may";
  }
  return {};
}

void decides(Layout& out, const Decides& d) {
  const std::string who = words::of(d.who) + " decides" + (d.in_best_interests ? " in best interests" : "");
  if (d.when) {
    out.condition(2, who + " when", 0, *d.when);
  } else {
    out.line(2, who);
  }
  out.text(4, "because", nested_column, d.because);
  out.list(4, "cites", nested_column, d.cites);
  for (const Name& authority : d.even_where) out.line(4, "even where " + authority.text + " is held");
}

void consults(Layout& out, const Consults& c) {
  if (c.when) {
    out.condition(2, "consults " + words::list(c.who) + " when", 0, *c.when);
  } else {
    out.list(2, "consults", involvement_column, c.who);
  }
  out.text(4, "because", nested_column, c.because);
  out.list(4, "cites", nested_column, c.cites);
}

}  // namespace

void lay_out(Layout& out, const Involvement& i) {
  out.line(0, "involvement " + i.name.text + " " + words::of(i.title));
  out.say(2, "of", involvement_column, i.anything ? "anything" : i.decision.text);
  if (i.may_be_overridden) out.line(2, "may be overridden");
  lay_out(out, i.in_force, involvement_column);
  if (i.person) out.say(2, "person", involvement_column, "decides");
  for (const Decides& d : i.deciders) decides(out, d);
  for (const Consults& c : i.consults) consults(out, c);
  out.list(2, "informs", involvement_column, i.informs);
}

std::string words_of(const File& file, const ForEach& each) {
  static constexpr std::string_view only[] = {"", "closed ", "ended "};
  const std::string kind = std::string(only[static_cast<std::size_t>(each.only)]) + each.kind.text;
  return kind + (each.where ? " " + words::where(file, *each.where) : "");
}

void lay_out(Layout& out, std::size_t indent, std::size_t column, const std::vector<Step>& steps) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string_view lead = i == 0                       ? "then"
                                  : steps[i].once_that_is_done ? "and once that is done"
                                                               : "and";
    out.say(indent, lead, column, words::of(out.file(), steps[i].action));
    if (steps[i].if_late)
      out.line(indent + column + 2, "if late, " + words::of(out.file(), *steps[i].if_late));
  }
}

void lay_out(Layout& out, const Requirement& r) {
  out.line(0, "requirement " + r.name.text + " " + words::of(r.title));
  lay_out(out, r.in_force, requirement_column);
  if (r.for_safety) out.line(2, "for safety");
  if (r.for_each) out.line(2, "for each " + words_of(out.file(), *r.for_each));
  if (r.every && r.every->during) {
    out.condition(2, "every " + words::of(r.every->length) + " while", 0, *r.every->during);
  } else if (r.every) {
    out.say(2, "every", requirement_column, words::of(r.every->length));
  }
  if (r.when) out.condition(2, "when", requirement_column, *r.when);
  lay_out(out, 2, requirement_column, r.steps);
  if (r.weaker) out.line(2, "as " + std::string(word(r.weaker->strength)));
  out.text(2, "because", requirement_column, r.because);
  out.text(2, "easy read", requirement_column, r.easy_read);
  out.list(2, "cites", requirement_column, r.cites);
}

}  // namespace kith::syntax
