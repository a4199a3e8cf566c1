#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/care/care.hpp"
#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/names.hpp"
#include "dsl/check/rule/parts.hpp"
#include "dsl/check/vocabulary/vocabulary.hpp"

namespace kith::check {

namespace {

constexpr Scope in_plan{std::nullopt, std::nullopt, true};

/// Reads one plan into the model.
class PlanReader {
 public:
  PlanReader(Work& work, LayerId layer, const syntax::Plan& written)
      : work_(work), layer_(layer), written_(written) {}

  std::optional<model::Plan> read();

 private:
  std::optional<model::LevelIndex> level(const syntax::Name&);
  void read_levels();
  void read_down(const syntax::StepDown&);
  void read_up(const syntax::StepUp&);
  void leads_up(const syntax::StepUp&, model::Plan::StepUp&);
  void no_such_step(Span, std::string what, std::string hint);
  /// `applies in` joins every condition.
  Fragment joined(const std::optional<syntax::ConditionId>& when) {
    return both(lower_settings(work_, layer_, written_.in_force.settings),
                about_person(work_, layer_, when, in_plan));
  }
  void texts(const syntax::Text& because, const syntax::Text& easy_read) {
    check_placeholders(work_, because, Telling::person);
    check_placeholders(work_, easy_read, Telling::person);
  }
  std::vector<model::Citation> cites(const std::vector<syntax::Citation>& cited) {
    return citations(work_, layer_, cited, out_.period, written_.in_force.settings);
  }

  Work& work_;
  LayerId layer_;
  const syntax::Plan& written_;
  model::Plan out_;
};

std::optional<model::LevelIndex> PlanReader::level(const syntax::Name& name) {
  std::vector<std::string> names;
  for (model::LevelIndex i = 0; i < out_.levels.size(); ++i) {
    if (out_.levels[i].name == name.text) return i;
    names.push_back(out_.levels[i].name);
  }
  auto& finding = work_.report(Code::unknown_level, name.span,
                               fmt::format("plan {} has no level {}", quoted(out_.name), quoted(name.text)));
  suggest(finding, name.text, names);
  return std::nullopt;
}

void PlanReader::read_levels() {
  for (const syntax::Level& one : written_.levels) {
    const auto same = std::find_if(written_.levels.begin(), written_.levels.end(),
                                   [&](const auto& other) { return other.name.text == one.name.text; });
    if (same->name.span.begin != one.name.span.begin) {
      auto& finding = work_.report(Code::declared_twice, one.name.span,
                                   fmt::format("level {} stands twice", quoted(one.name.text)));
      finding.labels.push_back({work_.place(same->name.span), "it stands here first"});
      continue;
    }
    out_.levels.push_back({one.name.text, one.title.value});
    if (one.easy_read) out_.levels.back().easy_read = said_plainly(work_, *one.easy_read);
  }
  if (written_.start_at) out_.start = level(*written_.start_at).value_or(0);
}

void PlanReader::no_such_step(Span at, std::string what, std::string hint) {
  work_.report(Code::no_such_step, at, std::move(what)).hint = std::move(hint);
}

void PlanReader::read_down(const syntax::StepDown& written) {
  const auto from = level(written.from);
  model::Plan::StepDown out;
  out.when = store(work_, joined(written.when));
  const syntax::Condition& whole = work_.tree(layer_)[*written.when];
  if (work_.diagnostics.failed()) {
    out.parts.clear();
  } else if (const auto* all = std::get_if<syntax::AllOf>(&whole.node)) {
    for (const auto part : all->parts) out.parts.push_back(store(work_, lower(work_, layer_, part, in_plan)));
  } else {
    out.parts.push_back(store(work_, lower(work_, layer_, *written.when, in_plan)));
  }
  out.agreed_by = who(work_, layer_, written.agreed_by);
  out.because = written.because.value;
  out.easy_read = written.easy_read.value;
  texts(written.because, written.easy_read);
  out.cites = cites(written.cites);
  out.place = work_.spot(written.from.span);
  if (!from) return;
  out.from = *from;
  if (*from + 1 == out_.levels.size())
    no_such_step(written.from.span, fmt::format("there is no level below {}", quoted(written.from.text)),
                 "it gives the least support already");
  for (const auto& other : out_.downs) {
    if (other.from != *from) continue;
    auto& finding = work_.report(Code::second_step_down, written.from.span,
                                 fmt::format("there are two steps down from {}", quoted(written.from.text)));
    finding.labels.push_back({work_.place(other.place), "the other stands here"});
    finding.hint = "join their conditions";
  }
  out_.downs.push_back(std::move(out));
}

void PlanReader::leads_up(const syntax::StepUp& written, model::Plan::StepUp& out) {
  const auto levels = static_cast<std::int64_t>(out_.levels.size());
  if (!written.to) {
    out.by = written.by;
    if (written.by >= 1 && written.by < levels) return;
    no_such_step(written.span,
                 fmt::format("there is no step up by {} in a plan of {} levels", written.by, levels),
                 "say by how many levels, at least 1");
    return;
  }
  out.to = level(*written.to);
  if (!out.to || *out.to + 1 < out_.levels.size()) return;
  no_such_step(written.to->span,
               fmt::format("no step leads up to {}: no level gives less support", quoted(written.to->text)),
               "step up to a level above it");
}

void PlanReader::read_up(const syntax::StepUp& written) {
  model::Plan::StepUp out;
  leads_up(written, out);
  out.now = written.force == syntax::StepUp::Force::now;
  out.when = store(work_, joined(written.when));
  out.steps = steps(work_, layer_, written.steps, in_plan);
  out.agreed_by = who(work_, layer_, written.agreed_by);
  need_calendar(work_, written.review_within);
  if (written.review_within) out.review_within = written.review_within->value;
  out.because = written.because.value;
  out.easy_read = written.easy_read.value;
  texts(written.because, written.easy_read);
  out.cites = cites(written.cites);
  out.strength = strength_of(work_, out.cites);
  out.authority = std::any_of(out.cites.begin(), out.cites.end(), [&](const auto& cited) {
    const auto kind = work_.out.sources[cited.source].kind;
    return kind == model::SourceKind::law || kind == model::SourceKind::regulation;
  });
  Span start = written.span;
  start.end = start.begin;
  out.place = work_.spot(start);
  out_.ups.push_back(std::move(out));
}

std::optional<model::Plan> PlanReader::read() {
  out_.name = written_.name.text;
  out_.title = written_.title.value;
  out_.layer = layer_;
  out_.period = rule_period(work_, layer_, written_.in_force, written_.name.span);
  out_.place = work_.spot(written_.name.span);
  read_levels();
  for (const auto& down : written_.downs) read_down(down);
  for (const auto& up : written_.ups) read_up(up);
  need_calendar(work_, written_.wait);
  if (written_.wait) out_.wait = written_.wait->value;
  for (const auto& review : written_.reviews) {
    need_calendar(work_, review.length);
    out_.reviews.push_back({review.length.value, store(work_, joined(review.during))});
  }
  const auto about = resolve(work_, layer_, work_.out.decisions, written_.about, Kind::decision);
  if (!about) return std::nullopt;
  out_.about = *about;
  return std::move(out_);
}

}  // namespace

void add_plans(Work& work) {
  RuleNames names("plan");
  each<syntax::Plan>(work, [&](LayerId layer, const syntax::Plan& written, Span) {
    auto plan = PlanReader(work, layer, written).read();
    if (!plan) {
      work.dropped.insert({Kind::plan, written.name.text});
      return;
    }
    names.add(work, written.name.text, plan->period, written.name.span);
    work.out.plans.push_back(std::move(*plan));
  });
}

}  // namespace kith::check
