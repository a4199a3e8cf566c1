#include "dsl/syntax/print/layout.hpp"

namespace kith::syntax {

namespace {

constexpr std::size_t header_column = 10;
constexpr std::size_t boundary_column = 6;
constexpr std::size_t rule_column = 9;

std::vector<std::string> each(const File& file, const std::vector<Action>& actions) {
  std::vector<std::string> out;
  for (const Action& action : actions) out.push_back(words::of(file, action));
  return out;
}

void reasons(Layout& out, std::size_t indent, const Text& because, const std::vector<Citation>& cites) {
  out.text(indent, "because", rule_column, because);
  out.list(indent, "cites", rule_column, cites);
}

void clause(Layout& out, const Clause& c) {
  std::string head = words::of(c.effect);
  if (c.label) head += " " + c.label->text;
  out.line(2, head + words::optional("with", c.detail));
  out.list(4, "overrides", rule_column, c.overrides);
  if (c.otherwise) out.say(4, "when", rule_column, "otherwise");
  if (c.when) out.condition(4, "when", rule_column, *c.when);
  if (c.whoever_decides) out.line(4, "whoever decides");
  out.list(4, "lawful basis", rule_column, c.lawful_basis);
  out.list(4, "keep back", rule_column, c.keep_back);
  out.list_of_words(4, "on condition that", rule_column, each(out.file(), c.on_condition));
  out.list_of_words(4, "needs", rule_column, each(out.file(), c.needs));
  out.text(4, "because", rule_column, c.because);
  out.text(4, "easy read", rule_column, c.easy_read);
  out.list(4, "cites", rule_column, c.cites);
}

}  // namespace

void lay_out(Layout& out, const InForce& f, std::size_t column) {
  if (f.from) out.say(2, "from", column, words::of(*f.from));
  if (f.until) out.say(2, "until", column, words::of(*f.until));
  out.list(2, "applies in", column, f.settings);
}

void lay_out(Layout& out, const Header& h) {
  out.line(0, "ruleset " + h.name.text + " version " + words::of(h.version));
  out.text(2, "title", header_column, h.title);
  if (h.owner) out.say(2, "owner", header_column, h.owner->text);
  if (h.effective_from)
    out.say(2, "effective", header_column,
            "from " + words::of(*h.effective_from) + words::optional("until", h.effective_until));
  if (h.review_every) out.say(2, "review", header_column, "every " + words::of(*h.review_every));
  if (h.good_for) out.say(2, "records good for", header_column, words::of(*h.good_for));
  if (h.zone) out.text(2, "zone", header_column, *h.zone);
}

void lay_out(Layout& out, const Uses& u) { out.line(0, "uses " + words::of(u.path)); }

void lay_out(Layout& out, const Allowed& a) {
  out.text(0, "allow " + a.code.text + " because", 0, a.because);
}

void lay_out(Layout& out, const Define& d) {
  out.line(0, "define " + d.name.text + " " + words::of(d.title));
  lay_out(out, d.in_force, 0);
  out.condition(2, "", 0, *d.condition);
}

void lay_out(Layout& out, const Presume& p) {
  std::string line = "presume ";
  const bool presumed_no = p.value && std::holds_alternative<bool>(*p.value) && !std::get<bool>(*p.value);
  if (p.capacity) {
    line += "capacity";
  } else if (presumed_no) {
    line += "not " + p.fact.text;
  } else {
    line += p.fact.text + words::optional("is", p.value);
  }
  out.line(0, line);
  lay_out(out, p.in_force, rule_column);
  if (p.when) out.condition(2, "when", rule_column, *p.when);
  reasons(out, 2, p.because, p.cites);
}

/// `travel_alone by staff`
std::string doing(const Boundary& b) {
  return (b.to_anything ? "anything" : words::list(b.decisions)) + " by " +
         (b.by_anyone ? "anyone" : words::list(b.by));
}

void lay_out(Layout& out, const Boundary& b) {
  out.line(0, "boundary " + b.name.text + " " + words::of(b.title));
  if (b.about_anything)
    out.say(2, "about", boundary_column, "anything" + (b.about.empty() ? "" : ", " + words::list(b.about)));
  else out.list(2, "about", boundary_column, b.about);
  if (b.with_anyone) out.say(2, "with", boundary_column, "anyone");
  out.list(2, "with", boundary_column, b.with);
  out.list(2, "for", boundary_column, b.purposes);
  if (is_about_doing(b)) out.say(2, "to", boundary_column, doing(b));
  lay_out(out, b.in_force, boundary_column);
  if (b.otherwise) out.say(2, "when", boundary_column, "otherwise");
  if (b.when) out.condition(2, "when", boundary_column, *b.when);
  if (b.overrides_all) out.line(2, "overrides all");
  out.list(2, "overrides", boundary_column, b.overrides);
  if (b.may_be_overridden) out.line(2, "may be overridden");
  if (!b.clauses.empty()) out.blank();
  for (const Clause& c : b.clauses) clause(out, c);
}

void lay_out(Layout& out, const Promise& p) {
  out.line(0, "promise " + p.name.text + " " + words::of(p.title));
  lay_out(out, p.in_force, rule_column);
  const std::string promised(words_of(p.kind));
  if (p.kind == PromiseKind::never_step_down) {
    out.line(2, promised + " " + p.rule.text);
    out.condition(4, "while", 6, *p.when);
    return reasons(out, 2, p.because, p.cites);
  }
  if (p.kind == PromiseKind::always_within) {
    out.line(2, "always " + p.rule.text + " " + words::of(*p.within));
  } else if (!p.decisions.empty()) {
    out.line(2, promised + " to " + words::list(p.decisions) + " by " + words::list(p.by));
  } else {
    const std::string what = p.anything ? "anything" : words::list(p.categories);
    const std::string with = p.anyone ? "anyone" : words::list(p.with);
    out.line(2, promised + " " + what + " with " + with + words::optional("for", p.purposes));
  }
  if (p.when) out.condition(4, "when", 5, *p.when);
  reasons(out, 2, p.because, p.cites);
}

void lay_out(Layout& out, const Scenario& s) {
  out.line(0, "scenario " + words::of(s.title));
  out.text(2, "from", boundary_column, s.provenance);
  for (std::size_t i = 0; i < s.givens.size(); ++i)
    out.say(2, i == 0 ? "given" : "and", boundary_column, words::of(s.givens[i]));
  if (s.question) out.say(2, "when", boundary_column, words::of(*s.question));
  for (std::size_t i = 0; i < s.expects.size(); ++i)
    out.say(2, i == 0 ? "then" : "and", boundary_column, words::of(s.expects[i]));
}

std::vector<std::string> lay_out(const File& file, std::string_view source, const Declaration& declaration,
                                 Columns columns) {
  Layout out(file, source);
  std::visit(
      [&](const auto& node) {
        if constexpr (requires { lay_out(out, node, columns); }) {
          lay_out(out, node, columns);
        } else {
          lay_out(out, node);
        }
      },
      declaration.node);
  return out.take();
}

}  // namespace kith::syntax
