#include "dsl/syntax/grammar/declarations.hpp"
#include "dsl/syntax/grammar/rules.hpp"
#include "dsl/syntax/print/words.hpp"

/// Boundaries and their clauses.
namespace kith::syntax {

namespace grammar {
namespace {

const x3::rule<struct override_id, OverrideTarget> override_target = "a clause";
const x3::rule<struct clause_id, Clause> clause = "a clause";
const x3::rule<struct boundary_id, Boundary> boundary = "a boundary";

const auto override_target_def = name("a clause")[set<&OverrideTarget::name>];

/// Of a clause or a boundary.
const auto otherwise = [](auto& context) {
  auto& rule = x3::_val(context);
  Reader& to = reader(context);
  if (rule.when) detail::said_twice(to, to.span(*rule.when), x3::_attr(context));
  rule.otherwise = true;
};

const auto effect = "allow"_w[put<&Clause::effect, Effect::allow>] |
                    "ask first"_w[put<&Clause::effect, Effect::ask_first>] |
                    "refuse"_w[put<&Clause::effect, Effect::refuse>];
const auto clause_rule_lines = "overrides"_w >> override_target[add<&Clause::overrides>] % comma |
                               "whoever decides"_w[put<&Clause::whoever_decides, true>] |
                               "when"_w >> ("otherwise"_at[otherwise] | condition[once<&Clause::when>]);
const auto clause_limit_lines = "lawful basis"_w >> name("a basis")[add<&Clause::lawful_basis>] % comma |
                                "keep back"_w >> name("a category or a mark")[add<&Clause::keep_back>] % comma
                                | "on condition that"_w >> actions[append<&Clause::on_condition>] |
                                "needs"_w >> actions[append<&Clause::needs>];
const auto clause_reason_lines = "because"_w >> text[once<&Clause::because>] |
                                 "easy read"_w >> text[once<&Clause::easy_read>] |
                                 "cites"_w >> citations[append<&Clause::cites>];
const auto clause_def = placed(effect >> -name("a label")[set<&Clause::label>] >>
                               -("with"_w >> detail_level[set<&Clause::detail>]) >>
                               *(clause_rule_lines | clause_limit_lines | clause_reason_lines));

const auto disclosure_lines = "about"_w >> ("anything"_w[put<&Boundary::about_anything, true>] >>
                                                *(comma >> name("a category")[add<&Boundary::about>]) |
                                            name("a category")[add<&Boundary::about>] % comma) |
                              "with"_w >> ("anyone"_w[put<&Boundary::with_anyone, true>] |
                                           role_or_person[add<&Boundary::with>] % comma) |
                              "for"_w >> name("a purpose")[add<&Boundary::purposes>] % comma;
const auto doing_line = "to"_w >> ("anything"_w[put<&Boundary::to_anything, true>] |
                                   name("a decision")[add<&Boundary::decisions>] % comma) >>
                        "by"_w >> ("anyone"_w[put<&Boundary::by_anyone, true>] |
                                   role_or_person[add<&Boundary::by>] % comma);
const auto joining_lines = "when"_w >> ("otherwise"_at[otherwise] | condition[once<&Boundary::when>]) |
                           "overrides"_w >> ("all"_w[put<&Boundary::overrides_all, true>] |
                                             override_target[add<&Boundary::overrides>] % comma) |
                           "may be overridden"_w[put<&Boundary::may_be_overridden, true>];
const auto boundary_def = "boundary"_w >>
                          new_name("a name")[set<&Boundary::name>] >> text[set<&Boundary::title>] >>
                          *(disclosure_lines | doing_line | in_force_lines<Boundary> | joining_lines) >>
                          *clause[add<&Boundary::clauses>];

BOOST_SPIRIT_DEFINE(override_target, clause, boundary)

/// Whoever says all and then some may mean either.
void look_for_some_beside_all(const Boundary& boundary, Reader& reader) {
  const auto look = [&](bool all, const std::vector<Name>& some, const std::string& said) {
    if (!all || some.empty()) return;
    Mistake& mistake = reader.mistake(source::Code::said_twice, some.front().span,
                                      "the boundary `" + boundary.name.text + "` is " + said);
    mistake.hint = "make two boundaries of it";
    mistake.rest_stands = true;
  };
  look(boundary.to_anything, boundary.decisions, "`to anything`, and names a decision");
  look(boundary.by_anyone, boundary.by, "`by anyone`, and names a role");
}

void look_for_missing(const Boundary& boundary, Reader& reader) {
  const bool about = boundary.about_anything || !boundary.about.empty();
  const bool with = boundary.with_anyone || !boundary.with.empty();
  const bool doing = is_about_doing(boundary);
  const bool disclosure = about || with || !boundary.purposes.empty();
  const auto missing = [&](Span span, std::string what, std::string hint) {
    Mistake& mistake = reader.mistake(source::Code::missing_part, span, std::move(what));
    mistake.hint = std::move(hint);
    mistake.rest_stands = true;
  };
  const std::string own = "the boundary `" + boundary.name.text + "` ";
  if (disclosure && doing) {
    return missing(boundary.name.span, own + "says both what may be told and what may be done",
                   "make two boundaries of it");
  }
  if (!doing && !about)
    missing(boundary.name.span, own + "does not say what it is about",
            "add `about CATEGORY` or `about anything`");
  if (!doing && !with)
    missing(boundary.name.span, own + "does not say who is told", "add `with ROLE` or `with anyone`");
  if (boundary.clauses.empty())
    missing(boundary.name.span, own + "decides nothing", "add a clause: `allow`, `ask first` or `refuse`");
  for (const Clause& clause : boundary.clauses) {
    Span first = clause.span;
    first.end = first.begin + static_cast<std::uint32_t>(words::of(clause.effect).size());
    if (!detail::said(clause.because))
      missing(clause.label ? clause.label->span : first, "this clause gives no reason",
              "add `because \"...\"`");
  }
}

}  // namespace
}  // namespace grammar

bool read_boundary(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  Boundary boundary;
  if (!grammar::read_whole(grammar::boundary, first, last, reader, boundary)) return false;
  grammar::look_for_missing(boundary, reader);
  grammar::look_for_some_beside_all(boundary, reader);
  out.node = std::move(boundary);
  return true;
}

}  // namespace kith::syntax
