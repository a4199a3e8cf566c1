#include "engine/evaluate/explain/reasons.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "engine/evaluate/explain/condition_words.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/record/findings.hpp"

namespace kith::evaluate {

using model::Clause;

namespace {

std::string count_words(const Reading& reading) {
  if (!reading.least) return "";
  if (!reading.most && reading.why == Why::not_over)
    return fmt::format("at least {} on record so far", *reading.least);
  if (!reading.most)
    return fmt::format("at least {} on record, and the log is not complete for this time", *reading.least);
  if (*reading.least == *reading.most) return fmt::format("{} on record", *reading.least);
  return fmt::format("{} to {} on record", *reading.least, *reading.most);
}

/// Does a known value rest on a record that has a place for its date, and nothing there?
bool undated(const model::State& state, const Reading& reading) {
  const auto lacks_date = [&](const auto& section) { return !(*section)[reading.origin.index].on; };
  switch (reading.origin.section) {
    case Origin::Section::fact: return !reading.on;
    case Origin::Section::consent: return lacks_date(state.consents);
    case Origin::Section::capacity: return lacks_date(state.capacity);
    case Origin::Section::best_interests: return lacks_date(state.best_interests);
    case Origin::Section::wish: return lacks_date(state.wishes);
    default: return false;
  }
}

/// Where an authority counts, or may, on its last day.
bool may_end_today(const Inquiry& inquiry, const Reading& reading) {
  if (reading.last_day) return true;
  if (reading.origin.section != Origin::Section::authority || reading.value == Truth::no) return false;
  const model::Member& member = (*inquiry.state().circle)[reading.origin.index];
  return on_last_day((*member.authorities)[reading.origin.sub].until, inquiry.asking.now);
}

std::string plain_note(const model::State& state, const Reading& reading) {
  if (reading.value == Truth::unknown && reading.why != Why::incomplete)
    return std::string(words(reading.why));
  return undated(state, reading) ? std::string(words(Why::undated)) : count_words(reading);
}

std::string note(const Inquiry& inquiry, const Reading& reading) {
  const std::string plain = plain_note(inquiry.state(), reading);
  if (!may_end_today(inquiry, reading)) return plain;
  return (plain.empty() ? "" : plain + "; ") + "today is its last day: read the paper: it may end at an hour";
}

struct FoundWider {
  const Inquiry& inquiry;
  const Origin& origin;
  using Matter = std::optional<model::RecordedMatter>;

  Matter wider(const model::Matter& about, const std::vector<model::RecordedMatter>& listed) const {
    const auto matter = inquiry.resolve(about);
    const auto found = matter ? narrowest(inquiry.rules(), listed, *matter) : std::nullopt;
    return found == matter ? std::nullopt : found;
  }
  Matter operator()(const model::CapacityTest& test) const {
    if (origin.section != Origin::Section::capacity) return std::nullopt;
    return wider(test.matter, (*inquiry.state().capacity)[origin.index].matters);
  }
  Matter operator()(const model::BestInterestsTest& test) const {
    if (origin.section != Origin::Section::best_interests) return std::nullopt;
    return wider(test.matter, (*inquiry.state().best_interests)[origin.index].matters);
  }
  template <class Other>
  Matter operator()(const Other&) const {
    return std::nullopt;
  }
};

std::string found_for(const Inquiry& inquiry, const model::Atom& atom, const Origin& origin) {
  const auto found = found_wider(inquiry, atom, origin);
  if (!found) return "";
  const model::Ruleset& rules = inquiry.rules();
  return fmt::format("found for “{}” as a whole", found->sharing
                                                      ? rules.categories[model::CategoryId{found->id}].title
                                                      : rules.decisions[model::DecisionId{found->id}].title);
}

/// The conditions that make a clause's condition what it is: of an "or" that is yes those that are yes, of an
/// "and" that is no those that are no, of an unknown those that are unknown.
class Evidence {
 public:
  explicit Evidence(Trace& trace) : trace_(trace), rules_(trace.inquiry().rules()) {}

  /// As it is written; no deeper on the stack for a condition of very many parts.
  void gather(model::Condition condition) {
    if (condition.always()) return;
    left_.push_back(condition.root());
    while (!left_.empty()) {
      const std::uint32_t index = left_.back();
      left_.pop_back();
      visit(index);
    }
  }
  std::vector<FactUsed> take() { return std::move(facts_); }

 private:
  void visit(std::uint32_t index) {
    const model::Node& node = rules_.nodes[index];
    switch (node.kind) {
      case model::Node::Kind::atom:
        if (seen_.insert(node.a).second) facts_.push_back(of_atom(model::AtomId{node.a}));
        break;
      case model::Node::Kind::definition:
        if (defined_.insert(node.a).second) of_definition(model::DefinitionId{node.a});
        break;
      case model::Node::Kind::all_of:
      case model::Node::Kind::any_of:
        for (const std::uint32_t part : {node.b, node.a})
          if (trace_.node(part) == trace_.node(index)) left_.push_back(part);
        break;
      case model::Node::Kind::negation: left_.push_back(node.a); break;
    }
  }
  void of_definition(model::DefinitionId id) {
    const model::Definition& definition = rules_[id];
    const auto* rule = rule_in_force(definition, trace_.inquiry().asking.day);
    FactUsed used;
    used.condition = definition.name;
    used.plain = definition.title;
    used.is = trace_.definition(id);
    if (!rule) used.note = words(Why::not_in_force);
    facts_.push_back(std::move(used));
    if (rule && !rule->condition.always()) left_.push_back(rule->condition.root());
  }
  FactUsed of_atom(model::AtomId id) {
    FactUsed used;
    used.condition = rules_[id].text;
    used.plain = plain(trace_, id);
    const Reading reading = trace_.atom(id);
    used.is = reading.value;
    used.from = pointer(reading.origin);
    if (reading.on) used.on = rules_.zone.text(*reading.on);
    if (reading.presumed) used.presumed = fill(trace_.inquiry(), reading.presumed->because);
    used.note = note(trace_.inquiry(), reading);
    const std::string found = found_for(trace_.inquiry(), rules_[id], reading.origin);
    if (!found.empty()) used.note = found + (used.note.empty() ? "" : "; " + used.note);
    return used;
  }

  Trace& trace_;
  const model::Ruleset& rules_;
  std::vector<FactUsed> facts_;
  std::vector<std::uint32_t> left_;  ///< nodes to be visited, the next one last
  std::set<std::uint32_t> seen_, defined_;
};

bool decides(const Finding& finding, std::size_t place, Outcome outcome) {
  return decides(*finding.settled.of, place, finding.settled.stands[place], outcome);
}

}  // namespace

std::optional<model::RecordedMatter> found_wider(const Inquiry& inquiry, const model::Atom& atom,
                                                 const Origin& origin) {
  return std::visit(FoundWider{inquiry, origin}, atom.test);
}

bool decides(const Cell& cell, std::size_t place, Truth stands, Outcome outcome) {
  if (!cell.grants[place] || stands == Truth::no) return false;
  return outcome == Outcome::undetermined || static_cast<Outcome>(cell.effects[place]) == outcome;
}

std::vector<Action> actions(Trace& trace, const std::vector<model::Action>& all, const model::Clause& clause,
                            Wording& wording) {
  std::vector<Action> found;
  for (const model::Action& asked : all) {
    const Truth unless = asked.unless ? trace.condition(*asked.unless) : Truth::no;
    if (unless == Truth::yes) continue;
    found.push_back(action(trace.inquiry(), asked, clause, wording));
    found.back().held_back = unless == Truth::unknown;
  }
  return found;
}

std::vector<Citation> citations(const model::Ruleset& rules, const std::vector<model::Citation>& cites) {
  static constexpr std::string_view kinds[] = {
      "law", "regulation", "contract", "code", "guidance", "protocol", "advice", "policy", "support_plan"};
  std::vector<Citation> result;
  for (const model::Citation& cite : cites) {
    const model::Source& source = rules.sources[cite.source];
    result.push_back({source.name, source.title, cite.provision,
                      std::string(kinds[static_cast<std::size_t>(source.kind)]), source.address});
  }
  return result;
}

std::vector<FactUsed> evidence(Trace& trace, model::Condition condition) {
  trace.condition(condition);
  Evidence evidence(trace);
  evidence.gather(condition);
  return evidence.take();
}

std::vector<model::ClauseId> deciding_clauses(const Finding& finding, Outcome outcome) {
  std::vector<model::ClauseId> clauses;
  for (const std::size_t place : finding.settled.of->declared)
    if (decides(finding, place, outcome)) clauses.push_back(finding.settled.candidates()[place]);
  return clauses;
}

std::vector<Reason> deciding(Finding& finding, Outcome outcome, Wording& wording) {
  std::vector<Reason> reasons;
  for (const std::size_t place : finding.settled.of->declared)
    if (decides(finding, place, outcome))
      reasons.push_back(wording.reason(finding, place, finding.settled.stands[place] == Truth::yes));
  return reasons;
}

namespace {

bool same(const Reason& a, const Reason& b) {
  return a.clause == b.clause && a.certain == b.certain && a.text == b.text && a.facts == b.facts;
}

}  // namespace

std::vector<Reason> kinds_because(Decided& decided, Wording& wording) {
  std::vector<Reason> reasons;
  for (Finding& finding : decided.narrower) {
    if (finding.settled.outcome == Outcome::allow) continue;
    const Inquiry& inquiry = finding.trace.inquiry();
    const model::Concept& kind = inquiry.rules().categories[*inquiry.category];
    for (Reason& one : deciding(finding, finding.settled.outcome, wording)) {
      auto there =
          std::find_if(reasons.begin(), reasons.end(), [&](const Reason& other) { return same(other, one); });
      if (there == reasons.end()) there = reasons.insert(reasons.end(), std::move(one));
      there->kinds.push_back({kind.name, kind.title});
    }
  }
  return reasons;
}

std::vector<SetAside> set_aside(Finding& finding, Outcome outcome, Wording& wording) {
  const Settled& settled = finding.settled;
  const model::Ruleset& rules = finding.trace.inquiry().rules();
  const auto& order = settled.of->declared;
  std::vector<SetAside> result;
  for (const std::size_t place : order) {
    if (settled.standing.applies[place] != Truth::yes || decides(finding, place, outcome)) continue;
    const auto& overriders = rules[settled.candidates()[place]].set_aside_by;
    std::vector<std::string> by;
    for (const std::size_t other : order) {
      const bool overrides =
          std::find(overriders.begin(), overriders.end(), settled.candidates()[other]) != overriders.end();
      const bool outweighs = settled.stands[place] == Truth::yes && decides(finding, other, outcome);
      if ((overrides && settled.stands[other] != Truth::no) || outweighs)
        by.push_back(rules[settled.candidates()[other]].id);
    }
    // Against a holder's no it stands, and is not set aside by any clause.
    if (by.empty()) continue;
    // It surely applies; is it surely set aside, or outweighed?
    result.push_back(
        {wording.reason(finding, place, settled.stands[place] != Truth::unknown), std::move(by)});
  }
  return result;
}

}  // namespace kith::evaluate
