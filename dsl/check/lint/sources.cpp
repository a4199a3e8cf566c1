#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/lint/lints.hpp"
#include "dsl/check/lint/mended.hpp"

/// What rules rest on: rules that cite nothing among those that do, and times of a policy that would be shown
/// as the law's.
namespace kith::check {

namespace {

template <class Part>
bool any_cites(const std::vector<Part>& parts) {
  return std::any_of(parts.begin(), parts.end(), [](const Part& part) { return !part.cites.empty(); });
}

bool cites(const syntax::Boundary& rule) { return any_cites(rule.clauses); }
bool cites(const syntax::Requirement& rule) { return !rule.cites.empty(); }
bool cites(const syntax::Plan& rule) { return any_cites(rule.downs) || any_cites(rule.ups); }

/// Of one file and one kind of rule: the names of those that cite nothing.
template <class Rule>
void gather(const syntax::File& file, std::vector<const syntax::Name*>& without, std::size_t& with) {
  each<Rule>(file, [&](const Rule& rule, Span) {
    if (cites(rule)) ++with;
    else without.push_back(&rule.name);
  });
}

bool is_law(model::SourceKind kind) {
  return kind == model::SourceKind::law || kind == model::SourceKind::regulation;
}

/// What a service sets itself.
bool is_own(model::SourceKind kind) {
  return kind == model::SourceKind::policy || kind == model::SourceKind::support_plan ||
         kind == model::SourceKind::protocol || kind == model::SourceKind::contract;
}

bool has_time(const model::Deadline& deadline) {
  return deadline.kind != model::Deadline::Kind::none &&
         deadline.kind != model::Deadline::Kind::without_delay;
}

void look_at(Work& work, const model::Requirement& rule, const syntax::Requirement& written, Span whole) {
  const auto timed = [](const auto& step) { return has_time(step.action.deadline); };
  if (rule.strength != Strength::must || std::none_of(rule.steps.begin(), rule.steps.end(), timed)) return;
  const auto kind = [&](const model::Citation& cited) { return work.out.sources[cited.source].kind; };
  const auto own = std::find_if(rule.cites.begin(), rule.cites.end(),
                                [&](const auto& cited) { return is_own(kind(cited)); });
  if (own == rule.cites.end()) return;
  const auto law = std::find_if(rule.cites.begin(), rule.cites.end(),
                                [&](const auto& cited) { return is_law(kind(cited)); });
  const std::string policy = work.out.sources[own->source].name;
  auto& finding =
      work.report(Code::shown_as_law, written.name.span,
                  fmt::format("{} has a time, cites {} and {}, and is shown as a *must*", quoted(rule.name),
                              quoted(work.out.sources[law->source].name), quoted(policy)));
  finding.hint = fmt::format(
      "where the time is that of {}, say `as policy`, or give it a requirement of its own", quoted(policy));
  finding.fix = written_behind(work, whole, "\n  as policy");
}

}  // namespace

bool cites_anything(const syntax::File& file) {
  std::vector<const syntax::Name*> without;
  std::size_t with = 0;
  gather<syntax::Boundary>(file, without, with);
  gather<syntax::Requirement>(file, without, with);
  gather<syntax::Plan>(file, without, with);
  return with > 0;
}

void lint_uncited(Work& work) {
  for (const StackFile& file : work.files) {
    std::vector<const syntax::Name*> without;
    std::size_t with = 0;
    gather<syntax::Boundary>(file.tree, without, with);
    gather<syntax::Requirement>(file.tree, without, with);
    gather<syntax::Plan>(file.tree, without, with);
    if (with == 0) continue;
    for (const syntax::Name* name : without)
      work.report(
              Code::uncited, name->span,
              fmt::format("{} does not say where it comes from, and other rules here do", quoted(name->text)))
          .hint = "write `cites`, with the source and the place in it";
  }
}

void lint_shown_as_law(Work& work) {
  std::size_t next = 0;
  each<syntax::Requirement>(work, [&](LayerId, const syntax::Requirement& written, Span whole) {
    look_at(work, work.out.requirements[next++], written, whole);
  });
}

}  // namespace kith::check
