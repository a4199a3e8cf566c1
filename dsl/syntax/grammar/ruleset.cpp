#include "dsl/syntax/grammar/declarations.hpp"
#include "dsl/syntax/grammar/rules.hpp"

/// The header of a file, what it uses, sources and calendars, and which findings stay.
namespace kith::syntax {

namespace grammar {
namespace {

const x3::rule<struct header_id, Header> header = "a ruleset";
const x3::rule<struct uses_id, Uses> uses = "uses";
const x3::rule<struct source_id, SourceDecl> source_declaration = "a source";
const x3::rule<struct calendar_id, CalendarDecl> calendar = "a calendar";
const x3::rule<struct allowed_id, Allowed> allowed = "a finding that stays";

const auto header_period = "effective from"_w >> day[once<&Header::effective_from>] >>
                           -("until"_w >> day[once<&Header::effective_until>]);
const auto header_lines = "title"_w >> text[once<&Header::title>] |
                          "owner"_w >> name("a role")[once<&Header::owner>] | header_period |
                          "review every"_w >> duration[once<&Header::review_every>] |
                          "records good for"_w >> duration[once<&Header::good_for>] |
                          "zone"_w >> text[once<&Header::zone>];
const auto header_def = "ruleset"_w >> new_name("a name")[set<&Header::name>] >>
                        "version"_w >> text[set<&Header::version>] >> *header_lines;

const auto uses_def = "uses"_w >> text[set<&Uses::path>];

template <auto kind>
const auto source_is = put<&SourceDecl::kind, kind>;
using SourceKind = SourceDecl::Kind;

const auto binding = "law"_w[source_is<SourceKind::law>] | "regulation"_w[source_is<SourceKind::regulation>] |
                     "contract"_w[source_is<SourceKind::contract>];
const auto advising = "code"_w[source_is<SourceKind::code>] | "guidance"_w[source_is<SourceKind::guidance>] |
                      "protocol"_w[source_is<SourceKind::protocol>] |
                      "advice"_w[source_is<SourceKind::advice>];
const auto own =
    "policy"_w[source_is<SourceKind::policy>] | "support_plan"_w[source_is<SourceKind::support_plan>];
const auto source_declaration_def =
    "source"_w >> new_name("a name")[set<&SourceDecl::name>] >> text[set<&SourceDecl::title>] >>
    (binding | advising | own) >> *("at"_w >> text[once<&SourceDecl::address>] | in_force_lines<SourceDecl>);

const auto calendar_def = "calendar"_w >> new_name("a name")[set<&CalendarDecl::name>] >>
                          -text[set<&CalendarDecl::title>] >>
                          "through"_w >> day[set<&CalendarDecl::through>] >>
                          *("closed"_w >> day[add<&CalendarDecl::closed>] % comma);

const auto allowed_def =
    "allow"_w >> finding_code[set<&Allowed::code>] >> "because"_w >> text[set<&Allowed::because>];

BOOST_SPIRIT_DEFINE(header, uses, source_declaration, calendar, allowed)

template <class Value, class Rule>
bool read(const Rule& rule, Cursor first, Cursor last, Reader& reader, Declaration& out) {
  Value value;
  if (!read_whole(rule, first, last, reader, value)) return false;
  out.node = std::move(value);
  return true;
}

}  // namespace
}  // namespace grammar

bool read_header(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  return grammar::read<Header>(grammar::header, first, last, reader, out);
}
bool read_uses(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  return grammar::read<Uses>(grammar::uses, first, last, reader, out);
}
bool read_source(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  return grammar::read<SourceDecl>(grammar::source_declaration, first, last, reader, out);
}
bool read_calendar(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  return grammar::read<CalendarDecl>(grammar::calendar, first, last, reader, out);
}
bool read_allowed(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  return grammar::read<Allowed>(grammar::allowed, first, last, reader, out);
}

}  // namespace kith::syntax
