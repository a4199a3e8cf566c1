#include "tests/syntax/random_tree.hpp"

namespace kith::syntax {

Deadline RandomTree::simple_deadline() {
  if (coin()) return {within(), {}};
  return {EndOfNextWorkingDay{}, {}};
}

Deadline RandomTree::deadline() {
  switch (below(3)) {
    case 0: return {WithoutDelay{}, {}};
    case 1: return {SoonerOf{{simple_deadline(), simple_deadline()}}, {}};
    default: return simple_deadline();
  }
}

Action RandomTree::action() {
  Action out;
  out.kind = one_of<Action::Kind>(11);
  switch (out.kind) {
    case Action::Kind::record:
    case Action::Kind::perform:
    case Action::Kind::meet: out.text = text(); break;
    case Action::Kind::tell:
      out.who = who();
      out.category = maybe([&] { return name(); });
      out.purpose = maybe([&] { return name(); });
      break;
    case Action::Kind::consult:
      out.who = who();
      out.category = name();
      out.purpose = maybe([&] { return name(); });
      break;
    case Action::Kind::ask:
    case Action::Kind::brief: out.who = who(); break;
    case Action::Kind::assess: out.matter = matter(false); break;
    case Action::Kind::review:
    case Action::Kind::update:
      if (coin()) {
        out.text = text();
      } else {
        out.object = coin() ? name() : Name{coin() ? "it" : "the plan", {}};
      }
      break;
    case Action::Kind::escalate: out.object = name(); break;
  }
  out.deadline = maybe([&] { return deadline(); });
  out.by = maybe([&] { return role(); });
  out.unless = maybe([&] { return condition(1); });
  return out;
}

Citation RandomTree::citation() { return {name(), coin() ? text() : Text{}}; }

Clause RandomTree::clause() {
  Clause out;
  out.effect = one_of<Effect>(3);
  out.label = maybe([&] { return name(); });
  out.detail = maybe([&] { return detail(); });
  out.overrides = some(0, 2, [&] { return OverrideTarget{name()}; });
  out.otherwise = coin();
  if (!out.otherwise) out.when = maybe([&] { return condition(); });
  out.lawful_basis = names();
  out.keep_back = names();
  out.on_condition = some(0, 3, [&] { return action(); });
  out.needs = some(0, 3, [&] { return action(); });
  out.because = text();
  if (coin()) out.easy_read = text();
  out.cites = some(0, 3, [&] { return citation(); });
  return out;
}

Concept RandomTree::vocabulary() {
  Concept out;
  out.kind = one_of<Concept::Kind>(9);
  out.name = name();
  out.title = text();
  out.includes = maybe([&] { return text(); });
  out.excludes = maybe([&] { return text(); });
  if (out.kind != Concept::Kind::basis && out.kind != Concept::Kind::setting)
    out.easy_read = maybe([&] { return text(); });
  if (out.kind == Concept::Kind::purpose) out.urgent = coin();
  if (out.urgent) out.decided_by = maybe([&] { return name(); });
  if (out.kind == Concept::Kind::decision) {
    out.first_try = names();
    out.never_decided_for_another = coin();
  }
  out.confidentiality = out.kind == Concept::Kind::basis && coin();
  if (out.kind == Concept::Kind::authority) {
    out.outlives = coin();
    out.usable_with_capacity = coin();
    // `the matter` is no decision that somebody could be given a power over.
    out.over = some(0, 3, [&] {
      Matter over = matter(false);
      if (over.kind == Matter::Kind::the_matter) over = {Matter::Kind::decision, name()};
      return over;
    });
  }
  out.by_name = out.kind == Concept::Kind::category && coin();
  out.nothing_else = out.kind == Concept::Kind::category && coin();
  return out;
}

Header RandomTree::header() {
  Header out{name(),
             text(),
             {},
             maybe([&] { return name(); }),
             maybe([&] { return date(); }),
             {},
             maybe([&] { return duration(); }),
             maybe([&] { return duration(); }),
             maybe([&] { return text(); })};
  if (coin()) out.title = text();
  if (out.effective_from) out.effective_until = maybe([&] { return date(); });
  return out;
}

FactDecl RandomTree::fact() {
  const auto a_text = [&] { return text(); };
  return {name(),
          text(),
          maybe(a_text),
          maybe(a_text),
          one_of<FactDecl::Subject>(3),
          type(),
          maybe([&] { return duration(); }),
          maybe([&] { return role(); })};
}

EventDecl RandomTree::event() {
  const auto a_text = [&] { return text(); };
  return {
      name(),        text(),
      maybe(a_text), maybe(a_text),
      coin(),        some(0, 3, [&] { return EventDecl::Field{name(), coin() ? text() : Text{}, type()}; })};
}

Presume RandomTree::presume() {
  Presume out;
  out.capacity = coin();
  if (!out.capacity) {
    out.fact = name();
    out.value = maybe([&] { return operand(); });
  }
  out.in_force = in_force();
  out.when = maybe([&] { return condition(); });
  if (coin()) out.because = text();
  out.cites = some(1, 3, [&] { return citation(); });
  return out;
}

Boundary RandomTree::boundary() {
  Boundary out;
  out.name = name();
  out.title = text();
  out.in_force = in_force();
  if (coin()) {
    out.to_anything = coin();
    if (!out.to_anything) out.decisions = names(1);
    out.by_anyone = coin();
    if (!out.by_anyone) out.by = some(1, 3, [&] { return role(); });
  } else {
    out.about_anything = coin();
    out.about = names(out.about_anything ? 0 : 1);
    out.with_anyone = coin();
    if (!out.with_anyone) out.with = some(1, 3, [&] { return role(); });
    out.purposes = names();
  }
  out.otherwise = coin();
  if (!out.otherwise) out.when = maybe([&] { return condition(); });
  out.overrides = some(0, 2, [&] { return OverrideTarget{name()}; });
  out.overrides_all = coin();
  out.may_be_overridden = coin();
  out.clauses = some(1, 4, [&] { return clause(); });
  return out;
}

Promise RandomTree::promise() {
  Promise out;
  out.name = name();
  out.title = text();
  out.in_force = in_force();
  out.kind = one_of<PromiseKind>(5);
  if (out.kind == PromiseKind::never_step_down || out.kind == PromiseKind::always_within) {
    out.rule = name();
  } else if (coin()) {
    out.decisions = names(1);
    out.by = some(1, 3, [&] { return role(); });
  } else {
    out.anything = coin();
    if (!out.anything) out.categories = names(1);
    out.anyone = coin();
    if (!out.anyone) out.with = some(1, 3, [&] { return role(); });
    out.purposes = names();
  }
  if (out.kind == PromiseKind::never_step_down) out.when = condition();
  else if (out.kind == PromiseKind::always_within) out.within = within();
  else out.when = maybe([&] { return condition(); });
  if (coin()) out.because = text();
  out.cites = some(0, 3, [&] { return citation(); });
  return out;
}

decltype(Declaration::node) RandomTree::declaration() {
  switch (below(18)) {
    case 0: return header();
    case 1: return Uses{text()};
    case 2: return vocabulary();
    case 3:
      return SourceDecl{name(), text(), one_of<SourceDecl::Kind>(9), maybe([&] { return text(); }),
                        in_force()};
    case 4:
      return CalendarDecl{name(), coin() ? text() : Text{}, date(), some(0, 30, [&] { return date(); })};
    case 5: return fact();
    case 6: return event();
    case 7: return Define{name(), text(), in_force(), condition()};
    case 8: return presume();
    case 9: return boundary();
    case 10: return promise();
    case 11: return involvement();
    case 12: return requirement();
    case 13: return plan();
    case 14: return escalation();
    case 15: return measure();
    case 16: return Allowed{{below(2) == 0 ? "K4007" : "K4501", {}}, text()};
    default: return scenario();
  }
}

}  // namespace kith::syntax
