#include "engine/report/ruleset/draw.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/command/person/about_person.hpp"
#include "cli/drawing/graphviz.hpp"
#include "cli/terminal/arguments.hpp"
#include "cli/terminal/console.hpp"
#include "engine/model/ruleset.hpp"
#include "kith/assess.hpp"

namespace kith::cli {
namespace {

struct DrawOptions {
  PersonOptions about;
  std::string what = "escalations", form = "dot";
  int within = static_cast<int>(usual_time.count());
};

/// What to draw: rules, and with a person how they stand.
struct Subject {
  const model::Ruleset& rules;
  std::optional<Assessment> all;
  std::optional<time::Date> day;  ///< with a person, only what is in force then

  template <class Rule>
  bool drawn(const Rule& rule) const {
    return !day || rule.period.contains(*day);
  }
};

std::vector<std::string> plans(const Subject& subject) {
  std::vector<std::string> found;
  for (const model::Plan& plan : subject.rules.plans) {
    if (!subject.drawn(plan)) continue;
    const PlanAnswer* answer = nullptr;
    if (subject.all)
      for (const PlanAnswer& one : subject.all->plans)
        if (one.plan.name == plan.name) answer = &one;
    found.push_back(report::draw(subject.rules, plan, answer));
  }
  return found;
}

std::vector<std::string> escalations(const Subject& subject) {
  std::vector<std::string> found;
  for (const model::Escalation& escalation : subject.rules.escalations) {
    if (!subject.drawn(escalation)) continue;
    const EscalationAnswer* live = nullptr;
    if (subject.all)
      for (const EscalationAnswer& one : subject.all->escalations)
        if (one.escalation.name == escalation.name && !one.closed) live = &one;
    found.push_back(report::draw(subject.rules, escalation, live));
  }
  return found;
}

std::vector<std::string> drawings(const Subject& subject, const std::string& what) {
  if (what == "plans") return plans(subject);
  if (what == "escalations") return escalations(subject);
  return {report::draw_overrides(subject.rules)};
}

/// The drawings as SVG; nothing, once said, where `dot` cannot draw them.
std::optional<std::string> svg(const std::vector<std::string>& dots, std::chrono::seconds within) {
  std::vector<std::string> svgs;
  for (const std::string& dot : dots) {
    Drawn one = drawn(dot, within);
    if (one.svg.empty()) {
      complain(one.wrong);
      return std::nullopt;
    }
    svgs.push_back(std::move(one.svg));
  }
  return stacked(svgs);
}

int show(const DrawOptions& options, const Subject& subject) {
  const std::vector<std::string> dots = drawings(subject, options.what);
  if (dots.empty()) {
    complain("the ruleset has no " + options.what + (subject.day ? " in force then" : ""));
    return exit_code::unusable;
  }
  if (options.form == "svg") {
    const std::optional<std::string> text = svg(dots, std::chrono::seconds(options.within));
    if (text) out(*text);
    return text ? exit_code::done : exit_code::unusable;
  }
  for (const std::string& dot : dots) out(dot);
  return exit_code::done;
}

int run_draw(const DrawOptions& options) {
  if (options.about.person.empty()) {
    const Loaded<Ruleset> ruleset = load_ruleset(options.about.ruleset, options.about.format);
    return ruleset.value ? show(options, {ruleset.value->checked(), std::nullopt, std::nullopt})
                         : ruleset.exit_code;
  }
  const Loaded<AboutPerson> about = load_about(options.about);
  if (!about.value) return about.exit_code;
  const auto& [state, at] = *about.value;
  const model::Ruleset& rules = state.ruleset().checked();
  const time::Date day = std::chrono::floor<std::chrono::days>(rules.zone.local(at));
  return show(options, {rules, assess(state, at), day});
}

}  // namespace

void add_draw(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<DrawOptions>();
  CLI::App* command = program.add_subcommand(
      "draw", "draw escalations, plans or what overrides what, as Graphviz's DOT or as SVG");
  add_person_options(*command, options->about);
  command->get_option("--person")
      ->required(false)
      ->description("how they stand stands out: this person's record, JSON; - is standard input");
  command->get_option("--at")->needs("--person");
  command->add_option("--what", options->what, "escalations, plans or overrides")
      ->check(CLI::IsMember({"escalations", "plans", "overrides"}))
      ->capture_default_str();
  command->add_option("--as", options->form, "dot, or svg, which Graphviz's `dot` draws")
      ->check(CLI::IsMember({"dot", "svg"}))
      ->capture_default_str();
  a_count(command->add_option("--within", options->within, "seconds that `dot` may take for a drawing"))
      ->check(CLI::Range(1, 3600))
      ->type_name("SECONDS")
      ->capture_default_str();
  command->callback([options, &chosen] { chosen = [options] { return run_draw(*options); }; });
}

}  // namespace kith::cli
