#include "engine/evaluate/obtainable.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

#include "engine/evaluate/capacity.hpp"
#include "engine/evaluate/circle.hpp"
#include "engine/evaluate/consent.hpp"
#include "engine/evaluate/facts.hpp"
#include "engine/evaluate/words.hpp"

namespace kith::evaluate {

using model::AtomId;
using model::ConsentStatus;

namespace {

/// The atoms that the candidates' conditions read, through definitions too.
class AtomsRead {
 public:
  explicit AtomsRead(const Finding& finding) : rules_(finding.trace.inquiry().rules()), day_(finding.trace.inquiry().asking.day) {
    for (const model::ClauseId clause : finding.settled.candidates) gather(rules_[clause].condition);
  }
  std::set<AtomId> atoms;

 private:
  void gather(model::Condition condition) {
    for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
      const model::Node& node = rules_.nodes[i];
      if (node.kind == model::Node::Kind::atom) atoms.insert(AtomId{node.a});
      if (node.kind != model::Node::Kind::definition || !entered_.insert(node.a).second) continue;
      if (const auto* rule = rule_in_force(rules_.definitions[node.a], day_)) gather(rule->condition);
    }
  }
  const model::Ruleset& rules_;
  time::Date day_;
  std::set<std::uint32_t> entered_;
};

/// Gathers what could be obtained, one overload a kind of condition that something could be obtained for.
class Gatherer {
 public:
  explicit Gatherer(const Inquiry& inquiry) : inquiry_(inquiry) {}
  std::vector<Obtainable> found;

  void operator()(const model::ConsentTest& test) {
    if (test.decision) return consent(*test.decision);
    if (!inquiry_.category) return consent(*inquiry_.asking.question.decision);
    model::Consent yes;
    yes.category = inquiry_.category;
    yes.with = inquiry_.asking.question.with;
    yes.purposes = std::vector{*inquiry_.asking.question.purpose};
    offer(consent_for_asked(inquiry_), std::move(yes), fmt::format("says yes to telling {} about “{}”", recipient_name(inquiry_.asking), rules().categories[*inquiry_.category].title));
  }
  void operator()(const model::RecipientHoldsTest& test) {
    const Reading reading = recipient_holds(inquiry_, test.authority, inquiry_.asking.now);
    if (reading.why != Why::not_verified || !fresh(Subject::authority, reading.origin.sub)) return;
    Supposed change;
    change.verified = reading.origin.sub;
    add(std::move(change), fmt::format("{}'s “{}” is verified", recipient_name(inquiry_.asking), rules().authorities[test.authority].title));
  }
  void operator()(const model::FactTest& test) {
    if (fact_at(inquiry_, test.fact, inquiry_.asking.now).value || !section_present(test.fact) || !fresh(Subject::fact, test.fact.index)) return;
    const model::Fact& fact = rules().facts[test.fact];
    if (fact.type.kind == model::ValueType::Kind::yes_or_no) {
      offer(test.fact, 1, fmt::format("“{}” is found to be so", fact.title));
      offer(test.fact, 0, fmt::format("“{}” is found not to be so", fact.title));
    } else if (fact.type.kind == model::ValueType::Kind::choice) {
      for (std::size_t i = 0; i < fact.type.choices.size(); ++i)
        offer(test.fact, static_cast<std::int64_t>(i), fmt::format("“{}” is found to be {}", fact.title, fact.type.choices[i]));
    } else {
      for (const std::int64_t step : {-1, 0, 1}) offer_number(test.fact, fact, test.value.number + step);
    }
  }
  void operator()(const model::BestInterestsTest& test) {
    const auto matter = inquiry_.resolve(test.matter);
    if (!matter || !inquiry_.state().best_interests || !fresh(Subject::finding, matter->id * 2 + matter->sharing)) return;
    if (capacity_at(inquiry_, *matter, inquiry_.asking.now).outcome != model::CapacityOutcome::lacking) return;
    for (const model::Finding finding : {model::Finding::supports, model::Finding::opposes}) {
      Supposed change;
      change.finding = decision(*matter, finding);
      add(std::move(change), fmt::format("a best-interests decision {} {}", finding == model::Finding::supports ? "supports" : "opposes", matter_title(rules(), *matter)));
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
  void add(Supposed change, std::string words, bool change_of_mind = false) {
    found.push_back({std::move(change), std::move(words), subject_, change_of_mind});
  }

  void consent(model::DecisionId decision) {
    model::Consent yes;
    yes.decision = decision;
    offer(consent_for(inquiry_, decision), std::move(yes), fmt::format("says yes to “{}”", rules().decisions[decision].title));
  }
  void offer(const ConsentAt& consent, model::Consent yes, const std::string& says) {
    if (!inquiry_.state().consents || !consent.status || *consent.status == ConsentStatus::given) return;
    if (!fresh(Subject::consent, yes.decision ? yes.decision->index + 1 : 0)) return;
    const bool said_no = *consent.status == ConsentStatus::refused || *consent.status == ConsentStatus::withdrawn || *consent.status == ConsentStatus::objected;
    yes.status = model::Consent::Status::given;
    yes.on = inquiry_.asking.now;
    Supposed change;
    change.consent = std::move(yes);
    const std::string person = person_name(inquiry_.state());
    add(std::move(change), said_no ? person + " changes their mind" : person + " " + says, said_no);
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
  void offer(model::FactId fact, std::int64_t value, std::string words) {
    Supposed change;
    change.fact = Supposed::FactGiven{fact, {value, {}}};
    add(std::move(change), std::move(words));
  }
  void offer_number(model::FactId id, const model::Fact& fact, std::int64_t micros) {
    if ((fact.type.least && micros < fact.type.least->micros) || (fact.type.most && micros > fact.type.most->micros)) return;
    offer(id, micros, fmt::format("“{}” is found to be {}", fact.title, Decimal{micros}.text()));
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

  const Inquiry& inquiry_;
  std::map<std::pair<Subject, std::uint32_t>, int> subjects_;
  int subject_ = 0;
};

}  // namespace

std::vector<Obtainable> obtainable(Decided& decided) {
  const Finding& finding = decided.asked;
  Gatherer gatherer(finding.trace.inquiry());
  const AtomsRead read(finding);
  for (const AtomId id : read.atoms) std::visit(gatherer, finding.trace.inquiry().rules()[id].test);
  return std::move(gatherer.found);
}

}  // namespace kith::evaluate
