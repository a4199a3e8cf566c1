#include "engine/evaluate/obtainable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/evaluate/capacity.hpp"
#include "engine/evaluate/consent.hpp"
#include "engine/evaluate/words.hpp"

namespace kith::evaluate {

using model::AtomId;
using model::ConsentStatus;

namespace {

/// The atoms that the candidates' conditions read, through definitions too; ascending.
class AtomsRead {
 public:
  explicit AtomsRead(const Finding& finding) : rules_(finding.trace.inquiry().rules()), day_(finding.trace.inquiry().asking.day) {
    for (const model::ClauseId clause : finding.settled.candidates) gather(rules_[clause].condition);
    std::sort(atoms.begin(), atoms.end());
    atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
  }
  std::vector<AtomId> atoms;

 private:
  void gather(model::Condition condition) {
    for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
      const model::Node& node = rules_.nodes[i];
      if (node.kind == model::Node::Kind::atom) atoms.push_back(AtomId{node.a});
      if (node.kind != model::Node::Kind::definition || !entered_.insert(node.a).second) continue;
      if (const auto* rule = rule_in_force(rules_.definitions[node.a], day_)) gather(rule->condition);
    }
  }
  const model::Ruleset& rules_;
  time::Date day_;
  std::set<std::uint32_t> entered_;
};

/// Gathers what could be obtained, one overload a kind of condition that something could be obtained for.
class Obtaining {
 public:
  Obtaining(Trace& trace, const std::vector<AtomId>& read) : trace_(trace), inquiry_(trace.inquiry()), read_(read) {
    for (const AtomId id : read) {
      atom_ = id;
      std::visit(*this, rules()[id].test);
    }
  }
  std::vector<Obtainable> found;

  void operator()(const model::ConsentTest& test) {
    if (test.decision) return consent(*test.decision);
    if (!inquiry_.category) return consent(*inquiry_.asking.question.decision);
    // Nobody consents to being told themself: no record could say so.
    if (inquiry_.asking.question.with.kind == model::Party::Kind::person) return;
    model::Consent yes;
    yes.category = inquiry_.category;
    yes.with = inquiry_.asking.question.with;
    yes.purposes = std::vector{*inquiry_.asking.question.purpose};
    offer(trace_.consent(), std::move(yes));
  }
  void operator()(const model::RecipientHoldsTest&) {
    const Reading& reading = trace_.atom(atom_);
    if (reading.why != Why::not_verified || !fresh(Subject::authority, reading.origin.sub)) return;
    Supposed change;
    change.verified = reading.origin.sub;
    add(std::move(change));
  }
  void operator()(const model::FactTest& test) {
    if (trace_.atom(atom_).value != Truth::unknown || !section_present(test.fact) || !fresh(Subject::fact, test.fact.index)) return;
    const model::ValueType& type = rules().facts[test.fact].type;
    if (type.kind == model::ValueType::Kind::yes_or_no) {
      offer(test.fact, 1);
      offer(test.fact, 0);
    } else if (type.kind == model::ValueType::Kind::choice) {
      for (std::size_t i = 0; i < type.choices.size(); ++i) offer(test.fact, static_cast<std::int64_t>(i));
    } else {
      for (const std::int64_t micros : numbers(test.fact))
        if ((!type.least || micros >= type.least->micros) && (!type.most || micros <= type.most->micros)) offer(test.fact, micros);
    }
  }
  void operator()(const model::BestInterestsTest& test) {
    const auto matter = inquiry_.resolve(test.matter);
    if (!matter || !inquiry_.state().best_interests || !fresh(Subject::finding, matter->id * 2 + matter->sharing)) return;
    if (capacity_at(inquiry_, *matter, inquiry_.asking.now).outcome != model::CapacityOutcome::lacking) return;
    for (const model::Finding finding : {model::Finding::supports, model::Finding::opposes}) {
      Supposed change;
      change.finding = decision(*matter, finding);
      add(std::move(change));
    }
  }
  template <class Other>
  void operator()(const Other&) {}

 private:
  enum class Subject { consent, authority, fact, finding };
  const model::Ruleset& rules() const { return inquiry_.rules(); }

  /// Starts a new subject, unless it was there already.
  bool fresh(Subject subject, std::uint32_t id) {
    const auto [place, is_new] = subjects_.emplace(std::pair{subject, id}, static_cast<int>(subjects_.size()));
    subject_ = place->second;
    return is_new;
  }
  void add(Supposed change, bool change_of_mind = false) { found.push_back({std::move(change), atom_, subject_, change_of_mind}); }

  void consent(model::DecisionId decision) {
    model::Consent yes;
    yes.decision = decision;
    offer(consent_for(inquiry_, decision), std::move(yes));
  }
  void offer(const ConsentAt& consent, model::Consent yes) {
    if (!inquiry_.state().consents || !consent.status || *consent.status == ConsentStatus::given) return;
    if (!fresh(Subject::consent, yes.decision ? yes.decision->index + 1 : 0)) return;
    const bool said_no = *consent.status == ConsentStatus::refused || *consent.status == ConsentStatus::withdrawn || *consent.status == ConsentStatus::objected;
    yes.status = model::Consent::Status::given;
    yes.on = inquiry_.asking.now;
    Supposed change;
    change.consent = std::move(yes);
    add(std::move(change), said_no);
  }

  bool section_present(model::FactId id) const {
    const auto& question = inquiry_.asking.question;
    switch (rules().facts[id].subject) {
      case model::Fact::Subject::person: return inquiry_.state().facts.has_value();
      case model::Fact::Subject::question: return question.facts.has_value();
      case model::Fact::Subject::recipient:
        return question.with.kind == model::Party::Kind::member && (*inquiry_.state().circle)[question.with.index].facts.has_value();
    }
    return false;
  }
  void offer(model::FactId fact, std::int64_t value) {
    Supposed change;
    change.fact = Supposed::FactGiven{fact, {value, {}}};
    add(std::move(change));
  }
  /// At and beside every number that a condition compares it with.
  std::set<std::int64_t> numbers(model::FactId fact) const {
    std::set<std::int64_t> found_numbers;
    for (const AtomId id : read_)
      if (const auto* test = std::get_if<model::FactTest>(&rules()[id].test); test && test->fact == fact)
        for (const std::int64_t step : {-1, 0, 1}) found_numbers.insert(test->value.number + step);
    return found_numbers;
  }

  /// A decision of the moment, everybody in the circle consulted.
  model::BestInterests decision(model::RecordedMatter matter, model::Finding finding) const {
    model::BestInterests record;
    record.matters = {matter};
    record.finding = finding;
    record.on = inquiry_.asking.now;
    if (inquiry_.state().circle)
      for (std::uint32_t i = 0; i < inquiry_.state().circle->size(); ++i) record.consulted.push_back(i);
    return record;
  }

  Trace& trace_;
  const Inquiry& inquiry_;
  const std::vector<AtomId>& read_;
  AtomId atom_;
  std::map<std::pair<Subject, std::uint32_t>, int> subjects_;
  int subject_ = 0;
};

std::string consent_words(const Inquiry& inquiry, const model::Consent& yes) {
  const model::Ruleset& rules = inquiry.rules();
  const std::string person = person_name(inquiry.state());
  if (yes.decision) return fmt::format("{} says yes to “{}”", person, rules.decisions[*yes.decision].title);
  return fmt::format("{} says yes to telling {} about “{}”", person, recipient_name(inquiry.asking), rules.categories[*yes.category].title);
}

std::string fact_words(const model::Fact& fact, const model::Value& value) {
  using Kind = model::ValueType::Kind;
  if (fact.type.kind == Kind::yes_or_no) return fmt::format("“{}” is found {}to be so", fact.title, value.number ? "" : "not ");
  const bool choice = fact.type.kind == Kind::choice;
  return fmt::format("“{}” is found to be {}", fact.title, choice ? fact.type.choices[static_cast<std::size_t>(value.number)] : Decimal{value.number}.text());
}

}  // namespace

std::vector<Obtainable> obtainable(Decided& decided) {
  const AtomsRead read(decided.asked);
  return std::move(Obtaining(decided.asked.trace, read.atoms).found);
}

std::string words(const Inquiry& inquiry, const Obtainable& record) {
  const model::Ruleset& rules = inquiry.rules();
  const Supposed& change = record.change;
  if (change.consent) return record.change_of_mind ? person_name(inquiry.state()) + " changes their mind" : consent_words(inquiry, *change.consent);
  if (change.fact) return fact_words(rules.facts[change.fact->fact], change.fact->value);
  if (change.finding)
    return fmt::format("a best-interests decision {} {}", *change.finding->finding == model::Finding::supports ? "supports" : "opposes",
                       matter_title(rules, change.finding->matters.front()));
  const auto& test = std::get<model::RecipientHoldsTest>(rules[record.atom].test);
  return fmt::format("{}'s “{}” is verified", recipient_name(inquiry.asking), rules.authorities[test.authority].title);
}

}  // namespace kith::evaluate
