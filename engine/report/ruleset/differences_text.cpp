#include <algorithm>

#include "dsl/source/utf8.hpp"
#include "engine/model/state.hpp"
#include "engine/report/ruleset/differences.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

using DifferenceKind = Difference::Kind;

std::string_view heading(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::newly_allowed: return "Newly allowed";
    case DifferenceKind::newly_ask_first: return "Newly to be asked first";
    case DifferenceKind::newly_refused: return "Newly refused";
    case DifferenceKind::newly_undetermined: return "Newly undetermined";
    case DifferenceKind::limits: return "The same answer, or as open as it was, within other limits";
    case DifferenceKind::meaning: return "What answers rest on";
    case DifferenceKind::who_decides: return "Who decides";
    case DifferenceKind::duty: return "Duties and deadlines";
    case DifferenceKind::plan: return "Plans";
    case DifferenceKind::escalation: return "Escalations";
    case DifferenceKind::measure: return "Measures";
    case DifferenceKind::promise:
      return "Promises that are no longer made, or made otherwise: no answer differs by them";
    case DifferenceKind::words: break;
  }
  return "Words that somebody reads: no answer differs by them";
}

/// At most so many names, and how many more there are.
std::string some_names(const std::vector<Named>& all) {
  constexpr std::size_t most = 8;
  std::string text;
  for (std::size_t i = 0; i < all.size() && i < most; ++i) text += (i == 0 ? "" : ", ") + all[i].name;
  return all.size() > most ? text + " and " + std::to_string(all.size() - most) + " more" : text;
}

void add_filled(std::string& out, const std::string& indent, const std::string& text, int width) {
  const std::size_t room = static_cast<std::size_t>(std::max(width, 40)) - indent.size();
  for (const std::string& line : wrapped(source::visible(text), room)) out += indent + line + '\n';
}

std::string about(const Difference& one) {
  if (!one.name.empty()) return one.name + (one.title.empty() ? "" : "  " + one.title);
  std::string text;
  if (!one.categories.empty()) text = some_names(one.categories);
  if (!one.decisions.empty()) text = "to do " + some_names(one.decisions);
  text += one.decisions.empty() ? "; with " : "; by ";
  text += one.roles.empty() ? "whoever asks" : some_names(one.roles);
  if (one.decisions.empty())
    text += "; for " + (one.purposes.empty() ? std::string("whatever purpose") : some_names(one.purposes));
  return text + (one.after_death ? "; after the person's death" : "");
}

void add_aspects(std::string& out, const std::vector<Difference::Aspect>& aspects, int width) {
  for (const auto& aspect : aspects) {
    add_filled(out, "    ", aspect.what + ":", width);
    add_filled(out, "      ", "was  " + (aspect.before.empty() ? std::string("nothing") : aspect.before),
               width);
    add_filled(out, "      ", "is   " + (aspect.after.empty() ? std::string("nothing") : aspect.after),
               width);
  }
}

void add_scenario(std::string& out, const Difference::Example& example, int width) {
  for (const std::string& sentence : example.story) add_filled(out, "    ", sentence, width);
  out += '\n';
  for (std::size_t at = 0; at < example.scenario.size();) {
    const std::size_t end = example.scenario.find('\n', at);
    out += "      " + example.scenario.substr(at, end - at) + '\n';
    at = end + 1;
  }
  out += '\n';
}

constexpr const char* nobody_knows =
    "Not known whether they differ: rules that speak of what is named below are not written alike, and no record "
    "was found that shows a difference.";

}  // namespace

std::string differences_text(const Differences& all, int width) {
  std::string out;
  const auto number = std::count_if(all.found.begin(), all.found.end(),
                                    [](const Difference& one) { return one.kind != DifferenceKind::words; });
  const bool not_known = number == 0 && !all.not_proved.empty();
  if (not_known) {
    add_filled(out, "", nobody_knows, width);
    out += '\n';
  }
  const Difference* last = nullptr;
  for (const Difference& one : all.found) {
    if (last == nullptr || last->kind != one.kind) out += std::string(heading(one.kind)) + "\n\n";
    last = &one;
    add_filled(out, "  ", about(one) + (one.more_permissive ? "  (may permit more)" : ""), width);
    add_aspects(out, one.aspects, width);
    if (one.example) add_scenario(out, *one.example, width);
    else out += '\n';
  }
  if (!all.not_proved.empty()) out += "Not proved\n\n";
  for (const std::string& sentence : all.not_proved) add_filled(out, "  ", sentence, width);
  if (!all.not_proved.empty()) out += '\n';
  if (all.equal()) return out + "equal: whoever asks, whenever, and whatever is on record\n";
  if (not_known) return out + "not known whether they differ: it may permit more\n";
  if (all.same_meaning())
    return out +
           "other words, and the same meaning: no answer differs, whoever asks, whenever, and whatever is on record\n";
  const auto permitting = std::count_if(all.found.begin(), all.found.end(),
                                        [](const Difference& one) { return one.more_permissive; });
  return out + std::to_string(number) + (number == 1 ? " difference, " : " differences, ") +
         std::to_string(permitting) + " of which may permit more" +
         (all.not_proved.empty() ? "" : "; not proved that there is no other") + "\n";
}

std::string kind_heading(Difference::Kind kind) { return std::string(heading(kind)) + "\n\n"; }

std::string person_difference_text(const State& person, const PersonDifference& one, int width) {
  const auto both = [](const Named& who) {
    return who.title.empty() || who.title == who.name ? who.name : who.title + " (" + who.name + ")";
  };
  std::string about = both({person.person(), person.record().person_name}) + ": ";
  if (one.name.empty()) {
    std::vector<Named> with;
    for (const Named& who : one.with) with.push_back({both(who), ""});
    about += one.decisions.empty() ? some_names(one.categories) : "to do " + some_names(one.decisions);
    about += (one.decisions.empty() ? "; with " : "; by ") + some_names(with);
    if (one.decisions.empty()) about += "; for " + some_names(one.purposes);
  } else {
    about += both({one.name, one.title});
  }
  std::string out;
  add_filled(out, "  ", about + (one.more_permissive ? "  (permits more)" : ""), width);
  add_aspects(out, one.aspects, width);
  const auto& on = one.hangs_on;
  add_filled(out, "    ",
             !on ? "no single thing on record makes the difference"
                 : "without what is on record at " + place_words(on->from) + ", " + on->plain + ": " +
                       std::string(name(on->is)) + ", both say the same",
             width);
  return out + '\n';
}

std::string people_summary_text(const PeopleWhoDiffer& all) {
  const auto people = [](std::uint64_t number) {
    return std::to_string(number) + (number == 1 ? " person" : " people");
  };
  std::string out = "the same is said of " + people(all.looked_at);
  if (all.looked_at == 0) out = "nobody was looked at";
  if (all.differ != 0)
    out = "something else is said of " + people(all.differ) + " of " + std::to_string(all.looked_at);
  if (all.differ != 0) out += ", and more is permitted of " + std::to_string(all.permitted_more);
  if (all.left_out != 0) out += "; " + std::to_string(all.left_out) + " with mistakes left out";
  return out + '\n';
}

}  // namespace kith::report
