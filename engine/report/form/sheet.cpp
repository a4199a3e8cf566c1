#include "engine/report/form/sheet.hpp"

#include <array>
#include <cctype>

#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

bool ends_sentence(const std::string& text, std::size_t at) {
  if (std::string_view(".!?").find(text[at]) == std::string_view::npos || at + 1 >= text.size() ||
      text[at + 1] != ' ')
    return false;
  for (const std::string_view title : {"Mr", "Mrs", "Ms", "Dr", "St"})
    if (at >= title.size() && text.compare(at - title.size(), title.size(), title) == 0) return false;
  return true;
}

using Lines = std::pair<std::string_view, std::string_view>;

/// Two lines for each thing the record can say.
constexpr std::array<std::pair<std::string_view, Lines>, 10> lines_for_wishes = {{
    {"given", {"You said yes.", ""}},
    {"refused", {"You said no.", ""}},
    {"withdrawn", {"You said yes before.", "Then you changed your mind and said no."}},
    {"objected", {"You said no.", ""}},
    {"unclear", {"You said yes and you said no.", "We are not sure what you want now."}},
    {"expired", {"You said yes before.", "That yes is now out of date."}},
    {"not_recorded", {"We do not know yet what you want.", ""}},
    {"not_known", {"We are not sure what you want.", ""}},
    {"wants", {"You want this.", ""}},
    {"opposes", {"You do not want this.", ""}},
}};

}  // namespace

void say_sentences(Sheet& sheet, const std::string& words) {
  const std::string text = one_line(words);
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (ends_sentence(text, at)) {
      sheet.say(text.substr(start, at + 1 - start));
      start = at + 2;
    }
  if (start < text.size()) sheet.say(sentence(text.substr(start)));
}

void say_wish(Sheet& sheet, const Wish& wish) {
  const auto found = std::find_if(lines_for_wishes.begin(), lines_for_wishes.end(),
                                  [&](const auto& each) { return each.first == wish.status; });
  const Lines lines =
      found == lines_for_wishes.end() ? Lines{"We do not know yet what you want.", ""} : found->second;
  sheet.say(std::string(lines.first));
  sheet.say(std::string(lines.second));
  if (!wish.on.empty()) sheet.say("You told us on " + spoken_day(wish.on) + '.');
  if (!wish.says.empty()) sheet.say("Your words: “" + one_line(wish.says) + "”");
}

/// Staff's own words for an action are not for this page: each kind has its own plain line.
std::string action_line(const Action& action) {
  if (action.kind == "ask" && action.to_person) return "We will ask you what you want.";
  if (action.kind == "assess") return "We will talk with you and help you choose.";
  if (action.kind == "record") return "We will write down what we did.";
  if (action.kind == "meet") return "We will have a meeting about this.";
  if (action.kind == "review") return "We will look at this again.";
  if (action.kind == "update") return "We will change your plan.";
  if (action.kind == "tell" && action.to_person) return "We will tell you what we did.";
  if (action.kind == "consult" && action.to_person) return "We will ask you what you think.";
  const std::string who = one_line(easy_or(action.to_easy, action.to));
  if (who.empty() || action.to_person || action.kind == "do") return {};
  const bool tells = action.kind == "tell" || action.kind == "brief";
  const std::string line = (tells ? "We will also talk to: " : "We will ask: ") + who + '.';
  return action.to_nobody_known ? if_there_is_one(line, who) : line;
}

bool names_an_office(std::string_view who) { return who.starts_with("the "); }

std::string if_there_is_one(std::string line, std::string_view who) {
  if (names_an_office(who) || line.empty()) return line;
  line[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(line[0])));
  return "If there is one, " + line;
}

namespace {

std::string ask_line(const std::string& who, const std::string& easy, const std::string& person) {
  if (who == person) return "We will ask you.";
  if (who.starts_with("a capacity assessment")) return "We will talk with you about what you can decide.";
  if (who.starts_with("a best-interests meeting")) return "We will meet people who care about you.";
  if (who == "whoever keeps the record") return "We will look in your records.";
  if (who == "whoever was there or wrote it down") return "We will ask who was there.";
  if (who == "the register or the order itself") return "We will look at the official papers.";
  if (who == "whoever is asking") return "We will ask the person who wants to know.";
  if (who == "the owner of the ruleset") return "We will ask who made the rules.";
  if (who == "whoever leads the enquiry into the concern") return "We will ask the person whose job it is.";
  return "We will ask this person: " + one_line(easy) + '.';
}

}  // namespace

std::vector<std::string> ask_lines(const FindOut& fact, const std::string& person) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < fact.supplied_by.size(); ++i) {
    const std::string& who = fact.supplied_by[i];
    const std::string& easy = i < fact.supplied_by_easy.size() ? fact.supplied_by_easy[i] : who;
    const auto& unknown = fact.nobody_known;
    if (std::find(unknown.begin(), unknown.end(), who) == unknown.end()) {
      lines.push_back(ask_line(who, easy, person));
      continue;
    }
    lines.push_back("We do not know who this is: " + one_line(easy) + '.');
    lines.emplace_back("We will find out, and ask them.");
  }
  return lines;
}

void say_how_to_disagree(Sheet& sheet) {
  sheet.part("If you do not agree");
  for (const char* line :
       {"You can say so.", "You can ask us why.", "Tell any of the staff, or the manager.",
        "Somebody you trust can help you.", "An advocate can help you.", "An advocate is on your side.",
        "They help you say what you want.", "You can change your mind at any time."})
    sheet.say(line);
}

}  // namespace kith::report
