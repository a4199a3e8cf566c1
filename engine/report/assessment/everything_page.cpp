#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "engine/report/assessment/action_lines.hpp"
#include "engine/report/assessment/care_page.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/names.hpp"
#include "engine/report/words/words.hpp"

/// What must happen beside what stands first, for pages that can fold evidence away: things of one kind stand
/// together, by tier.
namespace kith::report {
namespace {

using Actions = std::vector<const RequiredAction*>;

/// What differs between two of one kind: the item, and by when.
std::string about_words(const RequiredAction& action) {
  std::string out = action.item && !action.item->title.empty() ? one_line(action.item->title) : "";
  if (!action.due.empty())
    out += (out.empty() ? "by " : ", by ") + spoken_deadline(action.due, action.overdue_after);
  return out;
}

/// Two are of one kind where the same role is to do the same, and the same stands in the way.
std::string kind_of(const RequiredAction& action) {
  std::string out = action_lead(action) + '\n' + action.action.what + '\n' + action.action.by + '\n' +
                    (action.due.empty() ? action.action.within : "");
  for (const Line& each : hindrance(action)) out += '\n' + each.lead + ' ' + each.text;
  for (const Line& each : telling(action)) out += '\n' + each.lead + ' ' + each.text;
  return out;
}

/// In the order in which the first of each kind stands.
std::vector<Actions> kinds_of(const Actions& all) {
  std::vector<Actions> out;
  std::map<std::string, std::size_t> places;
  for (const RequiredAction* action : all) {
    const auto [place, fresh] = places.emplace(kind_of(*action), out.size());
    if (fresh) out.emplace_back();
    out[place->second].push_back(action);
  }
  return out;
}

Line line_of(const Actions& kind) {
  const RequiredAction& first = *kind.front();
  Line out = line(action_lead(first), kind.size() == 1 ? action_words(first) : sentence(first.action.what),
                  action_tone(first));
  if (kind.size() == 1) {
    out.under.push_back(line(by_and_when(first)));
  } else {
    std::vector<std::string> abouts;
    for (const RequiredAction* each : kind)
      if (const std::string about = about_words(*each); !about.empty()) abouts.push_back(about);
    const std::string by = first.action.by.empty() ? "Nobody is named" : one_line(first.action.by);
    out.under.push_back(line(by + ", " + std::to_string(kind.size()) + " times" +
                             (abouts.empty() ? "." : ": " + joined(abouts) + '.')));
  }
  for (Line& each : hindrance(first)) out.under.push_back(std::move(each));
  for (Line& each : telling(first)) out.under.push_back(std::move(each));
  out.fold = "Why";
  for (const RequiredAction* each : kind) {
    if (kind.size() > 1) out.folded.push_back(line("For", sentence(about_words(*each))));
    for (Line& reason : reason_lines(*each)) out.folded.push_back(std::move(reason));
  }
  return out;
}

std::vector<Line> lines_of(const Actions& all) {
  std::vector<Line> out;
  for (const Actions& kind : kinds_of(all)) out.push_back(line_of(kind));
  return out;
}

std::vector<Line> done_lines(const Actions& all) {
  std::vector<Line> out;
  for (const RequiredAction* action : all)
    out.push_back(line(action_lead(*action), action_words(*action) + ' ' + sentence(done_words(*action))));
  return out;
}

/// More of what does not press is read by few, and by nobody on paper.
constexpr std::size_t shown_of_a_tier = 8;

/// The longest overdue, or soonest due, first; of what neither is for safety nor required by law or contract,
/// the rest is folded away.
Section tier_section(const char* heading, const Actions& all, Tier tier) {
  Section out{heading, lines_of(all), {}, 3};
  const auto shown = static_cast<std::ptrdiff_t>(shown_of_a_tier);
  if (never_cut_off(tier) || out.lines.size() <= shown_of_a_tier + 1) return out;
  std::vector<Line> more(std::make_move_iterator(out.lines.begin() + shown),
                         std::make_move_iterator(out.lines.end()));
  out.lines.resize(shown_of_a_tier);
  const std::string words = "And " + std::to_string(more.size()) + " more.";
  out.lines.push_back(with_each_folded(words, std::move(more)));
  return out;
}

/// What waits, or is done: how many, with each behind a click.
Section counted_section(const char* heading, std::size_t count, std::vector<Line> lines) {
  return {heading, {counted(std::move(lines), count)}, {}, 3};
}

}  // namespace

Line with_each_folded(std::string words, std::vector<Line> each) {
  Line out = line(std::move(words));
  out.fold = "Each of them";
  out.folded = std::move(each);
  return out;
}

Line counted(std::vector<Line> each, std::size_t count, const std::string& about) {
  return with_each_folded(std::to_string(count) + (count == 1 ? " thing" : " things") + about + '.',
                          std::move(each));
}

std::vector<Section> everything_else(const Assessment& all) {
  constexpr std::array<const char*, 5> headings = {"Now", "Overdue by law or contract",
                                                   "Due today or without delay",
                                                   "Overdue by guidance or our own policy", "Not due today"};
  const std::vector<bool> first = stands_first(all);
  std::array<Actions, 5> tiers;
  Actions done;
  for (std::size_t i = 0; i < all.actions.size(); ++i) {
    const RequiredAction& action = all.actions[i];
    if (!open(action.status)) done.push_back(&action);
    else if (!first[i]) tiers[place_of(action.tier)].push_back(&action);
  }
  std::vector<Section> out;
  for (const Tier tier : {Tier::now, Tier::overdue_must, Tier::today, Tier::overdue, Tier::rest}) {
    const std::size_t i = place_of(tier);
    if (tiers[i].empty()) continue;
    out.push_back(tier == Tier::rest ? counted_section(headings[i], tiers[i].size(), lines_of(tiers[i]))
                                     : tier_section(headings[i], tiers[i], tier));
  }
  if (const std::vector<Line> follows = would_follow_section(all.find_out).lines; !follows.empty())
    out.push_back(counted_section("If it turns out so", follows.size(), follows));
  if (!done.empty()) out.push_back(counted_section("Done", done.size(), done_lines(done)));
  if (out.empty()) return out;
  Section opening{"Everything that must happen", {}, {}, 2, "", "everything"};
  if (std::find(first.begin(), first.end(), true) != first.end())
    opening.lines.push_back(line("What stands under “What to do now” is not said again."));
  out.insert(out.begin(), std::move(opening));
  return out;
}

}  // namespace kith::report
