#include <algorithm>
#include <span>

#include "engine/report/assessment/action_lines.hpp"
#include "engine/report/assessment/care_page.hpp"
#include "engine/report/assessment/page.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// As many decisions as are named in a line.
constexpr std::size_t named_at_once = 6;

std::string wish_line(const Wish& wish, bool alive) {
  const char* ask = alive ? " Ask them." : "";
  if (wish.status == "wants" || wish.status == "opposes") return wish_words(wish, "The person");
  if (wish.status == "not_recorded") return std::string("Nothing is on record of what they want.") + ask;
  return "What they want is not known" + (wish.why.empty() ? "" : ": " + one_line(wish.why)) + "." + ask;
}

/// Do two stand in one line of the rules, so that its reason is said once?
bool together(const Consulted& a, const Consulted& b) {
  const auto same = [](const Citation& one, const Citation& other) {
    return one.source == other.source && one.provision == other.provision;
  };
  return a.is == b.is && a.because == b.because &&
         std::equal(a.cites.begin(), a.cites.end(), b.cites.begin(), b.cites.end(), same);
}

/// What each may be told to be heard: a line for each answer, once.
std::vector<Line> told_lines(std::span<const Consulted> all) {
  struct Told {
    std::string who, answer;
    std::vector<std::string> about;
  };
  std::vector<Told> told;
  for (const Consulted& one : all)
    for (const Answer& each : one.may_be_told) {
      const std::string who = recipient_name(each.question), answer = outcome_sentences(each);
      const auto same = std::find_if(told.begin(), told.end(), [&](const Told& other) {
        return other.who == who && other.answer == answer;
      });
      Told& place = same == told.end() ? told.emplace_back(Told{who, answer, {}}) : *same;
      const std::string about = title_or(each.question.share_title, each.question.share);
      if (std::find(place.about.begin(), place.about.end(), about) == place.about.end())
        place.about.push_back(about);
    }
  std::vector<Line> out;
  for (const Told& each : told)
    out.push_back(line("May be told", each.who + ", about " + joined(each.about) + ": " + each.answer));
  return out;
}

/// Those who are heard for one reason.
Line consulted_line(std::span<const Consulted> all) {
  std::vector<std::string> who;
  for (const Consulted& one : all) who.push_back(involved_words(one.who));
  const Consulted& first = all.front();
  Line out = line(first.is == Truth::yes ? "Ask" : "Perhaps ask, to be found out",
                  joined(who) + '.' + (first.because.empty() ? "" : ' ' + sentence(first.because)));
  out.fold = "What they may be told, and sources";
  out.folded = told_lines(all);
  for (Line& each : evidence({}, first.cites)) out.folded.push_back(std::move(each));
  return out;
}

void add_consulted(std::vector<Line>& lines, std::span<const Consulted> all) {
  while (!all.empty()) {
    std::size_t many = 1;
    while (many < all.size() && together(all.front(), all[many])) ++many;
    lines.push_back(consulted_line(all.first(many)));
    all = all.subspan(many);
  }
}

std::vector<std::string> everybody(const std::vector<Involved>& involved) {
  std::vector<std::string> out;
  for (const Involved& each : involved) out.push_back(involved_words(each));
  return out;
}

/// They stand in the way of somebody else deciding, and of nothing where nobody else may.
void add_steps(std::vector<Line>& lines, const WhoDecides& who) {
  if (who.kind == WhoDecides::Kind::person || who.kind == WhoDecides::Kind::nobody) return;
  for (const TryFirst& step : who.try_first)
    lines.push_back(line(step.on_record ? "Tried" : "Try first",
                         title_or(step.title, step.step) +
                             (step.from.empty() ? "." : ", recorded in " + place_words(step.from) + '.'),
                         step.on_record ? Tone::good : Tone::caution));
}

std::vector<Line> lines(const WhoDecides& who) {
  std::vector<Line> out = {line(who.died.empty() ? "What the person says" : "What the person said",
                                wish_line(who.wish, who.died.empty())),
                           line("Who decides", decides_words(who))};
  for (const ActsNow& each : who.acts_now)
    out.push_back(line("Who acts now", acts_now_words(each, who.holders), Tone::caution));
  if (!who.meanwhile.empty()) out.push_back(line("Meanwhile", sentence(who.meanwhile), Tone::caution));
  if (!who.stays_with_person.empty())
    out.push_back(line("Stays with the person", sentence(who.stays_with_person)));
  if (!who.against_wish.empty())
    out.push_back(line("Against a wish on record", sentence(who.against_wish), Tone::caution));
  if (!who.because.empty()) out.push_back(line("Why", sentence(who.because)));
  if (!who.because.empty()) {
    out.back().fold = "Evidence";
    out.back().folded = evidence(who.facts, who.cites);
  }
  add_steps(out, who);
  for (const HoldsOver& each : who.holders)
    out.push_back(line(each.is == Truth::yes ? "Holds an authority" : "May hold an authority",
                       sentence(holds_words(each))));
  add_consulted(out, who.consulted);
  if (!who.informed.empty()) out.push_back(line("Tell afterwards", joined(everybody(who.informed)) + '.'));
  std::vector<Line> open;
  for (const FindOut& each : who.find_out) open.push_back(line("Find out", find_out_sentences(each)));
  // Where it is settled who decides, what is open is who else is asked.
  const bool settled = who.kind == WhoDecides::Kind::person || who.kind == WhoDecides::Kind::other;
  if (settled && open.size() > 1) {
    const std::size_t many = open.size();
    open = {counted(std::move(open), many, " to find out about who else is asked")};
  }
  for (Line& each : open) out.push_back(std::move(each));
  return out;
}

}  // namespace

bool is_on_record(const WhoDecides& who) {
  const auto entry = [](const FactUsed& fact) { return names_an_entry(fact.from); };
  return !who.wish.from.empty() || (who.kind != WhoDecides::Kind::person && !who.holders.empty()) ||
         std::any_of(who.facts.begin(), who.facts.end(), entry);
}

std::vector<Section> who_decides_sections(const std::vector<WhoDecides>& all) {
  std::vector<Section> out;
  Section rest{"Decisions about which nothing is on record", {}, {}, 3};
  std::vector<std::pair<std::string, std::vector<std::string>>> alike;
  for (const WhoDecides& who : all) {
    if (is_on_record(who)) {
      out.push_back({title_of(who.decision), lines(who), {}, 3});
      continue;
    }
    const std::string words = decides_words(who);
    const auto same =
        std::find_if(alike.begin(), alike.end(), [&](const auto& other) { return other.first == words; });
    auto& place = same == alike.end() ? alike.emplace_back(words, std::vector<std::string>{}) : *same;
    place.second.push_back(title_of(who.decision));
  }
  for (const auto& [words, titles] : alike) {
    const bool few = titles.size() <= named_at_once;
    rest.lines.push_back(line(few ? joined(titles) : std::to_string(titles.size()) + " decisions", words));
    if (few) continue;
    rest.lines.back().fold = "Which";
    rest.lines.back().folded = {line(joined(titles) + '.')};
  }
  if (!rest.lines.empty()) out.push_back(std::move(rest));
  return out;
}

Page page(const WhoDecides& who) {
  Page out{{{"Who decides", lines(who)}}, "Who decides: " + title_of(who.decision)};
  out.sections.push_back({"", rules_lines(who.rulesets, who.at, "")});
  return out;
}

}  // namespace kith::report
