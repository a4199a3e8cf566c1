#include "dsl/check/rule/clauses.hpp"

#include <fmt/format.h>

#include "dsl/check/ground/names.hpp"

namespace kith::check {

namespace {

std::string label_of(const syntax::Clause& clause) {
  if (clause.label) return clause.label->text;
  switch (clause.effect) {
    case Effect::allow: return "allow";
    case Effect::ask_first: return "ask_first";
    case Effect::refuse: return "refuse";
  }
  return {};
}

void misplaced(Work& work, Span at, std::string_view line) {
  work.report(Code::only_on_allow, at, fmt::format("`{}` stands on a clause that is not an allow", line))
      .hint = "only an allow releases anything that this could limit";
}

/// Lines that limit or carry what is released.
void check_only_on_allow(Work& work, const syntax::Clause& clause) {
  if (clause.effect == Effect::allow) return;
  if (!clause.keep_back.empty()) misplaced(work, clause.keep_back.front().span, "keep back");
  if (clause.whoever_decides) misplaced(work, clause.span, "whoever decides");
  if (!clause.on_condition.empty()) misplaced(work, clause.on_condition.front().span, "on condition that");
  if (!clause.lawful_basis.empty()) misplaced(work, clause.lawful_basis.front().span, "lawful basis");
  if (clause.detail) misplaced(work, clause.span, "with existence, summary or full");
}

/// A name after `keep back` is a category or a mark.
void keep_back(Work& work, LayerId layer, const syntax::Clause& written, model::Clause& out) {
  for (const syntax::Name& name : written.keep_back) {
    if (!work.out.categories.find(name.text) && left_out(work, Kind::mark, name.text)) continue;
    if (work.out.marks.find(name.text) && !work.out.categories.find(name.text)) {
      if (const auto mark = resolve(work, layer, work.out.marks, name, Kind::mark))
        out.keep_back_marks.push_back(*mark);
    } else if (const auto category = resolve(work, layer, work.out.categories, name, Kind::category)) {
      out.keep_back.push_back(*category);
    }
  }
}

/// What is done whoever decides, and perhaps against them, the law says: an emergency.
void check_whoever_decides(Work& work, const syntax::Boundary& boundary, const syntax::Clause& written,
                           const model::Clause& out) {
  if (!is_about_doing(boundary)) {
    work.report(Code::only_on_allow, written.span, "`whoever decides` stands in a boundary about telling")
        .hint = "only what is to be done has somebody who decides it";
    return;
  }
  if (cites_law(work, out.cites)) return;
  auto& finding =
      work.report(Code::no_law_cited, written.span,
                  fmt::format("nothing is cited that lets {} be done whoever decides", quoted(out.id)));
  finding.hint = "add `cites` with a law or a regulation, or take `whoever decides` out";
}

void read_words(Work& work, const syntax::Clause& written, Telling telling, model::Clause& out) {
  out.because = written.because.value;
  out.easy_read = written.easy_read.value;
  check_placeholders(work, written.because, telling);
  check_placeholders(work, written.easy_read, telling);
}

}  // namespace

model::Clause clause_of(Work& work, model::BoundaryId id, const syntax::Boundary& boundary,
                        const syntax::Clause& written, const Fragment& shared) {
  const LayerId layer = work.out[id].layer;
  const Telling telling = telling_of(boundary);
  model::Clause out;
  out.id = boundary.name.text + "." + label_of(written);
  out.boundary = id;
  out.effect = written.effect;
  if (written.detail) out.detail = *written.detail;
  const Fragment own = lower(work, layer, written.when);
  check_reads(work, own.reads, telling);
  const Fragment condition = both(shared, own);
  out.names_given = condition.reads.names_given;
  out.condition = store(work, condition);
  out.otherwise = written.otherwise;
  out.whoever_decides = written.whoever_decides;
  out.bases = bases(work, layer, written);
  check_only_on_allow(work, written);
  keep_back(work, layer, written, out);
  out.on_condition = actions(work, layer, written.on_condition, telling);
  out.needs = actions(work, layer, written.needs, telling);
  read_words(work, written, telling, out);
  out.cites = citations(work, layer, written.cites, work.out[id].period, boundary.in_force.settings);
  out.place = work.spot(written.span);
  if (out.whoever_decides) check_whoever_decides(work, boundary, written, out);
  return out;
}

std::vector<model::BasisId> bases(Work& work, LayerId layer, const syntax::Clause& clause) {
  const auto named = resolve(work, layer, work.out.bases, clause.lawful_basis, Kind::basis);
  if (clause.effect != Effect::allow || named.size() < clause.lawful_basis.size()) return named;
  const auto has = [&](bool confidentiality) {
    for (const auto basis : named)
      if (work.out.bases[basis].confidentiality == confidentiality) return true;
    return false;
  };
  const bool data_protection = has(false), confidentiality = has(true);
  if (data_protection && confidentiality) return named;
  const Span at = clause.lawful_basis.empty() ? clause.span : clause.lawful_basis.front().span;
  const char* missing = data_protection   ? "for confidentiality"
                        : confidentiality ? "for data protection"
                                          : "at all";
  auto& finding =
      work.report(Code::missing_lawful_basis, at, fmt::format("an allow names no lawful basis {}", missing));
  finding.hint = "name one for data protection and one for confidentiality";
  return named;
}

}  // namespace kith::check
