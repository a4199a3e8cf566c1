#include <fmt/format.h>

#include "engine/intake/section/items.hpp"
#include "engine/intake/section/sections.hpp"

namespace kith::intake {
namespace {

using source::Code;

/// A rule as it is at some time: how many steps it asks for, and what it stands for each of (absent: the
/// person as a whole).
struct Form {
  std::size_t steps = 0;
  std::optional<model::ForEach> each;
};

/// The forms of a requirement over time, or of a plan's step up by its own name.
std::vector<Form> forms_of(const model::Ruleset& rules, const std::string& name) {
  std::vector<Form> found;
  for (const model::Requirement& one : rules.requirements)
    if (one.name == name) found.push_back({one.steps.size(), one.for_each});
  for (const model::Plan& plan : rules.plans)
    for (std::size_t i = 0; name.starts_with(plan.name) && i < plan.ups.size(); ++i)
      if (model::step_up_name(plan.name, i) == name)
        found.push_back({plan.ups[i].steps.size(), std::nullopt});
  return found;
}

/// The steps up of a plan that ask for such a step.
std::vector<std::string> step_ups_with(const model::Ruleset& rules, const std::string& plan,
                                       std::size_t step) {
  std::vector<std::string> found;
  for (const model::Plan& one : rules.plans)
    for (std::size_t i = 0; one.name == plan && i < one.ups.size(); ++i) {
      const std::string name = model::step_up_name(plan, i);
      if (step <= one.ups[i].steps.size() && std::find(found.begin(), found.end(), name) == found.end())
        found.push_back(name);
    }
  return found;
}

class Actions {
 public:
  Actions(Reader& reader, const model::State& state) : reader_(reader), items_(items_on_record(state)) {}

  model::ActionDone read(const Value& value) {
    const Fields fields =
        entry_fields(reader_, value, "an action", {"rule", "step", "for", "to", "done", "by"});
    model::ActionDone found;
    const auto step = fields.find("step");
    found.step =
        static_cast<int>(std::min<std::int64_t>(reader_.whole_number(step, 1).value_or(1), 1'000'000));
    found.rule = rule(fields.need("rule"), found.step);
    const std::vector<Form> forms = forms_of(reader_.rules, found.rule);
    if (!forms.empty()) check_step(forms, found, step ? *step : value);
    const auto began = item(fields, forms, found);
    found.to = name_of(fields.known("to"));
    found.done = reader_.stamp(fields.known("done"));
    found.by = name_of(fields.known("by"));
    check_done(began, found, fields.find("done"));
    found.in_error = entered_in_error(reader_, fields);
    return found;
  }

 private:
  std::string name_of(const Given& who) {
    return reader_.party(who, Reader::Who::anybody) ? std::string(who->text()) : "";
  }

  /// A plan's own name stands for its step up where only one of them has such a step.
  std::string rule(const Given& value, int step) {
    if (!value || !is_a(Kind::text, *value, reader_.mistakes)) return "";
    const std::string name(value->text());
    const model::Ruleset& rules = reader_.rules;
    if (!forms_of(rules, name).empty()) return name;
    const bool plan = std::any_of(rules.plans.begin(), rules.plans.end(),
                                  [&](const model::Plan& one) { return one.name == name; });
    if (!plan) {
      reader_.undeclared(*value, rule_names(), "rule");
      return "";
    }
    const std::vector<std::string> ups = step_ups_with(rules, name, static_cast<std::size_t>(step));
    if (ups.size() == 1) return ups.front();
    if (ups.empty())
      reader_.mistakes.add(Code::step_not_in_rule, *value,
                           fmt::format("no step up of the plan `{}` has a step {}", name, step));
    else
      reader_.mistakes.add(Code::which_step_up, *value,
                           fmt::format("several steps up of the plan `{}` have a step {}", name, step),
                           fmt::format("say which: {}", listed(ups, "or")));
    return "";
  }
  std::vector<std::string> rule_names() const {
    std::vector<std::string> names;
    for (const model::Requirement& one : reader_.rules.requirements) names.push_back(one.name);
    for (const model::Plan& plan : reader_.rules.plans) {
      names.push_back(plan.name);
      for (std::size_t i = 0; i < plan.ups.size(); ++i) names.push_back(model::step_up_name(plan.name, i));
    }
    return names;
  }

  void check_step(const std::vector<Form>& forms, const model::ActionDone& action, const Value& at) {
    std::size_t most = 0;
    for (const Form& form : forms) most = std::max(most, form.steps);
    if (static_cast<std::size_t>(action.step) <= most) return;
    reader_.mistakes.add(Code::step_not_in_rule, at,
                         fmt::format("`{}` has no step {}", action.rule,
                                     at.kind() == Kind::number ? at.text() : std::to_string(action.step)),
                         most == 0   ? "it asks for nothing to be done"
                         : most == 1 ? "it has one step"
                                     : fmt::format("its steps are 1 to {}", most));
  }

  /// What the action was for; gives when that happened or began.
  std::optional<time::Stamp> item(const Fields& fields, const std::vector<Form>& forms,
                                  model::ActionDone& action) {
    const auto given = fields.known("for");
    const auto of_person = [](const Form& form) { return !form.each; };
    if (!given) {
      if (fields.ok() && !forms.empty() && std::none_of(forms.begin(), forms.end(), of_person))
        reader_.mistakes.add(
            Code::missing_key, fields.object(), fmt::format("an action under `{}` needs `for`", action.rule),
            fmt::format("say for which {} it was done", word_for(reader_.rules, *forms.front().each)));
      return std::nullopt;
    }
    if (!is_a(Kind::text, *given, reader_.mistakes) || forms.empty()) return std::nullopt;
    action.item = given->text();
    if (std::all_of(forms.begin(), forms.end(), of_person)) {
      reader_.mistakes.add(Code::not_what_rule_is_about, *given,
                           fmt::format("`{}` is about the person as a whole", action.rule),
                           "leave `for` out");
      return std::nullopt;
    }
    return found(*given, forms, action.rule);
  }
  std::optional<time::Stamp> found(const Value& given, const std::vector<Form>& forms,
                                   const std::string& rule) {
    const auto [begin, end] = items_.equal_range(std::string(given.text()));
    const auto fits = [&](const ItemOnRecord& item) {
      return std::any_of(forms.begin(), forms.end(),
                         [&](const Form& form) { return form.each && is_one_of(*form.each, item); });
    };
    const auto one = std::find_if(begin, end, [&](const auto& entry) { return fits(entry.second); });
    if (one != end) return one->second.began;
    const auto each =
        std::find_if(forms.begin(), forms.end(), [](const Form& form) { return form.each.has_value(); });
    const std::string word = word_for(reader_.rules, *each->each);
    if (begin != end)
      reader_.mistakes.add(Code::not_what_rule_is_about, given,
                           fmt::format("{} is no {}, and `{}` is about each {}", in_backticks(given.text()),
                                       word, rule, word));
    else
      reader_.mistakes.add(Code::nothing_of_that_id, given,
                           fmt::format("the record has no {} {}", word, in_backticks(given.text())),
                           near(given, fits));
    return std::nullopt;
  }
  template <class Fits>
  std::string near(const Value& given, Fits fits) const {
    std::vector<std::string> ids;
    if (!reader_.mistakes.full())
      for (const auto& [id, item] : items_)
        if (fits(item)) ids.push_back(id);
    return did_you_mean(given.text(), ids);
  }

  void check_done(const std::optional<time::Stamp>& began, const model::ActionDone& action, const Given& at) {
    if (!began || !action.done || !time::later(*began, *action.done)) return;
    const time::Zone& zone = reader_.rules.zone;
    reader_.mistakes.add(Code::done_before_event, *at, "an action is done before the event it is for",
                         fmt::format("{} is before {}", zone.text(*action.done), zone.text(*began)));
  }

  Reader& reader_;
  ItemsOnRecord items_;
};

}  // namespace

std::optional<std::vector<model::ActionDone>> read_actions(Reader& reader, const Given& section,
                                                           const model::State& state) {
  if (!section) return std::nullopt;
  Actions actions(reader, state);
  return each<model::ActionDone>(reader, section, [&](const Value& item) { return actions.read(item); });
}

}  // namespace kith::intake
