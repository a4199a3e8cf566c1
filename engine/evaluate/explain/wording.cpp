#include "engine/evaluate/explain/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/evaluate/condition/death.hpp"
#include "engine/evaluate/decide/workspace.hpp"
#include "engine/evaluate/explain/reasons.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/row/hangs_by.hpp"

namespace kith::evaluate {

using model::Clause;

namespace {

constexpr std::string_view no_longer_asked =
    "{person} has died, and what would have had to be asked first can no longer be asked. Before, it was: ";

/// Finds on what a clause's reason hangs, whichever rule of a definition is in force.
class Hanging {
 public:
  Hanging(const model::Ruleset& rules, ClauseWords& words) : rules_(rules), words_(words) {}

  void by_words(std::string_view text) {
    const auto names = [&](std::string_view name) { return text.find(name) != text.npos; };
    words_.recipient = words_.recipient || names("{recipient}");
    words_.category = words_.category || names("{category}");
    words_.purpose = words_.purpose || names("{purpose}");
  }
  void by(const model::Condition& condition) {
    for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
      const model::Node& node = rules_.nodes[i];
      if (node.kind == model::Node::Kind::atom && atoms_.insert(node.a).second) by(model::AtomId{node.a});
      if (node.kind == model::Node::Kind::definition && definitions_.insert(node.a).second)
        for (const auto& rule : rules_.definitions[node.a].rules) by(rule.condition);
    }
  }

 private:
  void by(model::AtomId id) {
    by_words(rules_[id].plain);
    switch (hangs_by(rules_, rules_[id])) {
      case HangsBy::person: return;
      case HangsBy::recipient: words_.recipient = true; return;
      case HangsBy::consent: words_.recipient = true; break;  // whose name its words have
      case HangsBy::purpose:
      case HangsBy::asked:
      case HangsBy::theirs:
      case HangsBy::question: break;
    }
    words_.read.push_back(id);
  }

  const model::Ruleset& rules_;
  ClauseWords& words_;
  std::set<std::uint32_t> atoms_, definitions_;
};

/// What made a clause apply: of one that applies by an authority held at death, as it was then.
std::vector<FactUsed> evidence_for(Finding& finding, std::size_t candidate) {
  const Inquiry& inquiry = finding.trace.inquiry();
  const model::Condition condition = inquiry.rules()[finding.settled.candidates()[candidate]].condition;
  if (!finding.settled.held_then[candidate]) return evidence(finding.trace, condition);
  Inquiry then = inquiry;
  then.as_at_death = true;
  Trace trace(then);
  return evidence(trace, condition);
}

Reason write(Finding& finding, std::size_t candidate, bool certain, const ClauseWords& words) {
  const Inquiry& inquiry = finding.trace.inquiry();
  const Clause& clause = inquiry.rules()[finding.settled.candidates()[candidate]];
  Reason result = words.reason;
  result.effect = effect_of(inquiry, clause);
  result.text = fill(inquiry, clause.because);
  if (result.effect != clause.effect) result.text = fill(inquiry, no_longer_asked) + result.text;
  if (!inquiry.dead()) result.easy_read = fill(inquiry, clause.easy_read, SaidTo::person);
  result.facts = evidence_for(finding, candidate);
  result.certain = certain;
  return result;
}

constexpr unsigned half = 32;

/// All on which a reason hangs, of one record at one moment.
std::vector<Mask> hangs_on(Finding& finding, std::size_t candidate, bool certain, const ClauseWords& words) {
  const Inquiry& inquiry = finding.trace.inquiry();
  const model::Question& asked = inquiry.asking.question;
  std::vector<Mask> found{Mask{finding.settled.candidates()[candidate].index} << 1 | Mask{certain}};
  if (words.recipient)
    found.push_back(Mask{static_cast<std::uint8_t>(asked.with.kind)} << half | asked.with.index);
  if (words.category) found.push_back(inquiry.category->index);
  if (words.purpose) found.push_back(asked.purpose ? Mask{asked.purpose->index} + 1 : 0);
  for (const model::AtomId id : words.read) {
    const model::Atom& atom = inquiry.rules()[id];
    add_reading(inquiry, atom, finding.trace.atom(id), found);
    if (hangs_by(inquiry.rules(), atom) == HangsBy::consent)
      found.push_back(finding.trace.consent().possible);
  }
  return found;
}

}  // namespace

void add_reading(const Inquiry& inquiry, const model::Atom& atom, const Reading& reading,
                 std::vector<Mask>& found) {
  constexpr unsigned byte = 8;
  const auto address = [](const void* what) {
    return static_cast<Mask>(reinterpret_cast<std::uintptr_t>(what));
  };
  const auto number = [](const std::optional<std::int64_t>& one) {
    return one ? static_cast<Mask>(*one) : ~Mask{};
  };
  const auto wider = found_wider(inquiry, atom, reading.origin);
  found.insert(found.end(),
               {static_cast<Mask>(reading.value) | static_cast<Mask>(reading.why) << byte |
                    static_cast<Mask>(reading.origin.section) << 2 * byte |
                    static_cast<Mask>(reading.last_day) << 3 * byte,
                Mask{reading.origin.index} << half | reading.origin.sub, address(reading.origin.text),
                address(reading.on), address(reading.presumed), number(reading.least), number(reading.most),
                wider ? Mask{wider->sharing} << half | wider->id : ~Mask{}});
}

ClauseWords::ClauseWords(const model::Ruleset& rules, model::ClauseId id) {
  const Clause& clause = rules[id];
  const model::Boundary& boundary = rules[clause.boundary];
  reason.clause = clause.id;
  reason.boundary_title = boundary.title;
  reason.ruleset = rules[boundary.layer].name + "@" + rules[boundary.layer].version;
  reason.at = rules.place_text(clause.place);
  reason.cites = citations(rules, clause.cites);
  Hanging hanging(rules, *this);
  hanging.by_words(clause.because);
  hanging.by_words(clause.easy_read);
  hanging.by(clause.condition);
}

const ClauseWords& Clauses::of(const model::Ruleset& rules, model::ClauseId id) {
  if (made_.empty()) made_.resize(rules.clauses.size());
  auto& made = made_[id.index];
  if (!made) made = std::make_unique<const ClauseWords>(rules, id);
  return *made;
}

Reason Wording::reason(Finding& finding, std::size_t candidate, bool certain) {
  const Inquiry& inquiry = finding.trace.inquiry();
  const ClauseWords& words = clauses_.of(inquiry.rules(), finding.settled.candidates()[candidate]);
  if (!shared_ || inquiry.dead() || !inquiry.category) return write(finding, candidate, certain, words);
  if (reasons_.size() == most_reasons) reasons_.clear();
  const auto [place, fresh] = reasons_.try_emplace(hangs_on(finding, candidate, certain, words));
  if (fresh) place->second = write(finding, candidate, certain, words);
  return place->second;
}

Wording& wording_of(Workspace& workspace, const Asking& asking) {
  auto& clauses = workspace.beside(asking.rules).keep<Clauses>();
  const bool shared = workspace.serves(asking) && workspace.moment()->is_shared();
  return workspace.beside(asking).keep<Wording>(clauses, asking, shared);
}

const Wording::Deadline& Wording::deadline(const Asking& asking, const model::Deadline& deadline) {
  const auto [found, fresh] = deadlines_.try_emplace(&deadline);
  if (!fresh) return found->second;
  found->second.within = words(deadline);
  if (const auto by = due(asking.rules, deadline, asking.now))
    found->second.due = time::text(*by, asking.rules.zone);
  return found->second;
}

const std::string& Wording::moment(const Asking& asking) {
  if (moment_.empty()) moment_ = asking.rules.zone.text(asking.question.at);
  return moment_;
}

}  // namespace kith::evaluate
