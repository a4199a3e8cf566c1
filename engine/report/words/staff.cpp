#include "engine/report/words/staff.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/evaluate/explain/holders.hpp"
#include "engine/evaluate/requirement/tiers.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// What follows the person's name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> wishes = {{
    {"given", "said yes to this"},
    {"refused", "said no to this"},
    {"withdrawn", "said yes to this before, and has since said no"},
    {"objected", "said no to this when, on record, they could not make this decision"},
    {"unclear", "has said both yes and no to this, and it is not clear which they mean now"},
    {"expired", "said yes to this before, but that yes has run out"},
    {"not_recorded", "has not said what they want: nothing is on record"},
    {"not_known", "may have said what they want: nobody can say for certain from this record"},
    {"wants", "wants this"},
    {"opposes", "does not want this"},
}};

std::string wish_of(const Answer& answer) {
  const std::string& status = answer.wish.status;
  if (answer.question.with == "person" && (status.empty() || status == "not_recorded"))
    return "is asking for this";
  for (const auto& [known, words] : wishes)
    if (known == status) return std::string(words);
  return status.empty() ? "has not said what they want: nothing is on record"
                        : "has a wish on record: " + one_line(status);
}

std::string possible_words(const std::vector<Outcome>& possible) {
  std::string out;
  for (std::size_t i = 0; i < possible.size(); ++i) {
    if (i != 0) out += i + 1 == possible.size() ? " or " : ", ";
    out += plain_word(possible[i]);
  }
  return out;
}

/// Whoever reads no further than the answer must know that there is more to read.
std::string limits_words(const Answer& answer) {
  if (!answer.limits) return ".";
  const bool parts =
      answer.question.does.empty() && !(answer.limits->keep_back.empty() && answer.limits->within.empty());
  const bool conditions = !answer.limits->on_condition.empty();
  if (parts && conditions) return ", with limits and on conditions: see below.";
  if (parts) return ", with limits: see below.";
  return conditions ? ", on conditions: see below." : ".";
}

std::string allow_words(const Answer& answer) {
  if (!answer.question.does.empty()) return "Yes, this may be done";
  switch (answer.limits ? answer.limits->detail : Detail::full) {
    case Detail::existence: return "Yes, but say only that there is something, and nothing about it";
    case Detail::summary: return "Yes, a summary may be shared";
    case Detail::full: return "Yes, this may be shared";
  }
  return {};
}

}  // namespace

std::string recipient_name(const Asked& asked) {
  return one_line(asked.with_name.empty() ? asked.with : asked.with_name);
}

std::string person(const Answer& answer) {
  const std::string name = one_line(answer.question.person_name);
  return name.empty() ? "the person" : name;
}

std::string wish_sentences(const Answer& answer) {
  const Wish& wish = answer.wish;
  const std::string why = wish.why.empty() ? "" : ": " + one_line(wish.why);
  std::string out = sentence(person(answer) + ' ' + wish_of(answer) + why +
                             (wish.on.empty() ? "" : " (" + spoken_time(wish.on) + ')') + '.');
  if (wish.status == "objected") out += " Their no still counts.";
  if (!wish.says.empty()) out += " In their own words: " + sentence(quoted(wish.says));
  if (!wish.how_shown.empty()) out += " How they showed it: " + one_line(wish.how_shown) + '.';
  if (wish.from.empty()) return out;
  return out + (wish.on.empty() ? " Recorded without a date in " : " Recorded in ") + place_words(wish.from) +
         '.';
}

std::string urgent_sentence(const Answer& answer) {
  if (!answer.urgent) return {};
  if (!answer.decides_now) return "This is urgent, and no rule says who decides what the rules leave open.";
  const bool open = answer.outcome == Outcome::undetermined || answer.outcome == Outcome::ask_first;
  return "This is urgent: " + one_line(evaluate::whom_to_ring(*answer.decides_now)) +
         (open ? " decides now." : " decides now whatever the rules leave open.");
}

std::string first_of_all(const Answer& answer) {
  std::vector<Action> asked = answer.limits ? answer.limits->on_condition : std::vector<Action>();
  asked.insert(asked.end(), answer.actions.begin(), answer.actions.end());
  const auto ring = std::find_if(asked.begin(), asked.end(), [](const Action& action) {
    return !action.held_back && evaluate::says_999(action);
  });
  const std::string who = urgent_sentence(answer);
  if (ring == asked.end()) return who;
  return action_sentences(*ring) + (who.empty() ? "" : ' ' + who);
}

std::string question_sentence(const Answer& answer) {
  const Asked& asked = answer.question;
  std::string out = "May " + recipient_name(asked);
  if (!asked.does.empty()) {
    out += " do this: " + title_or(asked.does_title, asked.does);
  } else {
    out += " be told about " + title_or(asked.share_title, asked.share);
    if (!asked.for_.empty()) out += ", for " + title_or(asked.for_title, asked.for_);
  }
  if (!asked.matter.empty()) out += ", in the matter of " + title_or(asked.matter_title, asked.matter);
  if (!asked.marked.empty()) out += ", marked " + listed(asked.marked);
  return asked.at.empty() ? out + '?' : out + "? (" + spoken_time(asked.at) + ')';
}

namespace {

struct ValueWords {
  std::string operator()(std::monostate) const { return "not known"; }
  std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
  std::string operator()(Decimal number) const { return number.text(); }
  std::string operator()(std::string choice) const {
    std::replace(choice.begin(), choice.end(), '_', ' ');
    return choice;
  }
};

}  // namespace

std::string said_sentence(const Asked& asked) {
  std::string out;
  for (const SaidFact& one : asked.facts.value_or(std::vector<SaidFact>{}))
    out += (out.empty() ? "" : "; ") + title_or(one.title, one.name) + ": " +
           std::visit(ValueWords{}, one.value);
  return out.empty() ? out : sentence(out);
}

std::string outcome_sentences(const Answer& answer) {
  const bool action = !answer.question.does.empty();
  std::string out;
  switch (answer.outcome) {
    case Outcome::allow: out = allow_words(answer) + limits_words(answer); break;
    case Outcome::ask_first:
      out = action ? "Ask first. Do not do this yet." : "Ask first. Do not share this yet.";
      break;
    case Outcome::refuse: out = action ? "No. Do not do this." : "No. Do not share this."; break;
    case Outcome::undetermined:
      out = answer.may_not_wait
                ? "Not known yet. Where it cannot wait, begin, and stop if it turns out so; otherwise do "
                  "not do this until it is."
            : action ? "Not known yet. Do not do this until it is."
                     : "Not known yet. Do not share this until it is.";
      if (!answer.possible.empty()) out += " It may turn out to be " + possible_words(answer.possible) + '.';
      break;
  }
  if (against_wish(answer))
    out += " This goes against what " + person(answer) + " said; why, and on whose authority, is below.";
  if (answer.approximate)
    out += " Too much is unknown to try every possibility, so this is the cautious answer.";
  return out;
}

std::string detail_words(Detail detail) {
  switch (detail) {
    case Detail::existence: return "only that there is something, and nothing about it";
    case Detail::summary: return "a summary";
    case Detail::full: return "what was asked about, in full";
  }
  return {};
}

std::string plain_word(Outcome outcome) {
  switch (outcome) {
    case Outcome::allow: return "yes";
    case Outcome::ask_first: return "ask first";
    case Outcome::refuse: return "no";
    case Outcome::undetermined: return "not known";
  }
  return {};
}

std::string action_sentences(const Action& action) {
  std::string out = sentence(action.what);
  if (!action.by.empty()) out += " Who: " + one_line(action.by) + '.';
  std::string when = one_line(action.within);
  if (!action.due.empty()) when += (when.empty() ? "by " : ", that is by ") + spoken_deadline(action.due);
  if (!when.empty()) out += " When: " + when + '.';
  if (action.unless.empty()) return out;
  return out + (action.held_back ? " Not yet: first find out whether this holds: " : " Unless: ") +
         one_line(action.unless) + '.';
}

std::string find_out_sentences(const FindOut& find_out) {
  std::string out = sentence((find_out.plain.empty() ? find_out.what : find_out.plain) +
                             (find_out.why.empty() ? "" : ": " + find_out.why));
  if (!find_out.supplied_by.empty()) out += " Who can say: " + listed(find_out.supplied_by) + '.';
  if (find_out.answers > 1) out += ' ' + std::to_string(find_out.answers) + " answers hang on it.";
  return find_out.from.empty() ? out : out + " In the record: " + place_words(find_out.from) + '.';
}

std::string citation_words(const Citation& citation) {
  std::string out = title_or(citation.title, citation.source);
  if (!citation.provision.empty()) out += ", " + one_line(citation.provision);
  if (citation.kind.empty()) return out;
  return out + " (" + (citation.kind == "support_plan" ? "support plan" : one_line(citation.kind)) + ')';
}

std::string fact_lead(const FactUsed& fact) {
  const std::string presumed = fact.presumed.empty() ? "" : ", presumed";
  switch (fact.is) {
    case Truth::yes: return "Yes" + presumed;
    case Truth::no: return "No" + presumed;
    case Truth::unknown: return "Not known";
  }
  return {};
}

std::string fact_words(const FactUsed& fact) {
  std::string out = one_line(fact.plain.empty() ? fact.condition : fact.plain);
  std::vector<std::string> parts;
  if (!fact.presumed.empty()) parts.push_back(quoted(fact.presumed));
  if (!fact.note.empty()) parts.push_back(one_line(fact.note));
  if (!fact.on.empty() || !fact.from.empty())
    parts.push_back("recorded" + (fact.on.empty() ? "" : ' ' + spoken_time(fact.on)) +
                    (fact.from.empty() ? "" : " in " + place_words(fact.from)));
  return parts.empty() ? out : out + " (" + joined(parts) + ')';
}

}  // namespace kith::report
