#include "dsl/syntax/print/layout.hpp"

namespace kith::syntax {

namespace {

constexpr std::size_t covers_column = 17;

std::string named(std::string_view keyword, const Name& name, const Text& title, Columns columns) {
  std::string out(keyword);
  out.resize(std::max(out.size() + 1, columns.keyword + 1), ' ');
  const std::size_t start = out.size();
  out += name.text;
  out.resize(std::max(out.size() + 1, start + columns.name + 1), ' ');
  return out + words::of(title);
}

void covers(Layout& out, const std::optional<Text>& includes, const std::optional<Text>& excludes) {
  if (includes) out.text(2, "includes", covers_column, *includes);
  if (excludes) out.text(2, "does not include", covers_column, *excludes);
}

std::string_view keyword(SourceDecl::Kind kind) {
  switch (kind) {
    case SourceDecl::Kind::law: return "law";
    case SourceDecl::Kind::regulation: return "regulation";
    case SourceDecl::Kind::contract: return "contract";
    case SourceDecl::Kind::code: return "code";
    case SourceDecl::Kind::guidance: return "guidance";
    case SourceDecl::Kind::protocol: return "protocol";
    case SourceDecl::Kind::advice: return "advice";
    case SourceDecl::Kind::policy: return "policy";
    case SourceDecl::Kind::support_plan: return "support_plan";
  }
  return {};
}

}  // namespace

std::string_view keyword(Concept::Kind kind) {
  switch (kind) {
    case Concept::Kind::category: return "category";
    case Concept::Kind::mark: return "mark";
    case Concept::Kind::role: return "role";
    case Concept::Kind::authority: return "authority";
    case Concept::Kind::purpose: return "purpose";
    case Concept::Kind::decision: return "decision";
    case Concept::Kind::basis: return "basis";
    case Concept::Kind::setting: return "setting";
    case Concept::Kind::restriction: return "restriction";
  }
  return {};
}

void lay_out(Layout& out, const Concept& c, Columns columns) {
  std::string line = named(keyword(c.kind), c.name, c.title, columns);
  if (c.urgent) line += " urgent";
  if (c.decided_by) line += ", decided by " + c.decided_by->text;
  if (c.kind == Concept::Kind::basis) line += c.confidentiality ? " confidentiality" : " data_protection";
  if (c.never_decided_for_another) line += "  never decided for another";
  if (c.by_name) line += "  asked about by name";
  if (c.nothing_else) line += "  nothing else";
  if (c.outlives) line += "  outlives the person";
  if (c.usable_with_capacity) line += "  usable with capacity";
  out.line(0, line);
  out.list(2, "over", 0, c.over);
  out.list(2, "first try", 0, c.first_try);
  covers(out, c.includes, c.excludes);
  if (c.easy_read) out.text(2, "easy read", covers_column, *c.easy_read);
}

void lay_out(Layout& out, const SourceDecl& s) {
  std::vector<std::string> more;
  if (s.address) more.push_back("at " + words::of(*s.address));
  if (s.in_force.from) more.push_back("from " + words::of(*s.in_force.from));
  if (s.in_force.until) more.push_back("until " + words::of(*s.in_force.until));
  if (!s.in_force.settings.empty()) more.push_back("applies in " + words::list(s.in_force.settings));
  out.head(named("source", s.name, s.title, {}) + " " + std::string(keyword(s.kind)), more, " ");
}

void lay_out(Layout& out, const CalendarDecl& c) {
  std::string line = "calendar " + c.name.text;
  if (present(c.title)) line += " " + words::of(c.title);
  out.line(0, line + " through " + words::of(c.through));
  std::vector<When> year;
  for (std::size_t i = 0; i < c.closed.size(); ++i) {
    year.push_back(c.closed[i]);
    const auto of = [](const When& when) {
      return std::chrono::year_month_day(std::chrono::sys_days(when.value.date.time_since_epoch())).year();
    };
    if (i + 1 < c.closed.size() && of(c.closed[i]) == of(c.closed[i + 1])) continue;
    out.list(2, "closed", 0, year);
    year.clear();
  }
}

void lay_out(Layout& out, const FactDecl& f, Columns columns) {
  std::vector<std::string> more;
  if (f.subject == FactDecl::Subject::recipient) more.emplace_back("of recipient");
  if (f.subject == FactDecl::Subject::question) more.emplace_back("of question");
  more.push_back(words::of(f.type));
  if (f.out_of_date_after) more.push_back("out of date after " + words::of(*f.out_of_date_after));
  if (f.judged_by) more.push_back("judged by " + f.judged_by->text);
  out.head(named("fact", f.name, f.title, columns), more, "  ");
  covers(out, f.includes, f.excludes);
}

void lay_out(Layout& out, const EventDecl& e, Columns columns) {
  out.line(0, named("event", e.name, e.title, columns) + (e.expected ? " expected" : ""));
  covers(out, e.includes, e.excludes);
  std::size_t widest = 0;
  for (const auto& field : e.fields) widest = std::max(widest, field.name.text.size());
  for (const auto& field : e.fields)
    out.say(2, field.name.text, widest + 1,
            (present(field.title) ? words::of(field.title) + " " : "") + words::of(field.type));
}

}  // namespace kith::syntax
