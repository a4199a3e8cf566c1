#include "engine/report/ruleset/draw.hpp"

#include <algorithm>
#include <vector>

#include "engine/report/words/condition.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// Labels wrap here, so that no box grows wide.
constexpr std::size_t label_width = 34;

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string dot_text(const std::string& text) { return '"' + escaped(one_line(text)) + '"'; }

/// Each text on lines of its own.
std::string label(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts)
    for (const std::string& line : wrapped(text, label_width))
      out += (out.empty() ? "" : "\\n") + escaped(line);
  return '"' + out + '"';
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string words(const model::Ruleset& rules, model::Condition condition) {
  return replaced(replaced(condition_plain(rules, condition), "{person}", "the person"), "{recipient}",
                  "the recipient");
}

/// Nodes and edges, in the order in which they are drawn.
class Drawing {
 public:
  explicit Drawing(const std::string& title) {
    out_ =
        "digraph " + dot_text(title) +
        " {\n  graph [rankdir=TB, nodesep=0.6, fontname=\"Helvetica\", labelloc=t, label=" + label({title}) +
        "]\n  node [shape=box, fontname=\"Helvetica\", fontsize=12, color=\"#1a1a1a\"]\n"
        "  edge [fontname=\"Helvetica\", fontsize=10, color=\"#1a1a1a\"]\n";
  }
  void node(const std::string& id, const std::vector<std::string>& texts, const std::string& more = {}) {
    out_ += "  " + id + " [label=" + label(texts) + (more.empty() ? "" : ", " + more) + "]\n";
  }
  void edge(const std::string& from, const std::string& to, const std::vector<std::string>& texts,
            const std::string& more = {}) {
    out_ += "  " + from + " -> " + to + " [label=" + label(texts) + (more.empty() ? "" : ", " + more) + "]\n";
  }
  std::string text() const { return out_ + "}\n"; }

 private:
  std::string out_;
};

std::string id(const char* kind, std::size_t number) { return kind + std::to_string(number); }

constexpr const char* bold_border = "penwidth=4";

// ---- plans ------------------------------------------------------------------------------------------------------

void draw_level(Drawing& drawing, const model::Plan& plan, std::size_t i, const PlanAnswer* answer) {
  std::vector<std::string> texts = {plan.levels[i].title.empty() ? plan.levels[i].name
                                                                 : plan.levels[i].title};
  const std::string& name = plan.levels[i].name;
  const bool now = answer != nullptr && answer->level.name == name;
  const bool next =
      answer != nullptr && answer->to && answer->to->name == name && answer->kind != PlanAnswer::Kind::stay;
  if (i == plan.start) texts.push_back("(start)");
  if (now) texts.insert(texts.begin(), "NOW");
  if (next)
    texts.insert(texts.begin(), answer->kind == PlanAnswer::Kind::step_up_now        ? "STEP UP TO HERE"
                                : answer->kind == PlanAnswer::Kind::agreed_step_down ? "NEXT"
                                                                                     : "PROPOSED");
  drawing.node(id("level", i), texts, now || next ? bold_border : "");
}

void draw_step_up(Drawing& drawing, const model::Ruleset& rules, const model::Plan& plan,
                  const model::Plan::StepUp& up) {
  const std::size_t last = plan.levels.size() - 1;
  const std::size_t by = static_cast<std::size_t>(std::max<std::int64_t>(up.by, 0));
  const std::size_t to = up.to ? *up.to : last - std::min(last, by);
  if (to >= last) return;
  std::string lead = up.now ? "Step up now" : "Propose stepping up";
  lead += up.to ? ", from any level below" : " by " + std::to_string(up.by) + ", from any level";
  drawing.edge(id("level", last), id("level", to),
               {lead, "when " + words(rules, up.when), "look again within " + time::text(up.review_within)},
               up.now ? "constraint=false" : "style=dashed, constraint=false");
}

// ---- escalations ------------------------------------------------------------------------------------------------

bool names(const std::vector<WhoHolds>& all, const std::string& name) {
  return std::any_of(all.begin(), all.end(), [&](const WhoHolds& each) { return each.role.name == name; });
}

bool late(const EscalationAnswer& answer, const std::string& role) {
  return std::any_of(answer.steps.begin(), answer.steps.end(),
                     [&](const EscalationStep& step) { return step.stage.name == role && step.overdue; });
}

void draw_stage(Drawing& drawing, const model::Ruleset& rules, const model::Stage& stage, std::size_t i,
                const EscalationAnswer* answer) {
  const auto& role = rules.roles[stage.role];
  std::vector<std::string> texts = {role.title.empty() ? role.name : role.title};
  if (stage.answers_within) texts.push_back("answers within " + time::text(*stage.answers_within));
  if (stage.resolves_within) texts.push_back("resolves within " + time::text(*stage.resolves_within));
  if (!stage.staffed.empty()) texts.push_back("staffed at set hours");
  if (stage.outside) texts.push_back("outside the service");
  if (stage.final) texts.push_back("the last to hear");
  const bool live = answer != nullptr && !answer->closed && names(answer->holders, role.name);
  if (live) texts.insert(texts.begin(), late(*answer, role.name) ? "HOLDS IT NOW, LATE" : "HOLDS IT NOW");
  std::string more = stage.final ? "peripheries=2" : "";
  if (stage.outside) more += (more.empty() ? "" : ", ") + std::string("style=dashed");
  if (live) more += (more.empty() ? "" : ", ") + std::string(bold_border);
  drawing.node(id("stage", i), texts, more);
}

std::string late_words(const model::Stage& stage) {
  if (stage.answers_within && stage.resolves_within) return "no answer, or not resolved, in time";
  return stage.resolves_within ? "not resolved in time" : "no answer in time";
}

// ---- overrides --------------------------------------------------------------------------------------------------

std::string effect_words(Effect effect) {
  switch (effect) {
    case Effect::allow: return "yes";
    case Effect::ask_first: return "ask first";
    case Effect::refuse: return "no";
  }
  return {};
}

std::vector<bool> overriding_or_overridden(const model::Ruleset& rules) {
  std::vector<bool> out(rules.clauses.size());
  for (std::size_t i = 0; i < rules.clauses.size(); ++i)
    for (const model::ClauseId by : rules.clauses[i].set_aside_by) out[i] = out[by.index] = true;
  return out;
}

}  // namespace

std::string draw(const model::Ruleset& rules, const model::Plan& plan, const PlanAnswer* answer) {
  Drawing drawing(plan.title.empty() ? plan.name : plan.title);
  for (std::size_t i = 0; i < plan.levels.size(); ++i) draw_level(drawing, plan, i, answer);
  for (std::size_t i = 0; i + 1 < plan.levels.size(); ++i) {
    const auto down =
        std::find_if(plan.downs.begin(), plan.downs.end(), [&](const auto& each) { return each.from == i; });
    // The ladder stands in order even where no step leads down.
    if (down == plan.downs.end()) drawing.edge(id("level", i), id("level", i + 1), {}, "style=invis");
    else drawing.edge(id("level", i), id("level", i + 1), {"Step down", "when " + words(rules, down->when)});
  }
  for (const model::Plan::StepUp& up : plan.ups)
    if (!plan.levels.empty()) draw_step_up(drawing, rules, plan, up);
  return drawing.text();
}

std::string draw(const model::Ruleset& rules, const model::Escalation& escalation,
                 const EscalationAnswer* answer) {
  Drawing drawing(escalation.title.empty() ? escalation.name : escalation.title);
  drawing.node("start", {"It starts"}, "shape=ellipse");
  for (std::size_t i = 0; i < escalation.stages.size(); ++i)
    draw_stage(drawing, rules, escalation.stages[i], i, answer);
  if (escalation.first < escalation.stages.size())
    drawing.edge("start", id("stage", escalation.first), {"at once"});
  for (const model::Escalation::Jump& jump : escalation.jumps)
    drawing.edge("start", id("stage", jump.to), {"when " + words(rules, jump.when)});
  for (std::size_t i = 0; i < escalation.stages.size(); ++i) {
    const model::Stage& stage = escalation.stages[i];
    if (stage.then) drawing.edge(id("stage", i), id("stage", *stage.then), {late_words(stage)});
    if (stage.if_implicated)
      drawing.edge(id("stage", i), id("stage", *stage.if_implicated), {"if they are implicated"},
                   "style=dashed");
  }
  return drawing.text();
}

std::string draw_overrides(const model::Ruleset& rules) {
  Drawing drawing("What sets what aside");
  const std::vector<bool> drawn = overriding_or_overridden(rules);
  for (std::size_t i = 0; i < rules.clauses.size(); ++i)
    if (drawn[i])
      drawing.node(id("clause", i), {rules[rules.clauses[i].boundary].title, rules.clauses[i].id,
                                     effect_words(rules.clauses[i].effect)});
  for (std::size_t i = 0; i < rules.clauses.size(); ++i)
    for (const model::ClauseId by : rules.clauses[i].set_aside_by)
      drawing.edge(id("clause", by.index), id("clause", i), {"sets aside"});
  return drawing.text();
}

}  // namespace kith::report
