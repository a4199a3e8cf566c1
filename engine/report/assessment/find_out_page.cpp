#include <algorithm>
#include <utility>

#include "engine/report/assessment/action_lines.hpp"
#include "engine/report/assessment/care_page.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/names.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"

/// What to find out, and what would follow. Nothing of what would follow is said as if it were so: neither a
/// rule's reason nor a due date without its "if".
namespace kith::report {
namespace {

/// As much of what would follow as is read beside what to find out; all of it stands with everything that
/// must happen.
constexpr std::size_t follow_shown = 4;
/// More than are read one by one, even there.
constexpr std::size_t follow_by_kind = 30;

std::string what_follows(const RequiredAction& action) {
  std::string out = sentence(action.action.what);
  if (action.item && !action.item->title.empty()) out += " About: " + sentence(action.item->title);
  return out + ' ' + strength_words(action.strength) + ": " + by_and_when(action);
}

/// What would follow if it turned out one way stands together.
std::vector<std::pair<std::string, std::vector<const RequiredAction*>>> by_condition(const ToFindOut& one) {
  std::vector<std::pair<std::string, std::vector<const RequiredAction*>>> out;
  for (const WouldFollow& follows : one.would_follow) {
    const auto same =
        std::find_if(out.begin(), out.end(), [&](const auto& other) { return other.first == follows.when; });
    auto& place =
        same == out.end() ? out.emplace_back(follows.when, std::vector<const RequiredAction*>{}) : *same;
    place.second.push_back(&follows.action);
  }
  return out;
}

std::vector<Line> follow_lines(const ToFindOut& one) {
  std::vector<Line> out;
  std::size_t left = follow_shown;
  for (const auto& [when, actions] : by_condition(one)) {
    if (left == 0) break;
    Line all = line("If " + when, "");
    for (const RequiredAction* action : actions)
      if (left != 0) {
        all.under.push_back(line(what_follows(*action)));
        --left;
      }
    if (all.under.size() == 1) {
      all.text = all.under.front().text;
      all.under.clear();
    }
    out.push_back(std::move(all));
  }
  if (one.would_follow.size() > follow_shown)
    out.push_back(line("And " + std::to_string(one.would_follow.size() - follow_shown) +
                       " more: see “If it turns out so”."));
  return out;
}

/// What hangs on it beside what would have to be done.
std::vector<std::string> other_answers(const ToFindOut& one) {
  std::vector<std::string> out;
  for (const std::string& answer : one.answers) {
    const auto follows = [&](const WouldFollow& each) {
      return std::any_of(each.action.reasons.begin(), each.action.reasons.end(),
                         [&](const ActionReason& reason) { return reason.title == answer; });
    };
    if (std::none_of(one.would_follow.begin(), one.would_follow.end(), follows)) out.push_back(answer);
  }
  return out;
}

/// The first few, and how many more there are.
std::string first_of(const std::vector<std::string>& all) {
  constexpr std::size_t most = 8;
  if (all.size() <= most) return joined(all);
  return joined({all.begin(), all.begin() + most}) + "; and " + std::to_string(all.size() - most) + " more";
}

Tone tone(const ToFindOut& one) {
  return one.tier == Tier::now ? Tone::urgent : one.tier == Tier::rest ? Tone::plain : Tone::caution;
}

Line follows_in_full(const WouldFollow& follows) {
  Line out = line("If " + follows.when, what_follows(follows.action));
  for (const ActionReason& reason : follows.action.reasons) {
    Line rule = line(strength_words(reason.strength),
                     title_or(reason.title, reason.requirement) + ". Rule: " + one_line(reason.requirement) +
                         (reason.at.empty() ? "" : ", " + one_line(reason.at)));
    rule.under = evidence(reason.facts, reason.cites);
    out.under.push_back(std::move(rule));
  }
  return out;
}

/// "there is any “Incident”", of "there is any “Incident”, and injury is yes".
std::string kind_of(const std::string& when) {
  const std::string quoted = "there is any “", closing = "”";
  const auto end = when.starts_with(quoted) ? when.find(closing, quoted.size()) : std::string::npos;
  return end == std::string::npos ? when : when.substr(0, end + closing.size());
}

/// Where most of the rules hang on one thing, such as a part of the record that is missing: what they are
/// called, by what there would have to be.
std::vector<Line> follows_by_kind(const ToFindOut& one) {
  std::vector<std::pair<std::string, std::vector<std::string>>> kinds;
  for (const WouldFollow& follows : one.would_follow) {
    const std::string kind = kind_of(follows.when);
    const auto same =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto& other) { return other.first == kind; });
    auto& titles =
        (same == kinds.end() ? kinds.emplace_back(kind, std::vector<std::string>{}) : *same).second;
    for (const ActionReason& reason : follows.action.reasons)
      if (const std::string title = title_or(reason.title, reason.requirement);
          std::find(titles.begin(), titles.end(), title) == titles.end())
        titles.push_back(title);
  }
  std::vector<Line> out;
  for (const auto& [kind, titles] : kinds) out.push_back(line("If " + kind, joined(titles) + '.'));
  return out;
}

Line find_out_line(const ToFindOut& one) {
  FindOut fact = one.fact;
  fact.answers = 1;
  Line out = line(one.safety ? "For safety" : "", find_out_sentences(fact), tone(one));
  if (const std::string when = by_when_words(one); !when.empty()) out.text += " By when: " + when + '.';
  out.under = follow_lines(one);
  if (const auto others = other_answers(one); !others.empty())
    out.under.push_back(line(one.would_follow.empty() ? "What hangs on it" : "What else hangs on it",
                             first_of(others) + '.'));
  return out;
}

}  // namespace

std::string by_when_words(const ToFindOut& one) {
  if (one.would_follow.empty()) return one.tier == Tier::now ? "now" : "";
  if (one.may_be_late) return "now, for what would follow may be late already";
  if (one.without_delay) return "without delay";
  return one.due.empty() ? "no date can be given" : "by " + spoken_deadline(one.due);
}

std::string if_words(const ToFindOut& one) {
  std::string out;
  for (const auto& [when, actions] : by_condition(one)) {
    out += (out.empty() ? "If " : " If ") + when + ": ";
    std::vector<std::string> all;
    for (const RequiredAction* action : actions)
      all.push_back(action->action.what + (action->action.by.empty() ? "" : " (" + action->action.by + ')'));
    out += first_of(all) + '.';
  }
  return out;
}

Section find_out_section(const std::vector<ToFindOut>& facts, Form form) {
  Section out{"What to find out", {}};
  std::vector<Line> answers, rest;
  for (const ToFindOut& each : facts) {
    const bool folds = form == Form::folding && each.tier == Tier::rest;
    (!folds ? out.lines : each.would_follow.empty() ? answers : rest).push_back(find_out_line(each));
  }
  const std::size_t to_answer = answers.size(), to_follow = rest.size();
  if (!answers.empty())
    out.lines.push_back(
        counted(std::move(answers), to_answer, " on which an answer hangs, and nothing that must be done"));
  if (!rest.empty())
    out.lines.push_back(
        counted(std::move(rest), to_follow, " from which nothing would follow that is due today"));
  return out;
}

Section would_follow_section(const std::vector<ToFindOut>& facts) {
  Section out{"If it turns out so", {}, {}, 3};
  for (const ToFindOut& each : facts) {
    if (each.would_follow.empty()) continue;
    Line entry = line("To find out", sentence(each.fact.plain.empty() ? each.fact.what : each.fact.plain));
    if (each.would_follow.size() > follow_by_kind) entry.under = follows_by_kind(each);
    else
      for (const WouldFollow& follows : each.would_follow) entry.under.push_back(follows_in_full(follows));
    out.lines.push_back(std::move(entry));
  }
  return out;
}

}  // namespace kith::report
