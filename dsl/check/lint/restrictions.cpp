#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "dsl/check/lint/lints.hpp"
#include "dsl/check/lint/mended.hpp"

/// Kinds of restriction of which nothing asks whether they must go on, or what has to be so for them to end.
namespace kith::check {

namespace {

/// The truths of a condition about restrictions of one kind, whatever else is so of them. `unrecorded`: of
/// those of which that field is not recorded.
class OfKind {
 public:
  OfKind(const model::Ruleset& rules, const std::string& kind, std::string_view unrecorded)
      : rules_(rules), kind_(kind), unrecorded_(unrecorded) {}

  bool may_hold(model::Condition condition) const {
    return condition.always() || run(condition).back() != Truth::no;
  }

 private:
  Truth of(const model::Atom& atom) const {
    const auto* recorded = std::get_if<model::ItemRecordedTest>(&atom.test);
    if (recorded != nullptr && model::item_fields[recorded->field].name == unrecorded_)
      return truth(!recorded->recorded);
    const auto* test = std::get_if<model::ItemIsTest>(&atom.test);
    if (test == nullptr || model::item_fields[test->field].name != "kind") return Truth::unknown;
    const bool is = kind_ == test->value || kind_.starts_with(test->value + ".");
    return truth(is == test->is);
  }

  std::vector<Truth> run(model::Condition condition) const {
    std::vector<Truth> out;
    for (std::uint32_t n = condition.begin; n < condition.end; ++n) {
      const model::Node& node = rules_.nodes[n];
      const auto part = [&](std::uint32_t place) { return out[place - condition.begin]; };
      using Kind = model::Node::Kind;
      switch (node.kind) {
        case Kind::atom: out.push_back(of(rules_.atoms[node.a])); break;
        case Kind::definition: out.push_back(Truth::unknown); break;
        case Kind::all_of: out.push_back(both(part(node.a), part(node.b))); break;
        case Kind::any_of: out.push_back(either(part(node.a), part(node.b))); break;
        case Kind::negation: out.push_back(opposite(part(node.a))); break;
      }
    }
    return out;
  }

  const model::Ruleset& rules_;
  const std::string& kind_;
  std::string_view unrecorded_;
};

bool reads(const model::Ruleset& rules, model::Condition condition, std::string_view field) {
  for (std::uint32_t n = condition.begin; n < condition.end; ++n) {
    if (rules.nodes[n].kind != model::Node::Kind::atom) continue;
    const auto* test = std::get_if<model::ItemRecordedTest>(&rules.atoms[rules.nodes[n].a].test);
    if (test != nullptr && model::item_fields[test->field].name == field) return true;
  }
  return false;
}

bool asks_for_review(const model::Requirement& rule) {
  return std::any_of(rule.steps.begin(), rule.steps.end(), [](const model::RequiredStep& step) {
    return step.action.kind == model::Action::Kind::review;
  });
}

bool asks_for_a_way_out(const model::Ruleset& rules, const model::Requirement& rule) {
  return reads(rules, rule.for_each->where, "exit_when") || reads(rules, rule.condition, "exit_when");
}

/// Of the ruleset's own kinds, the names of those of which no requirement does what `asks` says, where
/// `unrecorded` is not recorded.
template <class Asks>
std::vector<std::string> without(const model::Ruleset& rules, LayerId own, std::string_view unrecorded,
                                 Asks asks) {
  std::vector<std::string> out;
  for (const auto& kind : rules.restriction_kinds.all()) {
    if (!kind.declared || kind.layer != own) continue;
    const OfKind of_kind(rules, kind.name, unrecorded);
    const bool any = std::any_of(
        rules.requirements.begin(), rules.requirements.end(), [&](const model::Requirement& rule) {
          return rule.for_each && rule.for_each->kind == model::ItemKind::restriction &&
                 !rule.for_each->over && asks(rule) && of_kind.may_hold(rule.for_each->where) &&
                 of_kind.may_hold(rule.condition);
        });
    if (!any) out.push_back(kind.name);
  }
  return out;
}

/// One finding for all kinds of the ruleset, at the first.
void report(Work& work, LayerId own, const std::vector<std::string>& kinds, const char* what,
            const char* hint, const std::string& mended) {
  if (kinds.empty()) return;
  each<syntax::Concept>(work.tree(own), [&](const syntax::Concept& declared, Span whole) {
    if (declared.kind != syntax::Concept::Kind::restriction || declared.name.text != kinds[0]) return;
    const std::string more = kinds.size() > 1 ? fmt::format(" and {} more", kinds.size() - 1) : "";
    auto& finding = work.report(Code::goes_on, declared.name.span,
                                fmt::format(fmt::runtime(what), quoted(kinds[0]) + more));
    finding.hint = hint;
    if (!mended.empty()) finding.fix = written_behind(work, whole, mended);
  });
}

/// A rule that asks for it, without a time that nobody chose. Nothing where it would want a source, somebody
/// who does it, or another name.
std::string way_out(const Work& work, LayerId own) {
  const auto& rules = work.out.requirements;
  const bool taken = std::any_of(rules.begin(), rules.end(),
                                 [](const model::Requirement& rule) { return rule.name == "way_out"; });
  if (taken || !work.out[own].owner || cites_anything(work.tree(own))) return "";
  return "\n\nrequirement way_out \"A restriction says when it ends\"\n  for each restriction where exit_when is "
         "not recorded\n  then record \"what has to be so for it to end\"";
}

}  // namespace

void lint_restrictions(Work& work) {
  const LayerId own{static_cast<std::uint32_t>(work.out.layers.size() - 1)};
  if (!has_rules(work.out, own)) return;
  report(work, own, without(work.out, own, "", asks_for_review), "no requirement asks for a review of {}",
         "write one `for each restriction` that asks for `review it`", "");
  const auto asks = [&](const auto& rule) { return asks_for_a_way_out(work.out, rule); };
  report(work, own, without(work.out, own, "exit_when", asks),
         "no requirement asks what has to be so for {} to end",
         "write one `for each restriction` with `exit_when is not recorded` in its `when`",
         way_out(work, own));
}

}  // namespace kith::check
